import type { Token } from './token.js';

export type Cardinality = 'many-to-many' | 'one-to-many' | 'many-to-one' | 'one-to-one';

const NAMES: readonly (readonly [RegExp, Cardinality])[] = [
  [/^(many[- ]to[- ]many|[nm][:-][nm]|m2m)$/, 'many-to-many'],
  [/^(one[- ]to[- ]many|1[:-][nm])$/, 'one-to-many'],
  [/^(many[- ]to[- ]one|[nm][:-]1)$/, 'many-to-one'],
  [/^(one[- ]to[- ]one|1[:-]1)$/, 'one-to-one'],
];

/** "many-to-many", "one to many", "n:m": how many rows of either side, said by its name. */
export const cardinalityOf = (words: string): Cardinality | undefined => NAMES.find(([name]) => name.test(words))?.[1];

/** The first that stands among the tokens, as one word or as three. */
export function cardinalityIn(tokens: readonly Token[], from = 0, to = tokens.length): Cardinality | undefined {
  for (let i = from; i < to; i++) {
    const [one, two, three] = [tokens[i], tokens[i + 1], tokens[i + 2]].map((token) => token?.lower ?? '');
    const named = cardinalityOf(one ?? '') ?? (i + 2 < to ? cardinalityOf(`${one} ${two} ${three}`) : undefined);
    if (named) return named;
  }
  return undefined;
}
