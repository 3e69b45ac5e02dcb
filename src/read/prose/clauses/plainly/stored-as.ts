/** "Whatever a job produces is stored as artifacts": a job produces artifacts. */
import { lowerAt } from '../../language/lower-at.js';
import type { Token } from '../../language/token.js';
import { KEEPING } from '../../lists/verbs.js';
import { baseOf } from '../verb-words.js';

export function storedAs(tokens: readonly Token[]): readonly Token[] {
  if (!/^(whatever|everything|anything|what|all)$/.test(lowerAt(tokens, 0)) || tokens[1]?.tag !== 'det') return tokens;
  const as = tokens.findIndex(({ lower }, i) => lower === 'as' && KEEPING.has(baseOf(lowerAt(tokens, i - 1)) ?? ''));
  const be = as - 2;
  if (as < 5 || !/^(is|are|gets?|be)$/.test(lowerAt(tokens, be))) return tokens;
  const [verb] = tokens.slice(be - 1, be);
  if (!verb || baseOf(verb.lower) === undefined) return tokens;
  return [...tokens.slice(1, be - 1), { ...verb, tag: 'verb' }, ...tokens.slice(as + 1)];
}
