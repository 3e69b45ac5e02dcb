/** Weights of the measures in the order of their lists; fitted on labelled texts, checked by cross-validation. */
export const WEIGHTS: readonly number[] = [-2.69,0.37,-1.6,1.13,-0.72,1.43,-0.9,1.3,1.94,1.52,0.66,-1.85,-0.72,1.46,1.25,-1.13,1.04,2.41,-2.37,1.48,0.78,0.09,8.43,-0.74,0.54,0.27,-0.55,0.6,-2.62,1.05,0.39,0.41,0.73,0.26,0.73,0.85,-0.2,0.41,0.83,0.45,-0.1,-0.44];

export const SECOND_WEIGHTS: readonly number[] = [1.17,0.95,0.57,-0.34,-0.3,-0.01,-0.07,0.51,0.01,-0.24,0.06,-0.18,0.07,-0.39,-0.29,-0.81,-0.36];
