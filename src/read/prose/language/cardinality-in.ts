import { type Cardinality, cardinalityOf } from './cardinality-of.js';
import type { Token } from './token.js';

/** The first that stands among the tokens, as one word or as three. */
export function cardinalityIn(tokens: readonly Token[], from = 0, to = tokens.length): Cardinality | undefined {
  for (let i = from; i < to; i++) {
    const [one, two, three] = [tokens[i], tokens[i + 1], tokens[i + 2]].map((token) => token?.lower ?? '');
    const named = cardinalityOf(one ?? '') ?? (i + 2 < to ? cardinalityOf(`${one} ${two} ${three}`) : undefined);
    if (named) return named;
  }
  return undefined;
}
