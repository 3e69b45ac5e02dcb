/** Whether a text is written as people speak or hand over, in long running prose, or as a list of requirements. */
import type { Sentence } from '../language/token.js';

const LEAST_WORDS = 180;
/** Different ones: a text that repeats "you can" is none. */
const LEAST_DIFFERENT = 4;
const LEAST_SHARE = 0.012;
/** Words of speech and argument, rare in lists of requirements. */
const SPOKEN = /^(we|i|it|our|us|they|that|which|because|you|so|but|whatever|rather|never)$/;

export function isRunningProse(sentences: readonly Sentence[]): boolean {
  const { words, spoken, different } = speechOf(sentences);
  return words >= LEAST_WORDS && different >= LEAST_DIFFERENT && spoken >= LEAST_SHARE * words;
}

/** Of all words, those of speech and argument: lists of requirements have hardly any, descriptions of features 3 to 9 in a hundred. */
export function speechShare(sentences: readonly Sentence[]): number {
  const { words, spoken } = speechOf(sentences);
  return spoken / Math.max(1, words);
}

interface Speech {
  readonly words: number;
  readonly spoken: number;
  readonly different: number;
}

function speechOf(sentences: readonly Sentence[]): Speech {
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
  return { words, spoken, different: different.size };
}
