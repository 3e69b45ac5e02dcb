import type { NounChunk } from '../chunk.js';
import type { DoesFrame } from '../frame.js';
import { withOthersOfIt } from './with-others-of-it.js';

/** "Regions can be nested under other regions": each refers to the one over it. */
export const nestedUnder = (subject: NounChunk, sentence: number): DoesFrame =>
  withOthersOfIt(subject, sentence, 'nest', { preposition: 'under' });
