/** "laptops, phones and other devices": devices, of which the others are examples. */
import type { Chunk, NounChunk } from './chunk.js';

export function withoutExamples(chunks: readonly Chunk[]): readonly Chunk[] {
  const dropped = new Set<Chunk>();
  chunks.forEach((chunk, i) => {
    if (chunk.kind !== 'noun' || !chunk.many || chunk.determiner !== 'other' || chunk.preposition !== undefined) return;
    let from = i;
    while (isJoint(chunks[from - 1]) && isExample(chunks[from - 2])) from -= 2;
    // "follow projects and other users": one alone is no example.
    if (i - from >= LEAST) for (const example of chunks.slice(from, i)) dropped.add(example);
  });
  return dropped.size === 0 ? chunks : chunks.filter((chunk) => !dropped.has(chunk));
}

/** Two of them, and what joins them. */
const LEAST = 4;

const isJoint = (chunk: Chunk | undefined): boolean => chunk?.kind === 'mark' && /^(,|and|or)$/.test(chunk.word);

const isExample = (chunk: Chunk | undefined): chunk is NounChunk =>
  chunk?.kind === 'noun' && chunk.determiner === '' && chunk.preposition === undefined && chunk.made === undefined;
