/**
 * Fits the weights of `thing-features.ts` on the development texts and shows by 5-fold cross-validation that they hold on
 * texts they were not fitted on: `node scripts/run.mjs bench/reading/tune.ts [--write]`. Weights are numbers about how
 * nouns are used; no word of any text enters them.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { FEATURES, type Features, thingCandidates } from '../../src/read/prose/claims/thing-features.js';
import { prose } from '../../src/read/prose/index.js';
import { readAllClaims } from '../../src/read/prose/read-prose.js';
import { alike } from './alike.js';

interface Example {
  readonly features: Features;
  readonly real: boolean;
}
interface TextExamples {
  readonly id: string;
  readonly gold: number;
  readonly examples: readonly Example[];
}

const FOLDS = 5;
const ROUNDS = 400;
const PENALTY = 0.002;

function examplesOf(item: {
  readonly id: string;
  readonly text: string;
  readonly tables: readonly { readonly name: string }[];
}): TextExamples {
  const { sentences, claims } = readAllClaims({ id: item.id, text: item.text });
  const candidates = thingCandidates(sentences, claims);
  const ranked = [...candidates].sort(
    (a, b) => b.features.attributes1 - a.features.attributes1 || b.features.said - a.features.said || (a.key < b.key ? -1 : 1),
  );
  const matched = new Set<string>();
  const ambiguous = new Set<string>();
  for (const { name } of item.tables) {
    const exact = ranked.find((candidate) => !matched.has(candidate.key) && alike.exact(candidate.key, name));
    const found = exact ?? ranked.find((candidate) => !matched.has(candidate.key) && alike.lenient(candidate.key, name));
    if (found) matched.add(found.key);
    for (const candidate of ranked) if (!matched.has(candidate.key) && alike.lenient(candidate.key, name)) ambiguous.add(candidate.key);
  }
  const examples = candidates
    .filter(({ key }) => matched.has(key) || !ambiguous.has(key))
    .map(({ key, features }) => ({ features, real: matched.has(key) }));
  return { id: item.id, gold: item.tables.length, examples };
}

function vector(features: Features): readonly number[] {
  return [...FEATURES.map((feature) => features[feature]), 1];
}

/** Logistic regression by gradient descent with momentum, from zero: the same every time. */
function fit(examples: readonly Example[]): readonly number[] {
  const rows = examples.map(({ features, real }) => ({ x: vector(features), y: real ? 1 : 0 }));
  const positive = rows.filter((row) => row.y === 1).length;
  const balance = Math.sqrt((rows.length - positive) / Math.max(1, positive));
  let w = new Array<number>(FEATURES.length + 1).fill(0);
  let velocity = new Array<number>(w.length).fill(0);
  for (let round = 0; round < ROUNDS; round++) {
    const gradient = w.map((value, i) => (i === w.length - 1 ? 0 : value * PENALTY));
    for (const { x, y } of rows) {
      const error = (sigmoid(dot(w, x)) - y) * (y === 1 ? balance : 1);
      x.forEach((value, i) => {
        gradient[i] = (gradient[i] ?? 0) + (error * value) / rows.length;
      });
    }
    velocity = velocity.map((value, i) => 0.9 * value - 0.5 * (gradient[i] ?? 0));
    w = w.map((value, i) => value + (velocity[i] ?? 0));
  }
  return w.map((value) => Math.round(value * 100) / 100);
}

const dot = (w: readonly number[], x: readonly number[]): number => x.reduce((sum, value, i) => sum + value * (w[i] ?? 0), 0);
const sigmoid = (value: number): number => 1 / (1 + Math.exp(-value));

/** Mean F1 over texts of accepting what scores above the threshold. */
function scoreOf(texts: readonly TextExamples[], w: readonly number[], threshold: number): number {
  let sum = 0;
  for (const { gold, examples } of texts) {
    const taken = examples.filter(({ features }) => dot(w, vector(features)) > threshold);
    const hits = taken.filter(({ real }) => real).length;
    sum += hits === 0 ? 0 : (2 * hits) / (gold + taken.length);
  }
  return (100 * sum) / texts.length;
}

function bestThreshold(texts: readonly TextExamples[], w: readonly number[]): number {
  let best = { threshold: 0, score: -1 };
  for (let threshold = -2; threshold <= 3; threshold += 0.1) {
    const score = scoreOf(texts, w, threshold);
    if (score > best.score) best = { threshold: Math.round(threshold * 10) / 10, score };
  }
  return best.threshold;
}

function crossValidate(texts: readonly TextExamples[]): number {
  let sum = 0;
  for (let fold = 0; fold < FOLDS; fold++) {
    const held = texts.filter((_, i) => i % FOLDS === fold);
    const rest = texts.filter((_, i) => i % FOLDS !== fold);
    const w = fit(rest.flatMap((text) => text.examples));
    sum += (scoreOf(held, w, bestThreshold(rest, w)) * held.length) / texts.length;
  }
  return sum;
}

function writeWeights(): void {
  const lines = (set: string): string => FEATURES.map((feature, i) => `  ${feature}: ${weights[set]?.[i] ?? 0},`).join('\n');
  const bar = (set: string): string =>
    `bias: ${weights[set]?.[FEATURES.length] ?? 0}, threshold: ${weights[set]?.[FEATURES.length + 1] ?? 0}`;
  const part = (name: string, set: string): string =>
    `export const ${name} = {\n  weights: {\n  ${lines(set).replaceAll('\n', '\n  ')}\n  },\n  ${bar(set)},\n} as const satisfies ThingWeights;\n`;
  const head = `/** Fitted by bench/reading/tune.ts; do not edit by hand. Short texts list; long ones tell. */\nimport type { Feature } from './thing-features.js';\n\nexport interface ThingWeights {\n  readonly weights: Readonly<Record<Feature, number>>;\n  readonly bias: number;\n  readonly threshold: number;\n}\n\n`;
  writeFileSync('src/read/prose/claims/thing-weights.ts', `${head}${part('SHORT_TEXTS', 'short')}\n${part('LONG_TEXTS', 'long')}`);
}

await prose.prepare?.();
const shared = process.env.SCHEMAWRIGHT_SHARED ?? '../shared';
const weights: Record<string, readonly number[]> = {};
for (const [set, name] of [
  ['short', 'rschema-dev'],
  ['long', 'prose-dev'],
] as const) {
  const path = join(shared, 'data', 'nl', `${name}.jsonl`);
  if (!existsSync(path)) {
    console.log(`${name}: not there; nothing was fitted`);
    continue;
  }
  const texts = readFileSync(path, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => examplesOf(JSON.parse(line)));
  const held = crossValidate(texts);
  const all = fit(texts.flatMap((text) => text.examples));
  const own = scoreOf(texts, all, bestThreshold(texts, all));
  console.log(
    `${name}: fitted on all ${own.toFixed(1)}, held out in ${FOLDS} folds ${held.toFixed(1)} (F1 of names, %), threshold ${bestThreshold(texts, all)}`,
  );
  weights[set] = [...all, bestThreshold(texts, all)];
}
if (process.argv.includes('--print'))
  console.log(
    [...FEATURES, 'bias', 'threshold']
      .map(
        (f, i) =>
          `${f} ${Object.values(weights)
            .map((w) => w[i]?.toFixed(2))
            .join(' ')}`,
      )
      .join('\n'),
  );
if (process.argv.includes('--write')) writeWeights();
