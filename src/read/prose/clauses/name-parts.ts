/** What belongs to the name of a noun: participles behind it, and how much of it only describes. */
import { isPluralWord } from '../../source/singular.js';
import { pastOf } from '../language/past.js';
import type { Token } from '../language/token.js';
import { verbBase } from '../language/verb-base.js';
import type { Chunk } from './chunk.js';

/** "the price paid", "energy delivered": in a list, what was done belongs to the name. */
export function withDone(tokens: readonly Token[], to: number, before: readonly Chunk[]): number {
  const [done, next] = [tokens[to], tokens[to + 1]];
  if (!done || !/^(part|verb)$/.test(done.tag) || tokens[to - 1]?.tag !== 'noun' || isPluralWord(done.lower)) return to;
  if (!/(ed|en|wn)$/.test(done.lower) && (!/^(verb|part)$/.test(done.tag) || pastOf(verbBase(done.lower) ?? '') !== done.lower)) return to;
  const ends = !next || /^[,.;)]$/.test(next.text) || /^(and|or|plus)$/.test(next.lower);
  const from = before.findLastIndex((chunk) => chunk.kind === 'mark' && chunk.word === 'clause') + 1;
  const listed = before
    .slice(from)
    .some((chunk) => (chunk.kind === 'verb' && !chunk.reduced) || (chunk.kind === 'mark' && /^[:(]$/.test(chunk.word)));
  return ends && listed ? to + 1 : to;
}

/** Leading adjectives and participles of a name. */
export function describingWords(tokens: readonly Token[], start: number, to: number): number {
  const from = tokens.findIndex((token) => token.start === start);
  let i = from;
  while (
    i < to - 1 &&
    (/^(adj|part)$/.test(tokens[i]?.tag ?? '') ||
      /^(earlier|previous|prior|later|existing|daily|weekly|monthly|yearly|regular)$/.test(tokens[i]?.lower ?? ''))
  )
    i++;
  return from < 0 ? 0 : i - from;
}
