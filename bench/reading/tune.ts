/**
 * Fits the weights of `thing-features.ts` and `pair-features.ts` on the development texts and shows by 5-fold
 * cross-validation that they hold on texts they were not fitted on:
 * `node scripts/run.mjs bench/reading/tune.ts [things|pairs] [--write] [--print]`. Weights are numbers about how nouns are
 * used; no word of any text enters them.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ATTRIBUTE_FEATURES, attributeCandidates } from '../../src/read/prose/claims/attribute-features.js';
import { PAIR_FEATURES, thingPairs } from '../../src/read/prose/claims/pair-features.js';
import { FEATURES, thingCandidates } from '../../src/read/prose/claims/thing-features.js';
import { prose } from '../../src/read/prose/index.js';
import { readAllClaims } from '../../src/read/prose/read-prose.js';
import { alike } from './alike.js';
import { bestThreshold, type Example, fit, heldOut, scoreOf, type TextExamples } from './fit.js';

interface Item {
  readonly id: string;
  readonly text: string;
  readonly tables: readonly {
    readonly name: string;
    readonly columns: readonly { readonly name: string }[];
    readonly foreignKeys: readonly { readonly column?: string; readonly refTable: string }[];
  }[];
}
interface Fitted {
  readonly weights: readonly number[];
  readonly threshold: number;
}
interface Target {
  readonly what: string;
  readonly features: readonly string[];
  readonly examplesOf: (item: Item) => TextExamples;
  readonly file: string;
  readonly type: string;
  readonly from: string;
  /** Taken off the best threshold: what a miss costs beyond itself (a table takes its columns and keys with it). */
  readonly leniency: number;
}

const SETS = { SHORT_TEXTS: 'rschema-dev', LONG_TEXTS: 'prose-dev' } as const;

const TARGETS: Readonly<Record<string, Target>> = {
  things: {
    what: 'things',
    features: FEATURES,
    examplesOf: thingExamples,
    file: 'thing-weights',
    type: 'Thing',
    from: 'thing-features',
    leniency: 0.2,
  },
  pairs: {
    what: 'pairs',
    features: PAIR_FEATURES,
    examplesOf: pairExamples,
    file: 'pair-weights',
    type: 'Pair',
    from: 'pair-features',
    leniency: 0,
  },
  attributes: {
    what: 'attributes',
    features: ATTRIBUTE_FEATURES,
    examplesOf: attributeExamples,
    file: 'attribute-weights',
    type: 'Attribute',
    from: 'attribute-features',
    leniency: -0.5,
  },
};

const shared = process.env.SCHEMAWRIGHT_SHARED ?? '../shared';
await prose.prepare?.();
const asked = process.argv.slice(2).filter((arg) => Object.hasOwn(TARGETS, arg));
for (const name of asked.length > 0 ? asked : Object.keys(TARGETS)) {
  const target = TARGETS[name];
  if (target) tune(target);
}

function tune(target: Target): void {
  const fitted: Record<string, Fitted> = {};
  for (const [set, name] of Object.entries(SETS)) {
    const path = join(shared, 'data', 'nl', `${name}.jsonl`);
    if (!existsSync(path)) {
      console.log(`${name}: not there; nothing was fitted`);
      return;
    }
    const items = readFileSync(path, 'utf8').split('\n').filter(Boolean);
    const texts = items.map((line) => target.examplesOf(JSON.parse(line) as Item));
    const weights = fit(texts.flatMap((text) => text.examples));
    const threshold = Math.round(10 * (bestThreshold(texts, weights) - target.leniency)) / 10;
    fitted[set] = { weights, threshold };
    const own = scoreOf(texts, weights, threshold);
    console.log(
      `${name}, ${target.what}: F1 ${own.toFixed(1)} % fitted on all, ${heldOut(texts).toFixed(1)} % held out in 5 folds; threshold ${threshold}`,
    );
  }
  if (process.argv.includes('--print')) print(target, fitted);
  if (process.argv.includes('--write')) write(target, fitted);
}

function thingExamples(item: Item): TextExamples {
  const { sentences, naming } = readAllClaims({ id: item.id, text: item.text });
  const candidates = thingCandidates(sentences, naming);
  const ranked = [...candidates].sort(
    (a, b) => b.features.attributes1 - a.features.attributes1 || b.features.said - a.features.said || (a.key < b.key ? -1 : 1),
  );
  const matched = new Set<string>();
  for (const { name } of item.tables) {
    const exact = ranked.find(({ key }) => !matched.has(key) && alike.exact(key, name));
    const found = exact ?? ranked.find(({ key }) => !matched.has(key) && alike.lenient(key, name));
    if (found) matched.add(found.key);
  }
  const examples = candidates.map(
    ({ key, features }): Example => ({ x: FEATURES.map((feature) => features[feature]), real: matched.has(key) }),
  );
  return { gold: item.tables.length, examples };
}

function matchTables(item: Item, keys: readonly string[]): ReadonlyMap<string, string> {
  const table = new Map<string, string>();
  for (const same of [alike.exact, alike.lenient])
    for (const { name } of item.tables) {
      const key = [...table.values()].includes(name) ? undefined : keys.find((candidate) => !table.has(candidate) && same(candidate, name));
      if (key !== undefined) table.set(key, name);
    }
  return table;
}

/** Noun phrases that name a column of the table that their owner stands for. */
function attributeExamples(item: Item): TextExamples {
  const { sentences, claims, things } = readAllClaims({ id: item.id, text: item.text });
  const table = matchTables(item, [...new Set([...things.values()].map(({ key }) => key))]);
  const columns = new Map(
    item.tables.map(({ name, columns: all, foreignKeys }) => [
      name,
      all
        .filter((column) => !foreignKeys.some((key) => key.column === column.name) && !alike.exact(column.name, `${name} id`))
        .map((column) => column.name),
    ]),
  );
  const examples = attributeCandidates(sentences, things, claims)
    .filter(({ owner }) => table.has(owner.key))
    .map(
      ({ owner, item: named, x }): Example => ({
        x,
        real: (columns.get(table.get(owner.key) ?? '') ?? []).some((column) => alike.lenient(column, named.name)),
      }),
    );
  return { gold: examples.filter(({ real }) => real).length, examples };
}

function pairExamples(item: Item): TextExamples {
  const { sentences, claims, things } = readAllClaims({ id: item.id, text: item.text });
  const keys = [...new Set([...things.values()].map(({ key }) => key))];
  const table = matchTables(item, keys);
  const wanted = new Set(item.tables.flatMap(({ name, foreignKeys }) => foreignKeys.map(({ refTable }) => `${name} > ${refTable}`)));
  const examples = thingPairs(sentences, things, claims)
    .filter(({ carrier, target }) => table.has(carrier) && table.has(target))
    .map(
      ({ carrier, target, features }): Example => ({
        x: PAIR_FEATURES.map((feature) => features[feature]),
        real: wanted.has(`${table.get(carrier)} > ${table.get(target)}`),
      }),
    );
  return { gold: examples.filter(({ real }) => real).length, examples };
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
