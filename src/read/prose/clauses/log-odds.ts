/** Log odds of what has these measures; the last weight is the bias. */
export const logOdds = (x: readonly number[], weights: readonly number[]): number =>
  x.reduce((sum, value, i) => sum + value * (weights[i] ?? 0), weights[x.length] ?? 0);
