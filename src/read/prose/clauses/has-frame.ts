/** "A berth has a depth", however it was said. */
import type { NounChunk } from './chunk.js';
import type { HasFrame } from './frame.js';

export const hasFrame = (owner: NounChunk, items: readonly NounChunk[], sentence: number): HasFrame => ({
  kind: 'has',
  owner,
  items,
  by: 'verb',
  possible: false,
  sentence,
});
