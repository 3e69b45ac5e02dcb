/** For tests: chunks of a sentence as short as a test can say them: `[boats+] <belong> [to pier=1]`. */
import { sentencesOf } from '../../language/sentences.fixture.js';
import type { Chunk, NounChunk } from '../chunk.js';
import { chunksOf } from './chunks.js';

export const shownChunk = (chunk: Chunk): string => {
  if (chunk.kind === 'noun')
    return `[${chunk.preposition ? `${chunk.preposition} ` : ''}${chunk.phrase.text}${chunk.many ? '+' : chunk.exactly ? '=1' : ''}]`;
  if (chunk.kind === 'verb') return `<${chunk.negated ? 'not ' : ''}${chunk.base}${chunk.passive ? ' passive' : ''}>`;
  return chunk.word;
};

export const chunksIn = (text: string): readonly Chunk[] => sentencesOf(text).flatMap(({ tokens }) => chunksOf(tokens));

export const shownChunks = (text: string): string => chunksIn(text).map(shownChunk).join(' ');

/** The noun chunk of a text that is called so. */
export function nounOf(text: string, name: string): NounChunk {
  const noun = chunksIn(text).find((chunk): chunk is NounChunk => chunk.kind === 'noun' && chunk.phrase.text === name);
  if (!noun) throw new Error(`no noun ${name} in: ${shownChunks(text)}`);
  return noun;
}

export const nounsOf = (text: string): readonly NounChunk[] => chunksIn(text).filter((chunk): chunk is NounChunk => chunk.kind === 'noun');
