/**
 * Scores the prose reader on requirement texts with reference schemas, by the shared scorer, and prints times and the
 * worst items with their traces: `node scripts/run.mjs bench/reading/score.ts [rschema-dev] [prose-dev] [--worst 10] [--item id]`.
 * The texts are not part of this repository; without them it says so and ends well.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { toLogical } from '../../src/design/logical/index.js';
import { prose } from '../../src/read/prose/index.js';
import type { Reading } from '../../src/read/reading.js';

interface Item {
  readonly id: string;
  readonly text: string;
  readonly tables: readonly ReferenceTable[];
}
interface ReferenceTable {
  readonly name: string;
  readonly columns: readonly { readonly name: string }[];
  readonly primaryKey: readonly string[];
  readonly foreignKeys: readonly { readonly column?: string; readonly columns?: readonly string[]; readonly refTable: string }[];
}

const shared = process.env.SCHEMAWRIGHT_SHARED ?? '../shared';
const args = process.argv.slice(2);
const worst = args.includes('--worst') ? Number(args[args.indexOf('--worst') + 1]) : 0;
const wanted = args.includes('--item') ? args[args.indexOf('--item') + 1] : undefined;
const named = args.filter((arg, i) => !arg.startsWith('--') && !/^--(worst|item)$/.test(args[i - 1] ?? ''));

await prose.prepare?.();
for (const name of named.length > 0 ? named : ['rschema-dev', 'prose-dev']) scoreFile(name);

function scoreFile(name: string): void {
  const path = join(shared, 'data', 'nl', `${name}.jsonl`);
  if (!existsSync(path)) {
    console.log(`${name}: ${path} is not there; nothing was measured`);
    return;
  }
  const items = readFileSync(path, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Item);
  const times: number[] = [];
  const readings = new Map<string, Reading>();
  for (const item of items) {
    const start = performance.now();
    readings.set(item.id, prose.read({ id: item.id, text: item.text }));
    times.push(performance.now() - start);
  }
  const predicted = join(mkdtempSync(join(tmpdir(), 'reading-')), 'predicted.jsonl');
  writeFileSync(predicted, items.map((item) => JSON.stringify({ id: item.id, tables: logicalOf(readings.get(item.id)) })).join('\n'));
  const scorer = join(shared, 'tools', 'score-logical.mjs');
  const out = execFileSync('node', [scorer, path, predicted, ...(worst ? ['--worst', String(worst)] : [])], { encoding: 'utf8' });
  times.sort((a, b) => a - b);
  console.log(`${name}: ${out.trim()}\ntime per text: median ${at(times, 0.5)} ms, 95 % ${at(times, 0.95)} ms, most ${at(times, 1)} ms`);
  const shown = wanted === undefined ? (worst ? [...out.matchAll(/^(\S+) tables/gm)].map((m) => m[1]) : []) : [wanted];
  for (const item of items) if (shown.includes(item.id)) trace(item, readings.get(item.id));
}

function logicalOf(reading: Reading | undefined) {
  return reading ? toLogical(reading.model).tables : [];
}
function at(sorted: readonly number[], share: number): string {
  return (sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0).toFixed(1);
}

function trace(item: Item, reading: Reading | undefined): void {
  console.log(`\n### ${item.id}`);
  for (const sentence of reading?.coverage.sentences ?? []) {
    console.log(`${sentence.status === 'used' ? '+' : sentence.status === 'ignored' ? '-' : '?'} ${sentence.text.replace(/\s+/g, ' ')}`);
    for (const gave of sentence.gave) console.log(`      ${gave.what}  (${gave.pattern} ${gave.confidence})`);
  }
  console.log('  expected');
  for (const table of item.tables) console.log(`    ${tableLine(table)}`);
  console.log('  read');
  for (const table of logicalOf(reading)) console.log(`    ${tableLine(table)}`);
}

function tableLine({ name, columns, primaryKey, foreignKeys }: ReferenceTable): string {
  const keys = foreignKeys.map((key) => `${key.column ?? key.columns?.join('+')}→${key.refTable}`).join(' ');
  return `${name} (${columns.map((column) => column.name).join(', ')}) key ${primaryKey.join('+')}; ${keys}`;
}
