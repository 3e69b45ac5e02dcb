/** One segment of a list → its name, the values in its parentheses, and what qualifies it. */
import { singularWord } from '../../source/singular.js';
import { pastOf } from '../language/past.js';
import { textOf } from '../language/text-of.js';
import type { Token } from '../language/token.js';
import { isAttributeWord } from '../lists/attribute-words.js';
import { describeClause } from './described-item.js';
import type { ListItem } from './list-item.js';
import { isInnerSlash, type Segment } from './list-segments.js';
import { maybeSaid } from './maybe-said.js';
import { type Phrase, phraseOf } from './phrase.js';

export function itemOf(tokens: readonly Token[], segment: Segment): readonly ListItem[] {
  const { from, to } = segment;
  const slashed = slashedItem(tokens, from, to);
  if (slashed) return [slashed];
  const described = describeClause(tokens, from, to) ?? doneBy(tokens, from, to);
  if (described) return [described];
  const open = openingIn(tokens, from, to);
  const nameEnd = ownEnd(tokens, from, open < 0 ? to : open);
  const cut = qualifierStart(tokens, from, nameEnd);
  const own = phraseOf(tokens, afterDoing(tokens, from, cut), cut);
  if (!own) return [];
  const behind = open < 0 || cut < nameEnd ? undefined : headBehind(tokens, closing(tokens, open, to) + 1, to);
  const tail = segment.tail ?? behind;
  const phrase = tail !== undefined ? withTail(own, tail) : segment.single || tokens[from]?.lower === 'unique' ? oneOf(own) : own;
  const inside = open < 0 ? '' : textOf(tokens, open + 1, closing(tokens, open, to));
  const listed = insideList(inside);
  const qualifier = [textOf(tokens, cut, nameEnd), listed.length > 0 ? '' : inside].filter(Boolean).join(' ');
  const lead = leadingQualifier(tokens, from, cut) || (maybeSaid(tokens, from, cut) ? 'optional' : '');
  const item: ListItem = {
    name: phrase.text,
    words: phrase.words,
    start: phrase.start,
    end: tokens[to - 1]?.end ?? phrase.end,
    number: phrase.number,
    ...(phrase.determiner === undefined ? {} : { determiner: phrase.determiner }),
    inside: segment.values ?? listed,
    qualifier: `${lead} ${qualifier}`.trim(),
  };
  return [lead === '' ? item : { ...item, ...withoutLead(item) }];
}

/** "the VAT (value added tax) rate": the name goes on behind the remark. */
function headBehind(tokens: readonly Token[], from: number, to: number): string | undefined {
  const words = tokens.slice(from, to);
  const name =
    words.length > 0 && words.length < 3 && words.every(({ tag }) => tag === 'noun') && isAttributeWord(words.at(-1)?.lower ?? '');
  return name ? words.map(({ text }) => text).join(' ') : undefined;
}

const withTail = (own: Phrase, tail: string): Phrase => ({
  ...own,
  text: `${own.text} ${tail}`,
  words: [...own.words, ...tail.toLowerCase().split(' ')],
  number: 'one',
});

/** "lower limits for the day" → `lower limit for the day`. */
function oneOf(own: Phrase): Phrase {
  const at = own.words.findIndex((word, i) => i > 0 && /^(of|for)$/.test(word));
  const single = (words: readonly string[]): readonly string[] =>
    words.map((word, i) => (i === (at < 0 ? words.length : at) - 1 ? singularWord(word) : word));
  const text = single(own.text.split(' ')).join(' ').replace(/\bId$/, 'ID');
  return { ...own, text, words: single(own.words), number: 'one' };
}

/** "the person who performed the check" → `performed by` of somebody; `to` is where the clause begins. */
function doneBy(tokens: readonly Token[], from: number, to: number): ListItem | undefined {
  const [person, who, done] = [tokens[to - 1], tokens[to], tokens[to + 1]];
  const [first] = tokens.slice(from, to - 1).map(({ lower }) => lower);
  if (!/^(person|one)$/.test(person?.lower ?? '') || !/^(who|that)$/.test(who?.lower ?? '') || to - from > 2 || !done) return undefined;
  if (
    !/^(the|a|)$/.test(first ?? '') ||
    /^(aux|modal|neg|pron|det)$/.test(done.tag) ||
    !/(ed|[^s]s)$|^(did|made|took|wrote)$/.test(done.lower)
  )
    return undefined;
  const words = [pastOf(done.lower), 'by'];
  return {
    name: words.join(' '),
    words,
    start: tokens[from]?.start ?? done.start,
    end: done.end,
    number: 'one',
    determiner: 'who',
    inside: [],
    qualifier: '',
    made: true,
  };
}

/** "management of user names": what is managed; "settings for colour and size": what is set. */
function afterDoing(tokens: readonly Token[], from: number, to: number): number {
  let at = from;
  while (tokens[at]?.tag === 'det' && at < to) at++;
  const doing = /^(management|entry|recording|maintenance|storage|tracking|input|record)$/.test(tokens[at]?.lower ?? '');
  if (doing && tokens[at + 1]?.lower === 'of' && at + 2 < to) return at + 2;
  if (tokens[at]?.tag === 'adj') at++;
  return /^(settings|options|preferences|flags|indicators|switches)$/.test(tokens[at]?.lower ?? '') &&
    tokens[at + 1]?.lower === 'for' &&
    at + 2 < to
    ? at + 2
    : from;
}

/** "a high/low/normal flag": the flag, with its values. */
function slashedItem(tokens: readonly Token[], from: number, to: number): ListItem | undefined {
  const last = tokens.slice(from, to).findLastIndex((_, i) => isInnerSlash(tokens, from + i)) + from;
  if (last < from || last + 2 >= to) return undefined;
  let first = last - 1;
  while (first - 1 > from && isInnerSlash(tokens, first - 1)) first -= 2;
  const name = phraseOf(tokens, last + 2, to);
  if (!name) return undefined;
  const values = tokens.slice(first, last + 2).filter((token) => token.text !== '/');
  return {
    name: name.text,
    words: name.words,
    start: tokens[first]?.start ?? name.start,
    end: name.end,
    number: name.number,
    inside: values.map((token) => token.lower),
    qualifier: '',
  };
}

/** "score of the flight route", "ratings, etc. of the advert": whose it is does not belong to the name. */
function ownEnd(tokens: readonly Token[], from: number, to: number): number {
  for (let i = from + 1; i < to; i++) {
    const lower = tokens[i]?.lower ?? '';
    if (/^(to|in|of|for|by)$/.test(lower) && /^(which|whom)$/.test(tokens[i + 1]?.lower ?? '')) return i;
    if (/^(within|during|over|across|throughout|by|with|under|via)$/.test(lower)) return i;
    if (/^etc\.?$/.test(lower)) return i;
    if (lower === 'unique' && tokens[i - 1]?.tag === 'noun' && tokens[i + 1]?.tag === 'prep') return i;
    if (
      /^(of|in|for)$/.test(lower) &&
      /^(each|every|the|all|their|its)$/.test(tokens[i + 1]?.lower ?? '') &&
      !/^(date|place|day|time)$/.test(tokens[i + 2]?.lower ?? '')
    )
      return i;
  }
  return to;
}

function openingIn(tokens: readonly Token[], from: number, to: number): number {
  for (let i = from; i < to; i++) if (/^[([（]$/.test(tokens[i]?.text ?? '')) return i;
  return -1;
}

const LEADS = new Set(['optional', 'unique', 'mandatory', 'required']);

function leadingQualifier(tokens: readonly Token[], from: number, to: number): string {
  for (let i = from; i < Math.min(to - 1, from + 3); i++) {
    const lower = tokens[i]?.lower ?? '';
    if (LEADS.has(lower)) return lower;
    // "optionally a phone number"
    if (/^(optionally|maybe|perhaps|possibly|potentially|sometimes|occasionally)$/.test(lower)) return 'optional';
    // "(optionally) the phone number"
    if (tokens[i]?.tag !== 'det' && !/^[()]$/.test(tokens[i]?.text ?? '')) return '';
  }
  return '';
}

function withoutLead(item: ListItem): Partial<ListItem> {
  const first = item.words[0] ?? '';
  if (!LEADS.has(first) || item.words.length < 2) return {};
  return { words: item.words.slice(1), name: item.name.slice(item.name.indexOf(' ') + 1) };
}

export function closing(tokens: readonly Token[], open: number, to: number): number {
  let depth = 0;
  for (let i = open; i < to; i++) {
    if (/^[([（]$/.test(tokens[i]?.text ?? '')) depth++;
    if (/^[)\]）]$/.test(tokens[i]?.text ?? '') && --depth === 0) return i;
  }
  return to;
}

/** The parts of a parenthesis that is a list of short names, not a remark. */
export function insideList(inside: string): readonly string[] {
  if (/\b(primary|foreign) key\b|\bnullable\b|\bauto[- ]?increment/i.test(inside)) return [];
  const bare = inside
    .replace(/^(e\.g\.|i\.e\.|such as|for example|for instance|like|including|either|one of|values?:?)\s*,?\s*/i, '')
    .replace(/,?\s*(and so on|etc\.?|\.\.\.|…)\s*$/i, '');
  if (!/,| or |\/|;/.test(bare)) return [];
  const parts = bare
    .split(/\s*(?:,\s*(?:and |or )?|;|\/|\bor\b)\s*/)
    .map((part) => part.trim())
    .filter(Boolean);
  const short = parts.every((part) => part.split(/\s+/).length <= 4 && !/\b(is|are|must|can|may|has|have|if|the)\b/i.test(part));
  return short && parts.length > 1 ? parts : [];
}

/** What is measured in them is said before. */
const UNITS =
  /^(seconds?|minutes?|hours?|days?|weeks?|months?|years?|metres?|meters?|kilomet(re|er)s?|km|miles?|feet|inches|kilograms?|kg|grams?|tonnes?|pounds?|litres?|liters?|percent|usd|eur|gbp|dollars?|euros?|cents|pence|watts?|mw|mwh|kwh|degrees|celsius|points|units|bytes|mb|gb)$/;

/** Where "between 0 and 12", "in percent", "if available" begins inside an item. */
function qualifierStart(tokens: readonly Token[], from: number, to: number): number {
  for (let i = from + 1; i < to; i++) {
    const token = tokens[i];
    const next = tokens[i + 1]?.lower ?? '';
    if (!token) break;
    if (/^(between|if|which|that)$/.test(token.lower)) return i;
    if (/^(it|they|he|she|we|you)$/.test(token.lower)) return i;
    if (/^(the|a|an|our|each)$/.test(token.lower) && tokens[i - 1]?.tag === 'noun') return i;
    if (token.tag === 'part' && tokens[i - 1]?.tag === 'noun' && tokens[i + 1]?.tag === 'prep' && /ed$/.test(token.lower)) return i;
    if (token.lower === 'in' && i + 1 < to && UNITS.test(tokens[to - 1]?.lower ?? '')) return i;
    if (token.lower === 'from' && (tokens[i + 1]?.tag === 'num' || /^(one|zero|a)$/i.test(next))) return i;
    if (/^(up|at|of)$/.test(token.lower) && /^(to|least|most|at)$/.test(next)) return i;
    if (token.lower === 'in' && (to - i === 2 || /^(the|local)$/.test(next)) && next !== 'charge' && next !== 'stock') return i;
    if (/^(when|where)$/.test(token.lower) || (token.lower === 'such' && next === 'as') || token.lower === 'like') return i;
  }
  return to;
}
