/** Names that stand before a colon with all that one of them has: "Swims: diver, date, depth and the buddy." */
import { textOf } from '../language/text-of.js';
import type { Token } from '../language/token.js';
import { isAttributeWord } from '../lists/attribute-words.js';
import { isNotedDown } from './noted-down.js';
import type { Noun } from './nouns.js';
import type { Opening } from './openings/openings.js';

/** So many items say what one has; names of properties head shorter lists of what they are made of. */
const LEAST = 3;
const LEAST_OF_PROPERTY = 4;

/** Say the form of what is listed, not what it is. */
const FORM =
  /^(attribute|property|characteristic|data|information|record|row|table|list|entry|field|column|detail|note|example|rule|exception|thing|kind|option|total)$/;

export function labelOf(tokens: readonly Token[], { kind, at, items, subject: { noun } }: Opening): Noun | undefined {
  if (kind !== 'colon' || !noun || noun.from > 1 || noun.words.length > 2 || noun.words.length !== noun.core.length) return undefined;
  if (!isLabel(tokens.slice(noun.to, at)) || !/^(|the|a|an|each|every)$/.test(noun.determiner)) return undefined;
  const last = noun.core.at(-1) ?? '';
  if (FORM.test(last)) return undefined;
  const sure = items.filter((item) => item.sure).length;
  if (items.length < LEAST || sure < LEAST - 1) return undefined;
  if (!isAttributeWord(last)) return noun;
  return items.length >= LEAST_OF_PROPERTY && items.some(isMoment) ? noun : undefined;
}

/** "Swims: …", "Swims are kept: …", "Swims are listed as well: …". */
const isLabel = (between: readonly Token[]): boolean =>
  between.length === 0 ||
  (between.length < 4 &&
    /^(is|are)$/.test(between[0]?.lower ?? '') &&
    isNotedDown(between[1]?.lower ?? '') &&
    /^(too|as well)?$/.test(textOf(between, 2, between.length).toLowerCase()));

/** What is dated happens; it is no property. */
const isMoment = ({ words }: Opening['items'][number]): boolean => /^(date|time|when|timestamp|day|on|at)$/.test(words.at(-1) ?? '');
