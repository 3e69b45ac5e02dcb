/** Fields and values that a single line lists: behind a colon, in brackets, or alone. */
import type { Sentence, Token } from '../language/token.js';
import { isAttributeWord } from '../lists/attribute-words.js';
import { areFieldNames, type Field, fieldsIn, valueIn } from './fields.js';
import { type Head, headOf } from './heads.js';
import { isOrder } from './orders.js';

export interface Line {
  readonly head: Head;
  /** One for each piece between commas; empty where it names no field. */
  readonly lists: readonly (readonly Field[])[];
}

const MOST_IN_HEAD = 7;

/** `Order status: pending, paid or refunded`, `Garages: company name, phone`, `**Vehicle** (plate, make)`. */
export function readLine(sentence: Sentence): Line | undefined {
  const { tokens } = sentence;
  const at = tokens.findIndex(({ text }) => /^[:(]$/.test(text));
  if (at < 0) return bareList(sentence);
  if (at < 1 || at > MOST_IN_HEAD) return undefined;
  const opens = tokens[at]?.text;
  const close = opens === '(' ? tokens.findIndex(({ text }, i) => i > at && text === ')') : tokens.length;
  if (close < at + 2) return undefined;
  const head = headOf({ ...sentence, tokens: tokens.slice(0, at) });
  if (!head) return undefined;
  const inside = tokens.slice(at + 1, close);
  const parts = partsOf(inside, head.kind === 'values');
  if (parts.length < 2 || parts.some(isAsked) || parts.slice(0, -1).some(isDeed)) return undefined;
  const lists = parts.map((part): readonly Field[] =>
    head.kind === 'values' ? valueIn({ ...sentence, tokens: part }) : fieldsIn(part, sentence.index),
  );
  return opens === '(' && head.kind !== 'values' && !areFieldNames(lists.flat()) ? undefined : { head, lists };
}

const isAsked = ([first]: readonly Token[]): boolean => first?.tag === 'wh' && first.lower !== 'whether';

/** `Manage units: create, organize, price them`: what is done, where nothing else is said. */
const isDeed = (part: readonly Token[]): boolean => {
  const [only, more] = part.filter(({ tag }) => tag !== 'punct' && tag !== 'conj');
  return only !== undefined && more === undefined && isOrder(only.lower) && !isAttributeWord(only.lower);
};

/** `Name, company (optional), email, phone.`: of what was just named. */
function bareList(sentence: Sentence): Line | undefined {
  const parts = partsOf(sentence.tokens, false);
  if (parts.length < 3) return undefined;
  const lists = parts.map((part) => fieldsIn(part, sentence.index));
  if (lists.some((list) => list.length === 0) || !areFieldNames(lists.flat())) return undefined;
  return { head: { kind: 'fields', owner: undefined }, lists };
}

/** Between commas, outside of brackets; up to the end of the sentence. */
export function partsOf(tokens: readonly Token[], arrows: boolean): readonly (readonly Token[])[] {
  const parts: Token[][] = [[]];
  let depth = 0;
  for (const token of tokens) {
    if (/^[([]$/.test(token.text)) depth++;
    if (/^[)\]]$/.test(token.text)) depth--;
    if (depth === 0 && (/^[.–—]$/.test(token.text) || (token.text === '→' && !arrows))) break;
    if (depth === 0 && /^[,;/→]$/.test(token.text)) parts.push([]);
    else parts.at(-1)?.push(token);
  }
  return parts.filter((part) => part.length > 0);
}
