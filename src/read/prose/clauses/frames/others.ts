/** "Members post recipes, which others like": other members. */
import type { Chunk, NounChunk } from '../chunk.js';
import { isSomebody } from '../is-somebody.js';
import type { ChunkedSentence } from '../plain-names.js';

export function withOthers(lines: readonly ChunkedSentence[]): readonly ChunkedSentence[] {
  let who: NounChunk | undefined;
  return lines.map((line) => ({
    ...line,
    chunks: line.chunks.map((chunk): Chunk => {
      if (chunk.kind !== 'noun') return chunk;
      if (chunk.preposition !== undefined && chunk.preposition !== 'by') return chunk;
      if (isOthers(chunk)) return who ? asOthers(chunk, who) : chunk;
      if (isSomebody(chunk)) who = chunk;
      return chunk;
    }),
  }));
}

const isOthers = ({ phrase: { words }, determiner }: NounChunk): boolean =>
  words.length === 1 && words[0] === 'others' && /^(the|)$/.test(determiner);

const asOthers = (others: NounChunk, { phrase: { text, words } }: NounChunk): NounChunk => ({
  ...others,
  phrase: { ...others.phrase, text, words },
});
