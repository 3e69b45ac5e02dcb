import { thirdPersonOf } from '../../../src/read/prose/language/third-person-of.js';
import { pluralOf } from '../../../src/util/number.js';
import type { Words } from './family.js';

/** "member book borrow borrowed loan": who, with what, the verb, its past, its noun and, where unlike the past, its participle. */
export const deeds = (text: string): readonly Words[] =>
  text.split(', ').map((deed) => {
    const [X = '', Y = '', V = '', Vd = '', E = '', Vn = Vd] = deed.split(' ');
    return { X, Y, Xs: pluralOf(X), Ys: pluralOf(Y), V, Vs: thirdPersonOf(V), Vd, Vn, E, Es: pluralOf(E) };
  });
