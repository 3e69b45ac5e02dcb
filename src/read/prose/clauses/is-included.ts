/** What a list behind "including" names, though a clause around it holds some of the same words. */
import type { Claim, ClaimOf } from '../claims/claim.js';
import { overlaps } from './overlaps.js';
import { INCLUDING, type SaidIn } from './said-in.js';

/** "It records fault information, including code, text and time": what the clause holds is the information. */
export function isIncluded({ thing, item, evidence }: ClaimOf<'attribute'>, { holders, included }: SaidIn): boolean {
  if (evidence.pattern !== INCLUDING) return false;
  const before = (included.get(evidence.sentence) ?? []).filter((other) => other.thing.key === thing.key && other.item.start < item.start);
  const holding = before.length === 0 ? [] : holders(item);
  return before.some((other) =>
    holding.some(
      ({ items }) =>
        items.some(({ phrase }) => phrase.end <= other.item.start) && !items.some(({ phrase }) => overlaps(phrase, other.item)),
    ),
  );
}

export const overlapsIncluded = (stated: Claim, { item }: ClaimOf<'attribute'>, said: SaidIn): boolean =>
  stated.kind === 'attribute' && overlaps(stated.item, item) && isIncluded(stated, said);
