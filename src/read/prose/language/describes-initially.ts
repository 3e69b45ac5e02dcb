/** A word in -ing that opens a clause: a kind of records, or what is done to them. */
import { isPluralWord } from '../../source/singular.js';
import { SPECIFYING } from './specifying.js';
import type { RawToken } from './tokenize.js';
import { CONJUNCTIONS, DETERMINERS, PREPOSITIONS, QUANTIFIERS } from './word-classes.js';

/** "Voting records include …", "; shipping orders have …": what kind of records they are, not what somebody does to them. */
export function describesInitially(raw: readonly RawToken[], i: number, base: string | undefined): boolean {
  if (
    base === undefined ||
    !/..ing$/i.test(raw[i]?.text ?? '') ||
    SPECIFYING.test(base) ||
    TASKS.test(base) ||
    (i > 0 && !/^(?:[;:,]|and)$/i.test(raw[i - 1]?.text ?? ''))
  )
    return false;
  for (let k = i + 1; k <= i + 4; k++) {
    const word = raw[k]?.text.toLowerCase() ?? '';
    if (k > i + 1 && OPENS_LIST.test(word)) return agrees(raw[k - 1]?.text.toLowerCase() ?? '', word);
    if (raw[k]?.kind !== 'word' || DETERMINERS.has(word) || QUANTIFIERS.has(word) || PREPOSITIONS.has(word) || CONJUNCTIONS.has(word))
      return false;
  }
  return false;
}

const OPENS_LIST = /^(includes?|contains?|comprises?|consists?|has|have)$/;
/** What people do to data. */
const TASKS = /^(add|create|edit|delete|update|modify|remove|view|query|search|collect|define|assign|configure|use|make|get)$/;

/** "records include", "record includes", "information includes". */
const agrees = (noun: string, verb: string): boolean =>
  isPluralWord(noun) !== verb.endsWith('s') || /^(data|information|details)$/.test(noun);
