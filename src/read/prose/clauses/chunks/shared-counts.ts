/** "the number of adults and children": how many there are of either. */
import { isPersonNoun } from '../../language/people.js';
import type { Chunk, NounChunk } from '../chunk.js';
import { calledOne } from '../made-chunk.js';

const COUNT = /^(number|count)$/;

export function withSharedCounts(chunks: readonly Chunk[]): readonly Chunk[] {
  let count: NounChunk | undefined;
  return chunks.map((chunk, i): Chunk => {
    const [mark, next] = [chunks[i - 1], chunks[i + 1]];
    if (chunk.kind === 'noun' && isCount(chunk)) count = chunk;
    else if (chunk.kind === 'verb' || (chunk.kind === 'mark' && !/^(,|and|or)$/.test(chunk.word))) count = undefined;
    else if (count && chunk.kind === 'noun' && isOther(chunk, count) && mark?.kind === 'mark' && next?.kind !== 'verb') {
      const words = [...count.phrase.words.slice(0, 2), ...chunk.phrase.words];
      return { ...chunk, many: false, made: {}, phrase: calledOne(chunk.phrase, words) };
    } else if (chunk.kind === 'noun') count = undefined;
    return chunk;
  });
}

const isCount = ({ phrase: { words } }: NounChunk): boolean => COUNT.test(words[0] ?? '') && words[1] === 'of' && words.length > 2;

/** People beside people, things beside things. */
const isOther = ({ many, determiner, preposition, phrase: { words } }: NounChunk, count: NounChunk): boolean =>
  many &&
  determiner === '' &&
  preposition === undefined &&
  words.length === 1 &&
  isPersonNoun(words[0] ?? '') === isPersonNoun(count.phrase.words.at(-1) ?? '');
