/**
 * Gives each word its class. Closed classes and the verb list come first; what is open is decided by its neighbours and,
 * where one is loaded, by a statistical tagger's opinion. Deterministic for the same tagger.
 */
import { remember } from '../../../util/remember.js';
import { withAnswers } from './answers.js';
import { initialTag } from './initial-tag.js';
import { openTag } from './open-tag.js';
import type { Opinions } from './tagger.js';
import type { Tag, Token } from './token.js';
import type { RawToken } from './tokenize.js';
import { verbBase } from './verb-base.js';
import { verbsInSeries } from './verbs-in-series.js';
import { ADVERBS, AUX, CONJUNCTIONS, DETERMINERS, MODALS, NUMBER_WORDS, PREPOSITIONS, PRONOUNS, QUANTIFIERS, WH } from './word-classes.js';

export function tagTokens(raw: readonly RawToken[], opinions: Opinions): readonly Token[] {
  const tokens: Token[] = [];
  for (let i = 0; i < raw.length; i++) {
    const token = raw[i];
    if (!token) continue;
    const lower = lowerOf(token.text);
    const tag = token.named
      ? 'noun'
      : (initialTag(raw, i, lower, tokens, opinions) ?? tagOf(token, lower, raw[i + 1], tokens, opinions(i)));
    const verbal = (tag === 'noun' || tag === 'adj') && opinions(i) === 'VERB';
    tokens.push({ text: token.text, lower, start: token.start, end: token.end, tag, ...(verbal ? { verbal } : {}) });
  }
  return withAnswers(verbsInSeries(withOrders(tokens)));
}

/** One and the same string for a word wherever it stands, so that what is known of it is found by its identity. */
const lowerOf = remember((text) => text.toLowerCase().replaceAll('’', "'"));

/** "Add, delete, and modify tariffs": several orders at once, at the start or behind a label. */
function withOrders(tokens: Token[]): readonly Token[] {
  const from = tokens.findIndex(({ text }, i) => text === ':' && i < 8) + 1;
  let to = from;
  while (verbBase(tokens[to]?.lower ?? '') === tokens[to]?.lower && tokens[to + 1]?.text === ',') to += 2;
  if (to === from || !/^(and|or)$/.test(tokens[to]?.lower ?? '') || tokens[to + 1]?.tag !== 'verb') return tokens;
  return tokens.map((token, i) => (i >= from && i < to && token.tag === 'noun' ? { ...token, tag: 'verb' } : token));
}

function tagOf(token: RawToken, lower: string, next: RawToken | undefined, before: readonly Token[], opinion: string | undefined): Tag {
  if (token.kind === 'number') return 'num';
  if (lower === "'s" && /^(it|that|there|what|who|he|she|here|let|where|how)$/.test(before.at(-1)?.lower ?? '')) return 'aux';
  if (lower === "'s" || lower === "'") return 'poss';
  if (token.kind === 'mark') return 'punct';
  return closedTag(lower, before.at(-1), next) ?? openTag({ token, lower, before, next, opinion });
}

function closedTag(lower: string, previous: Token | undefined, next: RawToken | undefined): Tag | undefined {
  if (lower === 'not' || lower === 'never') return 'neg';
  if (lower === 'to') return 'to';
  if (MODALS.has(lower) && !(lower === 'may' && previous?.tag === 'prep'))
    return /^(will|can)$/.test(lower) && /^(a|an|the)$/.test(previous?.lower ?? '') ? 'noun' : 'modal';
  // "can't belong", "isn't kept"
  if (/^(ca|do|does|did|wo|could|should|would|must|need)n't$/.test(lower)) return 'modal';
  if (AUX.has(lower) || /^(is|are|was|were|has|have|had)n't$/.test(lower)) return 'aux';
  if (lower === 'that' || lower === 'which')
    return next && /^(is|are|has|have|can|must|may|was|were)$/i.test(next.text) ? 'wh' : lower === 'which' ? 'wh' : 'det';
  if (WH.has(lower)) return 'wh';
  // "a price per thousand"
  if (previous?.lower === 'per' && /^(hundred|thousand|dozen)$/.test(lower)) return 'noun';
  if (/^(related|corresponding)$/.test(lower) && previous?.tag === 'noun' && /^(to|with)$/i.test(next?.text ?? '')) return 'part';
  // "lots have a number", not "lots of oats", "lots more"
  if (lower === 'lots' && !/^(of|more|less|fewer)$/i.test(next?.text ?? '')) return 'noun';
  if (DETERMINERS.has(lower) || (QUANTIFIERS.has(lower) && lower !== 'same'))
    return Object.hasOwn(NUMBER_WORDS, lower) || lower === 'dozen' ? 'num' : 'det';
  if (PRONOUNS.has(lower) || /^(i|we|you|they|he|she|it)'(d|ve|ll|re|m)$/.test(lower)) return 'pron';
  if (CONJUNCTIONS.has(lower)) return 'conj';
  if (PREPOSITIONS.has(lower)) return 'prep';
  if (ADVERBS.has(lower) || (lower === 'well' && previous?.lower === 'as')) return 'adv';
  return undefined;
}
