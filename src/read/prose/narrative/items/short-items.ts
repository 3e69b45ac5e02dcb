/** Items of a word or two that are no noun phrases: "opened at", "started", "mobile", "open and close times". */
import { isParticle } from '../../language/is-particle.js';
import { isIrregularParticiple } from '../../language/past.js';
import type { Token } from '../../language/token.js';
import { verbBase } from '../../language/verb-base.js';
import { isAttributeWord } from '../../lists/attribute-words.js';
import { type Item, made } from '../item.js';
import { nounAt } from '../nouns.js';

/** "open and close times": the first half of the first name, whatever class it is of. */
export function halfAt(tokens: readonly Token[], start: number, end: number): Item | undefined {
  const first = tokens[start]?.tag === 'det' ? start + 1 : start;
  const at = end - first === 2 && isEdge(tokens[end - 1]) && /^(adj|part|noun)$/.test(tokens[first]?.tag ?? '') ? end - 1 : first;
  const token = tokens[at];
  if (end - at !== 1 || tokens[end]?.lower !== 'and' || !/^(adj|verb|part|noun)$/.test(token?.tag ?? '')) return undefined;
  const next = nounAt(tokens, end + 1);
  if (
    !next ||
    next.from !== end + 1 ||
    next.to - next.start < 2 ||
    !(
      (next.to - next.start === 2 &&
        /^(dates?|times?|timestamps?|names?|numbers?|amounts?|weights?)$/.test(tokens[next.to - 1]?.lower ?? '')) ||
      (/^(adj|part)$/.test(token?.tag ?? '') && /^(adj|part)$/.test(tokens[next.start]?.tag ?? ''))
    )
  )
    return undefined;
  return made(
    tokens,
    first,
    end,
    tokens.slice(first, end).map(({ lower }) => lower),
    {
      sure: false,
      named: false,
      plural: false,
      qualifier: '',
      determiner: '',
      to: end,
    },
  );
}

const isEdge = (token: Token | undefined): boolean =>
  /^(first|last|start|end|opening|closing|minimum|maximum|front|back|gross|net|upper|lower)$/.test(token?.lower ?? '');

/** May open a list: what is done first of all. */
const BEGINNING = /^(started|opened|raised|created|sent|received|submitted|logged|reported|requested)$/;

const QUALITIES = /^(nullable|optional|unique|required|mandatory|free)$/;
const MOMENT_PLACE = /^(at|on|by|until|till|from|to)$/;

/** "effective from", "valid until", "due back". */
const TERM = /^(from|to|until|till|by|on|at|in|off|back|out)$/;

/** "signed by the keeper on": what is done then. */
const doneBy = (tokens: readonly Token[], start: number, end: number): string | undefined =>
  end - start > 3 &&
  end - start < 8 &&
  tokens[start]?.tag === 'part' &&
  tokens[start + 1]?.lower === 'by' &&
  /^(at|on)$/.test(tokens[end - 1]?.lower ?? '')
    ? tokens[start]?.lower
    : undefined;

/** "…, from, until, …": when something begins and ends, each by itself. */
const isBound = (tokens: readonly Token[], at: number): boolean =>
  /^(from|until|till|to)$/.test(tokens[at]?.lower ?? '') &&
  /^(,|and|\.)?$/.test(tokens[at + 1]?.lower ?? '') &&
  [at - 2, at + 2].some((other) => /^(from|until|till|to|since)$/.test(tokens[other]?.lower ?? '') && other !== at);

/** "opened at", "prepared by", "received back on", "started", "mobile": a column as an architect would write it. */
export function shortAt(tokens: readonly Token[], start: number, end: number, behind: number): Item | undefined {
  const [first, last] = [tokens[start], tokens[end - 1]];
  const extra = { sure: true, named: false, plural: false, qualifier: '', determiner: '', to: end };
  const by = doneBy(tokens, start, end);
  if (by !== undefined) return made(tokens, start, end, [by, last?.lower ?? ''], { ...extra, made: true });
  if (!first || !last || end - start > 4 || !/^(,|and|:|;|\.|\()?$/.test(tokens[end]?.lower ?? '')) return undefined;
  const words = tokens.slice(start, end).map(({ lower }) => lower);
  const done =
    (/^(part|verb)$/.test(first.tag) || (first.tag === 'adj' && end - start > 1)) &&
    (/(ed|en)$/.test(first.lower) || (verbBase(first.lower) ?? first.lower) !== first.lower || isIrregularParticiple(first.lower));
  if (done && end - start === 2 && last.lower === 'when') return made(tokens, start, end, [first.lower, 'at'], { ...extra, made: true });
  if (done && end - start === 3 && isParticle(words[1]) && /^(date|day|time|timestamp)$/.test(last.lower))
    return made(tokens, start, end, words, extra);
  if (done && end - start > 1 && MOMENT_PLACE.test(last.lower)) return made(tokens, start, end, words, { ...extra, made: true });
  if (first.tag === 'adj' && end - start === 2 && TERM.test(last.lower)) return made(tokens, start, end, words, { ...extra, made: true });
  if (/^(from|to|until)$/.test(first.lower) && end - start === 2 && isAttributeWord(last.lower))
    return made(tokens, start, end, words, { ...extra, made: true });
  if (behind > 0 && end - start === 1 && isBound(tokens, start)) return made(tokens, start, end, words, extra);
  const bare = first.tag === 'det' ? start + 1 : start;
  if (
    behind > 0 &&
    end - bare === 3 &&
    /^(first|last)$/.test(words[bare - start] ?? '') &&
    tokens[bare + 1]?.tag === 'num' &&
    last.tag === 'noun'
  )
    return made(tokens, bare, end, words.slice(bare - start), extra);
  if (bare > start && end - bare === 2 && tokens[bare]?.tag === 'adj' && last.tag === 'part' && behind > 0)
    return made(tokens, bare, end, words.slice(1), extra);
  if (behind > 0 && end - start === 2 && first.tag === 'adj' && /^(adj|part)$/.test(last.tag) && !QUALITIES.test(first.lower))
    return made(tokens, start, end, words, extra);
  if ((behind === 0 && !(tokens[start - 1]?.text === ':' && BEGINNING.test(first.lower))) || end - start !== 1) return undefined;
  if (done && /ed$/.test(first.lower)) return made(tokens, start, end, [first.lower, 'at'], { ...extra, made: true });
  return first.tag === 'adj' && !QUALITIES.test(first.lower)
    ? made(tokens, start, end, words, { ...extra, sure: isAttributeWord(first.lower) })
    : undefined;
}
