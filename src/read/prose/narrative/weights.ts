/** Weights of the measures in the order of their lists; fitted on labelled texts, checked by cross-validation. */
export const WEIGHTS: readonly number[] = [
  -2.77, 0.36, -1.46, 1.15, -0.72, 1.42, -0.9, 1.24, 1.96, 1.51, 0.67, -2.15, -0.69, 1.45, 1.39, -1.21, 1.02, 2.35, -2.35, 1.48, 0.83, 0.05,
  8.44, -0.75, 0.52, 0.3, -0.51, 0.59, -2.59, 1.06, 0.33, 0.36, 0.89, 0.2, 0.7, 0.8, -0.22, 0.43, 0.76, 0.45, -0.1, -0.36,
];

export const SECOND_WEIGHTS: readonly number[] = [
  1.2, 0.96, 0.53, -0.48, -0.43, 0.27, -0.24, 0.5, 0.06, -0.26, 0.01, -0.21, 0, -0.38, -0.25, -0.86, -0.39,
];
