/** The chunks of a sentence, each word as what it is in a clause; several readers of forms look at the same sentence. */
import type { Chunk } from '../clauses/chunk.js';
import { chunksOf } from '../clauses/chunks.js';
import { asMeant } from '../clauses/meant-tags.js';
import type { Sentence } from '../language/token.js';

const known = new WeakMap<Sentence, readonly Chunk[]>();

export function meantChunks(sentence: Sentence): readonly Chunk[] {
  const chunks = known.get(sentence) ?? chunksOf(asMeant(sentence).tokens);
  known.set(sentence, chunks);
  return chunks;
}
