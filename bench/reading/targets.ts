/**
 * What is fitted on texts: for each target the features, the examples that a text with its reference tables gives, and
 * where the weights go. Numbers about how nouns are used; no word of any text enters them.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ThingName } from '../../src/read/prose/claims/claim.js';
import { PAIR_FEATURES, type Pair } from '../../src/read/prose/claims/pair-features.js';
import { FEATURES, thingCandidates } from '../../src/read/prose/claims/thing-features.js';
import { thingPairs } from '../../src/read/prose/claims/thing-pairs.js';
import { spokenOf } from '../../src/read/prose/clauses/frames/spoken.js';
import {
  BRIEF_JOINT_FEATURES,
  BRIEF_PAIR_FEATURES,
  type BriefContext,
  briefJointFeatures,
  briefPairFeatures,
} from '../../src/read/prose/clauses/pair-odds.js';
import { BRIEF_FEATURES, briefCandidates } from '../../src/read/prose/clauses/thing-features.js';
import type { PairContext } from '../../src/read/prose/narrative/pair-context.js';
import type { NarrativeWeights } from '../../src/read/prose/narrative/thing-finder.js';
import { readAllClaims } from '../../src/read/prose/read-prose.js';
import { alike } from './alike.js';
import type { Choice } from './choice.js';
import type { Example, TextExamples } from './fit.js';
import { ownTexts } from './own-texts.js';

export interface Item {
  readonly id: string;
  readonly text: string;
  readonly tables: readonly {
    readonly name: string;
    readonly columns: readonly { readonly name: string }[];
    readonly primaryKey: readonly string[];
    readonly foreignKeys: readonly { readonly column?: string; readonly columns?: readonly string[]; readonly refTable: string }[];
  }[];
}
export interface Target {
  readonly what: string;
  readonly features: readonly string[];
  readonly examplesOf: (item: Item) => TextExamples;
  readonly file: string;
  readonly type: string;
  readonly from: string;
  /** Taken off the best threshold: what a miss costs beyond itself (a table takes its columns and keys with it). */
  readonly leniency: Readonly<Partial<Record<SetName, number>>>;
}

export const SETS = { SHORT_TEXTS: 'rschema-dev', LONG_TEXTS: 'prose-dev', BRIEF_TEXTS: 'briefs' } as const;
type SetName = keyof typeof SETS;

export const TARGETS: Readonly<Record<string, Target>> = {
  things: {
    what: 'things',
    features: FEATURES,
    examplesOf: thingExamples,
    file: 'thing-weights',
    type: 'Thing',
    from: 'thing-features',
    leniency: { SHORT_TEXTS: 0 },
  },
  pairs: {
    what: 'pairs',
    features: PAIR_FEATURES,
    examplesOf: pairExamples,
    file: 'pair-weights',
    type: 'Pair',
    from: 'pair-features',
    leniency: { SHORT_TEXTS: -0.4, LONG_TEXTS: -0.6 },
  },
};

/** Texts in running prose: those of others, and our own. */
export function toldTexts(): Readonly<Record<string, readonly Item[]>> | undefined {
  const [others, own] = [itemsOf(SETS.LONG_TEXTS), itemsOf('told')];
  return others && own ? { [SETS.LONG_TEXTS]: others, told: own } : undefined;
}

/** Short texts read clause by clause: their weights are one list in the order of the features. */
export const BRIEF: Pick<Target, 'what' | 'features' | 'examplesOf'> = {
  what: 'things of briefs',
  features: BRIEF_FEATURES,
  examplesOf: briefExamples,
};

/** References of short texts, once their things are fitted; a pair with a thing that is no table counts as well. */
export const BRIEF_PAIRS: Pick<Target, 'what' | 'features' | 'examplesOf'> = {
  what: 'pairs of briefs',
  features: BRIEF_PAIR_FEATURES,
  examplesOf: briefPairExamples,
};

/** The same among all references of their text. */
export const BRIEF_JOINT = { what: 'pairs of briefs among others', features: BRIEF_JOINT_FEATURES } as const;

export const shared = process.env.SCHEMAWRIGHT_SHARED ?? '../shared';

/** Half of a set is looked at to learn how such texts say things, the other half only scored: `set/open` and `set/shut`. */
const HALVES: readonly string[] = ['open', 'shut'];

/** The items of a set, or of a half of it; undefined where the shared texts are missing. */
export function itemsOf(name: string): readonly Item[] | undefined {
  const [set = '', half] = name.split('/');
  const items = itemsOfAll(set);
  return half === undefined ? items : items?.filter((_, at) => at % HALVES.length === HALVES.indexOf(half));
}

function itemsOfAll(set: string): readonly Item[] | undefined {
  const own = ownTexts(set);
  if (own) return own;
  const path = join(shared, 'data', 'nl', `${set}.jsonl`);
  if (!existsSync(path)) return undefined;
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Item);
}

function thingExamples(item: Item): TextExamples {
  const { sentences, naming } = readAllClaims({ id: item.id, text: item.text });
  const candidates = thingCandidates(sentences, naming);
  return examplesOf(
    item,
    candidates.map(({ key, features }) => ({
      key,
      x: FEATURES.map((feature) => features[feature]),
      rank: 100 * features.attributes1 + features.said,
    })),
  );
}

function briefExamples(item: Item): TextExamples {
  const { blocks, sentences, naming } = readAllClaims({ id: item.id, text: item.text });
  const candidates = briefCandidates(spokenOf(blocks, sentences, naming), naming);
  return examplesOf(
    item,
    candidates.map(({ key, x }) => ({
      key,
      x,
      rank: 100 * (x[FEATURES.indexOf('attributes1')] ?? 0) + (x[FEATURES.indexOf('said')] ?? 0),
    })),
  );
}

interface Ranked {
  readonly key: string;
  readonly x: readonly number[];
  readonly rank: number;
}

function examplesOf(item: Item, candidates: readonly Ranked[]): TextExamples {
  const ranked = [...candidates].sort((a, b) => b.rank - a.rank || (a.key < b.key ? -1 : 1));
  const matched = new Set<string>();
  for (const { name } of item.tables) {
    const exact = ranked.find(({ key }) => !matched.has(key) && alike.exact(key, name));
    const found = exact ?? ranked.find(({ key }) => !matched.has(key) && alike.lenient(key, name));
    if (found) matched.add(found.key);
  }
  const examples = candidates.map(({ key, x }): Example => ({ x, real: matched.has(key) }));
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

function pairExamples(item: Item): TextExamples {
  const { sentences, claims, things } = readAllClaims({ id: item.id, text: item.text });
  const { table, wanted } = wantedPairs(item, things);
  const examples = thingPairs(sentences, things, claims)
    .filter(({ carrier, target }) => table.has(carrier) && table.has(target))
    .map(
      ({ carrier, target, features }): Example => ({ x: PAIR_FEATURES.map((feature) => features[feature]), real: wanted(carrier, target) }),
    );
  return { gold: examples.filter(({ real }) => real).length, examples };
}

function briefPairExamples(item: Item): TextExamples {
  return pairsOf(item, (pairs, brief) => pairs.map((pair) => briefPairFeatures(pair, brief)));
}

/** Whose each list of a short text is: of the candidates those whose table has most of what is no thing in it, if at least half of that. */
export function briefListChoices(item: Item): readonly Choice[] {
  const { things, brief } = readAllClaims({ id: item.id, text: item.text });
  if (!brief) return [];
  const keys = [...new Set([...things.values()].map(({ key }) => key))];
  const table = matchTables(item, keys);
  return brief.lists.flatMap(({ list, candidates }): readonly Choice[] => {
    const own = list.items.filter(({ made, phrase }) => made || !keys.some((key) => alike.exact(key, phrase.text)));
    if (own.length === 0) return [];
    const had = item.tables.map(
      ({ columns }) => own.filter(({ phrase }) => columns.some(({ name }) => alike.lenient(name, phrase.text))).length,
    );
    const most = Math.max(...had);
    const right = new Set(2 * most >= own.length ? item.tables.flatMap(({ name }, i) => (had[i] === most ? [name] : [])) : []);
    return [{ candidates: candidates.map(({ thing, x }) => ({ x, real: right.has(table.get(thing.key) ?? '') })) }];
  });
}

/** By what each pair is by itself, with weights of pairs that this text had no part in. */
export function briefJointExamples(item: Item, weights: readonly number[]): TextExamples {
  return pairsOf(item, (pairs, brief) => briefJointFeatures(pairs, brief, weights));
}

function pairsOf(item: Item, xOf: (pairs: readonly Pair[], brief: BriefContext) => readonly (readonly number[])[]): TextExamples {
  const { sentences, claims, things, brief } = readAllClaims({ id: item.id, text: item.text });
  if (!brief) return { gold: 0, examples: [] };
  const { wanted } = wantedPairs(item, things);
  const pairs = thingPairs(sentences, things, claims);
  const xs = xOf(pairs, brief);
  const examples = pairs.map(({ carrier, target }, i): Example => ({ x: xs[i] ?? [], real: wanted(carrier, target) }));
  return { gold: examples.filter(({ real }) => real).length, examples };
}

/** In running prose a pair with a thing that is no table counts against the reference as well; what is lost with a table counts as missed. */
export function toldPairExamples(
  item: Item,
  xOf: (pair: Pair, context: PairContext) => readonly number[],
  weights: NarrativeWeights,
): TextExamples {
  const { sentences, claims, things, told } = readAllClaims({ id: item.id, text: item.text }, [], weights);
  if (!told) return { gold: 0, examples: [] };
  const { wanted } = wantedPairs(item, things);
  const examples = thingPairs(sentences, things, claims).map(
    (pair): Example => ({ x: xOf(pair, told), real: wanted(pair.carrier, pair.target) }),
  );
  return { gold: item.tables.reduce((sum, { foreignKeys }) => sum + foreignKeys.length, 0), examples };
}

/** The table that each thing is, and whether the one of two things refers to the other. */
function wantedPairs(item: Item, things: ReadonlyMap<string, ThingName>) {
  const table = matchTables(item, [...new Set([...things.values()].map(({ key }) => key))]);
  const pairs = new Set(item.tables.flatMap(({ name, foreignKeys }) => foreignKeys.map(({ refTable }) => `${name} > ${refTable}`)));
  return { table, wanted: (carrier: string, target: string): boolean => pairs.has(`${table.get(carrier)} > ${table.get(target)}`) };
}
