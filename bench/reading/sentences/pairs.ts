import { pluralOf } from '../../../src/util/number.js';
import type { Words } from './family.js';

/** "shelf box, orchard tree": X and Y of each, with their plurals Xs and Ys. */
export const pairs = (text: string): readonly Words[] =>
  text.split(', ').map((pair) => {
    const [X = '', Y = ''] = pair.split(' ');
    return { X, Y, Xs: pluralOf(X), Ys: pluralOf(Y) };
  });
