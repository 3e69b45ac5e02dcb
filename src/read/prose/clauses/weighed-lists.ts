/** The lists of a short text whose owner is weighed, and those that no clause gives to anything. */
import type { ThingName } from '../claims/claim.js';
import type { Deed } from './deeds.js';
import type { Frame, HasFrame } from './frame.js';
import { leftLists } from './left-lists.js';
import { LIST_OWNER_WEIGHTS } from './list-owner-weights.js';
import { kindOf, type OwnerCandidate, ownerCandidates, ownerContext, type WeighedList } from './list-owners.js';
import { logOdds } from './log-odds.js';
import type { ChunkedSentence } from './plain-names.js';
import { namesThem } from './records.js';
import type { ThingOf } from './related.js';

export interface OwnerChoice {
  readonly list: WeighedList;
  readonly candidates: readonly OwnerCandidate[];
}

interface WeighedLists {
  readonly left: readonly HasFrame[];
  /** Whose it is, and what of it is told of that; `given` is what the grammar says. */
  readonly read: (frame: HasFrame, given: ThingName | undefined) => Pick<HasFrame, 'items'> & { readonly owner: ThingName | undefined };
  /** All that were weighed. */
  readonly weighed: readonly OwnerChoice[];
}

export function weighedLists(
  chunked: readonly ChunkedSentence[],
  frames: readonly Frame[],
  thingOf: ThingOf,
  deeds: readonly Deed[],
): WeighedLists {
  const context = ownerContext(chunked, frames, thingOf, deeds);
  const weighed: OwnerChoice[] = [];
  const left = leftLists(chunked, frames).flatMap(({ items, sentence, owner }): readonly HasFrame[] => {
    if (owner) return [{ kind: 'has', owner, items, by: 'whose', possible: false, sentence }];
    const [first] = items;
    return first ? [{ kind: 'has', owner: first, items, by: 'verb', possible: false, instead: [], sentence }] : [];
  });
  const isLeft = new Set<Frame>(left.filter(({ by }) => by !== 'whose'));
  return {
    left,
    weighed,
    read: (frame, given) => {
      const { items } = frame;
      const kind = isLeft.has(frame) ? 'left' : kindOf(frame);
      const ruled = kind === 'left' ? undefined : given;
      if (kind === undefined || items.every(({ done }) => done) || (ruled && namesThem(frame))) return { owner: ruled, items };
      const spoken = frame.instead ? [frame.owner, ...frame.instead] : [];
      const list: WeighedList = { kind, items, sentence: frame.sentence, ruled, spoken: kind === 'left' ? [] : spoken };
      const candidates = ownerCandidates(list, context);
      weighed.push({ list, candidates });
      // Things that no clause gives to it may be anybody's.
      const owner = chosen(list, candidates);
      return { owner, items: ruled && owner?.key === ruled.key ? items : items.filter((item) => item.made || !thingOf(item)) };
    },
  };
}

/** So much likelier than what the grammar says (log odds). */
const CLEARLY = 0.7;

/** What the grammar gives it to, unless another is clearly likelier; what it gives to nothing may be of nothing. */
function chosen({ ruled }: WeighedList, candidates: readonly OwnerCandidate[]): ThingName | undefined {
  const oddsOf = ({ x }: OwnerCandidate): number => logOdds(x, LIST_OWNER_WEIGHTS) - NONE;
  const own = ruled && candidates.find(({ thing }) => thing.key === ruled.key);
  let least = own ? oddsOf(own) + CLEARLY : NONE;
  let best = ruled;
  for (const candidate of candidates) {
    const odds = candidate === own ? Number.NEGATIVE_INFINITY : oddsOf(candidate);
    if (odds <= least) continue;
    least = odds;
    best = candidate.thing;
  }
  return best;
}

/** Of nothing that is named: the last of the weights. */
const NONE = LIST_OWNER_WEIGHTS.at(-1) ?? 0;
