/** `npm run new`: what it makes is registered and compiles, and its test fails until somebody does the work. */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';

const NEW = [
  ['rule', 'column/made-up', 'src/lint/rules/index.ts', 'columnMadeUp', 'column/made-up'],
  ['pass', 'make-up', 'src/design/index.ts', 'makeUp', 'src/design/passes/make-up.test.ts'],
  ['reader', 'made-up', 'src/read/index.ts', 'madeUp', 'src/read/made-up/index.test.ts'],
  ['writer', 'made-up', 'src/write/index.ts', 'madeUp', 'src/write/made-up/index.test.ts'],
  ['dialect', 'made-up', '', '', 'tests/dialects/made-up.contract.test.ts'],
] as const;

let copy = '';
let failing = '';
const run = (command: string, ...args: readonly string[]) =>
  spawnSync(command, args, { cwd: copy, encoding: 'utf8', env: { ...process.env, FORCE_COLOR: '' } });

beforeAll(() => {
  copy = mkdtempSync(join(tmpdir(), 'scaffold-'));
  for (const name of ['src', 'tests', 'scripts', 'bench', 'docs', 'corpus', 'schemas', 'package.json', 'tsconfig.json'])
    cpSync(name, join(copy, name), { recursive: true });
  symlinkSync(join(process.cwd(), 'node_modules'), join(copy, 'node_modules'));
  writeFileSync(
    join(copy, 'vitest.config.ts'),
    "import { defineConfig } from 'vitest/config';\nexport default defineConfig({ test: { include: ['src/**/*.test.ts', 'tests/**/*.test.ts'] } });\n",
  );
  for (const [kind, name] of NEW) {
    const made = run(process.execPath, 'scripts/run.mjs', 'new', kind, name);
    if (made.status !== 0) throw new Error(`${kind}: ${made.stdout}${made.stderr}`);
  }
  const tests = run(process.execPath, 'node_modules/vitest/vitest.mjs', 'run', '--reporter=json', 'made-up', 'make-up', 'tests/lint/cases');
  failing = tests.stdout;
}, 180_000);

describe('npm run new', () => {
  it.each(NEW.filter(([, , path]) => path !== ''))('%s %s is in %s', (_kind, _name, path, entry) => {
    expect(readFileSync(join(copy, path), 'utf8').match(new RegExp(`\\b${entry}\\b`, 'g'))?.length).toBe(2);
  });

  it('makes what compiles', () => {
    expect(run(process.execPath, 'node_modules/typescript/bin/tsc', '--noEmit').stdout).toBe('');
  });

  it.each(NEW)('%s %s has a test that fails until it is filled', (_kind, _name, _path, _entry, test) => {
    const { testResults } = JSON.parse(failing) as {
      testResults: readonly { name: string; assertionResults: readonly { status: string; fullName: string }[] }[];
    };
    const failed = testResults.flatMap((f) =>
      f.assertionResults.filter((a) => a.status === 'failed').map((a) => `${f.name} ${a.fullName}`),
    );
    expect(failed.filter((f) => f.includes(test))).not.toEqual([]);
  });

  it('writes nothing over what is there, and says what it takes', () => {
    expect(run(process.execPath, 'scripts/run.mjs', 'new', 'writer', 'made-up').status).not.toBe(0);
    expect(run(process.execPath, 'scripts/run.mjs', 'new', 'thing', 'x').stderr).toContain('usage: npm run new');
  });
});
