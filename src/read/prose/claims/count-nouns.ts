/** How often the text speaks of each name of up to three words, apart from its identifiers. */
import { singularWord } from '../../source/singular.js';
import type { Sentence } from '../language/token.js';

const LONGEST = 3;
const IDENTIFYING = /^(id|ids|number|numbers|no|code|codes|identifier)$/;

export function countNouns(sentences: readonly Sentence[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { tokens } of sentences)
    for (let i = 0; i < tokens.length; i++) {
      if (tokens[i]?.tag !== 'noun' || IDENTIFYING.test(tokens[i + 1]?.lower ?? '')) continue;
      for (let from = i; from > i - LONGEST && from >= 0 && (from === i || tokens[from]?.tag !== 'punct'); from--) {
        const words = tokens.slice(from, i + 1).map((token, at, all) => (at === all.length - 1 ? singularWord(token.lower) : token.lower));
        const key = words.join(' ');
        counts.set(key, (counts.get(key) ?? 0) + 1);
      }
    }
  return counts;
}
