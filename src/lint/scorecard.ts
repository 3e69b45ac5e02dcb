/**
 * Findings weighed into five dimensions. A dimension's score is 100 × (1 − weight of failed sites ÷ weight of checked
 * sites); nothing to check is 100 and says so (`sites` is 0). Each point lost names its finding.
 */
import { DIMENSIONS, type Dimension, type DimensionScore, type RuleOutcome, type Scorecard } from '../model/index.js';

/** Share of each dimension in the total, in percent. */
export const DIMENSION_SHARES = {
  'referential-integrity': 25,
  'constraint-completeness': 25,
  'index-coverage': 20,
  'convention-consistency': 15,
  'operational-readiness': 15,
} as const satisfies Record<Dimension, number>;

export function scorecard(outcomes: readonly RuleOutcome[]): Scorecard {
  const dimensions = DIMENSIONS.map((dimension) =>
    scoreDimension(
      dimension,
      outcomes.filter((o) => o.dimension === dimension),
    ),
  );
  const total = dimensions.reduce((sum, d) => sum + exactScore(d) * DIMENSION_SHARES[d.dimension], 0) / 100;
  return { total: round(total), dimensions };
}

function scoreDimension(dimension: Dimension, outcomes: readonly RuleOutcome[]): DimensionScore {
  const checkedWeight = sum(outcomes, (o) => o.weight * o.sites);
  const failedWeight = sum(outcomes, (o) => o.weight * o.findings.length);
  return {
    dimension,
    score: round(exactScore({ checkedWeight, failedWeight })),
    checkedWeight,
    failedWeight,
    sites: sum(outcomes, (o) => o.sites),
    lost: outcomes.flatMap((o) => o.findings.map((finding) => ({ finding, points: (100 * o.weight) / checkedWeight }))),
  };
}

const exactScore = (d: Pick<DimensionScore, 'checkedWeight' | 'failedWeight'>): number =>
  d.checkedWeight === 0 ? 100 : 100 * (1 - d.failedWeight / d.checkedWeight);
const sum = (outcomes: readonly RuleOutcome[], value: (outcome: RuleOutcome) => number): number =>
  outcomes.reduce((total, o) => total + value(o), 0);
/** One decimal, rounded down, so that 100.0 means nothing was lost. */
const round = (score: number): number => Math.floor(score * 10 + 1e-9) / 10;
