/** One page: what the system is, what was decided and why, what is proven, what to confirm. */

import type { AnswerSource, ByKind, Decision, Table } from '../../../model/index.js';
import { visit } from '../../../model/index.js';
import { code, count, escapeText, listOf, prose, table, thousands } from '../../markdown/index.js';
import { doubts } from '../doubts.js';
import type { ExistingView } from '../existing-view.js';
import { entityInWords } from '../in-words/entity.js';
import { clipped } from '../in-words/origin.js';
import { ALL_DEPTHS, type Section } from '../section.js';
import { verdictCounts } from '../verdicts.js';
import type { View } from '../view.js';

export const executiveSummary: Section = {
  id: 'executive-summary',
  title: 'Executive summary',
  depths: ALL_DEPTHS,
  write: (view) => [
    ...opening(view),
    '',
    ...entities(view),
    '',
    '### Engine and paradigm',
    '',
    ...paradigm(view),
    '',
    '### Key decisions',
    '',
    ...decisions(view),
    '',
    '### State of the design',
    '',
    ...state(view),
  ],
};

function opening(view: View): readonly string[] {
  const { model } = view.work;
  if (view.existing) return openingOfExisting(view, view.existing);
  const columns = view.tables.reduce((sum, t) => sum + t.columns.length, 0);
  const keys = view.tables.reduce((sum, t) => sum + t.foreignKeys.length, 0);
  const rules = view.tables.reduce((sum, t) => sum + t.checks.length + t.uniques.length, 0);
  const indexes = view.tables.reduce((sum, t) => sum + t.indexes.length, 0);
  const engines = listOf(view.engines.map((engine) => `**${engine.name}**`));
  const size =
    `${count(model.entities.length, 'business entity', 'business entities')} become ${count(view.tables.length, 'table')} with ${count(columns, 'column')}, ` +
    `${count(keys, 'foreign key')}, ${count(rules, 'check or unique rule', 'checks and unique rules')} and ${count(indexes, 'index', 'indexes')} on ${engines}.`;
  return [model.description === undefined ? '' : prose(model.description), size]
    .filter((part) => part !== '')
    .join(' ')
    .split('\n');
}

function openingOfExisting({ work: { model }, engines, tables }: View, { fresh, extended, unchanged }: ExistingView): readonly string[] {
  const added = extended.map(({ added: one }) => one);
  const sum = (of: (one: Table) => number): number => [...fresh, ...added].reduce((all, one) => all + of(one), 0);
  const size =
    `${count(model.entities.length, 'business entity', 'business entities')} on the existing ${listOf(engines.map((engine) => `**${engine.name}**`))} database: ` +
    `**${count(fresh.length, 'new table')}**, **${count(extended.length, 'extended table')}** and ${count(unchanged.length, 'unchanged one')}. ` +
    `Added are ${count(
      sum((one) => one.columns.length),
      'column',
    )}, ${count(
      sum((one) => one.foreignKeys.length),
      'foreign key',
    )}, ` +
    `${count(
      sum((one) => one.checks.length + one.uniques.length),
      'check or unique rule',
      'checks and unique rules',
    )} and ${count(
      sum((one) => one.indexes.length),
      'index',
      'indexes',
    )}. This document speaks of the ${tables.length} that are new or extended, unless it says otherwise.`;
  return [model.description === undefined ? '' : prose(model.description), size]
    .filter((part) => part !== '')
    .join(' ')
    .split('\n');
}

const LISTED_ENTITIES = 14;

function entities(view: View): readonly string[] {
  const all = view.work.model.entities;
  if (all.length > LISTED_ENTITIES) return [`The entities are ${listOf(all.map((entity) => escapeText(entity.name)))}.`];
  return table(
    ['Entity', 'What it is', 'Tables'],
    all.map((entity) => [
      escapeText(entity.name),
      entityInWords(entity, view.work.model),
      (view.tablesOfEntity.get(entity.id) ?? []).map((one) => `${code(one.name)}${stateInWords(view, one)}`).join(', '),
    ]),
  );
}

/** Whether a table is there already. Nothing is said where all are new. */
export function stateInWords({ existing }: Pick<View, 'existing'>, { id }: Table): string {
  if (!existing) return '';
  if (existing.fresh.some((one) => one.id === id)) return ' (new)';
  return existing.extended.some(({ table: one }) => one.id === id) ? ' (extended)' : ' (there already)';
}

function paradigm(view: View): readonly string[] {
  const relations = view.work.model.relationships.length;
  const { tables } = view;
  const unique = tables.reduce(
    (sum, t) => sum + t.uniques.filter((u) => u.forReference !== true).length + t.indexes.filter((i) => i.unique).length,
    0,
  );
  const [moves, reads] = [lifecycleNames(view).length, view.work.model.accessPatterns.length];
  const evidence = [
    relations > 0 ? `${count(relations, 'relationship')} whose far end must exist` : '',
    unique > 0 ? `${count(unique, 'rule')} of uniqueness` : '',
    moves > 0 ? `${count(moves, 'lifecycle')} that may not lose a step` : '',
    reads > 0 ? `${count(reads, 'read')} by columns known beforehand` : '',
  ].filter((part) => part !== '');
  const because =
    evidence.length === 0
      ? 'the entities have a fixed set of attributes and refer to each other'
      : `the brief asks for ${listOf(evidence)}`;
  return [
    `**Relational**, because ${because}. A relational engine enforces and serves these by itself; another store would leave them to the application.`,
    '',
    'What would change this:',
    '',
    ...whatWouldChange(view),
  ];
}

const lifecycleNames = (view: View): readonly string[] =>
  view.work.model.entities.flatMap((entity) => (entity.lifecycle ? [entity.name] : []));

const LARGE = 10_000_000;

function whatWouldChange(view: View): readonly string[] {
  const events = view.tables.filter((t) => t.role === 'event' || (t.expectedRows ?? 0) >= LARGE);
  const trees = view.tables.filter((t) => t.foreignKeys.some((key) => key.refTable === t.id));
  const documents = view.tables.filter((t) => t.columns.some((c) => c.type.kind === 'json'));
  const searched = view.patternServices.filter((service) => service.query.conditions.some((c) => c.op === 'search' || c.op === 'contains'));
  return [
    events.length > 0
      ? `- a time-series store beside it, if ${names(events)} had to take in more than some 10,000 rows a second or to be summed over years at every read;`
      : '',
    trees.length > 0
      ? `- a graph store, if questions about ${names(trees)} had to follow chains of unbounded length across several kinds of things;`
      : '',
    documents.length > 0
      ? `- a document store, if the shape of ${names(documents)} came to differ from row to row in the columns that are searched;`
      : '',
    searched.length > 0
      ? '- a search engine beside it, if results had to be ranked by relevance, corrected for spelling or counted by facet;'
      : '',
    '- several databases, if parts of the model came to be released, scaled or held in different countries independently.',
  ].filter((line) => line !== '');
}

const names = (tables: readonly Table[]): string => {
  const shown = tables.slice(0, 3).map((one) => code(one.name));
  return listOf(tables.length > 3 ? [...shown, `${tables.length - 3} more`] : shown);
};

function decisions(view: View): readonly string[] {
  const { records } = view.work.decisions;
  if (records.length === 0) return ['No design question was open.'];
  return table(
    ['Question', 'Decided', 'Reason', 'Source'],
    records.map((record) => [escapeText(record.question), `**${escapeText(record.answer)}**`, prose(record.reason), sourceOf(record)]),
  );
}

const SOURCES: ByKind<AnswerSource, string> = {
  flag: ({ flag }) => `given as ${code(flag)}`,
  'answers-file': ({ path }) => `answers in ${code(path)}`,
  context: ({ path, section }) => `${code(path)}${section === undefined ? '' : `, section ${escapeText(section)}`}`,
  text: ({ span, quote }) => `the brief, line ${span.line}: “${clipped(quote, 90)}”`,
  prompt: () => 'answered when asked',
  default: () => 'recommended answer',
};

export const sourceOf = (record: Decision): string => visit(record.source, SOURCES);

function state(view: View): readonly string[] {
  const verdicts = verdictCounts(view.work.proofs);
  const errors = view.work.diagnostics.filter((d) => d.severity === 'error').length;
  return [
    `- **Quality:** ${view.main.scorecard.total} of 100 points in the scorecard.`,
    verdicts.total === 0
      ? '- **Proof:** nothing was executed; no claim of this document counts as proven.'
      : `- **Proof:** of ${count(verdicts.total, 'executable claim')}, ${thousands(verdicts.proven)} proven, ${thousands(verdicts.failed)} failed, ${thousands(verdicts.notChecked)} not checked with the reason given.`,
    ...toConfirm(view),
    ...(errors > 0 ? [`- **Unresolved:** ${count(errors, 'contradiction or error', 'contradictions or errors')} in the brief.`] : []),
  ];
}

const SHOWN = 10;

/** The shortest documents have no coverage section: there the assumptions stand here. */
function toConfirm(view: View): readonly string[] {
  const open = doubts(view);
  if (open.length === 0) return ['- **To confirm:** no reading of the brief is in doubt.'];
  if (view.depth !== 'schema') return [`- **To confirm:** ${count(open.length, 'assumption')}, listed under *Requirement coverage*.`];
  const more = open.length > SHOWN ? [`  - and ${open.length - SHOWN} more`] : [];
  return [
    `- **To confirm:** ${count(open.length, 'assumption')}:`,
    ...open.slice(0, SHOWN).map((doubt) => `  - ${doubt.assumed}: ${doubt.ground}`),
    ...more,
  ];
}
