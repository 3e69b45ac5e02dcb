/**
 * What the reading of running prose makes of a text that is read clause by clause. It was fitted on other texts and by
 * other measures, so it errs elsewhere: where both agree that a noun is a thing, or that one refers to another, they are
 * right far more often than either of them (docs/decisions/014).
 */
import type { ThingName } from '../claims/claim.js';
import type { Sentence } from '../language/token.js';
import { followedIn } from './followed.js';
import { tallyNouns } from './inventory.js';
import { weighOwners } from './list-owners.js';
import { type PairContext, pairContext } from './pair-context.js';
import { spokenSentences } from './plainly/spoken.js';
import { readStrands } from './read-narrative.js';
import { synonymsOf } from './synonyms.js';
import { follow, type WeighOwners } from './telling/tell.js';
import { candidatesOf, oddsOf, scoredAgain, thingsOf } from './thing-finder.js';
import { NARRATIVE_WEIGHTS } from './weights.js';

export interface SecondOpinion {
  /** Log odds that the noun of a key is a thing; undefined where it does not even come into question. */
  readonly oddsOf: (key: string) => number | undefined;
  /** What speaks for one of these things referring to another. */
  readonly contextOf: (things: ReadonlyMap<string, ThingName>) => PairContext;
}

export function secondOpinion(sentences: readonly Sentence[]): SecondOpinion {
  const spoken = spokenSentences(sentences);
  const synonyms = synonymsOf(spoken);
  const reads = readStrands(spoken, synonyms);
  const tallies = tallyNouns(reads);
  const weigh: WeighOwners = (place) => weighOwners(place, NARRATIVE_WEIGHTS.owners);
  const candidates = candidatesOf(tallies, NARRATIVE_WEIGHTS);
  const scored = scoredAgain(candidates, followedIn(follow(reads, thingsOf(candidates, synonyms), weigh)), NARRATIVE_WEIGHTS);
  const odds = new Map(scored.map(({ tally, score }) => [tally.key, oddsOf(score)]));
  return {
    oddsOf: (key) => odds.get(key),
    contextOf: (things) => {
      const given = new Set(things.keys());
      const known = candidatesOf(tallies, NARRATIVE_WEIGHTS, given).filter(({ tally }) => given.has(tally.key));
      const named = thingsOf(known, synonyms);
      const { claims, topics } = follow(reads, named, weigh);
      return pairContext(claims, topics, known, ({ key }) => named.byKey.get(key)?.key ?? key);
    },
  };
}
