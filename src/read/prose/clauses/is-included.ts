/** What a list behind "including" names, though a clause around it holds some of the same words. */
import type { Claim, ClaimOf } from '../claims/claim.js';
import type { Frame } from './frame.js';

/** "It records fault information, including code, text and time": what the clause holds is the information. */
export function isIncluded({ thing, item, evidence }: ClaimOf<'attribute'>, frames: readonly Frame[], naming: readonly Claim[]): boolean {
  if (evidence.pattern !== INCLUDING) return false;
  const holders = frames.filter((frame) => frame.kind === 'has' && frame.items.some(({ phrase }) => overlaps(phrase, item)));
  return naming.some(
    (claim) =>
      claim.kind === 'attribute' &&
      claim.evidence.pattern === INCLUDING &&
      claim.evidence.sentence === evidence.sentence &&
      claim.thing.key === thing.key &&
      claim.item.start < item.start &&
      holders.some(
        (frame) =>
          frame.kind === 'has' &&
          frame.items.some(({ phrase }) => phrase.end <= claim.item.start) &&
          !frame.items.some(({ phrase }) => overlaps(phrase, claim.item)),
      ),
  );
}
const INCLUDING = 'attributes/including';

export const overlapsIncluded = (
  stated: Claim,
  { item }: ClaimOf<'attribute'>,
  frames: readonly Frame[],
  naming: readonly Claim[],
): boolean => stated.kind === 'attribute' && overlaps(stated.item, item) && isIncluded(stated, frames, naming);

const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;
interface Span {
  readonly start: number;
  readonly end: number;
}
