import { singularWord } from '../../source/singular.js';
import { isOfClass, type NounClass } from '../language/noun-classes.js';
import type { NounChunk } from './chunk.js';
import { isPropertyName } from './property-name.js';

const CLASSES: readonly NounClass[] = ['place', 'object', 'document'];

/** Names something that can be pointed at, and is no word for a property: a van, a museum, a book. */
export const isConcrete = ({ phrase }: NounChunk): boolean => {
  const last = singularWord(phrase.words.at(-1) ?? '');
  return !isPropertyName([last]) && CLASSES.some((kind) => isOfClass(last, kind)) && !isOfClass(last, 'abstract');
};
