import type { Opening } from '../openings/openings.js';
import type { Pairing } from '../pairings.js';

/** Of the pair that a strand tells of: where no word says from where on, every list but what a verb gives. */
export const isOfPair = ({ kind, at }: Opening, { from, owns }: Pairing): boolean =>
  owns || (from === undefined ? kind !== 'verb' : at >= from);
