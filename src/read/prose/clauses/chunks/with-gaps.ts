/** "A house can have many owners, and an owner many houses": the verb is said once. */
import { MANY_WORDS } from '../../language/word-classes.js';
import type { Chunk } from '../chunk.js';

export function withGaps(chunks: readonly Chunk[]): readonly Chunk[] {
  return chunks.flatMap((chunk, i): readonly Chunk[] => {
    const [mark, next, after] = [chunks[i - 1], chunks[i + 1], chunks[i + 2]];
    const joined = mark?.kind === 'mark' && /^(,|and|clause)$/.test(mark.word);
    if (chunk.kind !== 'noun' || next?.kind !== 'noun' || !joined || next.from !== chunk.to || after?.kind === 'verb') return [chunk];
    if (chunk.preposition !== undefined || next.preposition !== undefined || next.made || chunk.made) return [chunk];
    const single = /^(a|an|each|every|one|the)$/.test(chunk.determiner);
    const verb = chunks.slice(0, i).findLast(({ kind }) => kind === 'verb');
    if (!single || !(MANY_WORDS.has(next.determiner) || /^(a|an|one)$/.test(next.determiner)) || verb?.kind !== 'verb') return [chunk];
    return [chunk, { ...verb, from: chunk.to, to: chunk.to }];
  });
}
