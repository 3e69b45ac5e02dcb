import type { Token } from './token.js';

/** Another word where `by` stands. */
export const putWord = (by: Token, text: string, tag: Token['tag']): Token => ({ ...by, text, lower: text, tag });
