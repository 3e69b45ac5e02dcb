/** Weights of the measures in the order of their lists; fitted on labelled texts, checked by cross-validation. */
export const WEIGHTS: readonly number[] = [-3.6,0.79,-1.31,1.29,-0.17,1.83,-0.73,1.92,2.5,1.35,0.9,-1.73,-0.96,1.6,0.99,-0.59,1.1,1.82,-1.78,1.21,0.55,0.33,7.35,-0.53,0.67,0.29,-0.77,0.65,-2.83,1.12,0.51,0.54,0.15,0.36,1.11,1.16,0.32,0.43,1.02,1.13,0.59,0.07,-0.11];

export const SECOND_WEIGHTS: readonly number[] = [1.02,0.85,0.5,-0.63,-0.42,0.26,0.34,-0.03,-0.29,0,-0.06,-0.08,0.08,-0.22,-0.59,-0.55,-0.83];

export const THIRD_WEIGHTS: readonly number[] = [-0.11,0.85,-0.01,-0.08,-0.27,0.28,0.07,0.21,0.05,-0.02,0.11,-0.01,0.03,0.04,0.02,0.11,0.04];
