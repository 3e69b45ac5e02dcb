/** Whether a text is written as people speak, in long running prose, or as a list of requirements. */
import type { Sentence } from '../language/token.js';

const LEAST_WORDS = 180;
/** Different ones: a text that repeats "you can" is none. */
const LEAST_DIFFERENT = 6;
const LEAST_SHARE = 0.025;
/** Words of speech and argument, rare in lists of requirements. */
const SPOKEN =
  /^(we|i|it|our|us|they|them|that|which|because|you|so|but|whatever|rather|never|there|what|how|where|not|no|nothing|anything|those|ones?|own|then|just|once)$/;

export function isRunningProse(sentences: readonly Sentence[]): boolean {
  let [words, spoken] = [0, 0];
  const different = new Set<string>();
  for (const { tokens } of sentences) {
    words += tokens.length;
    for (const { lower } of tokens) {
      if (!SPOKEN.test(lower)) continue;
      spoken++;
      different.add(lower);
    }
  }
  return words >= LEAST_WORDS && different.size >= LEAST_DIFFERENT && spoken >= LEAST_SHARE * words;
}
