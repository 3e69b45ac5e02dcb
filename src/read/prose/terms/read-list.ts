/**
 * Coordinated lists: "a name, a price and a status (draft, published), which is optional". Finds where the list ends and
 * what each item is called. Knows commas, parentheses and clause boundaries; not what the items mean.
 */
import { isPluralWord, singularPhrase, singularWord } from '../../source/singular.js';
import { verbBase } from '../language/tag.js';
import type { Token } from '../language/token.js';
import { FILLER_ADJECTIVES, INFORMATION_NOUNS } from '../language/word-classes.js';
import { dashAt, inclusionAt, isHalfName } from '../lists/openers.js';
import { describeClause } from './described-item.js';
import type { ListItem } from './list-item.js';
import { isNominal, phraseOf } from './phrase.js';

export interface ReadList {
  readonly items: readonly ListItem[];
  /** Index of the first token behind the list. */
  readonly next: number;
}

interface Segment {
  readonly from: number;
  readonly to: number;
  /** What stands before it: `,` `and` `or` `;` or nothing. */
  readonly joint: string;
  /** A last word that is shared with the next segment. */
  readonly tail?: string;
}

export function readList(tokens: readonly Token[], from: number, limit = tokens.length): ReadList {
  const { segments, next } = segmentsOf(tokens, from, limit);
  const items: ListItem[] = [];
  for (const segment of distribute(tokens, segments)) {
    if (isQualifier(tokens, segment.from) && items.length > 0) attach(items, tokens, segment);
    else items.push(...itemOf(tokens, segment));
  }
  return { items: oneEach(items), next };
}

/** "usernames, passwords and positions" of many: one of each. */
function oneEach(items: readonly ListItem[]): readonly ListItem[] {
  if (items.length < 2 || !items.every((item) => item.number === 'many')) return items;
  return items.map((item) => ({
    ...item,
    name: singularPhrase(item.name).replace(/\bId$/, 'ID'),
    words: singularPhrase(item.words.join(' ')).split(' '),
  }));
}

const JOINTS = new Set([',', 'and', 'or', ';', '&', '/', '、', 'plus']);

function segmentsOf(tokens: readonly Token[], from: number, limit: number): { segments: Segment[]; next: number } {
  const segments: Segment[] = [];
  let depth = 0;
  let start = from;
  let joint = '';
  let i = from;
  for (; i < limit; i++) {
    const token = tokens[i];
    if (!token) break;
    if (token.text === '(' || token.text === '[' || token.text === '（') depth++;
    else if (token.text === ')' || token.text === ']' || token.text === '）') {
      if (depth === 0) break;
      depth--;
    }
    if (depth > 0) continue;
    const aside = asideEnd(tokens, i, limit);
    if (aside > 0) {
      if (i > start) segments.push({ from: start, to: i, joint });
      joint = ',';
      i = aside;
      start = i + 1;
      continue;
    }
    if (isStop(token)) break;
    if (depth === 0 && inclusionAt(tokens, i) > 0 && i === start && joint === ',' && tokens[i]?.tag !== 'noun' && segments.length > 0)
      break;
    if (depth === 0 && inclusionAt(tokens, i) > 0 && i > start) {
      if (!isGeneric(tokens, start, i) && !(segments.length === 0 && announces(tokens, start, i))) break;
      i += inclusionAt(tokens, i) - 1;
      start = i + 1;
      continue;
    }
    if (i > start && endsList(tokens, i)) break;
    if (token.lower === 'as' && tokens[i + 1]?.lower === 'well' && tokens[i + 2]?.lower === 'as') {
      if (i > start) segments.push({ from: start, to: i, joint });
      joint = 'and';
      i += 2;
      start = i + 1;
      continue;
    }
    if (!JOINTS.has(token.lower) || inRange(tokens, start, i) || inDateAndTime(tokens, i) || isInnerSlash(tokens, i)) continue;
    if (i > start) segments.push({ from: start, to: i, joint });
    if (!(token.lower === 'and' && i === start)) joint = token.lower;
    else joint = 'and';
    start = i + 1;
    if (
      startsClause(tokens, start, limit) ||
      (segments.length === 1 && joint === 'and' && tokens[i - 1]?.text === ',' && isPassiveClause(tokens, start))
    )
      return { segments, next: i };
  }
  if (i > start) segments.push({ from: start, to: i, joint });
  return { segments, next: i };
}

/** Longer remarks between dashes are sentences of their own. */
const LONGEST_ASIDE = 24;

/** "a lab number -- one lab number, one patient -- a date of birth": the list goes on behind the remark. Its last mark, or 0. */
function asideEnd(tokens: readonly Token[], i: number, limit: number): number {
  const opening = dashAt(tokens, i);
  if (opening === 0) return 0;
  for (let k = i + opening; k < Math.min(limit, i + LONGEST_ASIDE); k++) {
    const closing = dashAt(tokens, k);
    if (closing === 0) continue;
    const next = tokens[k + closing];
    return next && /^(det|noun|adj|num|conj)$|^punct$/.test(next.tag) ? k + closing - 1 : 0;
  }
  return 0;
}

/** "includes basic customer information such as a, b": the list that was announced begins only here. */
const announces = (tokens: readonly Token[], from: number, to: number): boolean =>
  to - from < 5 &&
  /^(information|details|data)$/.test(tokens[to - 1]?.lower ?? '') &&
  tokens.slice(from, to).every((token) => /^(noun|adj|det)$/.test(token.tag));

/** "other information such as a, b": the list goes on behind words that name nothing. */
const isGeneric = (tokens: readonly Token[], from: number, to: number): boolean =>
  tokens
    .slice(from, to)
    .every(
      (token) => INFORMATION_NOUNS.has(token.lower) || FILLER_ADJECTIVES.has(token.lower) || token.tag === 'det' || token.text === ',',
    );

const isStop = (token: Token): boolean => token.tag === 'punct' && /^[.!?:。→]$|^[-–=]+>$|^[-–—]$/.test(token.text);

/** Words that end a list: purposes, results, conditions. */
const ENDERS = new Set([
  'ensuring',
  'depending',
  'according',
  'where',
  'while',
  'whereas',
  'because',
  'since',
  'unless',
  'thereby',
  'but',
  'so',
  'facilitating',
  'enabling',
  'allowing',
  'helping',
  'making',
  'providing',
  'describing',
  'clarifying',
  'documenting',
  'linking',
  'through',
  'based',
  'which',
  'whose',
  'who',
  'respectively',
]);

function endsList(tokens: readonly Token[], i: number): boolean {
  const token = tokens[i];
  const previous = tokens[i - 1];
  if (!token || !previous) return false;
  if (token.lower === 'when' || token.lower === 'if' || token.lower === 'upon')
    return previous.tag === 'noun' && !/^(available|known|applicable|any|present|given|it|they)$/.test(tokens[i + 1]?.lower ?? '');
  if (token.lower === 'which' && tokens.slice(i + 1, i + 5).some((t) => t.tag === 'pron' && /^(it|they|he|she)$/.test(t.lower)))
    return false;
  if (
    ENDERS.has(token.lower) &&
    /^(where|who|which)$/.test(token.lower) &&
    /^[,]$|^and$/.test(previous.lower) &&
    describeClause(tokens, i, tokens.length)
  )
    return false;
  if (ENDERS.has(token.lower)) return previous.text !== ',' || token.lower !== 'which';
  if (
    token.lower === 'for' &&
    /^(each|every|all|later|future|subsequent|further|easy|better|the|a|an|later)$/.test(tokens[i + 1]?.lower ?? '')
  )
    return true;
  if (token.lower === 'to' && tokens[i + 1]?.tag === 'verb') return true;
  if (token.lower === 'in' && tokens[i + 1]?.lower === 'order') return true;
  if (token.tag === 'modal') return true;
  return false;
}

/** "between 1 and 5": the word that joins is part of the range. */
function inRange(tokens: readonly Token[], start: number, at: number): boolean {
  const token = tokens[at];
  if (token?.lower !== 'and' && token?.lower !== 'or') return false;
  for (let i = at - 1; i >= Math.max(start, at - 6); i--) if (tokens[i]?.lower === 'between') return true;
  return false;
}

/** "a high/low/normal flag": the slash stands inside a word. */
const isInnerSlash = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]?.text === '/' && tokens[at - 1]?.end === tokens[at]?.start && tokens[at]?.end === tokens[at + 1]?.start;

const inDateAndTime = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]?.lower === 'and' &&
  /^dates?$/.test(tokens[at - 1]?.lower ?? '') &&
  /^times?$/.test(tokens[at + 1]?.lower ?? '') &&
  !/^[,]$/.test(tokens[at - 2]?.text ?? '');

/** A new statement instead of a further item: it has a finite verb of its own. */
function startsClause(tokens: readonly Token[], from: number, limit: number): boolean {
  const first = tokens[from];
  if (!first) return false;
  if (/^(where|who|which)$/.test(first.lower) && describeClause(tokens, from, limit)) return false;
  if ((ENDERS.has(first.lower) && first.lower !== 'which') || first.lower === 'with') return true;
  if (first.tag === 'to' || (first.lower === 'in' && tokens[from + 1]?.lower === 'order')) return true;
  if (describeClause(tokens, from, limit) || isQualifier(tokens, from)) return false;
  if (first.lower === 'when') return true;
  if (
    CLAUSE_VERBS.test(first.text) &&
    !isHalfName(tokens, from) &&
    tokens[from + 1] &&
    tokens[from + 1]?.tag !== 'punct' &&
    tokens[from + 1]?.tag !== 'conj'
  )
    return true;
  if (/^(is|are|was|were)$/.test(first.lower) && tokens[from + 1]?.tag === 'part') return true;
  if (first.lower === 'the' && /^(system|platform|company)$/.test(tokens[from + 1]?.lower ?? '') && tokens[from + 2]?.tag !== 'punct')
    return true;
  if (first.lower === 'no' && tokens[from + 1]?.lower === 'two') return true;
  if (first.tag === 'pron' || (first.lower === 'each' && tokens[from + 1]?.tag === 'prep')) return true;
  if (
    first.tag === 'verb' &&
    tokens[from + 1] &&
    tokens[from + 1]?.tag !== 'punct' &&
    tokens[from + 1]?.tag !== 'conj' &&
    !isNominal(tokens, from + 1)
  )
    return true;
  for (let i = from; i < Math.min(limit, from + 14); i++) {
    const token = tokens[i];
    if (!token || token.tag === 'punct' || token.lower === 'and' || token.lower === 'or') return false;
    if (token.tag === 'modal') return true;
    if (token.tag === 'wh' || token.lower === 'that') return false;
    if (token.tag === 'aux' && i > from) return true;
    if (
      token.tag === 'verb' &&
      i > from &&
      tokens[i - 1]?.tag === 'noun' &&
      verbBase(token.lower) !== undefined &&
      startsObjectAfter(tokens, i)
    )
      return true;
  }
  return false;
}

/** "…, and the name and phone of the manager need to be recorded". */
function isPassiveClause(tokens: readonly Token[], from: number): boolean {
  if (!/^(the|its|their)$/.test(tokens[from]?.lower ?? '')) return false;
  for (let i = from; i < tokens.length && !/^[.;]$/.test(tokens[i]?.text ?? ''); i++)
    if (/^(recorded|stored|saved|tracked|kept|logged)$/.test(tokens[i]?.lower ?? '') && /^(aux|to)$/.test(tokens[i - 1]?.tag ?? ''))
      return true;
  return false;
}

/** A further thing that the same subject does. */
const CLAUSE_VERBS =
  /^(allow|support|enable|provide|ensure|generate|display|calculate|facilitate|permit|automatically|records|stores|tracks|manages|supports|maintains|provides|allows|handles|includes|saves|keeps|enables|uses|recording|supporting|managing|tracking|calculates|generates|updates)$/;

const startsObjectAfter = (tokens: readonly Token[], i: number): boolean => {
  const next = tokens[i + 1];
  return next !== undefined && (next.tag === 'det' || next.tag === 'num' || next.tag === 'to' || next.tag === 'noun');
};

const QUALIFIERS =
  /^(which|if|optional|optionally|required|unique|mandatory|between|at|up|greater|less|more|not|default|defaulting|when|where|never|always|must|both)$/;

function isQualifier(tokens: readonly Token[], from: number): boolean {
  const first = tokens[from];
  const second = tokens[from + 1];
  if (!first || !QUALIFIERS.test(first.lower)) return false;
  if (first.lower === 'optional' || first.lower === 'unique' || first.lower === 'required' || first.lower === 'mandatory')
    return !second || second.tag === 'punct' || second.tag === 'conj';
  if (first.lower === 'when' || first.lower === 'where') return /^(available|known|applicable|given|present)$/.test(second?.lower ?? '');
  if (first.lower === 'both' || first.lower === 'at')
    return first.lower === 'at' ? /^(least|most)$/.test(second?.lower ?? '') : /^(optional|required)$/.test(second?.lower ?? '');
  return true;
}

function attach(items: ListItem[], tokens: readonly Token[], segment: Segment): void {
  const last = items.pop();
  if (!last) return;
  const words = tokens.slice(segment.from, segment.to);
  items.push({
    ...last,
    qualifier: `${last.qualifier} ${words.map((token) => token.text).join(' ')}`.trim(),
    end: words.at(-1)?.end ?? last.end,
  });
}

/** `start and end dates` → `start dates`, `end dates`: the first borrows the last word of the second. */
function distribute(tokens: readonly Token[], segments: readonly Segment[]): readonly Segment[] {
  return segments.map((segment, i) => {
    const next = segments[i + 1];
    const last = next && tokens[next.to - 1];
    const shares =
      next && (next.joint === 'and' || next.joint === 'or') && segment.to - segment.from <= 2 && next.to - next.from === 2 && last;
    const own = tokens[segment.to - 1]?.lower ?? '';
    const one =
      shares &&
      /^(date|time|timestamp)$/.test(last.lower) &&
      segment.to - segment.from <= 2 &&
      /^(creation|modification|start|opening|departure|registration|check-in|login)$/.test(own);
    if (
      !shares ||
      !(one || /^(dates|times|days|timestamps)$/.test(last.lower)) ||
      isPluralWord(own) ||
      /^(date|time|id|name|information)$/.test(own)
    )
      return segment;
    return { ...segment, tail: singularWord(last.lower) };
  });
}

function itemOf(tokens: readonly Token[], segment: Segment): readonly ListItem[] {
  const { from, to } = segment;
  const slashed = slashedItem(tokens, from, to);
  if (slashed) return [slashed];
  const described = describeClause(tokens, from, to);
  if (described) return [described];
  const open = openingIn(tokens, from, to);
  const nameEnd = ownEnd(tokens, from, open < 0 ? to : open);
  const cut = qualifierStart(tokens, from, nameEnd);
  const own = phraseOf(tokens, afterDoing(tokens, from, cut), cut);
  if (!own) return [];
  const phrase = segment.tail === undefined ? own : { ...own, text: `${own.text} ${segment.tail}`, words: [...own.words, segment.tail] };
  const inside = open < 0 ? '' : textOf(tokens, open + 1, closing(tokens, open, to));
  const listed = insideList(inside);
  const qualifier = [textOf(tokens, cut, nameEnd), listed.length > 0 ? '' : inside].filter(Boolean).join(' ');
  const lead = leadingQualifier(tokens, from, cut);
  const item: ListItem = {
    name: phrase.text,
    words: phrase.words,
    start: phrase.start,
    end: tokens[to - 1]?.end ?? phrase.end,
    number: phrase.number,
    ...(phrase.determiner === undefined ? {} : { determiner: phrase.determiner }),
    inside: listed,
    qualifier: `${lead} ${qualifier}`.trim(),
  };
  return [lead === '' ? item : { ...item, ...withoutLead(item) }];
}

/** "management of user names": what is managed. */
function afterDoing(tokens: readonly Token[], from: number, to: number): number {
  let at = from;
  while (tokens[at]?.tag === 'det' && at < to) at++;
  const doing = /^(management|entry|recording|maintenance|storage|tracking|input|record)$/.test(tokens[at]?.lower ?? '');
  return doing && tokens[at + 1]?.lower === 'of' && at + 2 < to ? at + 2 : from;
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
    if (tokens[i]?.tag !== 'det') return '';
  }
  return '';
}

function withoutLead(item: ListItem): Partial<ListItem> {
  const first = item.words[0] ?? '';
  if (!LEADS.has(first) || item.words.length < 2) return {};
  return { words: item.words.slice(1), name: item.name.slice(item.name.indexOf(' ') + 1) };
}

function closing(tokens: readonly Token[], open: number, to: number): number {
  let depth = 0;
  for (let i = open; i < to; i++) {
    if (/^[([（]$/.test(tokens[i]?.text ?? '')) depth++;
    if (/^[)\]）]$/.test(tokens[i]?.text ?? '') && --depth === 0) return i;
  }
  return to;
}

const textOf = (tokens: readonly Token[], from: number, to: number): string =>
  tokens
    .slice(from, to)
    .map((token) => token.text)
    .join(' ');

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
