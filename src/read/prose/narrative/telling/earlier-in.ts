import type { Read } from '../inventory.js';
import type { Mention } from '../relation.js';

/** How many strands back something may have been said. */
const BACK = 4;

/** A strand with the things that it names. */
export interface Earlier {
  readonly read: Read;
  readonly mentions: readonly Mention[];
}

/** The strands before one in its paragraph. */
export function earlierIn(reads: readonly Read[], named: readonly (readonly Mention[])[], at: number): readonly Earlier[] {
  const block = reads[at]?.strand.block;
  const from = Math.max(0, at - BACK);
  return reads.slice(from, at).flatMap((read, k) => (read.strand.block === block ? [{ read, mentions: named[from + k] ?? [] }] : []));
}
