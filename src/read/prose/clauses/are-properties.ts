import type { NounChunk } from './chunk.js';
import { isProperty } from './property-name.js';

/** Two or more, each one of something, and at least half of them known words for a property: "name, difficulty and duration". */
export const areProperties = (items: readonly NounChunk[]): boolean =>
  items.length > 1 && items.every(({ many, made }) => !many || made) && 2 * items.filter(isProperty).length >= items.length;
