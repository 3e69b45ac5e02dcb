/** Weights of the measures in the order of inventory; fitted on labelled texts, checked by cross-validation. */
export const WEIGHTS: readonly number[] = [
  -3.25, 0.28, -1.83, 1.16, -1.14, 1.37, -0.75, 1, 2.23, 1.37, 1.48, -1.23, -0.85, 1.18, 0.64, -0.78, 1.04, 0.95, -0.59, 1.91, 1.77, 0.21,
  -0.93, -0.72, 0.8, 0.43, -1.01, 0.76, -24.88, 1.31, 0.3, 1.06, 0.79,
];
