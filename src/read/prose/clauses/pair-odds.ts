/** What speaks for one thing of a short text referring to another: what clauses and uses say, and what running prose makes of it. */
import { PAIR_FEATURES, type Pair } from '../claims/pair-features.js';
import type { PairContext } from '../narrative/pair-context.js';
import { toldOdds } from '../narrative/pair-measures.js';
import { TOLD_PAIR_WEIGHTS } from '../narrative/pair-weights.js';
import { boundedOdds } from './bounded-odds.js';
import { BRIEF_JOINT_WEIGHTS } from './joint-weights.js';
import { logOdds } from './log-odds.js';
import { PAIR_COMPANY_FEATURES, pairCompany } from './pair-company.js';
import { BRIEF_PAIR_WEIGHTS } from './pair-weights.js';
import type { OwnerChoice } from './weighed-lists.js';

/** What is known of a short text beside its pairs. */
export interface BriefContext {
  readonly told: PairContext;
  /** How much longer than a few sentences it is (log). */
  readonly length: number;
  /** Sentences in which somebody wishes for what the software should do: two things met there alone need no reference. */
  readonly wishes: ReadonlySet<number>;
  /** Those in which somebody only looks: not even what nothing else is said of hangs together by that. */
  readonly views: ReadonlySet<number>;
  readonly lists: readonly OwnerChoice[];
}

/** In the order of their weights. */
export const BRIEF_PAIR_FEATURES: readonly string[] = [...PAIR_FEATURES, 'length', 'told', 'toldAtLength'];

export function briefPairFeatures(pair: Pair, { told, length }: BriefContext): readonly number[] {
  const odds = toldOdds(pair, TOLD_PAIR_WEIGHTS, told) - TOLD_PAIR_WEIGHTS.threshold;
  const sure = boundedOdds(odds);
  return [...PAIR_FEATURES.map((feature) => pair.features[feature]), length, sure, length * sure];
}

/** All features of a pair among the others of its text, in the order of their weights. */
export const BRIEF_JOINT_FEATURES: readonly string[] = [...BRIEF_PAIR_FEATURES, ...PAIR_COMPANY_FEATURES];

/** `weights`: of each pair by itself, the bias last. */
export function briefJointFeatures(
  pairs: readonly Pair[],
  context: BriefContext,
  weights: readonly number[] = BRIEF_PAIR_WEIGHTS,
): readonly (readonly number[])[] {
  const features = pairs.map((pair) => briefPairFeatures(pair, context));
  const company = pairCompany(
    pairs,
    features.map((x) => logOdds(x, weights)),
  );
  return features.map((x, i) => [...x, ...(company[i] ?? [])]);
}

/** Log odds of each pair that its carrier refers to its target. */
export const briefPairOdds = (pairs: readonly Pair[], context: BriefContext): readonly number[] =>
  briefJointFeatures(pairs, context).map((x) => logOdds(x, BRIEF_JOINT_WEIGHTS));
