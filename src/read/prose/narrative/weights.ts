/** Weights of the measures in the order of their lists; fitted on labelled texts, checked by cross-validation. */
export const WEIGHTS: readonly number[] = [-4.06,0.67,-1.21,1.15,0.24,1.36,-0.85,1.52,2.02,1.23,0.82,-1.37,-1.18,1.23,0.73,-0.66,0.65,1.64,-2.31,0.63,0.47,-0.08,4.5,-0.53,0.63,0.37,-0.41,0.64,-1.48,0.97,0.19,0.22,0.29,0.05,1.17,0.15,0.3,0.48,0.78,0.83,0.22,0.09,0.34,-0.07,-0.07];

export const SECOND_WEIGHTS: readonly number[] = [-0.11,0.84,0.04,-0.18,-0.27,0.56,-0.22,0.13,0,-0.45,0.02,-0.1,0.01,-0.06,0.41,-0.38,-0.11];

export const THIRD_WEIGHTS: readonly number[] = [-0.01,0.64,0.04,-0.25,0,0.19,0,0.32,0.22,0.31,0.24,0.09,0.17,-0.06,-0.12,0.04,0.11];
