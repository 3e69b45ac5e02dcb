/** The first words of a sentence or of what stands behind a label: the name that it begins with, or an order. */
import { isPluralWord } from '../../source/singular.js';
import { describesInitially } from './describes-initially.js';
import { SPECIFYING } from './specifying.js';
import type { Opinions } from './tagger.js';
import type { Token } from './token.js';
import type { RawToken } from './tokenize.js';
import { verbBase } from './verb-base.js';
import { DETERMINERS, IRREGULAR, PREPOSITIONS } from './word-classes.js';

/** Undefined where the word's neighbours have to tell. */
export function initialTag(
  raw: readonly RawToken[],
  i: number,
  lower: string,
  before: readonly Token[],
  opinions: Opinions,
): 'noun' | 'verb' | undefined {
  if (namesInitially(raw, i, lower) || describesInitially(raw, i, verbBase(lower))) return 'noun';
  return ordersInitially(raw, i, lower, before) || ordersBehindLabel(raw, i, lower, opinions) ? 'verb' : undefined;
}

/** "Audit records include …": a verb's plain form opens the sentence, and the verb comes later. */
function namesInitially(raw: readonly RawToken[], i: number, lower: string): boolean {
  // "Booking (date, note)"
  if (i === 0 && lower.endsWith('ing') && raw[1]?.text === '(') return true;
  if (
    i > 1 ||
    (i === 1 && !/^(the|each|every|a|an)$/i.test(raw[0]?.text ?? '')) ||
    verbBase(lower) !== lower ||
    Object.hasOwn(IRREGULAR, lower)
  )
    return false;
  for (let k = i + 1; k <= i + 3; k++) {
    const word = raw[k]?.text.toLowerCase() ?? '';
    if (
      SPECIFYING.test(lower) &&
      k === i + 1 &&
      /^(information|details|data)$/.test(word) &&
      /^(of|about|on)$/i.test(raw[k + 1]?.text ?? '')
    )
      return false;
    if (SPECIFYING.test(lower) && k > i + 1 && /^(including|management|information)$/.test(word)) continue;
    if (raw[k] === undefined || raw[k]?.kind !== 'word' || DETERMINERS.has(word) || (PREPOSITIONS.has(word) && word !== 'including'))
      return false;
    if (
      k === i + 2 &&
      !SPECIFYING.test(lower) &&
      isPluralWord(raw[k - 1]?.text.toLowerCase() ?? '') &&
      /^(record|store|track|contain)$/.test(word)
    )
      return true;
    if (/^(includes?|including|contains?|has|have|needs?|must|should|shall|can|is|are|management|information)$/.test(word)) return true;
  }
  return false;
}

/** "Records the name …", "Record basic customer information": an order or a description without its subject. */
const ordersInitially = (raw: readonly RawToken[], i: number, lower: string, before: readonly Token[]): boolean => {
  const base = verbBase(lower);
  if (base === undefined) return false;
  const next = raw[i + 1];
  const third = raw[i + 2];
  const previous = before.at(-1);
  const opens =
    previous === undefined ||
    /^[:;]$/.test(previous.text) ||
    (previous.lower === 'and' &&
      before.some((token) => token.tag === 'verb') &&
      (lower === base || before.at(-2)?.tag === 'verb' || INFORMING.test(next?.text ?? '')));
  const goesOn = previous?.text === ',' && lower !== base && before.some((token) => token.tag === 'verb' && token.lower.endsWith('s'));
  if (!(opens || goesOn) || !SPECIFYING.test(base) || !(lower === base || lower === `${base}s` || lower === `${base}es`)) return false;
  if (next === undefined || next.kind === 'mark') return false;
  if (previous?.text === ';') return true;
  if (/^(id|ids|number|time|date|type|name|entry|list)$/i.test(next.text))
    return third !== undefined && third.kind === 'word' && !/^(is|are|and|of)$/i.test(third.text);
  return !/^(get|gets|carry|carries|hold|holds|come|comes|is|are|was|has|have|must|should|can|of|management|table|include|includes|including|contain|contains|need|needs|and)$/i.test(
    next.text,
  );
};

/** "can manage trips and records detailed information for each driver" */
const INFORMING = /^(detailed|basic|relevant|specific|information|details)$/i;

/** "Rankings: Display popular songs": an order behind a label, about several. */
function ordersBehindLabel(raw: readonly RawToken[], i: number, lower: string, opinions: Opinions): boolean {
  if (i === 0 || raw[i - 1]?.text !== ':') return false;
  const next = raw[i + 1];
  if (verbBase(lower) !== lower || Object.hasOwn(IRREGULAR, lower) || !/^\p{Lu}\p{Ll}/u.test(raw[i]?.text ?? '')) return false;
  if (next?.kind !== 'word' || !/^(ADJ|DET)$/.test(opinions(i + 1) ?? '')) return false;
  return raw.slice(i + 2, i + 4).some(({ text }) => isPluralWord(text.toLowerCase()));
}
