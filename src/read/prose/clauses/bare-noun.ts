import type { NounChunk } from './chunk.js';

/** The noun without the preposition before it. */
export function bareNoun({ preposition: _preposition, ...noun }: NounChunk): NounChunk {
  return noun;
}
