/** What became of every sentence of the brief, and what a person should confirm. */
import type { SentenceReading } from '../../../model/index.js';
import { code, count, escapeText, table } from '../../markdown/index.js';
import { doubts } from '../doubts.js';
import { clipped, percent } from '../in-words/origin.js';
import { FROM_MVP, type Section } from '../section.js';
import type { View } from '../view.js';

export const coverageSection: Section = {
  id: 'coverage',
  title: 'Requirement coverage',
  depths: FROM_MVP,
  write: (view) => [...counts(view), '', '### To confirm', '', ...assumptions(view), ...sentences(view)],
};

const of = (view: View, status: SentenceReading['status']): readonly SentenceReading[] =>
  view.work.coverage.sentences.filter((one) => one.status === status);

function counts(view: View): readonly string[] {
  const all = view.work.coverage.sentences.length;
  if (all === 0) return ['The design was made from a model, not from a text; every element of it is in `model.yaml`.'];
  const [used, unused, ignored] = [of(view, 'used').length, of(view, 'unused').length, of(view, 'ignored').length];
  return [
    `Of ${count(all, 'sentence')}, ${used} shaped the design, ${unused} ${unused === 1 ? 'was' : 'were'} read and gave nothing, and ${ignored} ${ignored === 1 ? 'is' : 'are'} no requirement.`,
  ];
}

function assumptions(view: View): readonly string[] {
  const open = doubts(view);
  const defaults = view.work.decisions.records.filter((record) => record.source.kind === 'default');
  const chosen =
    defaults.length === 0
      ? []
      : [
          `Answers taken as recommended, because nothing says otherwise: ${defaults.map((one) => `${escapeText(one.question)} **${escapeText(one.answer)}**`).join('; ')}.`,
        ];
  if (open.length === 0) return [...chosen, ...(chosen.length === 0 ? [] : ['']), 'No reading is in doubt.'];
  return [
    ...chosen,
    ...(chosen.length === 0 ? [] : ['']),
    ...table(
      ['', 'Assumed', 'On what ground'],
      open.map((doubt, i) => [String(i + 1), doubt.assumed, doubt.ground]),
    ),
  ];
}

function sentences(view: View): readonly string[] {
  if (view.work.coverage.sentences.length === 0) return [];
  return [
    '',
    '### Sentence by sentence',
    '',
    ...table(['Line', 'Sentence', 'Became'], view.work.coverage.sentences.filter((one) => one.status !== 'ignored').map(readingRow)),
    ...ignored(view),
  ];
}

function readingRow(reading: SentenceReading): readonly string[] {
  const gifts = reading.gave.map((gift) => `${code(gift.what)}${gift.confidence < 1 ? ` (${percent(gift.confidence)})` : ''}`);
  const became = gifts.length > 0 ? gifts.join(', ') : `*nothing*${reading.why === undefined ? '' : `: ${escapeText(reading.why)}`}`;
  return [String(reading.span.line), clipped(reading.text, 240), became];
}

function ignored(view: View): readonly string[] {
  const all = of(view, 'ignored');
  if (all.length === 0) return [];
  return [
    '',
    'No requirement:',
    '',
    ...table(
      ['Line', 'Sentence', 'Why'],
      all.map((one) => [String(one.span.line), clipped(one.text, 160), escapeText(one.why ?? '')]),
    ),
  ];
}
