/**
 * Fits the weighings of running prose (`src/read/prose/narrative/weights.ts`) round by round, since what a round measures
 * depends on what the round before left, and reads texts held out of everything fitted, from end to end.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { toLogical } from '../../src/design/logical/index.js';
import type { Pair } from '../../src/read/prose/claims/pair-features.js';
import { scanBlocks } from '../../src/read/prose/document/scan-blocks.js';
import { readSentences } from '../../src/read/prose/language/read-sentences.js';
import { FOLLOWED_MEASURES, followedIn, followedMeasures, toldIn } from '../../src/read/prose/narrative/followed.js';
import { tallyNouns } from '../../src/read/prose/narrative/inventory.js';
import { type OwnerWeights, ownerCandidates, weighOwners } from '../../src/read/prose/narrative/list-owners.js';
import { NOUN_MEASURES } from '../../src/read/prose/narrative/noun-measures.js';
import { OWNER_MEASURES } from '../../src/read/prose/narrative/owner-measures.js';
import type { PairContext } from '../../src/read/prose/narrative/pair-context.js';
import { PAIR_MEASURES, pairMeasures, type ToldPairWeights } from '../../src/read/prose/narrative/pair-measures.js';
import { spokenSentences } from '../../src/read/prose/narrative/plainly/spoken.js';
import { readStrands } from '../../src/read/prose/narrative/read-narrative.js';
import { type Synonyms, synonymsOf } from '../../src/read/prose/narrative/synonyms.js';
import { follow } from '../../src/read/prose/narrative/telling/tell.js';
import { candidatesOf, likely, type NarrativeWeights, ranked, type Scored, thingsOf } from '../../src/read/prose/narrative/thing-finder.js';
import { NARRATIVE_WEIGHTS } from '../../src/read/prose/narrative/weights.js';
import { type ReadingWeights, readProse } from '../../src/read/prose/read-prose.js';
import { alike, wordsOf } from './alike.js';
import { type Choice, fitChoices } from './choice.js';
import { bestThreshold } from './fit.js';
import { type Row, ridge } from './ridge.js';
import { type Item, toldPairExamples } from './targets.js';

const FOLDS = 5;
const PENALTY = 10;

/** A text with all that does not depend on weights. */
interface Text {
  readonly item: Item;
  readonly tallies: ReturnType<typeof tallyNouns>;
  readonly reads: ReturnType<typeof readStrands>;
  readonly synonyms: Synonyms;
}

/** Every fold reads the same texts. */
const readTexts = new WeakMap<Item, Text>();

function textOf(item: Item): Text {
  const known = readTexts.get(item) ?? readText(item);
  readTexts.set(item, known);
  return known;
}

function readText(item: Item): Text {
  const sentences = spokenSentences(readSentences(scanBlocks(item.text)));
  const synonyms = synonymsOf(sentences);
  const reads = readStrands(sentences, synonyms);
  return { item, reads, synonyms, tallies: tallyNouns(reads) };
}

/** The noun names the table (staff are its members), or its last words do; where no noun does, one that ends like it and is much like it. */
function tableNames({ item, tallies }: Text): (key: string) => boolean {
  const keys = [...tallies.values()].filter(({ mentions }) => mentions > 0).map(({ key }) => wordsOf(key).join(' '));
  const tables = item.tables.map(({ name }) => {
    const own = wordsOf(name).join(' ');
    return { name, own, last: wordsOf(name).at(-1), named: keys.some((key) => own === key || own.endsWith(` ${key}`)) };
  });
  return (key) => {
    const words = wordsOf(key);
    const same = words.join(' ');
    return tables.some(
      ({ name, own, last, named }) =>
        own === same ||
        own === `${same} member` ||
        own.endsWith(` ${same}`) ||
        (!named && last === words.at(-1) && alike.lenient(name, key)),
    );
  };
}

/** A text of many tables has many nouns; it counts more, but not as much more. */
const weightOf = ({ tables }: Item): number => Math.sqrt(10 / Math.max(1, tables.length));

const followed = ({ reads, synonyms }: Text, scored: readonly Scored[], { owners }: NarrativeWeights) =>
  followedIn(follow(reads, thingsOf(scored, synonyms), (place) => weighOwners(place, owners)));

export function fitNarrative(items: readonly Item[]): NarrativeWeights {
  const texts = items.map(textOf);
  let weights = NARRATIVE_WEIGHTS;
  const rows = (scoredOf: (text: Text) => readonly { readonly key: string; readonly x: readonly number[] }[]): readonly Row[] =>
    texts.flatMap((text) => {
      const isTable = tableNames(text);
      return scoredOf(text).map(({ key, x }) => ({ x, real: isTable(key), weight: weightOf(text.item) }));
    });
  const first = ridge(
    rows(({ tallies }) =>
      ranked(tallies).map(({ tally, measures }) => ({ key: tally.key, x: NOUN_MEASURES.map((name) => measures[name]) })),
    ),
    PENALTY,
  );
  weights = { ...weights, first: named(NOUN_MEASURES, first) };
  for (let round = 0; round < OWNER_ROUNDS; round++) weights = { ...weights, owners: fitOwners(texts, weights, round > 0) };
  const second = ridge(
    rows((text) => measured(text, candidatesOf(text.tallies, weights), weights)),
    PENALTY,
  );
  weights = { ...weights, second: named(FOLLOWED_MEASURES, second) };
  const third = ridge(
    rows((text) => measured(text, fewerOf(text, weights), weights)),
    PENALTY,
  );
  return { ...weights, third: named(FOLLOWED_MEASURES, third) };
}

const OWNER_PENALTY = 10;

/** Whose a list is moves what is spoken of next: fitted on what the grammar says first, then on what the weights say. */
const OWNER_ROUNDS = 2;

function fitOwners(texts: readonly Text[], weights: NarrativeWeights, again: boolean): OwnerWeights {
  const choices = texts.flatMap((text) => ownerChoices(text, weights, again));
  const fitted = fitChoices(choices, OWNER_PENALTY);
  return { ...named(OWNER_MEASURES, fitted), none: fitted.at(-1) ?? 0 };
}

/** For each list of a text what may own it: the table that has most of its items, where one has half of them. */
function ownerChoices({ item: { tables }, reads, synonyms, tallies }: Text, weights: NarrativeWeights, again: boolean): readonly Choice[] {
  const choices: Choice[] = [];
  const named = tablesNamed(tables);
  follow(reads, thingsOf(candidatesOf(tallies, weights), synonyms), (place) => {
    const names = place.opening.items.map(({ name }) => name);
    const has = tables.map(({ columns }) => names.filter((name) => columns.some((column) => alike.lenient(column.name, name))).length);
    const most = Math.max(...has);
    const owners = most < 2 || most * 2 < names.length ? [] : tables.filter((_, i) => has[i] === most);
    if (owners.length > 0)
      choices.push({
        candidates: ownerCandidates(place).map(({ thing, x }) => ({ x, real: named(thing.key).some((table) => owners.includes(table)) })),
      });
    if (again) return weighOwners(place, weights.owners);
    return place.ruled ? [{ thing: place.ruled, probability: 1 }] : [];
  });
  return choices;
}

type Table = Item['tables'][number];
/** The tables that a name fits best: by all its words, by its last ones, or by most. */
function tablesNamed(tables: readonly Table[]): (key: string) => readonly Table[] {
  const found = new Map<string, readonly Table[]>();
  return (key) => {
    const known = found.get(key);
    if (known) return known;
    const fits = tables.map(({ name }) => fitOf(name, key));
    const best = Math.max(...fits);
    const all = best === 0 ? [] : tables.filter((_, i) => fits[i] === best);
    found.set(key, all);
    return all;
  };
}

function fitOf(table: string, key: string): number {
  const [own, same] = [wordsOf(table).join(' '), wordsOf(key).join(' ')];
  if (own === same || own === `${same} member`) return 3;
  if (own.endsWith(` ${same}`)) return 2;
  return alike.lenient(table, key) ? 1 : 0;
}

function measured(text: Text, scored: readonly Scored[], weights: NarrativeWeights) {
  const told = followed(text, scored, weights);
  return scored.map(({ tally, score }, i) => {
    const measures = followedMeasures(tally, score, told.get(tally.key), { rank: i + 1, told: toldIn(told) });
    return { key: tally.key, x: FOLLOWED_MEASURES.map((name) => measures[name]) };
  });
}

function fewerOf(text: Text, weights: NarrativeWeights): readonly Scored[] {
  const candidates = candidatesOf(text.tallies, weights);
  return likely(candidates, followed(text, candidates, weights), weights);
}

const named = <M extends string>(names: readonly M[], values: readonly number[]): Readonly<Record<M, number>> =>
  Object.fromEntries(names.map((name, i) => [name, values[i] ?? 0])) as Record<M, number>;

/** How much less than likely a pair may be: a missed reference costs more than one too many, which is weighed again. */
const LENIENCY = 0;
const PAIR_PENALTY = 60;

const xOf = (pair: Pair, context: PairContext): readonly number[] => {
  const measures = pairMeasures(pair, context);
  return PAIR_MEASURES.map((name) => measures[name]);
};

/** Weights of pairs, fitted on what the given weights of things find. */
function fitPairs(items: readonly Item[], narrative: NarrativeWeights): ToldPairWeights {
  const texts = items.map((item) => toldPairExamples(item, xOf, narrative));
  const rows = texts.flatMap(({ examples }, i) =>
    examples.map(({ x, real }): Row => ({ x: [...x, 1], real, weight: weightOf(items[i] ?? NO_ITEM) })),
  );
  const values = ridge(rows, PAIR_PENALTY);
  return {
    weights: named(PAIR_MEASURES, values),
    bias: values.at(-1) ?? 0,
    threshold: Math.round(10 * (bestThreshold(texts, values) - LENIENCY)) / 10,
  };
}

const NO_ITEM: Item = { id: '', text: '', tables: [] };

export const fitAll = (items: readonly Item[]): ReadingWeights => {
  const narrative = fitNarrative(items);
  return { narrative, pairs: fitPairs(items, narrative) };
};

interface Scores {
  readonly tableF1: number;
  readonly attrF1: number;
  readonly pkAcc: number;
  readonly fkF1: number;
}

/**
 * Lenient scores of texts by the shared scorer, each read with weights fitted on the four fifths of all without it: the
 * mean of several partitions, since a text more or less among those fitted on moves a score by a point.
 */
export function heldOutScores(sets: TextSets, shared: string, partitions = PARTITIONS): readonly string[] {
  const all = Object.values(sets).flat();
  const reads = Array.from({ length: partitions }, (_, step) => readHeldOut(all, (i) => (i + step * Math.floor(i / FOLDS)) % FOLDS));
  return Object.entries(sets).map(([name, items]) => {
    const scores = reads.map((read) => scoresOf(read, items, shared));
    const mean = (score: keyof Scores): string =>
      (scores.reduce((sum, each) => sum + each[score], 0) / scores.length)
        .toFixed(1)
        .concat(scores.length > 1 ? ` (${scores.map((each) => each[score]).join(', ')})` : '');
    return `${name}, held out: table F1 ${mean('tableF1')}, attribute F1 ${mean('attrF1')}, keys ${mean('pkAcc')}, foreign-key F1 ${mean('fkF1')}`;
  });
}

export type TextSets = Readonly<Record<string, readonly Item[]>>;
const PARTITIONS = 3;

function readHeldOut(items: readonly Item[], foldOf: (i: number) => number): ReadonlyMap<string, string> {
  const read = new Map<string, string>();
  for (let fold = 0; fold < FOLDS; fold++) {
    const weights = fitAll(items.filter((_, i) => foldOf(i) !== fold));
    items.forEach((item, i) => {
      if (foldOf(i) !== fold) return;
      const { tables } = toLogical(readProse({ id: item.id, text: item.text }, [], weights).model);
      read.set(item.id, JSON.stringify({ id: item.id, tables }));
    });
  }
  return read;
}

function scoresOf(read: ReadonlyMap<string, string>, items: readonly Item[], shared: string): Scores {
  const folder = mkdtempSync(join(tmpdir(), 'reading-'));
  try {
    const [expected, predicted] = [join(folder, 'expected.jsonl'), join(folder, 'predicted.jsonl')];
    writeFileSync(expected, items.map((item) => JSON.stringify(item)).join('\n'));
    writeFileSync(predicted, items.map(({ id }) => read.get(id)).join('\n'));
    const out = execFileSync('node', [join(shared, 'tools', 'score-logical.mjs'), expected, predicted, '--json'], { encoding: 'utf8' });
    return (JSON.parse(out) as { readonly lenient: Scores }).lenient;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

export function writePairs({ weights, bias, threshold }: ToldPairWeights): void {
  const rows = PAIR_MEASURES.map((name) => `    ${/-/.test(name) ? `'${name}'` : name}: ${weights[name]},`).join('\n');
  writeFileSync(
    'src/read/prose/narrative/pair-weights.ts',
    `/** Fitted by bench/reading/tune.ts; do not edit by hand. */
import type { ToldPairWeights } from './pair-measures.js';

export const TOLD_PAIR_WEIGHTS: ToldPairWeights = {
  weights: {
${rows}
  },
  bias: ${bias},
  threshold: ${threshold},
};
`,
  );
}

export function writeNarrative(weights: NarrativeWeights): void {
  const round = (name: 'first' | 'second' | 'third' | 'owners', names: readonly string[]): string => {
    const values: Readonly<Record<string, number>> = weights[name];
    return `  ${name}: {\n${names.map((measure) => `    ${measure}: ${values[measure]},`).join('\n')}\n  },\n`;
  };
  writeFileSync(
    'src/read/prose/narrative/weights.ts',
    `/** Fitted by bench/reading/tune.ts; do not edit by hand. */
import type { NarrativeWeights } from './thing-finder.js';

export const NARRATIVE_WEIGHTS: NarrativeWeights = {
${round('first', NOUN_MEASURES)}${round('second', FOLLOWED_MEASURES)}${round('third', FOLLOWED_MEASURES)}${round('owners', [...OWNER_MEASURES, 'none'])}  enough: ${weights.enough},
};
`,
  );
}
