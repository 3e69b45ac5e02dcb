import { pluralOf } from '../../../src/util/number.js';
import type { Words } from './family.js';

/** "client name nickname": a thing X with what it has, P and Q and more as R and S; T is a two-word property of text. */
export const owned = (text: string): readonly Words[] =>
  text.split(', ').map((said) => {
    const [X = '', P = '', Q = '', R = '', S = ''] = said.split(' ').map((word) => word.replace(/_/g, ' '));
    return { X, P, Q, R, S, Xs: pluralOf(X), Ps: pluralOf(P), Qs: pluralOf(Q) };
  });
