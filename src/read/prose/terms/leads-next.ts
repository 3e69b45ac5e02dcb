import type { Token } from '../language/token.js';
import type { Segment } from './list-segments.js';

/** "a name and, optionally, a phone number": a condition between "and" and its comma is said of the item behind it. */
export function leadsNext(tokens: readonly Token[], { from, to }: Segment, end: number): boolean {
  const words = tokens
    .slice(from, to)
    .map(({ lower }) => lower)
    .join(' ');
  if (!CONDITION.test(words) || to + 1 >= end || !CLOSES.test(tokens[to]?.text ?? '')) return false;
  const before = tokens[from - 1]?.text === ',' ? tokens[from - 2] : tokens[from - 1];
  return /^(and|plus|&)$/.test(before?.lower ?? '');
}

const CLOSES = /^[,–—-]$/;
const CONDITION =
  /^(optionally|possibly|perhaps|maybe|sometimes|(if|when|where|wherever|whenever) (available|known|applicable|given|present|any|possible|needed|provided|there is one|it has one|(they|he|she|we) (have|has) (one|it)))$/;
