/** In whose company two things are named: side by side in a list, one right behind the other, or both as parts of a third. */
import type { TopicOf } from './tell.js';

export const COMPANY_MEASURES = [
  /** Side by side in an enumeration: "the sector, the stock and the year". */
  'enumerated',
  /** The one right before the other, nothing else that is a thing between them; at the head of the sentence. */
  'adjacent',
  'adjacentBack',
  'leads',
  'leadsBack',
  /** Named in the same strand with others between them. */
  'apart',
] as const;
export type CompanyMeasure = (typeof COMPANY_MEASURES)[number];
type Counted = { -readonly [M in CompanyMeasure]: number };

export type Company = (carrier: string, target: string) => Readonly<Record<CompanyMeasure, number>>;

const NONE: Readonly<Counted> = Object.fromEntries(COMPANY_MEASURES.map((measure) => [measure, 0])) as Counted;
const log = (n: number): number => Math.log2(1 + n);

export function companyOf(topics: readonly TopicOf[]): Company {
  const counts = new Map<string, Counted>();
  const of = (from: string, to: string): Counted => {
    const id = `${from}\u0000${to}`;
    const known = counts.get(id) ?? { ...NONE };
    counts.set(id, known);
    return known;
  };
  for (const topic of topics) countStrand(topic, of);
  return (carrier, target) => {
    const counted = counts.get(`${carrier}\u0000${target}`);
    if (!counted) return NONE;
    const measures = { ...counted };
    for (const measure of COMPANY_MEASURES) measures[measure] = log(measures[measure]);
    return measures;
  };
}

/** Further on in a strand two things have nothing to do with each other. */
const FARTHEST = 6;

function countStrand({ strand: { tokens }, mentions }: TopicOf, of: (from: string, to: string) => Counted): void {
  mentions.forEach((first, i) => {
    for (let j = i + 1; j < Math.min(mentions.length, i + FARTHEST); j++) {
      const second = mentions[j];
      if (!second || second.thing.key === first.thing.key) continue;
      const [forth, back] = [of(first.thing.key, second.thing.key), of(second.thing.key, first.thing.key)];
      if (j > i + 1) {
        forth.apart++;
        back.apart++;
        continue;
      }
      const between = tokens.slice(first.noun.to, second.noun.start);
      if (
        between.length > 0 &&
        between.every(({ text, lower, tag }) => text === ',' || tag === 'det' || /^(and|or|its|their|which|what)$/.test(lower))
      ) {
        forth.enumerated++;
        back.enumerated++;
        continue;
      }
      forth.adjacent++;
      back.adjacentBack++;
      if (i > 0) continue;
      forth.leads++;
      back.leadsBack++;
    }
  });
}
