import { bareNoun } from '../bare-noun.js';
import type { NounChunk } from '../chunk.js';
import type { DoesFrame } from '../frame.js';

/** What one of a kind has to do with others of its kind, put the one way that is read further: "regions can be nested under other regions". */
export const withOthersOfIt = (subject: NounChunk, sentence: number, verb: string, other: Partial<NounChunk>): DoesFrame => ({
  kind: 'does',
  subject,
  verb,
  passive: true,
  possible: true,
  objects: [],
  places: [{ ...bareNoun(subject), many: true, determiner: 'other', ...other }],
  sentence,
});
