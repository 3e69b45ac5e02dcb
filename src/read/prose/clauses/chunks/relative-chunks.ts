/** Words that open a clause about the noun before: "the clerk who", "tents, each of which", "a list of the names of". */
import type { Token } from '../../language/token.js';
import type { Chunk } from '../chunk.js';
import { keptOfAt } from '../list-openings.js';

export function relativeAt(tokens: readonly Token[], at: number, before: readonly Chunk[]): Chunk | undefined {
  const word = tokens[at]?.lower ?? '';
  const next = tokens[at + 1]?.lower ?? '';
  if (/^(each|both|all|one)$/.test(word) && next === 'of' && /^(which|whom)$/.test(tokens[at + 2]?.lower ?? ''))
    return { kind: 'relative', from: at, to: at + 3, word: word === 'one' ? 'one' : 'which' };
  const kept = keptOfAt(tokens, at);
  if (kept > at) return { kind: 'relative', from: at, to: kept, word: 'whose' };
  if (/^(who|which|whose|where|whom)$/.test(word)) return { kind: 'relative', from: at, to: at + 1, word };
  const follows = before.at(-1)?.kind === 'noun' && before.at(-1)?.to === at;
  return word === 'that' && follows ? { kind: 'relative', from: at, to: at + 1, word } : undefined;
}
