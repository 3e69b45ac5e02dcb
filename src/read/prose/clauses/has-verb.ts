/** Whether the clause so far has its verb: "the crane lifts", no longer so in "the crane lifts and the boat". */
import type { Chunk } from './chunk.js';

/** Whether the clause so far has its verb. */
export function hasVerb(before: readonly Chunk[]): boolean {
  const [first, mark] = [before[0], before.at(before.at(-1)?.kind === 'noun' ? -2 : -1)];
  // "When a boat comes in, the clerk …"
  const opens = first?.kind === 'mark' && first.word === 'clause' && mark?.kind === 'mark' && mark.word === ',';
  for (let i = before.length - 1; i >= 0; i--) {
    const chunk = before[i];
    if (opens && chunk === mark) return false;
    if (chunk?.kind === 'mark' && /^(clause|and|:)$/.test(chunk.word)) return false;
    if (chunk?.kind === 'verb' && !chunk.reduced) return true;
    if (chunk?.kind === 'relative') return false;
  }
  return false;
}
