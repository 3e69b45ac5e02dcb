/** Weights of the measures in the order of their lists; fitted on labelled texts, checked by cross-validation. */
export const WEIGHTS: readonly number[] = [-4.04,0.81,-1.31,1.12,-0.2,1.56,-0.92,1.54,2.09,1.22,0.99,-1.36,-1.2,1.29,1.06,-0.9,0.73,2.32,-3.43,0.38,0.45,-0.12,7.87,-0.55,0.65,0.35,-0.47,0.65,-1.79,1.04,0.2,0.52,-0.15,0.15,1.07,0.13,0.17,0.41,0.79,0.87,0.21,0,0.37,0,-0.11];

export const SECOND_WEIGHTS: readonly number[] = [0.31,0.92,-0.05,-0.17,-0.18,0.5,-0.28,-0.36,0.18,0.12,-0.01,-0.08,-0.02,-0.14,0.18,-0.39,-0.31];

export const THIRD_WEIGHTS: readonly number[] = [-0.34,0.74,0.28,-0.37,-0.31,0.25,0.34,0.17,0,0.4,0.38,0,0.12,-0.08,0.09,-0.04,0.26];
