/** Logistic regression over measures of which few hold at once: accelerated descent from zero, the same numbers every time. */

export interface SparseRow {
  /** Which measures are not zero. */
  readonly at: readonly number[];
  /** What they are; all of them one where left out. */
  readonly value?: readonly number[];
  readonly real: boolean;
}

const ROUNDS = 600;
const RATE = 0.04;
const MOMENTUM = 0.9;
/** Of the sum of squared weights, in rows. */
const PENALTY = 3;

/** The last weight is the bias. Each step is measured by how often its measure holds, or rare ones would never move. */
export function fitSparse(rows: readonly SparseRow[], width: number): readonly number[] {
  const w = new Float64Array(width + 1);
  const velocity = new Float64Array(width + 1);
  const scale = new Float64Array(width + 1).fill(PENALTY);
  for (const { at, value } of rows) {
    at.forEach((m, i) => {
      scale[m] = (scale[m] ?? 0) + (value?.[i] ?? 1) ** 2 / 4;
    });
    scale[width] = (scale[width] ?? 0) + 1 / 4;
  }
  const gradient = new Float64Array(width + 1);
  for (let round = 0; round < ROUNDS; round++) {
    for (let m = 0; m < width; m++) gradient[m] = PENALTY * (w[m] ?? 0);
    gradient[width] = 0;
    for (const { at, value, real } of rows) {
      let odds = w[width] ?? 0;
      for (let i = 0; i < at.length; i++) odds += (w[at[i] ?? 0] ?? 0) * (value?.[i] ?? 1);
      const error = 1 / (1 + Math.exp(-odds)) - (real ? 1 : 0);
      for (let i = 0; i < at.length; i++) {
        const m = at[i] ?? 0;
        gradient[m] = (gradient[m] ?? 0) + error * (value?.[i] ?? 1);
      }
      gradient[width] = (gradient[width] ?? 0) + error;
    }
    for (let m = 0; m <= width; m++) {
      velocity[m] = MOMENTUM * (velocity[m] ?? 0) - (RATE * (gradient[m] ?? 0)) / (scale[m] ?? 1);
      w[m] = (w[m] ?? 0) + (velocity[m] ?? 0);
    }
  }
  return Array.from(w, (value) => Math.round(100 * value) / 100);
}
