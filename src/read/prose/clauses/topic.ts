import type { NounChunk } from './chunk.js';

/** Who was spoken of last, over sentences: what "it" and "they" stand for. */
export interface Topic {
  subject: NounChunk | undefined;
  object: NounChunk | undefined;
}
