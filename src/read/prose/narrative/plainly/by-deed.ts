import type { Token } from '../../language/token.js';
import { verbBase } from '../../language/verb-base.js';

/** "the cleaner records", "at the fitting several …": who does something or that it is done, with no noun behind it. */
export const isByDeed = (lower: string, before: Token | undefined, next: Token | undefined): boolean =>
  /^(the|a|an|each|every|our|their)$/.test(before?.lower ?? '') &&
  /^(verb|aux|modal|det|punct|pron|wh)$/.test(next?.tag ?? 'punct') &&
  /\w{3}(er|ing)$/.test(lower) &&
  verbBase(lower.replace(/er$/, 'ing')) !== undefined;
