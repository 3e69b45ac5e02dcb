/** Which lists of a strand are of the pair that it tells of. */
import type { Opening } from './openings.js';
import type { Pairing } from './pairings.js';

/** "Which ropes go with which knots is a pairing with a date": the word for the pair says from where on lists are of it. */
export const asCalled = ({ ends }: Pairing, called: Pairing | undefined): Pairing | undefined =>
  called && ends.every(({ key }) => called.ends.some((end) => end.key === key)) ? called : undefined;

/** Where no word says from where on, every list but what a verb gives. */
export const isOfPair = ({ kind, at }: Opening, { from, owns }: Pairing): boolean =>
  owns || (from === undefined ? kind !== 'verb' : at >= from);
