/** Nouns by their tags that can only be verbs where they stand: "approves or rejects it", "on it hang lamps", "the editor cuts clips". */
import { isPluralWord } from '../../source/singular.js';
import { isPersonNoun } from '../language/people.js';
import type { Token } from '../language/token.js';
import { KEEPING } from '../lists/verbs.js';
import { inflected, isVerbForm } from './verb-words.js';

export const isVerbByPlace = (tokens: readonly Token[], i: number): boolean =>
  isJoinedVerb(tokens, i) ||
  isEndedVerb(tokens, i) ||
  isStanding(tokens, i) ||
  isDoneBySomebody(tokens, i) ||
  isAskedFor(tokens, i) ||
  isAmidOne(tokens, i) ||
  isPastComma(tokens, i) ||
  isBehindBrackets(tokens, i) ||
  isLet(tokens, i) ||
  isLastDone(tokens, i);

/** "(a driver delivers it) and the recipient signs": another clause. */
const isLastDone = (tokens: readonly Token[], i: number): boolean =>
  tokens[i]?.tag === 'noun' &&
  /[^s]s$/.test(tokens[i]?.lower ?? '') &&
  isVerbForm(tokens[i]) &&
  inflected(tokens[i]?.lower ?? '') &&
  (isPersonNoun(tokens[i - 1]?.lower ?? '') || /^(recipient|sender|owner)$/.test(tokens[i - 1]?.lower ?? '')) &&
  !isPluralWord(tokens[i - 1]?.lower ?? '') &&
  /^(the|a|an)$/.test(tokens[i - 2]?.lower ?? '') &&
  /^(and|,|;)$/.test(tokens[i - 3]?.lower ?? '') &&
  (tokens[i + 1]?.tag ?? 'punct') === 'punct';

/** "let people book tables", "help pupils plan trips". */
const isLet = (tokens: readonly Token[], i: number): boolean =>
  tokens[i]?.tag === 'noun' &&
  isVerbForm(tokens[i]) &&
  !inflected(tokens[i]?.lower ?? '') &&
  tokens[i - 1]?.tag === 'noun' &&
  /^(let|lets|letting|help|helps|helping)$/.test(tokens[i - 2]?.lower ?? '') &&
  /^(noun|det|num|adj|pron)$/.test(tokens[i + 1]?.tag ?? '');

/** "A grocer sells herbs", "grocers with a phone and an age sell herbs": no article of one thing stands before many. */
function isAmidOne(tokens: readonly Token[], i: number): boolean {
  const [token, next] = [tokens[i], tokens[i + 1]];
  if (token?.tag !== 'noun' || !isVerbForm(token) || next?.tag !== 'noun' || !isPluralWord(next.lower) || tokens[i + 2]?.tag === 'noun')
    return false;
  const article = tokens.findLastIndex(({ tag }, at) => at < i && tag !== 'noun' && tag !== 'adj');
  if (article >= i - 1 || tokens[i - 1]?.tag !== 'noun' || !/^(a|an|each|every)$/.test(tokens[article]?.lower ?? '')) return false;
  return inflected(token.lower) ? /[^s]s$/.test(token.lower) : isPluralWord(tokens[0]?.lower ?? '') && isFirstVerb(tokens, i);
}

/** "Each mechanic, with a phone and a wage, repairs engines": the clause has no other verb. */
function isPastComma(tokens: readonly Token[], i: number): boolean {
  const [token, next] = [tokens[i], tokens[i + 1]];
  if (token?.tag !== 'noun' || tokens[i - 1]?.text !== ',' || !isVerbForm(token) || !inflected(token.lower) || !/[^s]s$/.test(token.lower))
    return false;
  const who = tokens.findIndex(({ text }) => text === ',') - 1;
  const opens = /^(a|an|each|every)$/.test(tokens[0]?.lower ?? '') && tokens[who]?.tag === 'noun' && tokens[who + 2]?.lower === 'with';
  return opens && next?.tag === 'noun' && isPluralWord(next.lower) && isFirstVerb(tokens, i);
}

const isFirstVerb = (tokens: readonly Token[], i: number): boolean =>
  !tokens.some(({ tag }, at) => at < i && /^(verb|aux|modal)$/.test(tag));

/** "Drivers (licence, age) drive trucks": what stands before the brackets does it. */
function isBehindBrackets(tokens: readonly Token[], i: number): boolean {
  const [token, next] = [tokens[i], tokens[i + 1]];
  if (token?.tag !== 'noun' || tokens[i - 1]?.text !== ')' || !isVerbForm(token) || !/^(noun|det|num)$/.test(next?.tag ?? '')) return false;
  const opens = tokens.findLastIndex(({ text }, at) => at < i && text === '(');
  const who = tokens[opens - 1];
  if (opens < 1 || who?.tag !== 'noun' || !tokens.slice(0, opens).every(({ tag }) => /^(det|adj|noun)$/.test(tag))) return false;
  return inflected(token.lower) !== isPluralWord(who.lower);
}

/** "approves or rejects it", "can accept or decline requests", "accepts or declines": two verbs in one form. */
function isJoinedVerb(tokens: readonly Token[], i: number): boolean {
  const token = tokens[i];
  if (token?.tag !== 'noun' || !isVerbForm(token)) return false;
  const behind = tokens[i - 1]?.lower === 'or' ? tokens[i - 2] : undefined;
  const ahead = tokens[i + 1]?.lower === 'or' ? tokens[i + 2] : undefined;
  const same = (other: Token | undefined): boolean =>
    other?.tag === 'verb' && isVerbForm(other) && inflected(other.lower) === inflected(token.lower);
  if (same(behind)) return true;
  const before = tokens[i - 1]?.lower === 'either' ? tokens[i - 2] : tokens[i - 1];
  return same(ahead) && (before?.tag === 'modal' || (before?.tag === 'noun' && inflected(token.lower) !== isPluralWord(before.lower)));
}

/** "another closes it", "a second clerk signs it", "households can pause": only a verb can stand there. */
function isEndedVerb(tokens: readonly Token[], i: number): boolean {
  const [token, before, next] = [tokens[i], tokens[i - 1], tokens[i + 1]];
  if (token?.tag !== 'noun' || !before) return false;
  if (before.tag === 'modal') return next === undefined || /^(punct|conj)$/.test(next.tag);
  const object = /^(it|them|him|her)$/.test(next?.lower ?? '');
  // "approve it", "(reserves a car,) picks it up"
  if (object && isVerbForm(token) && /^(and|or|then|,)$/.test(before.lower)) return true;
  const one = /^(another|one)$/.test(before.lower) || (before.tag === 'noun' && !isPluralWord(before.lower));
  return one && /[^s]s$/.test(token.lower) && isVerbForm(token) && inflected(token.lower) && object;
}

/** "On it hang lamps", "in each room stand two beds", "they carry a label and lie in a drawer". */
function isStanding(tokens: readonly Token[], i: number): boolean {
  const [token, before, next] = [tokens[i], tokens[i - 1], tokens[i + 1]];
  if (token?.tag !== 'noun' || !/^(stand|lie|hang|sit)s?$/.test(token.lower) || !before || !next) return false;
  if (/^(and|or)$/.test(before.lower)) return next.tag === 'prep' && next.lower !== 'of';
  const fronted = tokens[0]?.tag === 'prep' && tokens.slice(1, i).every(({ tag }) => /^(det|adj|noun|pron)$/.test(tag));
  return fronted && i > 1 && (/^(det|num)$/.test(next.tag) || (next.tag === 'noun' && (isPluralWord(next.lower) || before.tag === 'pron')));
}

/** "the editor cuts clips": the clause has no other verb. */
function isDoneBySomebody(tokens: readonly Token[], i: number): boolean {
  const [article, who, token, next] = tokens.slice(Math.max(i - 2, 0), i + 2);
  if (i < 2 || token?.tag !== 'noun' || article?.tag !== 'det' || who?.tag !== 'noun' || !/^(noun|adj)$/.test(next?.tag ?? ''))
    return false;
  if (!isPersonNoun(who.lower) || isPluralWord(who.lower) || !/[^s]s$/.test(token.lower) || !isVerbForm(token)) return false;
  const end = tokens.findIndex(({ tag }, at) => at > i && tag === 'punct');
  return !tokens.slice(0, end < 0 ? tokens.length : end).some(({ tag }) => /^(verb|aux|modal)$/.test(tag));
}

/** "For every check, record the date": what is to be done then. */
function isAskedFor(tokens: readonly Token[], i: number): boolean {
  const [before, token, next] = [tokens[i - 1], tokens[i], tokens[i + 1]];
  if (
    token?.tag !== 'noun' ||
    !KEEPING.has(token.lower) ||
    before?.text !== ',' ||
    !/^(the|its|their|which|who|whether|when)$/.test(next?.lower ?? '')
  )
    return false;
  const opening = tokens.slice(0, i - 1);
  return /^(for|on|upon|with|per|at)$/.test(opening[0]?.lower ?? '') && !opening.some(({ tag }) => /^(verb|aux|modal|punct)$/.test(tag));
}
