/** Logistic regression for weights of evidence, by gradient descent from zero: the same every time. */
export interface Example {
  readonly x: readonly number[];
  readonly real: boolean;
}
export interface TextExamples {
  /** What is to be found, reachable or not. */
  readonly gold: number;
  readonly examples: readonly Example[];
}

const FOLDS = 5;
const ROUNDS = 400;
const PENALTY = 0.002;

/** The last weight is the bias. */
export function fitWeights(examples: readonly Example[]): readonly number[] {
  const rows = examples.map(({ x, real }) => ({ x: [...x, 1], y: real ? 1 : 0 }));
  const positive = rows.filter((row) => row.y === 1).length;
  const balance = Math.sqrt((rows.length - positive) / Math.max(1, positive));
  let w = new Array<number>(rows[0]?.x.length ?? 0).fill(0);
  let velocity = [...w];
  for (let round = 0; round < ROUNDS; round++) {
    const gradient = w.map((value, i) => (i === w.length - 1 ? 0 : value * PENALTY));
    for (const { x, y } of rows) {
      const error = (sigmoid(dot(w, x)) - y) * (y === 1 ? balance : 1);
      for (let i = 0; i < x.length; i++) gradient[i] = (gradient[i] ?? 0) + (error * (x[i] ?? 0)) / rows.length;
    }
    velocity = velocity.map((value, i) => 0.9 * value - 0.4 * (gradient[i] ?? 0));
    w = w.map((value, i) => value + (velocity[i] ?? 0));
  }
  return w.map((value) => Math.round(value * 100) / 100);
}

function dot(w: readonly number[], x: readonly number[]): number {
  let sum = 0;
  for (let i = 0; i < w.length; i++) sum += (w[i] ?? 0) * (x[i] ?? 0);
  return sum;
}
const sigmoid = (value: number): number => 1 / (1 + Math.exp(-value));

/** Mean F1 in percent over texts of taking what scores above the threshold. */
export function scoreOf(texts: readonly TextExamples[], w: readonly number[], threshold: number): number {
  let sum = 0;
  for (const { gold, examples } of texts) {
    const taken = examples.filter(({ x }) => dot(w, [...x, 1]) > threshold);
    const hits = taken.filter(({ real }) => real).length;
    if (gold + taken.length === 0) sum += 1;
    else if (hits > 0) sum += (2 * hits) / (gold + taken.length);
  }
  return (100 * sum) / texts.length;
}

export function bestThreshold(texts: readonly TextExamples[], w: readonly number[]): number {
  let best = { threshold: 0, score: -1 };
  for (let step = -20; step <= 30; step++) {
    const score = scoreOf(texts, w, step / 10);
    if (score > best.score) best = { threshold: step / 10, score };
  }
  return best.threshold;
}

/** Each fifth of the texts, by their places, and all others. */
export const foldsOf = (
  texts: readonly TextExamples[],
): readonly { readonly held: readonly number[]; readonly rest: readonly TextExamples[] }[] =>
  Array.from({ length: FOLDS }, (_, fold) => ({
    held: texts.flatMap((_, i) => (i % FOLDS === fold ? [i] : [])),
    rest: texts.filter((_, i) => i % FOLDS !== fold),
  }));

/** F1 on texts that took no part in fitting weights or threshold. */
export function heldOut(texts: readonly TextExamples[]): number {
  let sum = 0;
  for (const { held: places, rest } of foldsOf(texts)) {
    const held = places.flatMap((i) => texts[i] ?? []);
    const w = fitWeights(rest.flatMap((text) => text.examples));
    sum += (scoreOf(held, w, bestThreshold(rest, w)) * held.length) / texts.length;
  }
  return sum;
}
