/** Words that stand for what was spoken of. */

import type { Token } from '../../language/token.js';
import { verbBase } from '../../language/verb-base.js';
import { phraseEnd } from '../../terms/phrase.js';
import type { PronounChunk } from '../chunk.js';
import { isKin } from '../kin.js';
import { openingAt } from '../list-openings.js';

export function pronounAt(tokens: readonly Token[], at: number, preposition?: string): PronounChunk | undefined {
  const token = tokens[at];
  if (!token) return undefined;
  const made = (to = at + 1): PronounChunk => ({
    kind: 'pronoun',
    from: at,
    to,
    word: token.lower,
    ...(preposition === undefined ? {} : { preposition }),
  });
  const opens = at === 0 || /^(punct|conj)$/.test(tokens[at - 1]?.tag ?? '');
  if (
    opens &&
    token.lower === 'one' &&
    tokens[at + 1]?.lower === 'of' &&
    /^(them|these|those|which|whom)$/.test(tokens[at + 2]?.lower ?? '')
  )
    return { ...made(at + 3), word: 'one of them' };
  // "can have several of them"
  if (
    /^(several|many|some|any|two|three)$/.test(token.lower) &&
    tokens[at + 1]?.lower === 'of' &&
    /^(them|these|those)$/.test(tokens[at + 2]?.lower ?? '')
  )
    return { ...made(at + 3), word: 'several of them' };
  // "in each of them"
  if (
    token.lower === 'each' &&
    preposition !== undefined &&
    tokens[at + 1]?.lower === 'of' &&
    /^(them|these|those)$/.test(tokens[at + 2]?.lower ?? '')
  )
    return made(at + 3);
  const short = /^(we|i|you|they|he|she|it)['’](d|ve|ll|re|s|m)$/.exec(token.lower);
  if (short) return { ...made(), word: short[1] ?? token.lower };
  if (token.lower === 'the' && /^(latter|former)$/.test(tokens[at + 1]?.lower ?? '') && !/^(noun|adj)$/.test(tokens[at + 2]?.tag ?? ''))
    return { ...made(at + 2), word: tokens[at + 1]?.lower ?? '' };
  // "from one stop to the next"
  const further = token.lower === 'the' && /^(next|other)$/.test(tokens[at + 1]?.lower ?? '') && /^(to|into|onto)$/.test(preposition ?? '');
  if (further && phraseEnd(tokens, at + 1) <= at + 2) return { ...made(at + 2), word: 'another' };
  const ones = onesEnd(tokens, at);
  if (ones > at) return { ...made(ones), word: tokens[ones - 1]?.lower === 'ones' ? 'they' : 'it' };
  // "my wife keeps the seeds": as if the writer did.
  if (isKin(tokens, at) && !/^(noun|adj|poss|part)$/.test(tokens[at + 2]?.tag ?? '')) return { ...made(at + 2), word: 'we' };
  if (token.tag === 'pron' && token.lower !== 'there') return made();
  if (/^(each|every)$/.test(token.lower) && /^(other|another)$/.test(tokens[at + 1]?.lower ?? '') && phraseEnd(tokens, at + 2) === at + 2)
    return { ...made(at + 2), word: 'each other' };
  // "for each one we keep": each of what was just spoken of
  const single = tokens[at + 1]?.lower === 'single' ? at + 2 : at + 1;
  if (preposition !== undefined && /^(each|every)$/.test(token.lower) && tokens[single]?.lower === 'one' && isAlone(tokens, single + 1))
    return { ...made(pastRelative(tokens, single + 1)), word: 'each one' };
  if (token.lower === 'each' && (doesEach(tokens, at + 1) || openingAt(tokens, at + 1) > 0)) return made();
  // "the name of each of my boats"
  if (token.lower === 'each' && tokens[at + 1]?.lower === 'of' && /^(the|my|our|your|their|its)$/.test(tokens[at + 2]?.lower ?? ''))
    return undefined;
  const another =
    token.lower === 'another' &&
    (preposition === undefined ? /^(verb|noun)$/.test(tokens[at - 1]?.tag ?? '') : /^(by|to|into|onto)$/.test(preposition));
  if (!(another || /^(each|both|these|those)$/.test(token.lower))) return undefined;
  // "those that lift people"
  const told = /^(those|these)$/.test(token.lower) && /^(that|who|which|whose)$/.test(tokens[at + 1]?.lower ?? '');
  return told || phraseEnd(tokens, at) === at ? made() : undefined;
}

/** "the big ones", "private ones", "the old one": some of what was spoken of. */
function onesEnd(tokens: readonly Token[], at: number): number {
  const from = tokens[at]?.tag === 'det' || tokens[at]?.tag === 'num' ? at + 1 : at;
  let to = from;
  while (to < from + 3 && /^(adj|part|noun|adv)$/.test(tokens[to]?.tag ?? '') && !/^ones?$/.test(tokens[to]?.lower ?? '')) to++;
  const [before, head, next] = [tokens[to - 1], tokens[to], tokens[to + 1]];
  if (to === from || !/^(adj|part)$/.test(before?.tag ?? '') || !/^ones?$/.test(head?.lower ?? '')) return at;
  const single = /^(the|this|that)$/.test(tokens[at]?.lower ?? '') && !/^(noun|adj|num)$/.test(next?.tag ?? '') && next?.lower !== '(';
  return head?.lower === 'ones' || single ? to + 1 : at;
}

/** "each comes from one crate": a verb, not what "each" names. */
const doesEach = (tokens: readonly Token[], at: number): boolean => {
  const [verb, next] = [tokens[at], tokens[at + 1]];
  const inflected = verb !== undefined && /[^s]s$/.test(verb.lower) && verbBase(verb.lower) !== undefined;
  return inflected && /^(det|num|prep|to|adv|part|pron)$/.test(next?.tag ?? '') && next?.lower !== 'of';
};

const isAlone = (tokens: readonly Token[], at: number): boolean => phraseEnd(tokens, at) === at || tokens[at]?.lower === 'that';

/** "(for each one) that a member holds, we keep …": where the clause around it goes on. */
function pastRelative(tokens: readonly Token[], at: number): number {
  if (!/^(that|which|of)$/.test(tokens[at]?.lower ?? '')) return at;
  const end = tokens.findIndex(({ text, lower }, i) => i > at && i < at + 8 && (text === ',' || lower === 'we'));
  return end < 0 ? at : end;
}
