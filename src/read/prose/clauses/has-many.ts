import type { NounChunk } from './chunk.js';
import type { Frame } from './frame.js';
import { hasFrame } from './has-frame.js';

/** "A tour has many landmarks", whatever the words for the two stand behind. */
export const hasMany = (one: NounChunk, other: NounChunk, sentence: number): Frame => {
  const { preposition: _owner, ...owner } = one;
  const { preposition: _item, ...item } = other;
  return hasFrame({ ...owner, many: false, determiner: 'a' }, [{ ...item, many: true, determiner: 'many', exactly: false }], sentence);
};
