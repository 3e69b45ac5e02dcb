import { bareNoun } from '../bare-noun.js';
import type { NounChunk } from '../chunk.js';
import type { Frame } from '../frame.js';
import { hasFrame } from '../has-frame.js';

/** "A tour has many landmarks", whatever the words for the two stand behind. */
export const hasMany = (one: NounChunk, other: NounChunk, sentence: number): Frame => {
  const owner = { ...bareNoun(one), many: false, determiner: 'a' };
  return hasFrame(owner, [{ ...bareNoun(other), many: true, determiner: 'many', exactly: false }], sentence);
};
