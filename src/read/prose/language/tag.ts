/**
 * Gives each word its class. Closed classes and the verb list come first; what is open is decided by its neighbours and,
 * where one is loaded, by a statistical tagger's opinion. Deterministic for the same tagger.
 */
import { isPluralWord } from '../../source/singular.js';
import type { Tag, Token } from './token.js';
import type { RawToken } from './tokenize.js';
import {
  ADVERBS,
  AUX,
  CONJUNCTIONS,
  DETERMINERS,
  IRREGULAR,
  MODALS,
  PREPOSITIONS,
  PRONOUNS,
  QUANTIFIERS,
  VERBS,
  WH,
} from './word-classes.js';

/** A tagger's opinion for one word: Universal POS tags. */
export type Opinions = (index: number) => string | undefined;

export function tagTokens(raw: readonly RawToken[], opinions: Opinions): readonly Token[] {
  const tokens: Token[] = [];
  for (let i = 0; i < raw.length; i++) {
    const token = raw[i];
    if (!token) continue;
    const lower = token.text.toLowerCase().replaceAll('’', "'");
    const tag = tagOf(token, lower, raw[i + 1], tokens, opinions(i));
    tokens.push({ text: token.text, lower, start: token.start, end: token.end, tag });
  }
  return tokens;
}

/** The base form of a word that may be a verb, else undefined. */
export function verbBase(lower: string): string | undefined {
  if (lower.length > 20) return undefined;
  if (VERBS.has(lower)) return lower;
  const irregular = Object.hasOwn(IRREGULAR, lower) ? IRREGULAR[lower] : undefined;
  if (irregular !== undefined) return irregular;
  for (const [ending, replacements] of ENDINGS) {
    if (!lower.endsWith(ending)) continue;
    const stem = lower.slice(0, -ending.length);
    for (const replacement of replacements) if (VERBS.has(stem + replacement)) return stem + replacement;
    if (ending !== 's' && /(.)\1$/.test(stem) && VERBS.has(stem.slice(0, -1))) return stem.slice(0, -1);
  }
  return undefined;
}

const ENDINGS: readonly (readonly [string, readonly string[]])[] = [
  ['ies', ['y']],
  ['es', ['', 'e']],
  ['s', ['']],
  ['ied', ['y']],
  ['ed', ['', 'e']],
  ['ing', ['', 'e']],
];

function tagOf(token: RawToken, lower: string, next: RawToken | undefined, before: readonly Token[], opinion: string | undefined): Tag {
  if (token.kind === 'number') return 'num';
  if (lower === "'s" || lower === "'") return 'poss';
  if (token.kind === 'mark') return 'punct';
  const previous = before.at(-1);
  const closed = closedTag(lower, previous, next);
  if (closed) return closed;
  return openTag(token, lower, before, next, opinion);
}

function closedTag(lower: string, previous: Token | undefined, next: RawToken | undefined): Tag | undefined {
  if (lower === 'not' || lower === 'never') return 'neg';
  if (lower === 'to') return 'to';
  if (MODALS.has(lower) && !(lower === 'may' && previous?.tag === 'prep')) return 'modal';
  if (AUX.has(lower)) return 'aux';
  if (lower === 'that' || lower === 'which')
    return next && /^(is|are|has|have|can|must|may|was|were)$/i.test(next.text) ? 'wh' : lower === 'which' ? 'wh' : 'det';
  if (WH.has(lower)) return 'wh';
  if (DETERMINERS.has(lower) || (QUANTIFIERS.has(lower) && lower !== 'same'))
    return /^(one|two|three|four|five|six|seven|eight|nine|ten|zero)$/.test(lower) ? 'num' : 'det';
  if (PRONOUNS.has(lower)) return 'pron';
  if (CONJUNCTIONS.has(lower)) return 'conj';
  if (PREPOSITIONS.has(lower)) return 'prep';
  if (ADVERBS.has(lower)) return 'adv';
  return undefined;
}

function openTag(token: RawToken, lower: string, before: readonly Token[], next: RawToken | undefined, opinion: string | undefined): Tag {
  const base = verbBase(lower);
  const previous = before.at(-1);
  const after = previous?.tag;
  const participle = base !== undefined && /(ed|ing|en|n|t|d)$/.test(lower) && lower !== base;
  if (base !== undefined && !isTitleWord(token, previous)) {
    if (after === 'modal' || after === 'to' || after === 'neg') return 'verb';
    if (after === 'pron' || previous?.lower === 'who') return 'verb';
    if (after === 'aux' && participle) return 'part';
    if (after === 'adj' && lower !== base && lower.endsWith('s') && !isMark(next) && opensClause(before) && next && !isFollowedByVerb(next))
      return 'verb';
    if (after === 'det' || after === 'adj' || after === 'poss' || after === 'num')
      return participle && !(after === 'det' && lower.endsWith('ing')) ? 'part' : 'noun';
    if (participle) return /(ed|ing)$/.test(lower) || Object.hasOwn(IRREGULAR, lower) ? 'part' : 'noun';
    if (opinion === 'VERB' && !isMark(next)) return 'verb';
    if (after === 'noun' && next && startsObject(next)) return 'verb';
    if (after === 'noun' && lower === base && before.length <= 3 && isPluralWord(previous?.lower ?? '') && next && !isMark(next))
      return 'verb';
    if (
      after === 'noun' &&
      next &&
      !isMark(next) &&
      lower !== base &&
      lower.endsWith('s') &&
      opensClause(before) &&
      !isFollowedByVerb(next)
    )
      return 'verb';
    if (after === 'noun' && next && !isMark(next) && lower !== base && ACTORS.test(previous?.lower ?? '')) return 'verb';
    if (previous === undefined && next && !isMark(next) && opinion !== 'NOUN' && lower === base) return 'verb';
  }
  if (opinion === 'ADV' || /ly$/.test(lower))
    return lower.length > 4 &&
      lower.endsWith('ly') &&
      !/^(family|supply|assembly|reply|weekly|daily|monthly|yearly|hourly|anomaly)$/.test(lower)
      ? 'adv'
      : 'noun';
  if (opinion === 'ADJ' || opinion === 'NUM') return 'adj';
  return 'noun';
}

/** "Each reservation records …": a determiner, a name, and no verb so far. */
const opensClause = (before: readonly Token[]): boolean =>
  before.length <= 6 &&
  /^(each|every|a|an|the)$/.test(before[0]?.lower ?? '') &&
  before.every((token) => token.tag === 'det' || token.tag === 'noun' || token.tag === 'adj');
const isFollowedByVerb = (next: RawToken): boolean =>
  /^(includes?|contains?|has|have|is|are|needs?|must|should|can|records?|of|and|or)$/i.test(next.text);

/** Subjects that are followed by what they do, rarely by a noun of their own. */
const ACTORS = /^(system|platform|application|app|company|module|table|relation|enterprise|organi[sz]ation)$/;

/** Capitalised inside a sentence: part of a name. */
const isTitleWord = (token: RawToken, previous: Token | undefined): boolean =>
  /^\p{Lu}/u.test(token.text) && previous !== undefined && previous.lower !== ':' && previous.lower !== '.' && previous.tag !== 'conj';
const isMark = (next: RawToken | undefined): boolean => next === undefined || next.kind === 'mark';
const startsObject = (next: RawToken): boolean => {
  const lower = next.text.toLowerCase();
  return (
    DETERMINERS.has(lower) ||
    QUANTIFIERS.has(lower) ||
    lower === 'to' ||
    lower === 'in' ||
    lower === 'with' ||
    lower === 'by' ||
    lower === 'on'
  );
};
