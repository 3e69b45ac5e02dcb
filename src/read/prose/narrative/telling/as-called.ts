import type { Pairing } from '../pairings.js';

/** "Which ropes go with which knots is a pairing with a date": the word for the pair says from where on lists are of it. */
export const asCalled = ({ ends }: Pairing, called: Pairing | undefined): Pairing | undefined =>
  called && ends.every(({ key }) => called.ends.some((end) => end.key === key)) ? called : undefined;
