/** Values that a text gives with a property: "a status (open or shut)", "a grade, which is junior or senior", "a status of open or shut". */
import { areAnswers } from '../language/answers.js';
import type { Token } from '../language/token.js';
import { amountAt } from './amounts.js';

export interface Values {
  readonly values: readonly string[];
  /** Exclusive. */
  readonly to: number;
}

/** All that stands in parentheses, where it is a list of short words and nothing else. */
export function valuesIn(tokens: readonly Token[]): readonly string[] {
  const read = listAt(tokens, 0, /^(or|and|\/)$/);
  return read && read.to === tokens.length ? read.values : [];
}

/** Behind the name of a property that ends at `at`; the last two of them are joined by "or". */
export function valuesBehind(tokens: readonly Token[], at: number): Values | undefined {
  const [first, second, third] = [tokens[at], tokens[at + 1], tokens[at + 2]];
  const which = first?.text === ',' && second?.lower === 'which' && /^(is|are|can|may)$/.test(third?.lower ?? '');
  const either = first?.text === ',' && second?.lower === 'either';
  const from = which
    ? at + 3
    : either
      ? at + 1
      : first?.lower === 'of' || /^[:–—-]$/.test(first?.text ?? '')
        ? at + 1
        : exemplified(tokens, at);
  if (from < 0) return undefined;
  let start = from;
  while (/^(be|either|one|of)$/.test(tokens[start]?.lower ?? '')) start++;
  const read = numbersAt(tokens, start) ?? listAt(tokens, start, /^(or|\/)$/);
  return read && (read.closed || isWhole(tokens, at, read)) ? read : undefined;
}

/** "a state: draft, sent, paid.": nothing else behind the mark. */
const isWhole = (tokens: readonly Token[], at: number, { values, to }: Values): boolean =>
  tokens[at]?.text === ':' &&
  values.length > 2 &&
  /^(status|statuses|state|type|kind|category|stage|phase|priority|severity|outcome|method|mode|channel|condition)$/.test(
    tokens[at - 1]?.lower ?? '',
  ) &&
  /^[.;]?$/.test(tokens[to]?.text ?? '');

/** "100 or 200 square metres". */
function numbersAt(tokens: readonly Token[], at: number): Listed | undefined {
  const amount = tokens[at]?.tag === 'num' ? amountAt(tokens, at) : undefined;
  if (!amount || amount.range || amount.numbers.length < 2 || amount.unit === '') return undefined;
  return { values: amount.numbers.map((number) => `${number} ${amount.unit}`), to: amount.to, closed: true };
}

/** "such as", "like": where what follows them begins, or -1. */
const exemplified = (tokens: readonly Token[], at: number): number => {
  const comma = tokens[at]?.text === ',' ? 1 : 0;
  const [word, next] = [tokens[at + comma]?.lower, tokens[at + comma + 1]?.lower];
  return word === 'such' && next === 'as' ? at + comma + 2 : word === 'like' ? at + comma + 1 : -1;
};

/** "open, paid or cancelled" right here, the last two joined by "or". */
export function valuesFrom(tokens: readonly Token[], at: number): Values | undefined {
  const read = listAt(tokens, at, /^(or|\/)$/);
  return read?.closed === true ? read : undefined;
}

/** "text, number or single choice" behind "of type": words that say elsewhere how a property is kept are values here. */
export function kindsFrom(tokens: readonly Token[], at: number): Values | undefined {
  const words = tokens.map((token): Token => (/^(single|multiple)$/.test(token.lower) ? { ...token, tag: 'adj' } : token));
  const read = listAt(words, at, /^(or|\/)$/, () => true);
  return read?.closed === true ? read : undefined;
}

/** "open, held, and returned" right here, however the last two are joined. */
export const valuesListed = (tokens: readonly Token[], at: number): Values | undefined => listAt(tokens, at, /^(or|and|\/)$/);

const MOST_WORDS = 2;

/** Say how a property is kept, not what it may be. */
const QUALITIES = /^(unique|optional|required|mandatory|nullable|free|text|number|yes|no|not|pre-printed)$/;
const isNoQuality = (value: string): boolean => !QUALITIES.test(value);

interface Listed extends Values {
  /** The last joint was no mere comma. */
  readonly closed: boolean;
}

function listAt(tokens: readonly Token[], from: number, joint: RegExp, isValue = isNoQuality): Listed | undefined {
  const values: string[] = [];
  let closed = false;
  let at = from;
  while (at < tokens.length) {
    // "monthly, yearly or a day pass"
    if (values.length > 0 && !joint.test('and') && /^an?$/.test(tokens[at]?.lower ?? '')) at++;
    let to = isPlaced(tokens, at, joint) ? at + 1 : at;
    while (to < tokens.length && to - at < MOST_WORDS && isValueWord(tokens[to], joint)) to++;
    if (to === at) break;
    values.push(
      tokens
        .slice(at, to)
        .map(({ lower }) => lower)
        .join(' '),
    );
    const next = tokens[to];
    const last = joint.test(next?.lower ?? '') || (next?.text === ',' && joint.test(tokens[to + 1]?.lower ?? ''));
    at = to;
    if (!next || !(last || (next.text === ',' && !closed))) break;
    closed = last;
    at = to + (last && next.text === ',' ? 2 : 1);
  }
  return values.length >= 2 &&
    (values.every(isValue) || areAnswers(values)) &&
    (at >= tokens.length ||
      /^(punct|conj)$/.test(tokens[at]?.tag ?? '') ||
      (closed && /^(at|on|in|for|per|when|with)$/.test(tokens[at]?.lower ?? '')))
    ? { values, to: at, closed }
    : undefined;
}

/** "in progress", "on hold". */
const isPlaced = (tokens: readonly Token[], at: number, joint: RegExp): boolean =>
  /^(in|on|under|out)$/.test(tokens[at]?.lower ?? '') && isValueWord(tokens[at + 1], joint);

const isValueWord = (token: Token | undefined, joint: RegExp): boolean =>
  token !== undefined &&
  (/^(noun|adj|part|verb|adv|neg|num)$/.test(token.tag) || /^[A-Z]$/.test(token.text)) &&
  !joint.test(token.lower) &&
  /^[\p{L}\d_-]+$/u.test(token.text);
