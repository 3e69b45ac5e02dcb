/** "with | a price and a discount": what is told, up to the next thing that is known by itself or verb. */
import { type Chunk, isNoun, type NounChunk } from '../chunk.js';
import { isMark } from '../open-clause.js';

export function itemsFrom(chunks: readonly Chunk[], at: number, isKnown: (noun: NounChunk) => boolean): readonly NounChunk[] {
  const items: NounChunk[] = [];
  for (const chunk of chunks.slice(at)) {
    const fits =
      isNoun(chunk) && !isKnown(chunk) && (chunk.preposition === undefined || (items.length === 0 && chunk.preposition === 'with'));
    if (fits) items.push(chunk);
    else if (items.length === 0 || !(isMark(chunk, ',') || isMark(chunk, 'and'))) break;
  }
  return items;
}
