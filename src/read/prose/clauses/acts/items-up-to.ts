/** "states the price and the discount | per product": what is told; of what the whole has besides, only the last is. */
import { type Chunk, isNoun, type NounChunk } from '../chunk.js';
import { isMark } from '../open-clause.js';

export function itemsUpTo(chunks: readonly Chunk[], at: number, isKnown: (noun: NounChunk) => boolean): readonly NounChunk[] {
  const items: NounChunk[] = [];
  for (const chunk of chunks.slice(0, at + 1).reverse()) {
    if (isNoun(chunk) && !isKnown(chunk)) {
      items.unshift(chunk);
      if (chunk.preposition !== undefined) break;
      continue;
    }
    // "has a date and a price per product"
    if (chunk.kind === 'verb' && chunk.base === 'have') return items.slice(-1);
    if (items.length === 0 || !(isMark(chunk, ',') || isMark(chunk, 'and'))) break;
  }
  return items;
}
