/** Whether a text is written as people speak, in long running prose, or as a list of requirements. */
import type { Sentence } from '../language/token.js';

const LEAST_WORDS = 220;
const LEAST_SHARE = 0.02;
/** Words of speech and argument, rare in lists of requirements. */
const SPOKEN = /^(we|i|it|our|us|they|that|which|because|you|so|but|whatever|rather|never)$/;

export function isRunningProse(sentences: readonly Sentence[]): boolean {
  let [words, spoken] = [0, 0];
  for (const { tokens } of sentences) {
    words += tokens.length;
    for (const token of tokens) if (SPOKEN.test(token.lower)) spoken++;
  }
  return words >= LEAST_WORDS && spoken >= LEAST_SHARE * words;
}
