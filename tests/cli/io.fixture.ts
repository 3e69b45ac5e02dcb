/** Runs the program inside the test, in a folder of its own. */
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Io } from '../../src/apps/cli/io.js';
import { run } from '../../src/apps/cli/run.js';

export interface Ran {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
  readonly cwd: string;
}

export async function runCli(
  argv: readonly string[],
  options: { readonly cwd?: string; readonly stdin?: string; readonly columns?: number } = {},
): Promise<Ran> {
  let stdout = '';
  let stderr = '';
  const cwd = options.cwd ?? mkdtempSync(join(tmpdir(), 'cli-'));
  const io: Io = {
    stdout: (text) => {
      stdout += text;
    },
    stderr: (text) => {
      stderr += text;
    },
    readStdin: async () => new TextEncoder().encode(options.stdin ?? ''),
    cwd,
    env: {},
    interactive: false,
    coloured: false,
    moving: false,
    columns: options.columns ?? 80,
  };
  const code = await run(argv, io);
  return { code, stdout, stderr, cwd };
}
