/** What running prose as a whole says for one thing referring to another, beyond the sentences that name both. */
import type { Claim, ThingName } from '../claims/claim.js';
import { homesOf } from './homes.js';
import type { TopicOf } from './telling/tell.js';
import type { Scored } from './thing-finder.js';

export const CONTEXT_MEASURES = [
  /** How sure it is that the two are things at all. */
  'carrierSure',
  'targetSure',
  /** A list of the one names the other. */
  'saidListed',
  'saidListedBack',
  /** Said outright, and by the way. */
  'saidStrong',
  'saidStrongBack',
  'saidWeak',
  'saidWeakBack',
  /** What is spoken of is the one, and one of the other is named; many of it. */
  'spokenOne',
  'spokenMany',
  'spokenOneBack',
  'spokenManyBack',
  /** The paragraph is about the one and names the other. */
  'paragraph',
  'paragraphBack',
  /** What the one is said to refer to refers to the other. */
  'indirect',
  /** How much else the one refers to, and how much else refers to the other. */
  'carrierRefers',
  'targetReferred',
  'carrierAttributes',
  'targetAttributes',
  /** The one was brought up when the other was spoken of, or in a paragraph that names it. */
  'introTopic',
  'introTopicBack',
  'introNamed',
  'introNamedBack',
  /** The paragraph that says what the one has names the other, or is about it; the same paragraph describes both. */
  'homeNamed',
  'homeNamedBack',
  'homeAbout',
  'homeAboutBack',
  'homeSame',
  'homeAfter',
  /** Third things that are said to refer to both; that both are said to refer to. */
  'linked',
  'shared',
  'indirectBack',
] as const;
export type ContextMeasure = (typeof CONTEXT_MEASURES)[number];
export type ContextMeasures = Readonly<Record<ContextMeasure, number>>;

export interface PairContext {
  readonly of: (carrier: string, target: string) => ContextMeasures;
}

type Counts = Map<string, Map<string, number>>;

const add = (counts: Counts, from: string, to: string, n = 1): void => {
  const row = counts.get(from) ?? new Map<string, number>();
  counts.set(from, row);
  row.set(to, (row.get(to) ?? 0) + n);
};
const countOf = (counts: Counts, from: string, to: string): number => counts.get(from)?.get(to) ?? 0;

/** From this weight on a relation is said outright. */
const STRONG = 0.84;

interface Said {
  readonly listed: Counts;
  readonly strong: Counts;
  readonly weak: Counts;
  /** What each is said to refer to, and by what each is referred to. */
  readonly refers: Counts;
  readonly referred: Counts;
  readonly attributes: ReadonlyMap<string, number>;
}

export function pairContext(
  claims: readonly Claim[],
  topics: readonly TopicOf[],
  scored: readonly Scored[],
  keyOf: (thing: ThingName) => string,
): PairContext {
  const sure = new Map(scored.map(({ tally, score }) => [tally.key, logit(score)]));
  const said = saidIn(claims, keyOf);
  const { one, many, paragraph } = countTopics(topics);
  const homes = homesOf(claims, topics, keyOf);
  const of = (carrier: string, target: string): ContextMeasures => ({
    carrierSure: sure.get(carrier) ?? 0,
    targetSure: sure.get(target) ?? 0,
    saidListed: Math.min(1, countOf(said.listed, carrier, target)),
    saidListedBack: Math.min(1, countOf(said.listed, target, carrier)),
    saidStrong: log(countOf(said.strong, carrier, target)),
    saidStrongBack: log(countOf(said.strong, target, carrier)),
    saidWeak: log(countOf(said.weak, carrier, target)),
    saidWeakBack: log(countOf(said.weak, target, carrier)),
    spokenOne: log(countOf(one, carrier, target)),
    spokenMany: log(countOf(many, carrier, target)),
    spokenOneBack: log(countOf(one, target, carrier)),
    spokenManyBack: log(countOf(many, target, carrier)),
    paragraph: log(countOf(paragraph, carrier, target)),
    paragraphBack: log(countOf(paragraph, target, carrier)),
    indirect: [...(said.refers.get(carrier)?.keys() ?? [])].some((via) => via !== target && countOf(said.refers, via, target) > 0) ? 1 : 0,
    carrierRefers: log(others(said.refers, carrier, target)),
    targetReferred: log(others(said.referred, target, carrier)),
    carrierAttributes: log(said.attributes.get(carrier) ?? 0),
    targetAttributes: log(said.attributes.get(target) ?? 0),
    introTopic: flag(homes.introduced.get(carrier)?.topic === target),
    introTopicBack: flag(homes.introduced.get(target)?.topic === carrier),
    introNamed: log(homes.named(homes.introduced.get(carrier)?.block, target)),
    introNamedBack: log(homes.named(homes.introduced.get(target)?.block, carrier)),
    homeNamed: log(homes.named(homes.described.get(carrier), target)),
    homeNamedBack: log(homes.named(homes.described.get(target), carrier)),
    homeAbout: flag(homes.about(homes.described.get(carrier)) === target),
    homeAboutBack: flag(homes.about(homes.described.get(target)) === carrier),
    homeSame: flag(homes.described.has(carrier) && homes.described.get(carrier) === homes.described.get(target)),
    linked: log(common(said.referred, carrier, target)),
    shared: log(common(said.refers, carrier, target)),
    indirectBack: flag(
      [...(said.refers.get(target)?.keys() ?? [])].some((via) => via !== carrier && countOf(said.refers, via, carrier) > 0),
    ),
    homeAfter: flag(homes.described.has(target) && homes.described.get(carrier) === (homes.described.get(target) ?? 0) + 1),
  });
  return { of };
}

const flag = (is: boolean): number => (is ? 1 : 0);
const log = (n: number): number => Math.log2(1 + n);
const logit = (score: number): number => Math.log(Math.min(0.98, Math.max(0.02, score)) / (1 - Math.min(0.98, Math.max(0.02, score))));
const common = (counts: Counts, one: string, other: string): number => {
  const [row, beside] = [counts.get(one), counts.get(other)];
  return row && beside ? [...row.keys()].filter((key) => key !== one && key !== other && beside.has(key)).length : 0;
};
const others = (counts: Counts, from: string, but: string): number => {
  const row = counts.get(from);
  return row ? row.size - (row.has(but) ? 1 : 0) : 0;
};

function saidIn(claims: readonly Claim[], keyOf: (thing: ThingName) => string): Said {
  const attributes = new Map<string, number>();
  const said = { listed: new Map(), strong: new Map(), weak: new Map(), refers: new Map(), referred: new Map() } satisfies Omit<
    Said,
    'attributes'
  >;
  for (const claim of claims) {
    if (claim.kind === 'attribute') {
      const key = keyOf(claim.thing);
      attributes.set(key, (attributes.get(key) ?? 0) + 1);
    }
    if (claim.kind !== 'relationship') continue;
    const [from, to] = claim.sense === 'owns' ? [keyOf(claim.to), keyOf(claim.from)] : [keyOf(claim.from), keyOf(claim.to)];
    if (from === to) continue;
    const { pattern, weight } = claim.evidence;
    const outright = weight >= STRONG;
    add(outright ? (pattern === 'narrative/list' ? said.listed : said.strong) : said.weak, from, to);
    if (!outright) continue;
    add(said.refers, from, to);
    add(said.referred, to, from);
  }
  return { ...said, attributes };
}

function countTopics(topics: readonly TopicOf[]): { readonly one: Counts; readonly many: Counts; readonly paragraph: Counts } {
  const counted = { one: new Map(), many: new Map(), paragraph: new Map() } satisfies Readonly<Record<string, Counts>>;
  let block = -1;
  let first: string | undefined;
  for (const { topic, mentions, strand } of topics) {
    if (strand.block !== block) first = undefined;
    block = strand.block;
    first ??= topic?.key;
    for (const { noun, thing } of mentions) {
      if (topic && topic.key !== thing.key) add(noun.plural ? counted.many : counted.one, topic.key, thing.key);
      if (first !== undefined && first !== thing.key) add(counted.paragraph, first, thing.key);
    }
  }
  return counted;
}
