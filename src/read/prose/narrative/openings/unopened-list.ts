/** A strand that is a list as a whole, which no word opens. */
import type { Token } from '../../language/token.js';
import { isFragmentWith } from '../fragment-with.js';
import type { Item } from '../item.js';
import { readItems } from '../items/items.js';
import { HAVING } from '../opening-kind.js';
import type { Subject } from '../subject.js';
import { addedList } from './added-list.js';
import { enoughList } from './enough-list.js';
import { isKnownBy } from './is-known-by.js';
import type { Opening } from './openings.js';

export const unopenedList = (tokens: readonly Token[], bracketed: boolean): Opening | undefined =>
  bareList(tokens, bracketed) ?? added(tokens) ?? enough(tokens);

/** "UUID primary key, the debtor, the creditor, an amount and a status.": nothing but a list, of what was spoken of before. */
function bareList(tokens: readonly Token[], bracketed: boolean): Opening | undefined {
  const asking = tokens[0]?.tag === 'wh' || /^(when|whether)$/.test(tokens[0]?.lower ?? '');
  const done = /ed$/.test(tokens[0]?.lower ?? '') && tokens[1]?.tag === 'prep' && tokens[2]?.text === ',';
  if (!asking && !done && /^(pron|verb|aux|conj)$/.test(tokens[0]?.tag ?? '')) return undefined;
  const { items, next } = readItems(tokens, 0);
  if (isFragmentWith(tokens) || isKnownBy(tokens)) return undefined;
  if (isSaid(tokens) || (asking && hasMainClause(tokens))) return undefined;
  if (asking) return items.length >= 3 && items.every((item) => item.sure) && next >= tokens.length - 2 ? listOf(items) : undefined;
  const sure = items.filter((item) => item.sure).length;
  if (bracketed && items.length > 1 && sure === items.length && next >= tokens.length) return listOf(items);
  const opened = /^(a|an)$/.test(tokens[0]?.lower ?? '') && items.length >= 3 && items.every(({ determiner }) => determiner !== undefined);
  const least = sure === items.length || (sure > 1 && items[0]?.sure) ? 3 : 4;
  const both =
    items.length === 2 &&
    items.every((item) => item.sure && !item.plural && !/^(by|on|from|to)\b/.test(item.qualifier)) &&
    next >= tokens.length - 1 &&
    !tokens.some(({ tag }) => /^(verb|aux|modal|pron)$/.test(tag));
  if (!opened && !both && (items.length < least || next < tokens.length - 2)) return undefined;
  return sure * 3 < items.length ? undefined : listOf(items);
}

/** "When the crew is done they file a report, …": what was done then, not when. */
function hasMainClause(tokens: readonly Token[]): boolean {
  const comma = tokens.findIndex(({ text }) => text === ',');
  const first = tokens.slice(0, comma < 0 ? tokens.length : comma);
  const verb = first.findIndex(({ tag }) => /^(verb|aux|modal)$/.test(tag));
  const who = first[0]?.lower === 'when' ? first.findIndex(({ lower }, i) => i > verb + 1 && /^(we|they|i|he|she)$/.test(lower)) : -1;
  return verb > 0 && who > 0 && first[who + 1]?.tag === 'verb' && /^(a|an)$/.test(first[who + 2]?.lower ?? '');
}

const enough = (tokens: readonly Token[]): Opening | undefined => {
  const list = enoughList(tokens);
  return list && { kind: 'verb', at: list.at, items: list.items, subject: list.noun ? { noun: list.noun } : IT };
};

const added = (tokens: readonly Token[]): Opening | undefined => {
  const items = addedList(tokens);
  return items && listOf(items);
};

/** "A driver who leaves is marked, with …", "Wardens we keep by name, …": the first segment is a sentence of its own. */
function isSaid(tokens: readonly Token[]): boolean {
  const comma = tokens.findIndex(({ text }) => text === ',');
  const first = tokens.slice(0, comma < 0 ? tokens.length : comma);
  const verbs = first.filter(({ tag }) => /^(verb|aux|modal)$/.test(tag)).length;
  if (isDetermined(first) || isFrontedDeed(first)) return true;
  const clauses = first.filter(({ lower, tag }) => /^(who|which|that|when|where|whether|how|what)$/.test(lower) || tag === 'pron').length;
  return (
    verbs > clauses ||
    isOccasioned(first) ||
    first.some(({ lower }, i) => /^(we|i)$/.test(lower) && (HAVING.has(first[i + 1]?.lower ?? '') || first[i + 2]?.lower === 'down'))
  );
}

/** "When they do a count they write down the date, …": who does it, behind the occasion. */
const isOccasioned = (first: readonly Token[]): boolean =>
  /^(when|whenever|each|every)$/.test(first[0]?.lower ?? '') &&
  first.some(({ lower }, i) => i > 3 && /^(we|i|they|you|somebody|someone)$/.test(lower) && first[i + 1]?.tag === 'verb');

/** "Each visit I put the date, …". */
const isFrontedDeed = (first: readonly Token[]): boolean => {
  const who = first.findIndex(({ lower }) => /^(we|i)$/.test(lower));
  return (
    who > 1 &&
    who < 5 &&
    /^(each|every)$/.test(first[0]?.lower ?? '') &&
    first.slice(1, who).every(({ tag }) => tag === 'noun') &&
    first[who + 1]?.tag === 'verb'
  );
};

/** "A visit says who, …". */
const isDetermined = (first: readonly Token[]): boolean => {
  const verb = first.findIndex(({ tag }) => tag === 'verb' || tag === 'aux');
  return (
    verb > 1 &&
    verb < 5 &&
    /^(a|an|each|every)$/.test(first[0]?.lower ?? '') &&
    first.slice(1, verb).every(({ tag }) => tag === 'noun') &&
    /^(says?|has|holds|records|carries|states|shows|names|gets)$/.test(first[verb]?.lower ?? '')
  );
};

const IT: Subject = { pronoun: 'it' };
const listOf = (items: readonly Item[]): Opening => ({ kind: 'verb', at: 0, items, subject: IT });
