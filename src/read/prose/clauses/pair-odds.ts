/** What speaks for one thing of a short text referring to another: what clauses and uses say, and what running prose makes of it. */
import { PAIR_FEATURES, type Pair } from '../claims/pair-features.js';
import type { PairContext } from '../narrative/pair-context.js';
import { toldOdds } from '../narrative/pair-measures.js';
import { TOLD_PAIR_WEIGHTS } from '../narrative/pair-weights.js';
import { boundedOdds } from './bounded-odds.js';
import { BRIEF_PAIR_WEIGHTS } from './pair-weights.js';

/** What is known of a short text beside its pairs. */
export interface BriefContext {
  readonly told: PairContext;
  /** How much longer than a few sentences it is (log). */
  readonly length: number;
  /** Sentences in which somebody wishes for what the software should do: two things met there alone need no reference. */
  readonly wishes: ReadonlySet<number>;
}

/** In the order of their weights. */
export const BRIEF_PAIR_FEATURES: readonly string[] = [...PAIR_FEATURES, 'length', 'told', 'toldAtLength'];

export function briefPairFeatures(pair: Pair, { told, length }: BriefContext): readonly number[] {
  const odds = toldOdds(pair, TOLD_PAIR_WEIGHTS, told) - TOLD_PAIR_WEIGHTS.threshold;
  const sure = boundedOdds(odds);
  return [...PAIR_FEATURES.map((feature) => pair.features[feature]), length, sure, length * sure];
}

/** Log odds that the carrier refers to the target. */
export function briefPairOdds(pair: Pair, context: BriefContext): number {
  const features = briefPairFeatures(pair, context);
  return features.reduce((sum, value, i) => sum + value * (BRIEF_PAIR_WEIGHTS[i] ?? 0), BRIEF_PAIR_WEIGHTS[features.length] ?? 0);
}
