/** "start and end dates", "first and last names": each row has one of each. */
import { singularWord } from '../../source/singular.js';

export const singleMoment = (words: readonly string[]): readonly string[] =>
  /^(dates|times|timestamps|names)$/.test(words.at(-1) ?? '') ? [...words.slice(0, -1), singularWord(words.at(-1) ?? '')] : words;
