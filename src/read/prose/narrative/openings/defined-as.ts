/** "A tasting is one chef in one kitchen on a date": what makes one of them, each a property unless there are rows for it. */
import type { Token } from '../../language/token.js';
import { isFormWord } from '../form-word.js';
import { type Item, made } from '../item.js';
import { type Noun, nounAt } from '../nouns.js';
import type { Opening } from './openings.js';

/** Say nothing of what it is of. */
const ANYTHING = /^(unit|thing|set|piece|part|kind|type|sort|copy|instance|step|way|half|third|person|people|period)$/;
const JOINT = /^(at|in|on|to|for|by|from|under)$/;
const MOMENT = /^(date|day|time|week|month|year)$/;

/** "on a date, at a price". */
const isToldOfIt = (word: string): boolean => MOMENT.test(word) || /^(price|fee|rate|cost|charge|amount)$/.test(word);

export function definedAs(tokens: readonly Token[], nouns: readonly Noun[]): readonly Opening[] {
  const [subject] = nouns;
  if (!subject || subject.from > 1 || subject.plural || !/^(a|an|each|every|one)$/.test(subject.determiner)) return [];
  if (tokens[subject.to]?.lower !== 'is') return [];
  const items: Item[] = [];
  let ones = 0;
  for (let at = subject.to + 1; ; ) {
    const noun = nounAt(tokens, at);
    const last = noun?.core.at(-1) ?? '';
    const one = noun?.determiner === 'one';
    if (
      !noun ||
      noun.from !== at ||
      noun.plural ||
      isFormWord(last) ||
      ANYTHING.test(last) ||
      !(one || (/^(a|an|the)$/.test(noun.determiner) && isToldOfIt(last)))
    )
      break;
    items.push(
      made(tokens, noun.start, noun.to, noun.words, { sure: isToldOfIt(last), named: true, determiner: noun.determiner, to: noun.to }),
    );
    if (one) ones++;
    const joint = tokens[noun.to]?.text === ',' ? noun.to + 1 : noun.to;
    const behind = tokens[joint]?.lower === 'and' ? joint + 1 : joint;
    if (!JOINT.test(tokens[behind]?.lower ?? '') && behind === noun.to) break;
    at = JOINT.test(tokens[behind]?.lower ?? '') ? behind + 1 : behind;
  }
  // What stands behind a colon says it again, and in full.
  const told = tokens[items.at(-1)?.to ?? 0]?.text === ':';
  return ones > 1 && !told ? [{ kind: 'verb', at: subject.to, items, subject: { noun: subject } }] : [];
}
