/** "start and end dates" give dates of which each row has one. */
import { singularWord } from '../../source/singular.js';

export const singleMoment = (words: readonly string[]): readonly string[] =>
  /^(dates|times|timestamps)$/.test(words.at(-1) ?? '') ? [...words.slice(0, -1), singularWord(words.at(-1) ?? '')] : words;
