/** "Each member owes a fee": no list knows the verb, but nothing else fits between the two. */
import type { Token } from '../../language/token.js';
import { verbBase } from '../../language/verb-base.js';
import type { Chunk, VerbChunk } from '../chunk.js';
import { hasVerb } from '../has-verb.js';
import { isDoneByOne, isThirdPerson } from '../third-person.js';

export function unknownVerb(tokens: readonly Token[], at: number, before: readonly Chunk[]): VerbChunk | undefined {
  const [token, last] = [tokens[at], before.at(-1)];
  if (!token || last?.kind !== 'noun' || last.to !== at || last.many || last.preposition !== undefined || hasVerb(before)) return undefined;
  if (!isDoneByOne(tokens, last.from, at) && !isThirdPerson(tokens, at)) return undefined;
  const base = verbBase(token.lower) ?? token.lower.replace(/s$/, '');
  return { kind: 'verb', from: at, to: at + 1, base, passive: false, negated: false, modal: false, reduced: false };
}
