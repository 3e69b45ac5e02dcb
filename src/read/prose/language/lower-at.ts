import type { Token } from './token.js';

/** The word at a place in lower case; empty past either end. */
export const lowerAt = (tokens: readonly Token[], at: number): string => tokens[at]?.lower ?? '';
