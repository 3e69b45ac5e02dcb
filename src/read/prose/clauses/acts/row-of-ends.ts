/** A row that no phrase names, as frames: what is told of it, and what it is of. */
import { bareNoun } from '../bare-noun.js';
import type { NounChunk } from '../chunk.js';
import type { AttachedFrame, HasFrame } from '../frame.js';
import { hasFrame } from '../has-frame.js';

export const rowOfEnds = (
  row: NounChunk,
  items: readonly NounChunk[],
  ends: readonly NounChunk[],
  sentence: number,
): readonly (HasFrame | AttachedFrame)[] => [
  hasFrame(row, items, sentence),
  ...ends.map((end): AttachedFrame => ({ kind: 'attached', head: row, to: { ...bareNoun(end), preposition: 'of' }, sentence })),
];
