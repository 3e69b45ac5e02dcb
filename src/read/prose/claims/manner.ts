/**
 * How a text speaks. `brief`: too short to weigh how its nouns are used. `listing`: short and made of lists. `telling`:
 * long, and most of what it says of things stands in running prose. `explicit`: long, and it says outright what each
 * thing has; how its nouns are used then adds little and is trusted less.
 */

import type { Sentence } from '../language/token.js';
import { isRunningProse } from '../narrative/register.js';
import type { Claim } from './claim.js';

export type Manner = 'brief' | 'listing' | 'telling' | 'explicit';

const FEW_WORDS = 45;
const LONG_TEXT = 350;
/** Stated attributes in a hundred words: prose has 0 to 5, lists and plain briefs 6 to 20. */
const DENSE = 6;

export function mannerOf(sentences: readonly Sentence[], naming: readonly Claim[]): Manner {
  const words = sentences.reduce((sum, { tokens }) => sum + tokens.length, 0);
  if (words <= FEW_WORDS) return 'brief';
  const stated = naming.filter((claim) => claim.kind === 'attribute').length;
  const dense = (100 * stated) / words >= DENSE;
  if (words > LONG_TEXT) return dense ? 'explicit' : 'telling';
  return !dense && isRunningProse(sentences) ? 'telling' : 'listing';
}

/** What is added to a fitted threshold: an explicit text must be clearer. `undefined`: uses are not weighed at all. */
export const CAUTION: Readonly<Record<Manner, number | undefined>> = { brief: undefined, listing: 0, telling: 0, explicit: 2.5 };
