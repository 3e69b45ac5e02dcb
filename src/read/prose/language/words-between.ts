import type { Token } from './token.js';

/** The words of tokens [from, to) in lower case, one space between them; to the end where `to` is left out. */
export const wordsBetween = (tokens: readonly Token[], from: number, to = tokens.length): string =>
  tokens
    .slice(Math.max(0, from), Math.max(from, to))
    .map(({ lower }) => lower)
    .join(' ');
