/** What stands behind a noun and belongs to its name: "quantity received", "quantity on hand", "weight out", "eggs per gram". */

import { pastOf } from '../../language/past.js';
import type { Token } from '../../language/token.js';
import { verbBase } from '../../language/verb-base.js';
import { nounAt } from '../nouns.js';

/** Say how something is kept or who is meant, and belong to no name. */
const QUALITIES =
  /^(required|included|given|known|concerned|involved|based|called|named|held|kept|recorded|stored|mentioned|described|listed|shown|set|stated|supplied|related|chosen|entered|written|printed)$/;
/** "the day after" names no figure. */
const SPAN = /^(seconds?|minutes?|hours?|days?|nights?|weeks?|months?|years?|times?)$/;
const PARTICLE = /^(in|out|off|back|up|down|ahead)$/;
const PLACE = /^(on|at|after|before|over|per|to)$/;

/** "a duration in minutes" → `duration minutes`: a column says what it counts. */
const UNIT =
  /^(milliseconds|seconds|minutes|hours|days|weeks|months|years|grams|kilos|kilograms|tonnes|tons|pounds|litres|liters|millilitres|gallons|metres|meters|centimetres|millimetres|kilometres|miles|feet|inches|kg|g|mg|ml|mm|cm|km|kw|kwh|mw|mwh|mbps)$/;

/** Words to add to a name whose noun ends at `at`, where nothing else follows in the segment that ends at `end`. */
export function tailAt(tokens: readonly Token[], at: number, end: number): readonly string[] {
  const token = tokens[at];
  if (!token || at >= end) return [];
  const unit = tokens[at + 1]?.lower ?? '';
  if (token.lower === 'in' && UNIT.test(unit) && closes(tokens, at + 2, end)) return [unit];
  if (token.lower === 'due' && closes(tokens, at + 1, end) && tokens[at + 1]?.lower !== 'in')
    return /^(amount|balance|sum|total|fee|rent|tax)$/.test(tokens[at - 1]?.lower ?? '') ? ['due'] : ['due', 'on'];
  const clause = clauseAt(tokens, at, end);
  if (clause !== undefined) return [clause];
  if (isDone(token)) {
    if (closes(tokens, at + 1, end)) return [token.lower];
    const particle = tokens[at + 1]?.lower ?? '';
    return /^(in|out|off|back|up|down|ahead|on|at|by)$/.test(particle) && closes(tokens, at + 2, end) ? [token.lower, particle] : [];
  }
  if (PARTICLE.test(token.lower) && closes(tokens, at + 1, end) && tokens[at + 1]?.lower !== 'which') return [token.lower];
  if (/^(before|after)$/.test(token.lower) && at + 1 >= end && !SPAN.test(tokens[at - 1]?.lower ?? '')) return [token.lower];
  return PLACE.test(token.lower) ? placeAt(tokens, at, end) : [];
}

/** "the amount they paid", "the price we agreed". */
function clauseAt(tokens: readonly Token[], at: number, end: number): string | undefined {
  if (
    !/^(we|they|you|he|she|it|i)$/.test(tokens[at]?.lower ?? '') ||
    !/^(amount|price|fee|cost|rate|total|sum|quantity|weight|number|discount)s?$/.test(tokens[at - 1]?.lower ?? '')
  )
    return undefined;
  const verb = tokens[at + 1]?.tag === 'adv' ? at + 2 : at + 1;
  const word = tokens[verb];
  return word && isDone(word) && word.lower !== 'asked' && closes(tokens, verb + 1, end) ? pastOf(word.lower) : undefined;
}

const isDone = ({ lower, tag }: Token): boolean =>
  /^(part|verb)$/.test(tag) &&
  !lower.endsWith('ing') &&
  !QUALITIES.test(lower) &&
  (/(ed|en)$/.test(lower) || (verbBase(lower) ?? lower) !== lower) &&
  !/[^s]s$/.test(lower);

/** Nothing follows but a unit, a time or a condition. */
const closes = (tokens: readonly Token[], at: number, end: number): boolean =>
  at >= end || /^(in|as|if|so|when|where|for|by|which|once|today|now|altogether)$/.test(tokens[at]?.lower ?? '');

/** "on hand", "over buffers", "per gram": a noun that stands alone. */
function placeAt(tokens: readonly Token[], at: number, end: number): readonly string[] {
  const noun = nounAt(tokens, at + 1);
  if (!noun || noun.from !== at + 1 || noun.determiner !== '' || noun.to > end || noun.words.length > 2 || !closes(tokens, noun.to, end))
    return [];
  const words = tokens.slice(at, noun.to);
  return words.some(({ text }) => /^[\p{Lu}\d]/u.test(text)) ? [] : words.map(({ lower }) => lower);
}
