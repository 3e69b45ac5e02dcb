/** Fitted by bench/reading/tune.ts; do not edit by hand. In the order of `COLUMN_AROUND_MEASURES`, the bias last. */
export const COLUMN_AROUND_WEIGHTS: readonly number[] = [
  3.81, // odds
  -0.04, // previous
  0.14, // next
  0.99, // either
  0.21, // others
  0.36, // best
  0.15, // alone
  -0.12, // load
  -0.81, // bias
];
