/** A noun phrase or pronoun with the preposition before it: "to one park", "for them". */
import type { Token } from '../../language/token.js';
import { verbBase } from '../../language/verb-base.js';
import type { Chunk, NounChunk, PronounChunk } from '../chunk.js';
import { nounAt } from '../noun-chunks.js';
import { pronounAt } from './pronouns.js';

export function prepositionalAt(tokens: readonly Token[], at: number, before: readonly Chunk[]): NounChunk | PronounChunk | undefined {
  const token = tokens[at];
  if (!token || (token.tag !== 'prep' && token.tag !== 'to')) return undefined;
  if (/^(such|than|like)$/.test(token.lower)) return undefined;
  // "create an event by entering a title and a place": with those.
  const entered = token.lower === 'by' && ENTERING.test(tokens[at + 1]?.lower ?? '') ? nounAt(tokens, at + 2, before, 'with') : undefined;
  if (entered) return entered;
  let to = at;
  while (tokens[to]?.tag === 'prep' || tokens[to]?.tag === 'to') to++;
  const preposition = tokens[to - 1]?.lower ?? token.lower;
  if (verbBase(tokens[to]?.lower ?? '') !== undefined && tokens[to]?.tag === 'verb') return undefined;
  return (
    pronounAt(tokens, to, preposition) ??
    (/^(of|at)$/.test(token.lower) ? nounAt(tokens, at, before, token.lower) : undefined) ??
    nounAt(tokens, to, before, preposition)
  );
}

const ENTERING = /^(entering|giving|providing|specifying|stating|supplying|typing|choosing|selecting)$/;
