import type { Token } from '../../language/token.js';

/** "are many to many": one word, however it is written. */
export function joinMany(tokens: readonly Token[]): readonly Token[] {
  const at = tokens.findIndex(({ lower }, i) => lower === 'many' && tokens[i + 1]?.lower === 'to' && tokens[i + 2]?.lower === 'many');
  const [first, last] = [tokens[at], tokens[at + 2]];
  if (!first || !last) return tokens;
  return [
    ...tokens.slice(0, at),
    { ...first, text: 'many-to-many', lower: 'many-to-many', tag: 'adj', end: last.end },
    ...tokens.slice(at + 3),
  ];
}
