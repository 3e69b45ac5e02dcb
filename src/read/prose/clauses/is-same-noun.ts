import { thingKey } from '../terms/phrase.js';
import type { NounChunk } from './chunk.js';

/** "that loan" is the loan spoken of, "each book" one of the books: by their words. */
export const isSameNoun = (one: NounChunk, other: NounChunk): boolean => thingKey(one.phrase.words) === thingKey(other.phrase.words);
