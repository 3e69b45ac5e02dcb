/** Which of several is right: conditional logistic regression with a penalty on standardised measures, by Newton's method. */
import { scaleOf, solve, unscaledBy } from './ridge.js';

/** One question: its candidates, and how much of the answer each is (none where nothing named is right). */
export interface Choice {
  readonly candidates: readonly { readonly x: readonly number[]; readonly real: boolean }[];
}

const STEPS = 25;
/** No step smaller than this part of Newton's, and none that gains less. */
const LEAST = 1e-4;
const SETTLED = 1e-6;

/** One weight per measure; the last is that of there being no right one among them. */
export function fitChoices(choices: readonly Choice[], penalty: number): readonly number[] {
  const width = choices.find(({ candidates }) => candidates.length > 0)?.candidates[0]?.x.length ?? 0;
  const scale = scaleOf(
    choices.flatMap(({ candidates }) => candidates),
    width,
  );
  const questions = choices.map(({ candidates }) => {
    const right = candidates.filter(({ real }) => real).length;
    return [
      ...candidates.map(({ x, real }) => ({
        x: Float64Array.from([...x.map((value, i) => (value - (scale[i]?.mean ?? 0)) / (scale[i]?.spread ?? 1)), 0]),
        target: real ? 1 / right : 0,
      })),
      { x: Float64Array.from([...new Array<number>(width).fill(0), 1]), target: right === 0 ? 1 : 0 },
    ];
  });
  let w = new Float64Array(width + 1);
  let loss = lossOf(questions, w, penalty);
  for (let step = 0; step < STEPS; step++) {
    const gradient = w.map((value) => penalty * value);
    const curve = Array.from(w, (_, i) => {
      const row = new Float64Array(width + 1);
      row[i] = penalty;
      return row;
    });
    for (const question of questions) addQuestion(question, w, gradient, curve);
    const move = solve(curve, gradient);
    let share = 1;
    let next = w.map((value, i) => value - (move[i] ?? 0));
    let better = lossOf(questions, next, penalty);
    while (better > loss && share > LEAST) {
      share /= 2;
      next = w.map((value, i) => value - share * (move[i] ?? 0));
      better = lossOf(questions, next, penalty);
    }
    if (loss - better < SETTLED) break;
    [w, loss] = [next, better];
  }
  return unscaledBy(w, scale);
}

type Question = readonly { readonly x: Float64Array; readonly target: number }[];

function lossOf(questions: readonly Question[], w: Float64Array, penalty: number): number {
  let loss = w.reduce((sum, value) => sum + (penalty / 2) * value * value, 0);
  for (const question of questions) {
    const odds = question.map(({ x }) => dot(x, w));
    const top = Math.max(...odds);
    const all = top + Math.log(odds.reduce((sum, value) => sum + Math.exp(value - top), 0));
    question.forEach(({ target }, k) => {
      loss += target * (all - (odds[k] ?? 0));
    });
  }
  return loss;
}

function dot(x: Float64Array, w: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < x.length; i++) sum += (x[i] ?? 0) * (w[i] ?? 0);
  return sum;
}

function addQuestion(question: Question, w: Float64Array, gradient: Float64Array, curve: readonly Float64Array[]): void {
  const odds = question.map(({ x }) => dot(x, w));
  const top = Math.max(...odds);
  const raised = odds.map((value) => Math.exp(value - top));
  const all = raised.reduce((sum, value) => sum + value, 0);
  const mean = new Float64Array(w.length);
  question.forEach(({ x }, k) => {
    const p = (raised[k] ?? 0) / all;
    x.forEach((value, i) => {
      mean[i] = (mean[i] ?? 0) + p * value;
    });
  });
  question.forEach(({ x, target }, k) => {
    const p = (raised[k] ?? 0) / all;
    const apart = x.map((value, i) => value - (mean[i] ?? 0));
    curve.forEach((row, i) => {
      gradient[i] = (gradient[i] ?? 0) + (p - target) * (x[i] ?? 0);
      const bent = p * (apart[i] ?? 0);
      for (let j = 0; j <= i; j++) row[j] = (row[j] ?? 0) + bent * (apart[j] ?? 0);
    });
  });
}
