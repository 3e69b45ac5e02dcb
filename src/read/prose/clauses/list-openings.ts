/** Words that give what follows to the noun before them, as "with" does: "comprising", "stating", "consisting of", "described by". */

import type { Token } from '../language/token.js';
import { verbBase } from '../language/verb-base.js';

const LISTING =
  /^(comprising|stating|saying|having|containing|carrying|bearing|specifying|indicating|showing|giving|listing|naming|holding|mentioning|noting)$/;
const BY = /^(characteri[sz]ed|described|defined)$/;
const OF = /^(consisting|composed|comprised)$/;

/** How many words open a list there; none where another word than the first of a list follows. */
export function openingAt(tokens: readonly Token[], at: number): number {
  const [word = '', next = '', third = ''] = tokens.slice(at, at + 3).map(({ lower }) => lower);
  const size = LISTING.test(word)
    ? 1
    : (OF.test(word) && next === 'of') || (BY.test(word) && next === 'by')
      ? 2
      : word === 'made' && next === 'up' && third === 'of'
        ? 3
        : 0;
  const first = tokens[at + size];
  if (size === 0 || !first || !/^(det|noun|adj|num|poss|part|wh|pron)$/.test(first.tag)) return 0;
  // "a showing has a date", "the being of it"
  return size > 1 || tokens[at - 1]?.tag !== 'det' || /^(each|both|all)$/.test(tokens[at - 1]?.lower ?? '') ? size : 0;
}

/** Where in a noun phrase a list opens: "readings consisting (of a time)", "one report stating the cause". */
export function openingWithin(tokens: readonly Token[], from: number, to: number): number {
  for (let i = from + 1; i < to; i++)
    if (
      tokens[i - 1]?.tag === 'noun' &&
      openingAt(tokens, i) > 0 &&
      !(LISTING.test(tokens[i]?.lower ?? '') && i === to - 1 && isName(tokens, i))
    )
      return i;
  return to;
}

/** "a mill, of which the name and the town are kept", "a pump, for which we store a serial number": whose name. Behind that, or `at`. */
export function keptOfAt(tokens: readonly Token[], at: number): number {
  if (!/^(of|for|about|on|per|from)$/.test(tokens[at]?.lower ?? '') || !/^(which|whom)$/.test(tokens[at + 1]?.lower ?? '')) return at;
  const who = /^(we|i|they|it)$/.test(tokens[at + 2]?.lower ?? '') ? at + 3 : at + 2;
  if (who > at + 2) return KEPT.test(verbBase(tokens[who]?.lower ?? '') ?? tokens[who]?.lower ?? '') ? who + 1 : at;
  const stop = tokens.findIndex(({ text, lower }, i) => i > who && (/^[.;:!?()–—]$/.test(text) || /^(which|who|that)$/.test(lower)));
  const end = stop < 0 ? tokens.length : stop;
  const verb = tokens.findIndex((token, i) => i > who && i < end && /^(aux|modal)$/.test(token.tag));
  const told =
    verb < 0 ? undefined : tokens.slice(verb + 1, end).find(({ tag, lower }) => tag !== 'adv' && !/^(be|been|to|only)$/.test(lower));
  return told && KEPT.test(verbBase(told.lower) ?? told.lower) ? at + 2 : at;
}
const KEPT = /^(record|keep|hold|store|know|note|save|need|require|maintain|retain|register|log|list|document|capture|track|write)$/;

/** "a price listing", and then the clause goes on. */
const isName = (tokens: readonly Token[], at: number): boolean =>
  /^(aux|modal|verb|prep|to|punct|conj)$/.test(tokens[at + 1]?.tag ?? 'punct');
