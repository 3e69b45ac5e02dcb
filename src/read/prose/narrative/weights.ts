/** Weights of the measures in the order of their lists; fitted on labelled texts, checked by cross-validation. */
export const WEIGHTS: readonly number[] = [
  -3.05, 0.74, -1.5, 1.25, 0.04, 1.76, -0.77, 1.84, 2.2, 1.16, 0.74, -1.87, -1.22, 1.43, 0.95, -0.7, 0.99, 1.53, -2.08, 1.28, 0.51, 0.16,
  7.89, -0.53, 0.79, 0.25, -0.75, 0.63, -3.05, 1.03, 0.48, 0.12, 0.2, 0.09, 1.16, 0.82, -0.09, 0.29, 0.89, 0.57, -0.02, -0.35,
];

export const SECOND_WEIGHTS: readonly number[] = [
  0.77, 0.94, 0.46, -0.19, -0.12, 0.12, 0.04, 0.86, 0.29, -0.67, 0.21, -0.11, 0.1, -0.43, -0.22, -0.57, -0.55,
];
