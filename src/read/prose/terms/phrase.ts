/** Noun phrases: what a stretch of words names, cleaned of determiners and fillers, with its number and possessor. */
import { isPluralWord, singularWord } from '../../source/singular.js';
import type { Token } from '../language/token.js';
import { DETERMINERS, MANY_WORDS, QUANTIFIERS } from '../language/word-classes.js';

export interface Phrase {
  /** As written, without determiners: `Captain ID`. */
  readonly text: string;
  readonly words: readonly string[];
  readonly start: number;
  readonly end: number;
  readonly number: 'one' | 'many';
  /** Introduced by each, every, a … */
  readonly determiner?: string;
  readonly possessor?: Phrase;
}

/** Say nothing of an attribute: "specific product name" is the product name. */
const EMPTY_ADJECTIVES = new Set(
  'basic detailed various different specific relevant corresponding respective certain necessary essential successive consecutive'.split(
    ' ',
  ),
);
const CLASSIFIERS = new Set([
  'type',
  'types',
  'kind',
  'kinds',
  'piece',
  'pieces',
  'set',
  'sets',
  'list',
  'lists',
  'item',
  'items',
  'group',
  'range',
  'variety',
  'batch',
  'batches',
  'copy',
  'copies',
  'number',
  'amount',
  'collection',
  'series',
  'variety',
  'one',
  'each',
  'instance',
  'unit',
  'units',
]);

/** The phrase that tokens [from, to) make, or undefined when nothing is left of them. */
export function phraseOf(tokens: readonly Token[], from: number, to: number): Phrase | undefined {
  let start = from;
  let end = to;
  while (end > start && isTrailing(tokens[end - 1])) end--;
  while (start < end && tokens[start]?.tag === 'punct') start++;
  const poss = lastPossessive(tokens, start, end);
  if (poss >= 0) {
    const possessor = phraseOf(tokens, start, poss);
    const rest = phraseOf(tokens, poss + 1, end);
    return rest && possessor ? { ...rest, possessor } : (rest ?? possessor);
  }
  const determiner = leadingDeterminer(tokens, start, end);
  const many = tokens
    .slice(start, end)
    .some((token, i) => i < 3 && MANY_WORDS.has(token.lower) && (token.tag === 'det' || token.tag === 'num'));
  while (start < end && isLeading(tokens, start, end)) start++;
  if (start >= end) return undefined;
  return build(tokens, start, end, many, determiner);
}

function build(tokens: readonly Token[], start: number, end: number, many: boolean, determiner: string | undefined): Phrase | undefined {
  const slice = tokens.slice(start, end);
  const [first, last] = [slice[0], slice.at(-1)];
  if (!first || !last) return undefined;
  const words = slice.map((token) => token.lower);
  const of = words.indexOf('of');
  const head = of > 0 ? words[of - 1] : last.lower;
  return {
    text: slice.map((token) => token.text).join(' '),
    words,
    start: first.start,
    end: last.end,
    number: many || (determiner !== 'each' && determiner !== 'every' && head !== undefined && isPluralWord(head)) ? 'many' : 'one',
    ...(determiner === undefined ? {} : { determiner }),
  };
}

const isTrailing = (token: Token | undefined): boolean =>
  token === undefined ||
  token.tag === 'punct' ||
  token.tag === 'adv' ||
  token.tag === 'conj' ||
  token.tag === 'prep' ||
  token.tag === 'aux' ||
  token.tag === 'modal' ||
  token.lower === 'etc.' ||
  token.lower === 'etc';

function isLeading(tokens: readonly Token[], start: number, end: number): boolean {
  const token = tokens[start];
  if (!token) return false;
  if (
    DETERMINERS.has(token.lower) ||
    (QUANTIFIERS.has(token.lower) && !(token.lower === 'lots' && token.tag === 'noun')) ||
    token.tag === 'det' ||
    token.tag === 'adv' ||
    token.tag === 'conj' ||
    token.tag === 'pron' ||
    (token.lower === 'using' && end - start > 1)
  )
    return true;
  if (token.tag === 'prep' || token.tag === 'num' || token.tag === 'punct') return true;
  return end - start > 1 && EMPTY_ADJECTIVES.has(token.lower) && token.text === token.lower;
}

function leadingDeterminer(tokens: readonly Token[], start: number, end: number): string | undefined {
  for (let i = start; i < Math.min(end, start + 3); i++) {
    const token = tokens[i];
    if (token && (token.tag === 'det' || token.tag === 'num' || DETERMINERS.has(token.lower))) return token.lower;
  }
  return undefined;
}

function lastPossessive(tokens: readonly Token[], from: number, to: number): number {
  for (let i = to - 1; i > from; i--) if (tokens[i]?.tag === 'poss') return i;
  return -1;
}

/** Whether the word at `i` can stand inside a noun phrase. */
export function isNominal(tokens: readonly Token[], i: number): boolean {
  const token = tokens[i];
  if (!token) return false;
  if (token.tag === 'noun' || token.tag === 'adj' || token.tag === 'poss') return true;
  if (token.tag === 'num') return tokens[i + 1]?.tag === 'noun' || tokens[i + 1]?.tag === 'adj';
  if (token.tag === 'part') {
    const next = tokens[i + 1]?.tag;
    const before = tokens[i - 1]?.tag;
    return next === 'noun' || next === 'adj' || (/ing$/.test(token.lower) && (before === 'noun' || before === 'adj') && next !== 'det');
  }
  return false;
}

/** End of the noun phrase that begins at `start`; equal to `start` when there is none. */
export function phraseEnd(tokens: readonly Token[], start: number): number {
  let i = start;
  while (tokens[i]?.tag === 'det' || tokens[i]?.tag === 'num' || tokens[i]?.tag === 'adv') i++;
  const first = i;
  while (isNominal(tokens, i)) i++;
  return i === first ? start : i;
}

/** `Purchase Orders` → `purchase order`: how things are told apart. */
export function thingKey(words: readonly string[]): string {
  let from = 0;
  while (words.length - from > 2 && CLASSIFIERS.has(words[from] ?? '') && words[from + 1] === 'of') from += 2;
  const of = words.indexOf('of', from);
  const last = of > from ? of - 1 : words.length - 1;
  let key = '';
  for (let i = from; i < words.length; i++) {
    const word = words[i] ?? '';
    key += `${i === from ? '' : ' '}${i === last ? singularWord(word) : word}`;
  }
  return key.includes(' / ') ? key.replaceAll(' / ', '/') : key;
}

export const keyOf = (text: string): string =>
  thingKey(
    text
      .toLowerCase()
      .split(/[\s_]+/)
      .filter(Boolean),
  );
