/** The nouns of a sentence, also those within a question: "which products are in an order". */
import type { Token } from '../../language/token.js';
import type { NounChunk } from '../chunk.js';
import { nounAt } from '../noun-chunks.js';

export function nounsIn(tokens: readonly Token[]): readonly NounChunk[] {
  const nouns: NounChunk[] = [];
  for (let at = 0; at < tokens.length; ) {
    const noun = nounAt(tokens, at, []);
    if (noun) nouns.push(noun);
    at = noun ? noun.to : at + 1;
  }
  return nouns;
}
