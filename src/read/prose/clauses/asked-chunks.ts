/** What a list asks for by "which": "we record which user took which quiz". */
import type { Token } from '../language/token.js';
import { isCountedNext } from './amounts-of-each.js';
import type { Chunk, NounChunk } from './chunk.js';
import { endOf, saysWhich } from './described-items.js';
import { nounAt } from './noun-chunks.js';

/** "which user took which quiz": a thing to be named, not a clause about the noun before. */
export function askedAt(tokens: readonly Token[], at: number, before: readonly Chunk[]): NounChunk | undefined {
  const last = before.at(-1);
  if (tokens[at]?.lower !== 'which' || (last?.kind === 'noun' && last.to === at)) return undefined;
  if (last?.kind === 'mark' && last.word === ',' && before.at(-2)?.kind === 'noun' && tokens[at + 2]?.tag !== 'punct' && !isAsked(before))
    return undefined;
  const noun = /^(noun|adj)$/.test(tokens[at + 1]?.tag ?? '') ? nounAt(tokens, at + 1, before) : undefined;
  return noun && { ...noun, from: at, determiner: 'which', many: false };
}

/** "which shed it stands in": all of it. */
export function askedInFull(tokens: readonly Token[], at: number, before: readonly Chunk[]): NounChunk | undefined {
  const noun = askedAt(tokens, at, before);
  return noun && (saysWhich(tokens, noun.to) || isCountedNext(tokens, noun.to)) ? { ...noun, to: endOf(tokens, noun.to) } : noun;
}

const isAsked = (before: readonly Chunk[]): boolean => before.some((chunk) => chunk.kind === 'noun' && chunk.determiner === 'which');
