/** Measuring helpers: the median of a few runs, a process with its memory, the exponent of growth. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Median wall time of `runs` runs, in milliseconds. */
export function medianMs(runs: number, work: () => void): number {
  const times = Array.from({ length: runs }, () => {
    const start = performance.now();
    work();
    return performance.now() - start;
  }).sort((a, b) => a - b);
  return times[Math.floor(runs / 2)] ?? 0;
}

export interface ProcessCost {
  readonly ms: number;
  readonly megabytes: number;
  readonly code: number | null;
}

/** Median wall time and the largest resident size of a whole Node process. */
export function processCost(runs: number, args: readonly string[], cwd = process.cwd()): ProcessCost {
  const folder = mkdtempSync(join(tmpdir(), 'bench-'));
  const out = join(folder, 'rss');
  const hook = join(folder, 'rss.cjs');
  writeFileSync(
    hook,
    `process.on('exit', () => require('fs').writeFileSync(${JSON.stringify(out)}, String(process.resourceUsage().maxRSS)));`,
  );
  let megabytes = 0;
  let code: number | null = 0;
  const ms = medianMs(runs, () => {
    code = spawnSync(process.execPath, ['--require', hook, ...args], { cwd, stdio: 'ignore' }).status;
    megabytes = Math.max(megabytes, Number(readFileSync(out, 'utf8')) / 1024);
  });
  rmSync(folder, { recursive: true, force: true });
  return { ms, megabytes, code };
}

/** `b` in time ≈ a·size^b between two sizes. */
export function exponent(
  small: { readonly size: number; readonly ms: number },
  large: { readonly size: number; readonly ms: number },
): number {
  return Math.log(large.ms / small.ms) / Math.log(large.size / small.size);
}
