/** What may be kept of somebody or something: "a date", "their names". */
import type { NounChunk } from '../chunk.js';
import { isProperty, isPropertyName } from '../property-name.js';

/** "their names": of each of them one. */
export const isKeptProperty = (noun: NounChunk): boolean =>
  isProperty(noun) || (/^(its|their)$/.test(noun.determiner) && isPropertyName(noun.phrase.words));
