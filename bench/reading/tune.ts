/**
 * Fits the weights of `thing-features.ts` and `pair-features.ts`, of briefs and of running prose (`narrative.ts`) on the
 * development texts and shows by 5-fold cross-validation that they hold on texts they were not fitted on:
 * `node scripts/run.mjs bench/reading/tune.ts [things|pairs|brief|brief-lists|brief-pairs|narrative] [--write] [--print] [--once]`. Weights are numbers
 * about how nouns are used; no word of any text enters them.
 */
import { writeFileSync } from 'node:fs';
import { LIST_OWNER_MEASURES } from '../../src/read/prose/clauses/list-owners.js';
import { prose } from '../../src/read/prose/index.js';
import { type Choice, fitChoices } from './choice.js';
import { bestThreshold, fitWeights, foldsOf, heldOut, scoreOf, type TextExamples } from './fit.js';
import { fitAll, heldOutScores, writeNarrative, writePairs } from './narrative.js';
import {
  BRIEF,
  BRIEF_JOINT,
  BRIEF_PAIRS,
  briefJointExamples,
  briefListChoices,
  type Item,
  itemsOf,
  SETS,
  shared,
  TARGETS,
  type Target,
  toldTexts,
} from './targets.js';

const FOLDS = 5;
const LIST_PENALTY = 20;

interface Fitted {
  readonly weights: readonly number[];
  readonly threshold: number;
}
await prose.prepare?.();
const [NARRATIVE, BRIEFS, BRIEF_REFERENCES, BRIEF_LISTS] = ['narrative', 'brief', 'brief-pairs', 'brief-lists'];
const all = [...Object.keys(TARGETS), BRIEFS, BRIEF_LISTS, BRIEF_REFERENCES, NARRATIVE];
const asked = process.argv.slice(2).filter((arg) => all.includes(arg));
for (const name of asked.length > 0 ? asked : all) {
  const target = TARGETS[name];
  if (target) tune(target);
  else if (name === BRIEFS) tuneBrief(BRIEF, 'thing-weights', 'BRIEF');
  else if (name === BRIEF_REFERENCES) tunePairs();
  else if (name === BRIEF_LISTS) tuneLists();
  else if (name === NARRATIVE) tuneNarrative();
}

function tuneNarrative(): void {
  const sets = toldTexts();
  if (!sets) {
    console.log(`${SETS.LONG_TEXTS}: not there; nothing was fitted`);
    return;
  }
  console.log('running prose and its pairs, read from end to end, held out in 5 folds:');
  for (const line of heldOutScores(sets, shared, process.argv.includes('--once') ? 1 : undefined)) console.log(line);
  if (!process.argv.includes('--write')) return;
  const { narrative, pairs } = fitAll(Object.values(sets).flat());
  writeNarrative(narrative);
  writePairs(pairs);
}

/** Things first: pairs are fitted on those that were accepted, so they are fitted in a run of their own. */
function tuneBrief({ what, features, examplesOf }: typeof BRIEF, file: string, name: string): void {
  fitBrief(itemsOf(SETS.BRIEF_TEXTS)?.map(examplesOf) ?? [], { what, features, file, name });
}

/** Pairs by themselves, then among the others: with odds by weights that the text itself had no part in. */
function tunePairs(): void {
  const items = itemsOf(SETS.BRIEF_TEXTS) ?? [];
  const texts = items.map(BRIEF_PAIRS.examplesOf);
  fitBrief(texts, { ...BRIEF_PAIRS, file: 'pair-weights', name: 'BRIEF_PAIR', decides: false });
  const joint = foldsOf(texts).flatMap(({ rest, held }) => {
    const weights = fitWeights(rest.flatMap(({ examples }) => examples));
    return held.map((i) => ({ i, text: briefJointExamples(items[i] as Item, weights) }));
  });
  const inOrder = [...joint].sort((a, b) => a.i - b.i).map(({ text }) => text);
  fitBrief(inOrder, { ...BRIEF_JOINT, file: 'joint-weights', name: 'BRIEF_JOINT' });
}

/** Whose lists are: shown is how often the likeliest is right, of lists that have a right one. */
function tuneLists(): void {
  const texts = (itemsOf(SETS.BRIEF_TEXTS) ?? []).map((item) => briefListChoices(item));
  const right = (choices: readonly Choice[], weights: readonly number[]): number =>
    choices.filter(({ candidates }) => {
      const odds = candidates.map(({ x }) => x.reduce((sum, value, i) => sum + value * (weights[i] ?? 0), 0));
      return candidates[odds.indexOf(Math.max(...odds))]?.real === true;
    }).length;
  let held = 0;
  for (let fold = 0; fold < FOLDS; fold++) {
    const weights = fitChoices(
      texts.flatMap((choices, i) => (i % FOLDS === fold ? [] : choices)),
      LIST_PENALTY,
    );
    held += right(
      texts.flatMap((choices, i) => (i % FOLDS === fold ? choices : [])),
      weights,
    );
  }
  const all = texts.flat();
  const weights = fitChoices(all, LIST_PENALTY);
  const answered = all.filter(({ candidates }) => candidates.some(({ real }) => real)).length;
  const percent = (count: number): string => ((100 * count) / answered).toFixed(1);
  console.log(
    `${SETS.BRIEF_TEXTS}, owners of lists: ${percent(right(all, weights))} % fitted on all, ${percent(held)} % held out in 5 folds`,
  );
  if (!process.argv.includes('--write')) return;
  const rows = [...LIST_OWNER_MEASURES, 'of nothing that is named'].map((name, i) => `  ${weights[i] ?? 0}, // ${name}`).join('\n');
  writeFileSync(
    'src/read/prose/clauses/list-owner-weights.ts',
    `/** Fitted by bench/reading/tune.ts; do not edit by hand. In the order of \`LIST_OWNER_MEASURES\`. */\nexport const LIST_OWNER_WEIGHTS: readonly number[] = [\n${rows}\n];\n`,
  );
}

interface BriefFit {
  readonly what: string;
  readonly features: readonly string[];
  readonly file: string;
  readonly name: string;
  /** Its odds are measures of a later weighing and need no threshold. */
  readonly decides?: false;
}

function fitBrief(texts: readonly TextExamples[], { what, features, file, name, decides }: BriefFit): void {
  const weights = fitWeights(texts.flatMap((text) => text.examples));
  const threshold = bestThreshold(texts, weights);
  console.log(
    `${SETS.BRIEF_TEXTS}, ${what}: F1 ${scoreOf(texts, weights, threshold).toFixed(1)} % fitted on all, ${heldOut(texts).toFixed(1)} % held out in 5 folds; threshold ${threshold}`,
  );
  if (process.argv.includes('--print')) for (const [i, feature] of [...features, 'bias'].entries()) console.log(`${feature} ${weights[i]}`);
  if (!process.argv.includes('--write')) return;
  const head = `/** Fitted by bench/reading/tune.ts; do not edit by hand. In the order of \`${name}_FEATURES\`, the bias last. */\nexport const ${name}_WEIGHTS: readonly number[] = [\n`;
  const rows = weights.map((weight, i) => `  ${weight}, // ${features[i] ?? 'bias'}`).join('\n');
  writeFileSync(
    `src/read/prose/clauses/${file}.ts`,
    `${head}${rows}\n];\n${decides === false ? '' : `export const ${name}_THRESHOLD = ${threshold};\n`}`,
  );
}

function tune(target: Target): void {
  const fitted: Record<string, Fitted> = {};
  for (const [set, name] of Object.entries(SETS)) {
    const leniency = target.leniency[set as keyof typeof SETS];
    if (leniency === undefined) continue;
    const items = itemsOf(name);
    if (!items) {
      console.log(`${name}: not there; nothing was fitted`);
      return;
    }
    const texts = items.map(target.examplesOf);
    const weights = fitWeights(texts.flatMap((text) => text.examples));
    const threshold = Math.round(10 * (bestThreshold(texts, weights) - leniency)) / 10;
    fitted[set] = { weights, threshold };
    const own = scoreOf(texts, weights, threshold);
    console.log(
      `${name}, ${target.what}: F1 ${own.toFixed(1)} % fitted on all, ${heldOut(texts).toFixed(1)} % held out in 5 folds; threshold ${threshold}`,
    );
  }
  if (process.argv.includes('--print')) print(target, fitted);
  if (process.argv.includes('--write')) write(target, fitted);
}

function print({ features }: Target, fitted: Readonly<Record<string, Fitted>>): void {
  for (const [i, feature] of [...features, 'bias'].entries())
    console.log(
      `${feature} ${Object.values(fitted)
        .map(({ weights }) => weights[i]?.toFixed(2))
        .join(' ')}`,
    );
}

function write({ features, file, type, from }: Target, fitted: Readonly<Record<string, Fitted>>): void {
  const parts = Object.entries(fitted).map(([set, { weights, threshold }]) => {
    const rows = features.map((feature, i) => `    ${feature}: ${weights[i] ?? 0},`).join('\n');
    return `export const ${set} = {\n  weights: {\n${rows}\n  },\n  bias: ${weights.at(-1) ?? 0},\n  threshold: ${threshold},\n} as const satisfies ${type}Weights;\n`;
  });
  const feature = type === 'Thing' ? 'Feature' : `${type}Feature`;
  const head = `/** Fitted by bench/reading/tune.ts; do not edit by hand. Short texts list; long ones tell. */\nimport type { ${feature} } from './${from}.js';\n\nexport interface ${type}Weights {\n  readonly weights: Readonly<Record<${feature}, number>>;\n  readonly bias: number;\n  readonly threshold: number;\n}\n\n`;
  writeFileSync(`src/read/prose/claims/${file}.ts`, `${head}${parts.join('\n')}`);
}
