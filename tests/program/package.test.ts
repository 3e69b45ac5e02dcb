/** The package as users get it: what is in it, what it weighs, and that it runs where nothing else is. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';

const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
let folder = '';
let tarball = '';

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'package-'));
  const packed = call('npm', ['pack', '--ignore-scripts', '--json', '--pack-destination', folder], process.cwd());
  tarball = join(folder, (JSON.parse(packed) as readonly [{ readonly filename: string }])[0].filename);
});

describe('the packed files', () => {
  const files = () =>
    call('tar', ['tzf', tarball], folder)
      .trim()
      .split('\n')
      .map((f) => f.replace(/^package\//, ''));

  it('are what is needed', () => {
    for (const file of [
      'dist/index.js',
      'dist/index.d.ts',
      'dist/prove/index.js',
      'dist/apps/cli/main.js',
      'schemas/model.schema.json',
      'README.md',
      'LICENSE',
      'package.json',
    ])
      expect(files()).toContain(file);
  });

  it('are nothing else', () => {
    expect(files().filter((f) => /\.(test|fixture)\.|^(src|tests|bench|corpus|examples|scripts)\//.test(f))).toEqual([]);
    expect(statSync(tarball).size).toBeLessThan(1_400_000);
  });
});

describe('installed in an empty folder', () => {
  beforeAll(() => {
    writeFileSync(join(folder, 'package.json'), '{ "private": true, "type": "module" }');
    call('npm', ['install', '--ignore-scripts', '--no-audit', '--no-fund', '--prefer-offline', tarball], folder);
  }, 180_000);

  it('runs', () => {
    expect(call('npx', ['schemawright', '--version'], folder).trim()).toBe(version);
    expect(call('npx', ['schemawright', 'prove', 'Author, Book', '--engine', 'sqlite'], folder)).toContain('claims proven');
  });

  it('can be imported by its public names', () => {
    const names = ['', '/model', '/read', '/read/schemas', '/design', '/dialects', '/lint', '/write', '/prove'].map(
      (path) => `schemawright${path}`,
    );
    const program = `for (const name of ${JSON.stringify(names)}) if (Object.keys(await import(name)).length === 0) throw new Error(name);`;
    call('node', ['--input-type=module', '-e', program], folder);
  });

  it('brings at most 60 packages and 90 MB', () => {
    const lock = JSON.parse(readFileSync(join(folder, 'package-lock.json'), 'utf8')) as { packages: Readonly<Record<string, unknown>> };
    const others = Object.keys(lock.packages).filter((p) => p !== '' && p !== 'node_modules/schemawright');
    expect(others.length).toBeLessThanOrEqual(60);
    expect(bytesBelow(join(folder, 'node_modules')) / 1e6).toBeLessThanOrEqual(90);
  });
});

function call(command: string, args: readonly string[], cwd: string): string {
  const ended = spawnSync(command, args, { cwd, encoding: 'utf8' });
  if (ended.status !== 0) throw new Error(`${command} ${args.join(' ')}: exit ${ended.status}\n${ended.stdout}${ended.stderr}`);
  return ended.stdout;
}

function bytesBelow(root: string): number {
  return readdirSync(root, { recursive: true, encoding: 'utf8' }).reduce((sum, name) => {
    const found = statSync(join(root, name));
    return found.isFile() ? sum + found.size : sum;
  }, 0);
}
