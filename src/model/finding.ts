/** One violated rule, at an object of the schema, with why and a fix; and what the findings weigh. */
import type { Severity } from './diagnostic.js';
import type { Schema } from './schema.js';
import type { Span } from './source.js';

export const DIMENSIONS = [
  'referential-integrity',
  'constraint-completeness',
  'index-coverage',
  'convention-consistency',
  'operational-readiness',
] as const;
export type Dimension = (typeof DIMENSIONS)[number];

export interface Finding {
  /** Rule code: `fk/missing-index`. */
  readonly rule: string;
  readonly severity: Severity;
  readonly dimension: Dimension;
  /** Object id, see `ids.ts`. */
  readonly subject: string;
  readonly message: string;
  readonly why: string;
  readonly help: string;
  readonly spans: readonly Span[];
  readonly fix?: Fix;
}

/** A change that silences the finding: applied to the schema, read again, it must be gone. */
export interface Fix {
  readonly title: string;
  readonly apply: (schema: Schema) => Schema;
}

/** What one rule looked at: how many sites, and which failed. The scorecard is computed from these alone. */
export interface RuleOutcome {
  readonly rule: string;
  readonly dimension: Dimension;
  /** Weight of a site: error 3, warning 1. */
  readonly weight: number;
  readonly sites: number;
  readonly findings: readonly Finding[];
}

export interface DimensionScore {
  readonly dimension: Dimension;
  /** 0–100, one decimal. */
  readonly score: number;
  readonly checkedWeight: number;
  readonly failedWeight: number;
  readonly sites: number;
  /** Points lost, per finding. */
  readonly lost: readonly { readonly finding: Finding; readonly points: number }[];
}

export interface Scorecard {
  readonly total: number;
  readonly dimensions: readonly DimensionScore[];
}
