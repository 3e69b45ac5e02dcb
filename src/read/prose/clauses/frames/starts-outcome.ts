/** "When a nurse checks a pump, | the date and the pressure are recorded": what comes of it begins, and no list goes on. */
import type { Chunk } from '../chunk.js';
import { isMark } from '../open-clause.js';

export function startsOutcome(chunks: readonly Chunk[], at: number): boolean {
  const [noun, last] = [chunks[at], chunks[at - 1]];
  if (!isMark(chunks[0], 'clause') || noun?.kind !== 'noun' || noun.preposition !== undefined || !last) return false;
  // "when a van is refuelled | the litres (are kept)": nobody is refuelled the litres.
  const apart = isMark(last, ',') || (last.to === noun.from && (last.kind === 'noun' || (last.kind === 'verb' && last.passive)));
  if (!apart || !/^(the|its|their|his|her)$/.test(noun.determiner)) return false;
  const before = chunks.slice(1, at);
  if (before.some((chunk) => isMark(chunk, 'clause') || chunk.kind === 'relative') || before.filter(isSaid).length !== 1) return false;
  const verb = chunks.findIndex(
    (chunk, i) => i > at && chunk.kind !== 'noun' && !(chunk.kind === 'mark' && /^(,|and|or)$/.test(chunk.word)),
  );
  return isSaid(chunks[verb]) && chunks[verb - 1]?.kind === 'noun';
}

const isSaid = (chunk: Chunk | undefined): boolean => chunk?.kind === 'verb' && !chunk.reduced;
