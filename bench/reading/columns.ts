/**
 * Fits whose the columns of short texts are (`clauses/column-owners.ts`): first each noun and each thing that may have it by
 * themselves, then among the others of the text, with odds by weights that the text had no part in.
 */
import { writeFileSync } from 'node:fs';
import { COLUMN_MEASURES } from '../../src/read/prose/clauses/column-measures.js';
import { aroundMeasures, COLUMN_AROUND_MEASURES, type ColumnWeighing, ownOdds } from '../../src/read/prose/clauses/column-owners.js';
import { readAllClaims } from '../../src/read/prose/read-prose.js';
import { alike } from './alike.js';
import { fitSparse, type SparseRow } from './sparse.js';
import { type Item, matchTables } from './targets.js';

interface ColumnText {
  readonly weighings: readonly ColumnWeighing[];
  /** For each candidate of each noun: its table has such a column. */
  readonly real: readonly (readonly boolean[])[];
}
interface ColumnFit {
  readonly own: readonly number[];
  readonly around: readonly number[];
}

const FOLDS = 5;
const AT: ReadonlyMap<string, number> = new Map(COLUMN_MEASURES.map((name, i) => [name, i]));

/** Prints how many nouns the rules and the weighing give to the right thing; writes the weights where asked to. */
export function tuneColumns(items: readonly Item[], write: boolean): void {
  const texts = items.map(columnText);
  const held = texts.map((): readonly (readonly number[])[] => []);
  for (let fold = 0; fold < FOLDS; fold++) {
    const fit = fitColumns(texts.filter((_, i) => i % FOLDS !== fold));
    texts.forEach((text, i) => {
      if (i % FOLDS === fold) held[i] = oddsOf(text, fit);
    });
  }
  console.log(`columns of briefs, F1 of nouns given to things: ${percent(texts, ruledOdds)} by rules, held out in 5 folds:`);
  for (const threshold of [-1.5, -1, -0.75, -0.5, 0]) {
    let at = 0;
    console.log(`  above ${threshold}: ${percent(texts, () => (held[at++] ?? []).map((odds) => odds.map((value) => value - threshold)))}`);
  }
  if (!write) return;
  const { own, around } = fitColumns(texts);
  put('column-weights', 'COLUMN_WEIGHTS', 'COLUMN_MEASURES', COLUMN_MEASURES, own);
  put('column-around-weights', 'COLUMN_AROUND_WEIGHTS', 'COLUMN_AROUND_MEASURES', COLUMN_AROUND_MEASURES, around);
}

function put(file: string, name: string, order: string, names: readonly string[], weights: readonly number[]): void {
  const rows = [...names, 'bias'].map((measure, i) => `  ${weights[i] ?? 0}, // ${measure}`).join('\n');
  writeFileSync(
    `src/read/prose/clauses/${file}.ts`,
    `/** Fitted by bench/reading/tune.ts; do not edit by hand. In the order of \`${order}\`, the bias last. */\nexport const ${name}: readonly number[] = [\n${rows}\n];\n`,
  );
}

function columnText(item: Item): ColumnText {
  const { things, brief } = readAllClaims({ id: item.id, text: item.text });
  const weighings = brief?.columns ?? [];
  const table = matchTables(item, [...new Set([...things.values()].map(({ key }) => key))]);
  const columns = new Map(item.tables.map(({ name, columns }) => [name, columns.map((column) => column.name)]));
  const has = (key: string, text: string): boolean =>
    (columns.get(table.get(key) ?? '') ?? []).some((name) => alike.exact(name, text) || alike.lenient(name, text));
  return {
    weighings,
    real: weighings.map(({ place }) => place.candidates.map(({ thing }) => has(thing.key, place.noun.phrase.text))),
  };
}

/** The odds of each text come from weights that it had no part in, or the second fit would trust them too much. */
function fitColumns(texts: readonly ColumnText[]): ColumnFit {
  const rows = texts.map(rowsOf);
  const around: SparseRow[] = [];
  for (let fold = 0; fold < FOLDS; fold++) {
    const own = fitSparse(rows.filter((_, i) => i % FOLDS !== fold).flat(), COLUMN_MEASURES.length);
    texts.forEach(({ weighings, real }, i) => {
      if (i % FOLDS !== fold) return;
      const xs = aroundMeasures(
        weighings,
        weighings.map((weighing) => ownOdds(weighing, own)),
      );
      xs.forEach((of, n) => {
        of.forEach((x, c) => {
          around.push({ at: x.map((_, m) => m), value: x, real: real[n]?.[c] ?? false });
        });
      });
    });
  }
  return { own: fitSparse(rows.flat(), COLUMN_MEASURES.length), around: fitSparse(around, COLUMN_AROUND_MEASURES.length) };
}

const rowsOf = ({ weighings, real }: ColumnText): readonly SparseRow[] =>
  weighings.flatMap(({ measures }, i) =>
    measures.map((holds, c) => ({ at: holds.flatMap((name) => AT.get(name) ?? []), real: real[i]?.[c] ?? false })),
  );

const oddsOf = ({ weighings }: ColumnText, { own, around }: ColumnFit): readonly (readonly number[])[] =>
  aroundMeasures(
    weighings,
    weighings.map((weighing) => ownOdds(weighing, own)),
  ).map((of) => of.map((x) => x.reduce((sum, value, m) => sum + value * (around[m] ?? 0), around.at(-1) ?? 0)));

const ruledOdds = ({ weighings }: ColumnText): readonly (readonly number[])[] =>
  weighings.map(({ place }) => place.candidates.map(({ thing }) => (place.ruled.some((claim) => claim.thing.key === thing.key) ? 1 : -1)));

/** Each noun is given to the likeliest of its candidates, where its odds are above zero. */
function percent(texts: readonly ColumnText[], odds: (text: ColumnText) => readonly (readonly number[])[]): string {
  let [given, right, gold] = [0, 0, 0];
  for (const text of texts)
    odds(text).forEach((of, i) => {
      const best = of.indexOf(Math.max(...of));
      const real = text.real[i] ?? [];
      if (real.includes(true)) gold++;
      if ((of[best] ?? 0) <= 0) return;
      given++;
      if (real[best]) right++;
    });
  return `${((200 * right) / (given + gold)).toFixed(1)} % (${given} given, ${right} right, of ${gold})`;
}
