/** What a sentence says: lower case, single spaces, marks apart. */
import { oncePer } from '../../../util/once-per.js';
import type { Sentence } from './token.js';

export const plainOf: (sentence: Sentence) => string = oncePer(({ tokens }) => tokens.map((token) => token.lower).join(' '));
