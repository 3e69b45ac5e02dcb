import type { Token } from '../../language/token.js';
import type { NounChunk } from '../chunk.js';
import { madeChunk } from '../made-chunk.js';
import type { ThingAt } from './things-in.js';

/** "a boat", where a sentence names one. */
export function thingChunk(tokens: readonly Token[], { key, from, to }: ThingAt): NounChunk {
  const { made: _made, ...noun } = madeChunk(tokens, from, to, key, {}, 'a');
  return noun;
}
