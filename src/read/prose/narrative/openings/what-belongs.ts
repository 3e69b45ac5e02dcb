/** "What belongs to the product and not to the account is: …", "what goes on the card is a name and …": the list is of that. */
import type { Token } from '../../language/token.js';
import type { Noun } from '../nouns.js';

const BELONGING = /^(belongs?|goes|go|sits?|lives?|hangs?|stays?|gets|is|we|i)$/;
const LONGEST = 18;

/** `at` is where the list opens: a colon, or "is". */
export function whatBelongs(tokens: readonly Token[], nouns: readonly Noun[], at: number): Noun | undefined {
  const first = /^(so|and|but|then)$/.test(tokens[0]?.lower ?? '') ? 1 : 0;
  if (tokens[first]?.lower !== 'what' || at > LONGEST) return undefined;
  const is = tokens[at]?.text === ':' ? at - 1 : at;
  if (!/^(is|are|'s)$/.test(tokens[is]?.lower ?? '')) return undefined;
  const to = tokens.findIndex(({ lower }, i) => i > first + 1 && i < first + 6 && /^(to|on|onto|with|against|under|in)$/.test(lower));
  if (to < 0 || !tokens.slice(first + 1, to).some(({ lower }) => BELONGING.test(lower))) return undefined;
  const noun = nouns.find(({ from }) => from === to + 1);
  return noun && noun.to <= is ? noun : undefined;
}
