/** "And support agents write": a word that could be a verb, right before the subject of one. */
import type { Token } from '../../language/token.js';
import { phraseOf } from '../../terms/phrase.js';
import type { Chunk } from '../chunk.js';

export function mergedModifiers(tokens: readonly Token[], chunks: readonly Chunk[]): readonly Chunk[] {
  return chunks.flatMap((chunk, i): readonly Chunk[] => {
    const [before, next, second] = [chunks[i - 1], chunks[i + 1], chunks[i + 2]];
    if (chunk.kind === 'verb' && opensSubject(chunk, before, next, second) && !isPurpose(tokens, second)) return [];
    if (chunk.kind !== 'noun' || before?.kind !== 'verb' || !opensSubject(before, chunks[i - 2], chunk, next) || isPurpose(tokens, next))
      return [chunk];
    const phrase = phraseOf(tokens, before.from, chunk.to);
    return [phrase ? { ...chunk, from: before.from, phrase: { ...phrase, number: chunk.phrase.number } } : chunk];
  });
}

/** "Show new songs to help members": what for, not what they do. */
const isPurpose = (tokens: readonly Token[], verb: Chunk | undefined): boolean => tokens[verb?.from ?? -1]?.tag === 'to';

const opensSubject = (verb: Chunk, before: Chunk | undefined, next: Chunk | undefined, second: Chunk | undefined): boolean =>
  verb.kind === 'verb' &&
  verb.to - verb.from === 1 &&
  before?.kind === 'mark' &&
  next?.kind === 'noun' &&
  next.from === verb.to &&
  next.determiner === '' &&
  next.preposition === undefined &&
  second?.kind === 'verb' &&
  second.from === next.to &&
  !second.reduced &&
  !/^(let|have|be)$/.test(verb.base);
