/** What the text tells of each candidate when every one of them is followed as if it were a thing. */
import type { Claim } from '../claims/claim.js';
import { isEventNoun } from '../language/event-nouns.js';
import { isPersonNoun } from '../language/people.js';
import { isAttributeWord } from '../lists/attribute-words.js';
import type { Tally } from './inventory.js';

export interface Followed {
  readonly attributes: Set<string>;
  /** Attributes that are surely properties. */
  sure: number;
  refers: number;
  referred: number;
  readonly to: Set<string>;
  readonly from: Set<string>;
}

export function followedIn(claims: readonly Claim[]): ReadonlyMap<string, Followed> {
  const all = new Map<string, Followed>();
  const of = (key: string): Followed => {
    const known = all.get(key) ?? {
      attributes: new Set<string>(),
      sure: 0,
      refers: 0,
      referred: 0,
      to: new Set<string>(),
      from: new Set<string>(),
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
  return all;
}

const log = (n: number): number => Math.log(1 + n);

export function followedMeasures(tally: Tally, score: number, followed: Followed | undefined): readonly number[] {
  const words = tally.key.split(' ');
  const attributes = followed?.attributes.size ?? 0;
  return [
    1,
    Math.log(score / (1 - score)),
    log(attributes),
    attributes > 0 ? 1 : 0,
    attributes > 2 ? 1 : 0,
    log(followed?.sure ?? 0),
    log(followed?.refers ?? 0),
    log(followed?.referred ?? 0),
    log(followed?.to.size ?? 0),
    log(followed?.from.size ?? 0),
    isAttributeWord(words.at(-1) ?? '') ? 1 : 0,
    isPersonNoun(words.at(-1) ?? '') ? 1 : 0,
    isEventNoun(tally.key) ? 1 : 0,
    words.length - 1,
    log(tally.mentions),
    attributes === 0 && (followed?.to.size ?? 0) === 0 ? 1 : 0,
    log(tally.owns),
  ];
}
