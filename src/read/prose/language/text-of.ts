import type { Token } from './token.js';

/** The words of tokens [from, to) as written, one space between them. */
export const textOf = (tokens: readonly Token[], from: number, to: number): string =>
  tokens
    .slice(from, to)
    .map((token) => token.text)
    .join(' ');
