import type { Token } from '../../language/token.js';

/** "which guides speak a given language": a language. Not "a given name". */
export const withoutGiven = (tokens: readonly Token[]): readonly Token[] =>
  tokens.some(({ lower }) => GIVEN.test(lower)) ? tokens.filter((_, i) => !isGiven(tokens, i)) : tokens;

const GIVEN = /^(given|particular)$/;

const isGiven = (tokens: readonly Token[], at: number): boolean =>
  GIVEN.test(tokens[at]?.lower ?? '') &&
  /^(a|any|each)$/.test(tokens[at - 1]?.lower ?? '') &&
  /^(noun|verb|adj)$/.test(tokens[at + 1]?.tag ?? '') &&
  !/^(names?|time|moment|point|interest|order|care|attention)$/.test(tokens[at + 1]?.lower ?? '');
