/** `npm run bench`: start-up, scale and proof, each against its bar. Speed is printed here and never tested. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { decide } from '../src/design/decisions/index.js';
import { DIALECTS } from '../src/dialects/index.js';
import { workFor } from '../src/pipeline.js';
import { exponent, medianMs, processCost } from './measure.js';
import { schemaSpeed } from './schemas/speed.js';
import { syntheticModel } from './synthetic-model.js';

const folder = mkdtempSync(join(tmpdir(), 'bench-out-'));
const brief = join(process.cwd(), 'examples/02-marketplace/brief.md');
const main = join(process.cwd(), 'dist/apps/cli/main.js');

const bare = processCost(5, ['-e', '0']);
const design = processCost(5, [main, 'design', brief, '--yes', '--no-prove', '--out', folder, '-q']);
row(
  'design --no-prove, two-page brief',
  `${design.ms.toFixed(0)} ms, ${design.megabytes.toFixed(0)} MB (bare node ${bare.ms.toFixed(0)} ms)`,
  '600 ms, 200 MB',
  design.ms <= 600 && design.megabytes <= 200,
);

const sizes = [1000, 10_000].map((size) => ({ size, ms: medianMs(size === 1000 ? 5 : 3, () => toDdl(size)) }));
const [small, large] = sizes as [{ size: number; ms: number }, { size: number; ms: number }];
row('model → schema → DDL, 1,000 entities', `${small.ms.toFixed(0)} ms`, '1000 ms', small.ms <= 1000);
row(
  'growth from 1,000 to 10,000',
  `exponent ${exponent(small, large).toFixed(2)} (${large.ms.toFixed(0)} ms)`,
  '1.15',
  exponent(small, large) <= 1.15,
);

schemaSpeed(main, row);

const proven = processCost(1, [main, 'design', brief, '--yes', '--engine', 'postgres,sqlite', '--out', folder, '-q']);
row(
  'design with proof, PGlite and SQLite',
  `${(proven.ms / 1000).toFixed(1)} s, ${proven.megabytes.toFixed(0)} MB, exit ${proven.code}`,
  '20 s',
  proven.ms <= 20_000 && proven.code === 0,
);

rmSync(folder, { recursive: true, force: true });

function toDdl(size: number): void {
  const model = syntheticModel(size);
  const { decisions } = decide({ model, given: [], acceptDefaults: true });
  const [target] = decisions?.engines ?? [];
  if (!decisions || !target) throw new Error('no decisions');
  const work = workFor(model, decisions, target);
  DIALECTS[target.dialect].render(work.lowered.schema, target.version);
}

function row(what: string, measured: string, bar: string, holds: boolean): void {
  console.log(`${holds ? 'ok  ' : 'MISS'} ${what}: ${measured} (bar ${bar})`);
  if (!holds) process.exitCode = 1;
}
