/**
 * Items of lists in running prose: "a name, when it was opened, whether it is staffed, how many seats it has and the rate
 * it pays". Finds where such a list ends; does not know whose it is.
 */

import type { Token } from '../../language/token.js';
import { verbBase } from '../../language/verb-base.js';
import { isAttributeWord } from '../../lists/attribute-words.js';
import { valuesBehind } from '../../terms/values.js';
import { type Described, describedAt } from '../described.js';
import { type Item, made } from '../item.js';
import { type Noun, nounAt } from '../nouns.js';
import { bareWhen } from './bare-when.js';
import { sharing } from './coupled.js';
import { isEachHaving } from './each-having.js';
import { eitherAt } from './either.js';
import { flagOfSeries } from './flag-series.js';
import { isStatement } from './is-statement.js';
import { ofNoun } from './named-item.js';
import { isNoAttribute } from './no-attribute.js';
import { isOfOthers } from './of-others.js';
import { ofSame } from './of-same.js';
import { amongBehind, chosenAt } from './one-among.js';
import { pastShares } from './past-shares.js';
import { halfAt, shortAt } from './short-items.js';
import { bothSides, sideAt, sideOf } from './sided.js';
import { dateAndTime } from './single-moment.js';
import { waysAt } from './ways.js';

export interface Items {
  readonly items: readonly Item[];
  readonly next: number;
}

/** `defining`: behind "is" or a colon, where the first item may say what the thing is. */
export function readItems(tokens: readonly Token[], from: number, defining = false): Items {
  const items: Item[] = [];
  let at = from;
  while (at < tokens.length) {
    const start = skipJoint(tokens, at);
    const end = segmentEnd(tokens, start);
    if (end <= start || (/^(each|every|all|both)$/.test(tokens[start]?.lower ?? '') && tokens[start + 1]?.lower === 'with')) break;
    const ways = waysAt(tokens, start, end, items.at(-1));
    if (ways) {
      items.splice(ways.said ? items.length - 1 : items.length, ways.said ? 1 : 0, ways.item);
      at = end;
      if (!isJoint(tokens[at])) break;
      continue;
    }
    const item =
      sideAt(tokens, start, end) ??
      (items.length > 0 ? eitherAt(tokens, start, end) : undefined) ??
      flagOfSeries(tokens, start, end, items.at(-1)) ??
      bareWhen(tokens, start, end, items.at(-1)) ??
      itemIn(tokens, start, end) ??
      halfAt(tokens, start, end) ??
      shortAt(tokens, start, end, items.length);
    const given = item && hasValues(tokens, item) ? valuesBehind(tokens, endOfName(tokens, item)) : undefined;
    if (item && given) {
      items.push({ ...item, ...bareName(item), inside: given.values });
      at = pastShares(tokens, given.to);
      if (!isJoint(tokens[at])) break;
      continue;
    }
    if (item && !isNoAttribute(tokens, item)) items.push(item);
    else if (
      !item &&
      !isBareQuestion(tokens, start, end) &&
      !saysMore(tokens, items, start) &&
      (!isQualifier(tokens, start) || items.length === 0) &&
      !isPassedOver(tokens, items, start, end)
    )
      break;
    const described = describingFirst(tokens, items, start, end);
    if (described >= 0 && (defining || (items[0] && isCollection(items[0])))) {
      items.length = 0;
      at = tokens[described]?.text === ',' ? described + 2 : described + 1;
      continue;
    }
    at = described < 0 ? end : described;
    if ((!isJoint(tokens[at]) && !isBound(tokens, at)) || described >= 0) break;
  }
  return {
    items: withBare(ofSame(sharing(dateAndTime(items.flatMap(bothSides), tokens), tokens), tokens)).filter(
      (item) => !isCollected(item) && !isRowPer(item),
    ),
    next: at,
  };
}

/** No item, in the middle of a list that goes on behind it: "…, it belongs to one yard, a colour, …". */
function isPassedOver(tokens: readonly Token[], items: readonly Item[], start: number, end: number): boolean {
  const [first] = items;
  if (!first || !isJoint(tokens[end]) || end - start > 14 || isOfOthers(tokens, start)) return false;
  const next = skipJoint(tokens, end);
  const close = segmentEnd(tokens, next);
  const after = skipJoint(tokens, close);
  const sure = [
    [next, close],
    [after, segmentEnd(tokens, after)],
  ].filter(([from = 0, to = 0]) => itemIn(tokens, from, to)?.sure === true).length;
  return items.length > 1 ? sure > 0 : first.sure && sure > 1 && !tokens.slice(start, end).some(({ tag }) => /^(verb|aux)$/.test(tag));
}

/** "a code that is unique and is what we quote, a name": more of what is said of the item before. */
function saysMore(tokens: readonly Token[], items: readonly Item[], start: number): boolean {
  const last = items.at(-1);
  return (
    last !== undefined &&
    /^(and|or)$/.test(tokens[start - 1]?.lower ?? '') &&
    tokens[start - 2]?.text !== ',' &&
    /^(aux|verb|neg)$/.test(tokens[start]?.tag ?? '') &&
    tokens.slice(last.to, start).some(({ lower }) => /^(that|which|who)$/.test(lower))
  );
}

/** A status has values; a number has not, and "a bill of lading or waybill" is none of two bills. */
const hasValues = (tokens: readonly Token[], item: Item): boolean =>
  !isNoAttribute(tokens, item) &&
  !/^(number|name|id|code|date|time|price|amount)$/.test(bareName(item).words.at(-1) ?? '') &&
  (!item.words.includes('of') || isAttributeWord(bareName(item).words.at(-1) ?? ''));

/** "a status of open or shut": the name ends before "of". */
const endOfName = (tokens: readonly Token[], { from, to }: Item): number => {
  const of = tokens.findIndex(({ lower }, i) => i > from && i <= to && lower === 'of');
  return of < 0 ? to : of;
};

const bareName = ({ words }: Item): Pick<Item, 'name' | 'words'> => {
  const of = words.indexOf('of');
  const kept = of < 0 ? words : words.slice(0, of);
  return { words: kept, name: kept.join(' ') };
};

/** "gets a line with the amount, …", "have branches, with a name, …": what follows is of the one thing that was named. */
function describingFirst(tokens: readonly Token[], items: readonly Item[], start: number, end: number): number {
  const [item] = items;
  if (!item || items.length > 1 || ((item.sure || !item.named) && !isCollection(item))) return -1;
  if (tokens[end]?.text === ',' && (tokens[end + 1]?.lower === 'with' || isOnWhich(tokens, end + 1))) return end;
  return tokens.findIndex(
    ({ lower, tag }, i) =>
      i >= Math.max(start, item.to) &&
      i < end &&
      tag !== 'noun' &&
      /^(with|recording|giving|showing|naming|stating|listing|carrying|holding)$/.test(lower) &&
      !/^(pron|conj|punct)$/.test(tokens[i + 1]?.tag ?? 'punct'),
  );
}

/** ", on which go the date and …". */
const isOnWhich = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]?.tag === 'prep' && tokens[at + 1]?.lower === 'which' && /^(go|goes|sits?|stands?)$/.test(tokens[at + 2]?.lower ?? '');

/** "a list of parts", "a register of people": not what the parts have. */
const isCollection = (item: Item): boolean => isCollected(item) || isCollectionOf(item);

const isCollectionOf = ({ words }: Item): boolean =>
  /^(list|register|log|book|table|record|set|history|stack|pile)$/.test(words[0] ?? '') && words[1] === 'of';

/** "a coded list", "a little table of handlers": where rows are kept. */
function isCollected({ words, determiner }: Item): boolean {
  const of = words.indexOf('of');
  return /^(a|an|own)$/.test(determiner ?? '') && /^(list|table|register|directory)$/.test(words[of < 0 ? words.length - 1 : of - 1] ?? '');
}

/** "it is one record per person, with a name": the form, nothing that it has. */
const isRowPer = ({ words, determiner }: Item): boolean =>
  /^(a|one)$/.test(determiner ?? '') && /^(record|row|entry)$/.test(words[0] ?? '') && (words.length === 1 || words[1] === 'per');

/** Plural items in a list of properties: figures, not rows. */
function withBare(items: readonly Item[]): readonly Item[] {
  const sure = items.filter((item) => item.sure).length;
  if (items.length < 2 || sure * 3 < items.length) return items;
  return items.map((item) =>
    item.plural && !item.sure && /^(|the|its|their|his|her|any)$/.test(item.determiner ?? '') ? { ...item, bare: true } : item,
  );
}

/** ", when, …": asks for something without saying of what. */
const isBareQuestion = (tokens: readonly Token[], start: number, end: number): boolean =>
  (end - start === 1 && /^(when|where|who|why)$/.test(tokens[start]?.lower ?? '')) ||
  tokens[start]?.lower === 'how' ||
  (tokens[start]?.lower === 'who' && /^(it|this|that|they)$/.test(tokens[start + 1]?.lower ?? '') && tokens[end - 1]?.tag === 'prep');

const JOINTS = new Set([',', 'and', 'plus', 'or', '&', '/']);
const isJoint = (token: Token | undefined): boolean => token !== undefined && JOINTS.has(token.lower);

const FILLING = new Set('then also both finally optionally either just simply basically obviously ideally possibly'.split(' '));

function skipJoint(tokens: readonly Token[], at: number): number {
  let i = at;
  while (isJoint(tokens[i]) || FILLING.has(tokens[i]?.lower ?? '')) i++;
  if (tokens[i]?.lower === 'as' && tokens[i + 1]?.lower === 'well' && tokens[i + 2]?.lower === 'as') i += 3;
  return i;
}

const CLOSING = new Set(['.', ':', ';', '!', '?']);

/** To the next comma or "and"; not inside "between 1 and 5", "inception and expiry dates", "when … and …". */
function segmentEnd(tokens: readonly Token[], start: number): number {
  for (let i = start; i < tokens.length; i++) {
    const token = tokens[i];
    if (!token || CLOSING.has(token.text)) return i;
    if (token.text === ',' && tokens[start]?.lower === 'whether' && goesOnTo(tokens, i + 1)) continue;
    if (token.text === ',' || (i > start && isBound(tokens, i))) return i;
    if (!isJoint(token) || i === start) continue;
    if (token.lower === 'or' || token.text === '/') continue;
    if (tokens.slice(Math.max(start, i - 5), i).some((t) => t.lower === 'between')) continue;
    return i;
  }
  return tokens.length;
}

/** "from when | until when": the other end, without a joint. */
const isBound = (tokens: readonly Token[], i: number): boolean =>
  /^(until|till|to)$/.test(tokens[i]?.lower ?? '') && tokens[i + 1]?.lower === 'when' && tokens[i - 1]?.lower === 'when';

/** "whether it is oak, ash or elm": more of what it may be. */
function goesOnTo(tokens: readonly Token[], from: number): boolean {
  const to = tokens.findIndex(({ text, lower }, i) => i >= from && (/^[,.;:]$/.test(text) || lower === 'and'));
  const rest = tokens.slice(from, to < 0 ? tokens.length : to);
  return (
    rest.length < 7 &&
    rest.findIndex(({ lower }) => lower === 'or') > 0 &&
    rest.every(({ tag }) => /^(noun|adj|part|conj|det|adv|num)$/.test(tag))
  );
}

const QUALIFIER =
  /^(which|never|always|not|nullable|optional|unique|required|in|all|as|if|with|for|up|at|usually|mostly|normally|typically|where|only|from|to|by|per|each|though|but|even|including|against|under|into|within|rather|such|e\.g\.|i\.e\.|strictly|roughly|about|around|no|who|out|on|of)$/;

const isQualifier = (tokens: readonly Token[], start: number): boolean =>
  QUALIFIER.test(tokens[start]?.lower ?? '') && !isEachHaving(tokens, start);

function itemIn(tokens: readonly Token[], start: number, end: number): Item | undefined {
  const described = describedAt(tokens, start, end);
  if (described) return ofDescribed(tokens, described, start);
  const chosen = chosenAt(tokens, start, end);
  if (chosen) return chosen;
  const asked = askedOf(tokens, start);
  if (asked > start && asked < end) {
    const said = itemIn(tokens, asked, end);
    if (said || tokens[asked]?.lower !== 'what') return said;
  }
  const someones = tokens[start]?.tag === 'pron' && tokens[start + 1]?.tag === 'poss';
  const first = nounAt(tokens, someones ? start + 2 : start);
  if (someones) return first?.from === start + 2 && first.to <= end ? ofNoun(tokens, first, end) : undefined;
  const possessive = first && first.from === start && tokens[first.to]?.tag === 'poss' && first.to + 1 < end;
  const noun = possessive ? nounAt(tokens, first.to + 1) : first;
  if (possessive && noun && noun.from === first.to + 1 && noun.to <= end && !isStatement(tokens, noun.to, end))
    return { ...ofNoun(tokens, noun, end), possessor: first };
  if (!noun || noun.from !== start || noun.to > end) return undefined;
  if (/\b(no|these|those|this|that|all|most|many|several|every)\b/.test(noun.determiner) && noun.plural) return undefined;
  if (/^(no|every)\b/.test(noun.determiner) || (/^(this|that)\b/.test(noun.determiner) && !recalls(tokens, noun, end))) return undefined;
  const among = noun.plural ? undefined : amongBehind(tokens, noun);
  if (among && among.to <= end) return { ...ofNoun(tokens, noun, noun.to), among: among.words };
  if (isStatement(tokens, noun.to, end)) return undefined;
  const pointed =
    /^(fk|reference|link|pointer|key)$/.test(noun.words.at(-1) ?? '') && tokens[noun.to]?.lower === 'to'
      ? nounAt(tokens, noun.to + 1)
      : undefined;
  if (pointed && pointed.to <= end) return ofNoun(tokens, pointed, end);
  return ofNoun(tokens, noun, end);
}

/** "a note of who lit it", "a record of when it cooled": what is asked for, or -1. */
function askedOf(tokens: readonly Token[], start: number): number {
  const at = tokens[start]?.tag === 'det' ? start + 1 : start;
  const of = /^(adj|part)$/.test(tokens[at]?.tag ?? '') ? at + 2 : at + 1;
  return /^(note|record|log|list|idea|count|tally|history)$/.test(tokens[of - 1]?.lower ?? '') &&
    tokens[of]?.lower === 'of' &&
    tokens[of + 1]?.tag === 'wh'
    ? of + 1
    : -1;
}

/** "a rate, and that rate": a property that was spoken of before. */
const recalls = (tokens: readonly Token[], { to, plural }: Noun, end: number): boolean =>
  !plural && isAttributeWord(tokens[to - 1]?.lower ?? '') && (to >= end || tokens[to]?.tag === 'prep');

function ofDescribed(tokens: readonly Token[], described: Described, from: number): Item {
  const { name, to } = described;
  return made(tokens, from, to, name.split(' '), {
    sure: true,
    named: described.named ?? false,
    plural: false,
    qualifier: described.saying ?? '',
    ...sideOf(tokens[from]),
    determiner: 'the',
    to,
    ...(described.flag ? { flag: true } : {}),
    ...(described.about ? { about: described.about } : {}),
    ...(described.named ? {} : { made: true }),
    ...(described.values ? { inside: described.values } : {}),
  });
}

/** Two items or more, most of them properties, and the first is no statement. */
export function looksLikeList(tokens: readonly Token[]): boolean {
  const { items } = readItems(tokens, 0);
  if (items.length < 2) return false;
  if (tokens[0]?.tag === 'neg' || (verbBase(tokens[0]?.lower ?? '') !== undefined && tokens[0]?.tag === 'verb')) return false;
  const sure = items.filter((item) => item.sure).length;
  return sure >= 1 && sure * 3 >= items.length;
}
