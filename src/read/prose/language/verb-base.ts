import { remember } from '../../../util/remember.js';
import { inflectionOf } from './inflection-of.js';
import { IRREGULAR, VERBS } from './word-classes.js';

const isVerb = (word: string): boolean => VERBS.has(word);

/** The base form of a word that may be a verb, else undefined. */
export const verbBase: (lower: string) => string | undefined = remember((lower) => {
  if (!isVerb(lower) && Object.hasOwn(IRREGULAR, lower) && lower.length <= 20) return IRREGULAR[lower];
  return inflectionOf(lower, isVerb);
});
