/**
 * Tables of sentences: one thing said in many ways, each put with a dozen nouns, and how often what comes is not what was said.
 * `node scripts/run.mjs bench/reading/sentences.ts [FAMILY …] [--bare] [--show]`. The things are told of in a sentence before, so that
 * they are there anyhow; `--bare` leaves that out, `--named` only names them before, and `--show` prints what came. Some are put into an account of a page instead.
 */
import { prose } from '../../src/read/prose/index.js';
import { FAMILIES } from './sentences/families.js';
import type { Family, Table } from './sentences/family.js';
import { readOtherwise, type Told } from './sentences/read-otherwise.js';

const shown = (tables: readonly Table[]): string =>
  tables.map(({ name, columns, targets }) => `${name}(${[...columns, ...targets.map((to) => `→${to}`)].join(', ')})`).join(' ');

function measure(family: Family, told: Told, show: boolean): void {
  const { name, words, sentences } = family;
  let wrong = 0;
  for (const sentence of sentences) {
    const mistakes = readOtherwise({ ...family, sentences: [sentence] }, told);
    wrong += mistakes.length;
    if (mistakes.length > 0) console.log(`${String(mistakes.length).padStart(3)} of ${words.length}  ${sentence}`);
    if (show) for (const { why, text, outcome } of mistakes) console.log(`     ${why}: ${text}\n        ${shown(outcome.tables)}`);
  }
  console.log(`${name}: ${wrong} of ${words.length * sentences.length} read otherwise`);
}

await prose.prepare?.();
const args = process.argv.slice(2);
const named = args.filter((arg) => !arg.startsWith('--'));
const told: Told = args.includes('--named') ? 'names' : args.includes('--bare') ? 'nothing' : 'all';
for (const family of FAMILIES) if (named.length === 0 || named.includes(family.name)) measure(family, told, args.includes('--show'));
