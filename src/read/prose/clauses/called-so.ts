/** What is no name of a thing by its word, and said to be one all the same. */
import { sentenceCase } from '../../../util/snake-case.js';
import { singularWord } from '../../source/singular.js';
import type { ThingName } from '../claims/claim.js';
import type { Phrase } from '../terms/phrase.js';

/** "Field" of a farm: outright it may be called whatever else is no name of a thing. */
export const calledSo = ({ words }: Phrase): ThingName | undefined => {
  const [word = '', ...more] = words;
  const key = singularWord(word);
  return more.length === 0 && /^\p{L}{3,}$/u.test(word) ? { key, name: sentenceCase(key) } : undefined;
};
