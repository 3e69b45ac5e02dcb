/**
 * A long document comes back to what is kept. What it says once or twice in many pages is a label, an example or a part of
 * a screen, however it is set.
 */
import { countNouns } from '../claims/count-nouns.js';
import type { Sentence } from '../language/token.js';

/** So many words for each time that something has to be said, up to a point. */
const WORDS = 800;
const MOST = 6;
/** Longer names are counted by their end. */
const COUNTED = 3;

export function saidTooSeldom(sentences: readonly Sentence[]): (key: string) => boolean {
  const words = sentences.reduce((sum, { tokens }) => sum + tokens.filter(({ tag }) => tag !== 'punct').length, 0);
  const needed = Math.min(MOST, Math.floor(words / WORDS));
  if (needed < 2) return () => false;
  const counts = countNouns(sentences);
  return (key) => (counts.get(key.split(' ').slice(-COUNTED).join(' ')) ?? 0) < needed;
}
