/** Weights of the measures in the order of their lists; fitted on labelled texts, checked by cross-validation. */
export const WEIGHTS: readonly number[] = [-3.91,0.84,-1.36,1.18,-0.59,1.7,-0.93,1.55,2.18,1.28,0.87,-1.56,-1.17,1.29,1.05,-0.99,0.75,2.58,-3.56,0.35,0.49,-0.05,7.2,-0.53,0.65,0.4,-0.46,0.68,-2.12,1.04,0.16,0.67,-0.08,0.09,1.19,0.19,0.35,0.54,0.79,0.91,0.2,0.11,0.33,-0.06,-0.21];

export const SECOND_WEIGHTS: readonly number[] = [0.2,0.92,-0.31,0.03,-0.08,0.62,0.02,0.24,-0.06,-0.52,0.06,-0.08,-0.03,-0.12,0.22,-0.34,-0.29];

export const THIRD_WEIGHTS: readonly number[] = [0.09,0.76,-0.01,-0.31,-0.14,0.28,-0.17,-0.31,0.3,0.89,0.34,0.12,0.22,-0.06,-0.13,-0.07,0.05];
