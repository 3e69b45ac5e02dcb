/** Whether a noun names people: "the night porter", not "the night shift". */
import { isPersonNoun } from '../language/people.js';
import type { NounChunk } from './chunk.js';

export const isSomebody = (noun: NounChunk | undefined): boolean => noun !== undefined && isPersonNoun(noun.phrase.words.at(-1) ?? '');
