/** Logistic regression with a penalty on standardised measures, by Newton's method: the same numbers every time. */

export interface Row {
  readonly x: readonly number[];
  readonly real: boolean;
  /** How much it counts. */
  readonly weight: number;
}

const STEPS = 12;

/** One weight per measure; a measure that never varies is the bias or gets none. */
export function ridge(rows: readonly Row[], penalty: number): readonly number[] {
  const width = rows[0]?.x.length ?? 0;
  const scale = scaleOf(rows, width);
  const scaled = rows.map(({ x, real, weight }) => ({
    x: Float64Array.from(x, (value, i) => (value - (scale[i]?.mean ?? 0)) / (scale[i]?.spread ?? 1)),
    real: real ? 1 : 0,
    weight,
  }));
  const w = new Float64Array(width);
  for (let step = 0; step < STEPS; step++) {
    const gradient = w.map((value, i) => (scale[i]?.constant ? 0 : penalty * value));
    const curve = Array.from(w, (_, i) => {
      const row = new Float64Array(width);
      row[i] = scale[i]?.constant ? 1e-6 : penalty;
      return row;
    });
    for (const row of scaled) addRow(row, w, gradient, curve);
    const move = solve(curve, gradient);
    for (let i = 0; i < width; i++) w[i] = (w[i] ?? 0) - (move[i] ?? 0);
    if (Math.max(...move.map(Math.abs)) < SETTLED) break;
  }
  return unscaled([...w], scale);
}

/** No weight moves by more: the rounded numbers are the same from here on. */
const SETTLED = 1e-7;

interface ScaledRow {
  readonly x: Float64Array;
  readonly real: number;
  readonly weight: number;
}

function addRow({ x, real, weight }: ScaledRow, w: Float64Array, gradient: Float64Array, curve: readonly Float64Array[]): void {
  let odds = 0;
  for (let i = 0; i < x.length; i++) odds += (x[i] ?? 0) * (w[i] ?? 0);
  const p = 1 / (1 + Math.exp(-odds));
  const [slope, bend] = [weight * (p - real), weight * p * (1 - p)];
  curve.forEach((row, i) => {
    const value = x[i] ?? 0;
    gradient[i] = (gradient[i] ?? 0) + slope * value;
    const bent = bend * value;
    for (let j = 0; j <= i; j++) row[j] = (row[j] ?? 0) + bent * (x[j] ?? 0);
  });
}

export interface Scale {
  readonly mean: number;
  readonly spread: number;
  readonly constant: boolean;
}

export function scaleOf(rows: readonly { readonly x: readonly number[] }[], width: number): readonly Scale[] {
  return Array.from({ length: width }, (_, i) => {
    const mean = rows.reduce((sum, { x }) => sum + (x[i] ?? 0), 0) / rows.length;
    const spread = Math.sqrt(rows.reduce((sum, { x }) => sum + ((x[i] ?? 0) - mean) ** 2, 0) / rows.length);
    return spread < 1e-9 ? { mean: 0, spread: 1, constant: true } : { mean, spread, constant: false };
  });
}

function unscaled(w: readonly number[], scale: readonly Scale[]): readonly number[] {
  const raw = w.map((value, i) => value / (scale[i]?.spread ?? 1));
  const shift = raw.reduce((sum, value, i) => sum + value * (scale[i]?.mean ?? 0), 0);
  const bias = scale.findIndex(({ constant }) => constant);
  return raw.map((value, i) => Math.round(100 * (i === bias ? value - shift : value)) / 100);
}

/** Weights of differences on the measures as they are, the last one (of no measure) moved by what the scaling took off. */
export function unscaledBy(w: Float64Array, scale: readonly Scale[]): readonly number[] {
  const raw = [...w].slice(0, -1).map((value, i) => value / (scale[i]?.spread ?? 1));
  const shift = raw.reduce((sum, value, i) => sum + value * (scale[i]?.mean ?? 0), 0);
  return [...raw, (w.at(-1) ?? 0) + shift].map((value) => Math.round(100 * value) / 100);
}

/** Cholesky's decomposition; `curve` holds the lower half. */
export function solve(curve: readonly Float64Array[], right: Float64Array): readonly number[] {
  const n = right.length;
  const low = curve.map((row) => [...row]);
  for (let i = 0; i < n; i++)
    for (let j = 0; j <= i; j++) {
      let sum = low[i]?.[j] ?? 0;
      for (let k = 0; k < j; k++) sum -= (low[i]?.[k] ?? 0) * (low[j]?.[k] ?? 0);
      const row = low[i];
      if (row) row[j] = i === j ? Math.sqrt(Math.max(sum, 1e-12)) : sum / (low[j]?.[j] ?? 1);
    }
  const y: number[] = [];
  for (let i = 0; i < n; i++) {
    let sum = right[i] ?? 0;
    for (let k = 0; k < i; k++) sum -= (low[i]?.[k] ?? 0) * (y[k] ?? 0);
    y[i] = sum / (low[i]?.[i] ?? 1);
  }
  const x = new Array<number>(n).fill(0);
  for (let i = n - 1; i >= 0; i--) {
    let sum = y[i] ?? 0;
    for (let k = i + 1; k < n; k++) sum -= (low[k]?.[i] ?? 0) * (x[k] ?? 0);
    x[i] = sum / (low[i]?.[i] ?? 1);
  }
  return x;
}
