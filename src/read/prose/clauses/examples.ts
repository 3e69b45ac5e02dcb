/** "laptops, phones and other devices": devices, of which the others are examples. */
import type { Token } from '../language/token.js';
import type { Chunk, NounChunk } from './chunk.js';

export function withoutExamples(chunks: readonly Chunk[], tokens: readonly Token[]): readonly Chunk[] {
  const dropped = new Set<Chunk>([...mostly(chunks, tokens), ...alike(chunks, tokens)]);
  chunks.forEach((chunk, i) => {
    if (chunk.kind !== 'noun' || !chunk.many || chunk.determiner !== 'other' || chunk.preposition !== undefined) return;
    let from = i;
    while (isJoint(chunks[from - 1]) && isExample(chunks[from - 2])) from -= 2;
    // "follow projects and other users": one alone is no example.
    if (i - from >= LEAST) for (const example of chunks.slice(from, i)) dropped.add(example);
  });
  return dropped.size === 0 ? chunks : chunks.filter((chunk) => !dropped.has(chunk));
}

/** "Customers are mostly painters and roofers": some of them may be others, and none is told apart. */
function mostly(chunks: readonly Chunk[], tokens: readonly Token[]): readonly Chunk[] {
  const at = chunks.findIndex(
    (chunk, i) => chunk.kind === 'noun' && chunk.many && MOSTLY.test(tokens[chunk.from]?.lower ?? '') && isBeing(chunks[i - 1]),
  );
  if (at < 0) return [];
  let to = at + 1;
  while (isJoint(chunks[to]) && isExample(chunks[to + 1]) && chunks[to + 2]?.kind !== 'verb') to += 2;
  return chunks.slice(at, to);
}

/** "defects like dents or worn tyres": among others. */
function alike(chunks: readonly Chunk[], tokens: readonly Token[]): readonly Chunk[] {
  return chunks.flatMap((chunk, i): readonly Chunk[] => {
    const like = chunk.kind === 'noun' && !chunk.made && tokens[chunk.to]?.lower === 'like' && tokens[chunk.to]?.tag === 'prep';
    if (!like || chunks[i + 1]?.from !== chunk.to + 1 || !isExample(chunks[i + 1])) return [];
    let to = i + 2;
    // "Extras like towels or breakfast are added": all of it is what is added.
    const opens = !chunks.slice(0, i).some(({ kind }) => kind === 'verb' || kind === 'relative');
    while (isJoint(chunks[to]) && isExample(chunks[to + 1]) && (opens || chunks[to + 2]?.kind !== 'verb')) to += 2;
    return chunks.slice(i + 1, to);
  });
}

/** Says that there are others. */
export const MOSTLY = /^(mostly|mainly|usually|typically|largely|often|normally|chiefly|generally)$/;

const isBeing = (chunk: Chunk | undefined): boolean => chunk?.kind === 'verb' && chunk.base === 'be';

/** Two of them, and what joins them. */
const LEAST = 4;

const isJoint = (chunk: Chunk | undefined): boolean => chunk?.kind === 'mark' && /^(,|and|or)$/.test(chunk.word);

const isExample = (chunk: Chunk | undefined): chunk is NounChunk =>
  chunk?.kind === 'noun' && chunk.determiner === '' && chunk.preposition === undefined && chunk.made === undefined;
