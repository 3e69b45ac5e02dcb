import { isEventNoun } from '../language/event-nouns.js';
import { isPersonNoun } from '../language/people.js';
import { isAttributeWord } from '../lists/attribute-words.js';
import type { Tally } from './tally.js';
import type { Followed as Told } from './telling/tell.js';

export interface Followed {
  readonly attributes: Set<string>;
  /** Attributes that are surely properties. */
  sure: number;
  refers: number;
  referred: number;
  readonly to: Set<string>;
  readonly from: Set<string>;
  /** Lists that may be its, each by how likely it is; the likeliest. */
  lists: number;
  surest: number;
}

export function followedIn({ claims, lists }: Told): ReadonlyMap<string, Followed> {
  const all = new Map<string, Followed>();
  const of = (key: string): Followed => {
    const known = all.get(key) ?? {
      attributes: new Set<string>(),
      sure: 0,
      refers: 0,
      referred: 0,
      to: new Set<string>(),
      from: new Set<string>(),
      lists: 0,
      surest: 0,
    };
    all.set(key, known);
    return known;
  };
  for (const claim of claims) {
    if (claim.kind === 'attribute') {
      const entry = of(claim.thing.key);
      entry.attributes.add(claim.item.name);
      if (claim.item.made || claim.item.flag || isAttributeWord(claim.item.words.at(-1) ?? '')) entry.sure++;
    } else if (claim.kind === 'relationship') {
      const [from, to] = [of(claim.from.key), of(claim.to.key)];
      from.refers += claim.evidence.weight;
      to.referred += claim.evidence.weight;
      from.to.add(claim.to.key);
      to.from.add(claim.from.key);
    }
  }
  for (const owners of lists)
    for (const { thing, probability } of owners) {
      const entry = of(thing.key);
      entry.lists += probability;
      entry.surest = Math.max(entry.surest, probability);
    }
  return all;
}

const log = (n: number): number => Math.log(1 + n);

export const FOLLOWED_MEASURES = [
  'bias',
  'before',
  'attributes',
  'described',
  'manyAttributes',
  'sure',
  'refers',
  'referred',
  'to',
  'from',
  'attributeWord',
  'person',
  'event',
  'furtherWords',
  'mentions',
  'alone',
  'owns',
  'rank',
  'rankShare',
  'outright',
  'lists',
  'surest',
] as const;
export type FollowedMeasure = (typeof FOLLOWED_MEASURES)[number];
export type FollowedMeasures = Readonly<Record<FollowedMeasure, number>>;

/** `score` is the probability that the round before gave the noun. */
/** How likely a noun is among the others, and how many attributes the text tells in all. */
export interface Place {
  readonly rank: number;
  readonly told: number;
}

/** Attributes that a thing usually has. */
const USUAL = 5;

export const toldIn = (followed: ReadonlyMap<string, Followed>): number => {
  let told = 0;
  for (const { attributes } of followed.values()) told += attributes.size;
  return told;
};

export function followedMeasures(tally: Tally, score: number, followed: Followed | undefined, place: Place): FollowedMeasures {
  const words = tally.key.split(' ');
  const attributes = followed?.attributes.size ?? 0;
  return {
    bias: 1,
    before: Math.log(score / (1 - score)),
    attributes: log(attributes),
    described: attributes > 0 ? 1 : 0,
    manyAttributes: attributes > 2 ? 1 : 0,
    sure: log(followed?.sure ?? 0),
    refers: log(followed?.refers ?? 0),
    referred: log(followed?.referred ?? 0),
    to: log(followed?.to.size ?? 0),
    from: log(followed?.from.size ?? 0),
    attributeWord: isAttributeWord(words.at(-1) ?? '') ? 1 : 0,
    person: isPersonNoun(words.at(-1) ?? '') ? 1 : 0,
    event: isEventNoun(tally.key) ? 1 : 0,
    furtherWords: words.length - 1,
    mentions: log(tally.mentions),
    alone: attributes === 0 && (followed?.to.size ?? 0) === 0 ? 1 : 0,
    owns: log(tally.owns),
    outright: tally.outright > 0 ? 1 : 0,
    rank: log(place.rank),
    lists: log(followed?.lists ?? 0),
    surest: followed?.surest ?? 0,
    rankShare: Math.log(place.rank / (1 + place.told / USUAL)),
  };
}
