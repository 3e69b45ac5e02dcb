/** The first words of what is said, not cut off within a name: "done the fire fighting training" → `fire fighting training`. */
import type { Token } from '../language/token.js';

/** `count` of the words of a clause, and the nouns that directly follow the last of them. */
export function wholeWords(tokens: readonly Token[], from: number, words: readonly string[], count: number): readonly string[] {
  const last = words[count - 1];
  if (last === undefined || words.length <= count) return words.slice(0, count);
  let at = from;
  for (const word of words.slice(0, count)) {
    const found = tokens.findIndex(({ lower }, i) => i >= at && lower === word);
    if (found < 0) return words.slice(0, count);
    at = found + 1;
  }
  let whole = count;
  while (whole < count + 2 && tokens[at - 1]?.tag !== 'verb' && tokens[at]?.tag === 'noun' && tokens[at]?.lower === words[whole]) {
    whole++;
    at++;
  }
  return words.slice(0, whole);
}
