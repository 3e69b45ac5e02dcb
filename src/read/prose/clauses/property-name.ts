import { pastOf } from '../language/past.js';
import { isMeasureOnly } from '../language/units.js';
import { verbBase } from '../language/verb-base.js';
import { isAttributeWord } from '../lists/attribute-words.js';
import type { NounChunk } from './chunk.js';

/** "amount", "due date", "time of entry", "amount taken", "price paid": words for a property, with what was done behind them. */
export function isPropertyName(words: readonly string[]): boolean {
  if (words.length === 1 && isMeasureOnly(words[0] ?? '')) return true;
  const [before, last = ''] = words.length > 1 ? words.slice(-2) : [undefined, words[0]];
  if (isAttributeWord(last)) return true;
  // "time of entry"
  const of = words.indexOf('of');
  if (of > 0) return isPropertyName(words.slice(0, of));
  return before !== undefined && isAttributeWord(before) && (/ed$/.test(last) || pastOf(verbBase(last) ?? '') === last);
}

/** Said by a clause, or one of something that is called like a property. */
export const isProperty = ({ made, many, phrase }: NounChunk): boolean =>
  made !== undefined || isMeasured(phrase.words) || (!many && isPropertyName(phrase.words));

/** "the hours worked", "the parts used". */
const isMeasured = (words: readonly string[]): boolean => words.length > 1 && /ed$/.test(words.at(-1) ?? '');

/** "Data we need: date, place": said of what was spoken of. */
export const isTelling = ({ phrase }: NounChunk): boolean => TELLING.test(phrase.words.at(-1) ?? '');
const TELLING = /^(data|fields?|attributes?|columns?|details?|properties|info|information|values)$/;
