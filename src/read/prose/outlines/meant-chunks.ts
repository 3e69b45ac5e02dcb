/** The chunks of a sentence, each word as what it is in a clause: half a dozen readers look at the same sentence. */
import { oncePer } from '../../../util/once-per.js';
import type { Chunk } from '../clauses/chunk.js';
import { chunksOf } from '../clauses/chunks/chunks.js';
import { asMeant } from '../clauses/meant-tags.js';
import type { Sentence } from '../language/token.js';

export const meantChunks = oncePer((sentence: Sentence): readonly Chunk[] => chunksOf(asMeant(sentence).tokens));
