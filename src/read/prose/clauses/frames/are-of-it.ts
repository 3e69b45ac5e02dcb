/** "Text and time of the comment", not "the time of the call, the caller's name": all of them are. */
import type { NounChunk } from '../chunk.js';

export const areOfIt = (items: readonly NounChunk[]): boolean => items.length === 1 || items.every(({ determiner }) => determiner === '');
