/** The speed rows of `npm run bench` that are about schemas: the largest script of the corpus, beside squawk, and growth. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { exponent, processCost } from '../measure.js';
import { syntheticScript } from './synthetic-script.js';

type Row = (what: string, measured: string, bar: string, holds: boolean) => void;

const LARGEST = 'data/schemas/postgres/sourcegraph-squashed/frontend/squashed.sql';

export function schemaSpeed(main: string, row: Row): void {
  const largest = resolve(process.env.SCHEMAWRIGHT_SHARED ?? '../shared', LARGEST);
  if (existsSync(largest)) {
    const inspect = processCost(5, [main, 'inspect', largest, '-q']);
    const peer = squawk(largest);
    const beside = peer === undefined ? 'squawk-cli cannot be had here' : `squawk-cli ${peer.toFixed(0)} ms`;
    row(
      'inspect, largest schema of the corpus (423 KB, 203 tables)',
      `${inspect.ms.toFixed(0)} ms, ${inspect.megabytes.toFixed(0)} MB; ${beside}`,
      '1500 ms, 400 MB',
      inspect.ms <= 1500 && inspect.megabytes <= 400,
    );
  } else console.log('     inspect, largest schema of the corpus: the shared data is missing');
  growth(main, row);
}

/** Its own process without npm around it, where npm can have it. */
function squawk(file: string): number | undefined {
  const where = spawnSync('npx', ['-y', '--package', 'squawk-cli', '--', 'sh', '-c', 'command -v squawk'], {
    encoding: 'utf8',
    timeout: 60_000,
  });
  const command = where.status === 0 ? where.stdout.trim().split('\n').at(-1) : undefined;
  if (!command) return undefined;
  const times = Array.from({ length: 5 }, () => {
    const start = performance.now();
    spawnSync(command, [file], { stdio: 'ignore' });
    return performance.now() - start;
  }).sort((a, b) => a - b);
  return times[2];
}

function growth(main: string, row: Row): void {
  const folder = mkdtempSync(join(tmpdir(), 'bench-schema-'));
  const bare = processCost(3, [main, '--version']);
  const [small, large] = [1000, 10_000].map((size) => {
    const file = join(folder, `${size}.sql`);
    writeFileSync(file, syntheticScript(size));
    const cost = processCost(size === 1000 ? 3 : 1, [main, 'inspect', file, '-q']);
    return { size, ms: cost.ms - bare.ms, megabytes: cost.megabytes };
  }) as [{ size: number; ms: number; megabytes: number }, { size: number; ms: number; megabytes: number }];
  rmSync(folder, { recursive: true, force: true });
  const grows = exponent(small, large);
  row(
    'inspect from 1,000 to 10,000 tables',
    `exponent ${grows.toFixed(2)} (${small.ms.toFixed(0)} → ${large.ms.toFixed(0)} ms, ${large.megabytes.toFixed(0)} MB)`,
    '1.15',
    grows <= 1.15,
  );
}
