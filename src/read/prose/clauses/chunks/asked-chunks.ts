/** What a list asks for by "which": "we record which user took which quiz". */
import type { Token } from '../../language/token.js';
import { isCountedNext } from '../amounts-of-each.js';
import type { Chunk, NounChunk } from '../chunk.js';
import { endOf, saysWhich } from '../described-items.js';
import { nounAt } from '../noun-chunks.js';

/** "which user took which quiz": a thing to be named, not a clause about the noun before. */
export function askedAt(tokens: readonly Token[], at: number, before: readonly Chunk[]): NounChunk | undefined {
  const last = before.at(-1);
  if (tokens[at]?.lower !== 'which' || (last?.kind === 'noun' && last.to === at)) return undefined;
  if (
    last?.kind === 'mark' &&
    last.word === ',' &&
    before.at(-2)?.kind === 'noun' &&
    tokens[at + 2]?.tag !== 'punct' &&
    !isAsked(before) &&
    !isItSaid(tokens, at + 2)
  )
    return undefined;
  const noun = /^(noun|adj)$/.test(tokens[at + 1]?.tag ?? '') ? nounAt(tokens, at + 1, before) : undefined;
  return noun && { ...noun, from: at, determiner: 'which', many: false };
}

/** "the date, which nurse it was and …": nothing of the date. */
const isItSaid = (tokens: readonly Token[], at: number): boolean =>
  /^(it|that|this)$/.test(tokens[at]?.lower ?? '') &&
  /^(is|was)$/.test(tokens[at + 1]?.lower ?? '') &&
  /^(punct|conj)$/.test(tokens[at + 2]?.tag ?? 'punct');

/** "which shed it stands in": all of it. */
export function askedInFull(tokens: readonly Token[], at: number, before: readonly Chunk[]): NounChunk | undefined {
  const noun = askedAt(tokens, at, before);
  // "which lessons they have completed": those, and that they have.
  if (
    noun?.phrase.number === 'many' &&
    /^(they|he|she)$/.test(tokens[noun.to]?.lower ?? '') &&
    DONE_BY.test(tokens[noun.to + 1]?.lower ?? '')
  )
    return { ...noun, determiner: '', many: true };
  return noun && (saysWhich(tokens, noun.to) || isCountedNext(tokens, noun.to)) ? { ...noun, to: endOf(tokens, noun.to) } : noun;
}

const DONE_BY =
  /^(have|has|had|already|like|attend|follow|took|take|read|watched|watch|finished|completed|passed|visited|own|liked|attended)$/;

const isAsked = (before: readonly Chunk[]): boolean => before.some((chunk) => chunk.kind === 'noun' && chunk.determiner === 'which');
