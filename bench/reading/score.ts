/**
 * Scores the prose reader on requirement texts with reference schemas, by the shared scorer, and prints times against
 * their bars, growth to a million characters, cross-validation of everything fitted, and the worst items with traces:
 * `node scripts/run.mjs bench/reading/score.ts [rschema-dev] [prose-dev] [plain] [told] [set/open] [set/shut] [--worst 10] [--item id] [--speed] [--held-out]`.
 * The texts are not part of this repository; without them it says so and ends well.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { tierUp } from '../../src/apps/cli/tier-up.js';
import { toLogical } from '../../src/design/logical/index.js';
import { prose } from '../../src/read/prose/index.js';
import type { Reading } from '../../src/read/reading.js';
import { heldOut } from './fit.js';
import { heldOutScores } from './narrative.js';
import { type Item, itemsOf, SETS, TARGETS, toldTexts } from './targets.js';

const shared = process.env.SCHEMAWRIGHT_SHARED ?? '../shared';
const args = process.argv.slice(2);
const worst = args.includes('--worst') ? Number(args[args.indexOf('--worst') + 1]) : 0;
const wanted = args.includes('--item') ? args[args.indexOf('--item') + 1] : undefined;
const named = args.filter((arg, i) => !arg.startsWith('--') && !/^--(worst|item)$/.test(args[i - 1] ?? ''));

function scoreFile(name: string): void {
  const scorer = join(shared, 'tools', 'score-logical.mjs');
  const items = itemsOf(name);
  if (!items || !existsSync(scorer)) {
    console.log(`${name}: the shared texts or their scorer are not there; nothing was measured`);
    return;
  }
  const times: number[] = [];
  const readings = new Map<string, Reading>();
  for (const item of items) {
    const start = performance.now();
    readings.set(item.id, prose.read({ id: item.id, text: item.text }));
    times.push(performance.now() - start);
  }
  const folder = mkdtempSync(join(tmpdir(), 'reading-'));
  const [expected, predicted] = [join(folder, 'expected.jsonl'), join(folder, 'predicted.jsonl')];
  writeFileSync(expected, items.map((item) => JSON.stringify(item)).join('\n'));
  writeFileSync(predicted, items.map((item) => JSON.stringify({ id: item.id, tables: logicalOf(readings.get(item.id)) })).join('\n'));
  const out = execFileSync('node', [scorer, expected, predicted, ...(worst ? ['--worst', String(worst)] : [])], { encoding: 'utf8' });
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

function tableLine({ name, columns, primaryKey, foreignKeys }: Item['tables'][number]): string {
  const keys = foreignKeys.map((key) => `${key.column ?? key.columns?.join('+')}→${key.refTable}`).join(' ');
  return `${name} (${columns.map((column) => column.name).join(', ')}) key ${primaryKey.join('+')}; ${keys}`;
}

/** A text of about two thousand words, and growth up to the most that is read. */
function printSpeed(): void {
  const texts = itemsOf('prose-dev')?.map(({ text }) => text);
  if (!texts) return;
  const all = texts.join('\n\n');
  const longest = texts.reduce((a, b) => (a.length > b.length ? a : b));
  console.log(`${longest.split(/\s+/).length} words: ${medianMs(longest).toFixed(0)} ms (bar 150)`);
  const sizes = [125_000, 250_000, 500_000, 1_000_000].map((size) => ({
    size,
    ms: medianMs(all.repeat(Math.ceil(size / all.length)).slice(0, size)),
  }));
  const [first, last] = [sizes[0], sizes.at(-1)];
  const growth = first && last ? Math.log(last.ms / first.ms) / Math.log(last.size / first.size) : 0;
  console.log(
    `${sizes.map(({ size, ms }) => `${size / 1000} kB ${ms.toFixed(0)} ms`).join(', ')}; exponent ${growth.toFixed(2)} (linear is 1)`,
  );
}

function medianMs(text: string): number {
  const times = [1, 2, 3].map(() => {
    const start = performance.now();
    prose.read({ id: 'speed', text });
    return performance.now() - start;
  });
  return times.sort((a, b) => a - b)[1] ?? 0;
}

/** F1 of everything that was fitted, on texts that took no part in fitting it. */
function printHeldOut(): void {
  for (const target of Object.values(TARGETS))
    for (const name of Object.values(SETS)) {
      const texts = itemsOf(name)?.map(target.examplesOf);
      if (texts) console.log(`${name}, ${target.what}: ${heldOut(texts).toFixed(1)} % F1 held out in 5 folds`);
    }
  const told = toldTexts();
  if (told) for (const line of heldOutScores(told, shared)) console.log(line);
}

// As the program's own door does, so that the times are those of the program.
for (const flag of tierUp(process.versions.v8)) setFlagsFromString(flag);
await prose.prepare?.();
for (const name of named.length > 0 ? named : ['rschema-dev', 'prose-dev', 'plain', 'told']) scoreFile(name);
if (args.includes('--speed')) printSpeed();
if (args.includes('--held-out')) printHeldOut();
