/** What a person should look at before approving: sentences that gave nothing and readings of low confidence. */
import type { Coverage, DomainModel, Origin } from '../../model/index.js';
import { LOW_CONFIDENCE } from '../../model/index.js';

export function unreadSentences({ sentences }: Coverage): readonly string[] {
  return sentences.filter((s) => s.status === 'unused').map((s) => `line ${s.span.line}: ${clip(s.text)}`);
}

/** By sentence where one was read, else by the element that a name alone gave. */
export function doubtfulReadings(model: DomainModel, { sentences }: Coverage): readonly string[] {
  const all = sentences.flatMap((s) => s.gave.map((g) => ({ ...g, line: s.span.line })));
  const said = new Set(all.map((g) => g.what));
  return [
    ...all.filter((g) => g.confidence < LOW_CONFIDENCE).map((g) => `${g.what} (line ${g.line}, ${percent(g.confidence)})`),
    ...elements(model)
      .filter(({ what, origin }) => isLow(origin) && !said.has(what))
      .map(({ what }) => what),
  ];
}

interface Element {
  readonly what: string;
  readonly origin: Origin;
}

function elements({ entities, relationships }: DomainModel): readonly Element[] {
  return [
    ...entities.flatMap((e) => [
      { what: e.name, origin: e.origin },
      ...e.attributes.map((a) => ({ what: `${e.id}.${a.id}`, origin: a.origin })),
      ...e.identifiers.map((i) => ({ what: `${e.name} is unique by ${i.members.join(', ')}`, origin: i.origin })),
    ]),
    ...relationships.map((r) => ({ what: `${r.from} ${r.cardinality} ${r.to}`, origin: r.origin })),
  ];
}

const isLow = (origin: Origin): boolean => origin.kind === 'implied' && origin.confidence < LOW_CONFIDENCE;
const percent = (confidence: number): string => `${Math.round(confidence * 100)} %`;

function clip(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length <= 120 ? line : `${line.slice(0, 119).trimEnd()}…`;
}
