/** What verbs look like one by one: "isn't", "has", "houses" of "to house". */
import type { Token } from '../language/token.js';
import { verbBase } from '../language/verb-base.js';
import { plainBase } from './plain-base.js';

/** "isn't", "can't". */
export const CONTRACTED = /^(do|does|did|is|are|was|were|wo|ca|could|should|would|must|need|has|have|had)n?['’]t$|^(can|don|won)['’]t$/;

export const BE = /^(is|are|was|were|be|been|being|get|gets|got|am|'s|'re)$/;

export const HAVE = /^(has|have|had|having)$/;

/** The plain form of what may be a verb, everyday ones among them. */
export const baseOf = (lower: string): string | undefined => {
  if (HAVE.test(lower)) return 'have';
  if (BE.test(lower)) return 'be';
  return verbBase(lower) ?? plainBase(lower);
};

/** May be a verb in the present, whatever its tag says. */
export const isVerbForm = (token: Token | undefined): boolean =>
  token !== undefined && /^(noun|verb)$/.test(token.tag) && baseOf(token.lower) !== undefined && !/(ed|ing)$/.test(token.lower);

export const inflected = (lower: string): boolean => baseOf(lower) !== lower;
