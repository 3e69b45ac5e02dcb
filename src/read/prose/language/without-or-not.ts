import type { Token } from './token.js';

/** "whether or not it is insured" says no more than "whether it is". */
export const withoutOrNot = (tokens: readonly Token[]): readonly Token[] =>
  tokens.some(({ lower }) => lower === 'whether')
    ? tokens.filter((_, i) => {
        const behind = (at: number): boolean =>
          tokens[at]?.lower === 'whether' && tokens[at + 1]?.lower === 'or' && tokens[at + 2]?.lower === 'not';
        return !behind(i - 1) && !behind(i - 2);
      })
    : tokens;
