/** "Each list is owned by a user and can be shared with others": each list has an owner, who is a user, and can be shared. */
import { isPluralWord, singularWord } from '../../../source/singular.js';
import { lowerAt } from '../../language/lower-at.js';
import { nounsEnd } from '../../language/nouns-end.js';
import { putWord } from '../../language/put-word.js';
import type { Token } from '../../language/token.js';
import { wordsBetween } from '../../language/words-between.js';

export const ownerOfShared = (tokens: readonly Token[]): readonly Token[] =>
  ownedBy(tokens) ?? ownerInBrackets(tokens) ?? belongsTo(tokens) ?? theyCreate(tokens) ?? othersInvited(tokens) ?? tokens;

function ownedBy(tokens: readonly Token[]): readonly Token[] | undefined {
  const by = tokens.findIndex(
    ({ lower }, i) => lower === 'by' && ROLES.has(lowerAt(tokens, i - 1)) && /^(is|are|be)$/.test(lowerAt(tokens, i - 2)),
  );
  const end = by < 3 ? 0 : oneEnd(tokens, by + 1);
  const role = ROLES.get(lowerAt(tokens, by - 1));
  if (end === 0 || role === undefined || lowerAt(tokens, end) !== 'and' || !isSharedSoon(tokens, end)) return undefined;
  return [...hasOwner(tokens.slice(0, by - 2), role, tokens.slice(by + 1, end)), ...tokens.slice(end)];
}

/** "A list has an owner (a user) and is shared with others." */
function ownerInBrackets(tokens: readonly Token[]): readonly Token[] | undefined {
  const at = tokens.findIndex(({ text }, i) => text === '(' && /^(owner|creator|author)$/.test(lowerAt(tokens, i - 1)));
  const end = at < 3 ? 0 : oneEnd(tokens, at + 1);
  const has = at - 3;
  if (end === 0 || tokens[end]?.text !== ')' || !/^(has|have)$/.test(lowerAt(tokens, has)) || !isSharedSoon(tokens, end + 1))
    return undefined;
  return [...hasOwner(tokens.slice(0, has), lowerAt(tokens, at - 1), tokens.slice(at + 1, end)), ...tokens.slice(end + 1)];
}

/** "A list belongs to one user, who can share it with others", "…; other users can be given access". */
function belongsTo(tokens: readonly Token[]): readonly Token[] | undefined {
  const at = tokens.findIndex(({ lower }, i) => /^belongs?$/.test(lower) && lowerAt(tokens, i + 1) === 'to');
  const end = at < 1 ? 0 : oneEnd(tokens, at + 2);
  if (end === 0 || !/^[,;]$/.test(tokens[end]?.text ?? '')) return undefined;
  const others = othersShared(tokens, end + 1);
  return others && [...hasOwner(tokens.slice(0, at), 'owner', tokens.slice(at + 2, end)), ...sharedWith(tokens, others, 'and')];
}

/** "Users create lists and can share them with others." */
function theyCreate(tokens: readonly Token[]): readonly Token[] | undefined {
  const from = tokens[0]?.tag === 'det' ? 1 : 0;
  const verb = nounsEnd(tokens, from);
  const role = MADE.get(lowerAt(tokens, verb));
  const end = role === undefined ? verb : nounsEnd(tokens, verb + 1);
  const [first] = tokens;
  const others =
    end > verb + 1 && lowerAt(tokens, end) === 'and' && isPluralWord(lowerAt(tokens, end - 1)) ? othersShared(tokens, end + 1) : undefined;
  if (!first || role === undefined || !others) return undefined;
  const a = putWord(first, 'a', 'det');
  return [
    ...hasOwner([a, ...single(tokens.slice(verb + 1, end))], role, [a, ...single(tokens.slice(from, verb))]),
    ...sharedWith(tokens, others, 'and'),
  ];
}

/** "Other users can be invited to it": it can be shared with other users. */
function othersInvited(tokens: readonly Token[]): readonly Token[] | undefined {
  const others = lowerAt(tokens, 0) === 'other' ? othersShared(tokens, 0) : undefined;
  return others && sharedWith(tokens, others, 'it');
}

interface Others {
  readonly from: number;
  readonly to: number;
}

/** "who can share it with other users", "other users can be given access": the other users. */
function othersShared(tokens: readonly Token[], at: number): Others | undefined {
  const other = tokens.findIndex(({ lower }, i) => i >= at && /^(other|several|more)$/.test(lower));
  const to = other < 0 ? 0 : nounsEnd(tokens, other + 1);
  if (other < 0 || to === other + 1) return undefined;
  const before = wordsBetween(tokens, at, other);
  const behind = wordsBetween(tokens, to).replace(/ ?[.;]$/, '');
  const shares =
    /^(?:who |they |and )?(?:can |may )?(?:share|be shared) ?(?:it|them)? with(?:\sany number of)?$/.test(before) && behind === '';
  const invited =
    before === '' && /^(?:can|may) (?:be (?:invited(?: to it)?|given access(?: to it)?)|get access(?: to it)?|see it|use it)$/.test(behind);
  return shares || invited ? { from: other, to } : undefined;
}

/** "and can be shared with other users", "it can be shared …". */
function sharedWith(tokens: readonly Token[], { from, to }: Others, opening: 'and' | 'it'): readonly Token[] {
  const [by] = tokens.slice(from, from + 1);
  if (!by) return tokens;
  const put = (text: string, tag: Token['tag']): Token => putWord(by, text, tag);
  return [
    put(opening, opening === 'it' ? 'pron' : 'conj'),
    put('can', 'modal'),
    put('be', 'aux'),
    put('shared', 'part'),
    put('with', 'prep'),
    ...tokens.slice(from, to),
    ...tokens.slice(-1).filter(({ tag }) => tag === 'punct'),
  ];
}

/** "(a list) has an owner, who is (a user),". */
function hasOwner(whole: readonly Token[], role: string, who: readonly Token[]): readonly Token[] {
  const [by] = who;
  if (!by) return whole;
  const put = (text: string, tag: Token['tag']): Token => putWord(by, text, tag);
  return [
    ...whole,
    put('has', 'aux'),
    put('a', 'det'),
    put(role, 'noun'),
    put(',', 'punct'),
    put('who', 'wh'),
    put('is', 'aux'),
    ...who,
    put(',', 'punct'),
  ];
}

/** Behind "a user", "one user"; 0 where none stands there. */
function oneEnd(tokens: readonly Token[], from: number): number {
  const start = lowerAt(tokens, from) === 'exactly' ? from + 1 : from;
  if (!/^(a|an|one)$/.test(lowerAt(tokens, start))) return 0;
  const end = nounsEnd(tokens, start + 1);
  return end > start + 1 ? end : 0;
}

const single = (nouns: readonly Token[]): readonly Token[] =>
  nouns.map((token, i) => (i === nouns.length - 1 ? putWord(token, singularWord(token.lower), 'noun') : token));

const isSharedSoon = (tokens: readonly Token[], at: number): boolean =>
  tokens.slice(at, at + 6).some(({ lower }) => /^(shared|invited|visible)$/.test(lower));

const ROLES: ReadonlyMap<string, string> = new Map([
  ['owned', 'owner'],
  ['created', 'creator'],
  ['made', 'creator'],
  ['written', 'author'],
]);
const MADE: ReadonlyMap<string, string> = new Map([
  ['own', 'owner'],
  ['create', 'creator'],
  ['make', 'creator'],
  ['write', 'author'],
]);
