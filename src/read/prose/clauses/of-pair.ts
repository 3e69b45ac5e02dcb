/** "The quantity of each share held by each member": said of the two together. */
import type { Claim, ClaimOf } from '../claims/claim.js';
import { overlaps } from './overlaps.js';
import type { SaidIn } from './said-in.js';

export const isOfPair = ({ thing, evidence }: ClaimOf<'attribute'>, { shared }: SaidIn): boolean =>
  (shared.get(evidence.sentence) ?? []).some((event) => event.thing.key === thing.key);

export const overlapsPair = (stated: Claim, { item }: ClaimOf<'attribute'>, said: SaidIn): boolean =>
  stated.kind === 'attribute' && overlaps(stated.item, item) && isOfPair(stated, said);
