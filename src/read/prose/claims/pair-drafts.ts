/** What was counted of a pair so far: "each boat has a berth" counts for boat → berth and, the other way, for berth → boat. */
import { PAIR_FEATURES, type Pair, type PairFeature } from './pair-features.js';

export type Counts = { -readonly [F in PairFeature]: number };

export interface Draft {
  readonly counts: Counts;
  gap: number;
  evidence: Pair['evidence'];
}

const ZERO = Object.fromEntries(PAIR_FEATURES.map((feature) => [feature, 0])) as Counts;

export const none = (): Counts => ({ ...ZERO });

/** `place`: where the two were first brought together. */
export function draftOf(drafts: Map<string, Draft>, carrier: string, target: string, place: Pair['evidence']): Draft {
  const id = `${carrier}\u0000${target}`;
  const known = drafts.get(id);
  if (known) return known;
  const draft: Draft = { counts: none(), gap: Number.POSITIVE_INFINITY, evidence: place };
  drafts.set(id, draft);
  return draft;
}
