/** "A bundle, made up of cables", "one sheet per diver, stating the depth": with them. */
import type { Token } from '../../language/token.js';
import { BESIDES, frontedBesides } from '../besides.js';
import type { Chunk, NounChunk } from '../chunk.js';
import { openingAt } from '../list-openings.js';
import { nounAt } from '../noun-chunks.js';

export function composedAt(tokens: readonly Token[], at: number, before: readonly Chunk[]): NounChunk | undefined {
  const besides = frontedBesides(tokens, at, before);
  if (besides > 0) return nounAt(tokens, besides, before, BESIDES);
  const size = openingAt(tokens, at);
  if (size === 0 || /^(aux|adv)$/.test(tokens[at - 1]?.tag ?? '')) return undefined;
  const said = before.findLast(({ kind }) => kind !== 'mark');
  const told = said?.kind === 'noun' || said?.kind === 'pronoun' || (said?.kind === 'verb' && said.passive && isComma(before.at(-1)));
  return told ? nounAt(tokens, at + size, before, 'with') : undefined;
}

const isComma = (chunk: Chunk | undefined): boolean => chunk?.kind === 'mark' && chunk.word === ',';
