/** Every extension is where it is looked for: in its registry, in the docs, with a case; and no file grows out of hand. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { PASSES } from '../../src/design/index.js';
import { DIALECTS } from '../../src/dialects/index.js';
import { RULES } from '../../src/lint/index.js';
import { READERS } from '../../src/read/index.js';
import { WRITERS, WRITERS_ON_REQUEST } from '../../src/write/index.js';
import { sourcesBelow } from './imports.js';

const folders = (root: string): readonly string[] =>
  readdirSync(root, { withFileTypes: true })
    .filter((d) => d.isDirectory())
    .map((d) => d.name)
    .sort();
const testsBelow = (root: string): string =>
  readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((n) => n.endsWith('.test.ts'))
    .map((n) => readFileSync(join(root, n), 'utf8'))
    .join('\n');
const stages = readFileSync('docs/stages.md', 'utf8');

describe('rules', () => {
  it('are registered, each under the name of its folder', () => {
    expect(RULES.map((r) => r.code.replace('/', '-')).sort()).toEqual(folders('src/lint/rules'));
  });

  it('have a page, a line in the index and a case', () => {
    const index = readFileSync('docs/rules.md', 'utf8');
    const modelCases = readFileSync('tests/lint/model-rules.test.ts', 'utf8');
    const bare = RULES.filter(({ code }) => {
      const folder = join('src/lint/rules', code.replace('/', '-'));
      const cases = existsSync(join(folder, 'cases')) ? readdirSync(join(folder, 'cases')) : [];
      return !index.includes(`(../${folder}/rule.md)`) || (cases.length === 0 && !modelCases.includes(`'${code}'`));
    });
    expect(bare.map((r) => r.code)).toEqual([]);
  });
});

describe('passes', () => {
  const files = readdirSync('src/design/passes', { recursive: true, encoding: 'utf8' })
    .filter((n) => n.endsWith('.ts') && !/\.(test|fixture)\.ts$/.test(n))
    .map((n) => join('src/design/passes', n))
    .filter((n) => /^export const \w+: Pass = /m.test(readFileSync(n, 'utf8')));

  it('are registered, each under the name of its file', () => {
    expect(files.map((f) => f.replace(/^.*\//, '').replace(/\.ts$/, '')).sort()).toEqual(PASSES.map((p) => p.id).sort());
  });

  it('say why they stand where they stand', () => {
    const lines = readFileSync('src/design/index.ts', 'utf8').split('\n');
    const silent = PASSES.filter(({ id }) => !lines.some((l) => new RegExp(`^ {2}${camel(id)}, // .{10,}`).test(l)));
    expect(silent.map((p) => p.id)).toEqual([]);
  });

  it('are documented', () => {
    expect(PASSES.filter(({ id }) => !stages.includes(`\`${id}\``)).map((p) => p.id)).toEqual([]);
  });
});

/** Folders that siblings share and that register nothing. */
const FLOORS: Readonly<Record<string, readonly string[]>> = {
  'src/read': ['context', 'dbml', 'lift', 'prisma', 'source', 'sql'],
  'src/write': ['erd', 'markdown', 'model-file', 'script', 'steps'],
  'src/dialects': ['mysql-family'],
};

describe.each([
  ['src/read', READERS.map((r) => r.id)],
  ['src/write', [...WRITERS, ...WRITERS_ON_REQUEST].map((w) => (w.id === 'model' ? 'model-file' : w.id))],
  ['src/dialects', Object.keys(DIALECTS)],
] as const)('%s', (root, registered) => {
  const floors = FLOORS[root] ?? [];

  it('has every folder in its registry', () => {
    expect([...new Set<string>([...registered, ...floors])].sort()).toEqual(folders(root));
  });

  it('has a line in the docs and a test for each', () => {
    const tests = `${testsBelow('src')}${testsBelow('tests')}`;
    const documented = (id: string): boolean =>
      root === 'src/dialects' || stages.includes(`\`${id === 'model-file' && root === 'src/write' ? 'model' : id}\``);
    const tested = (id: string): boolean =>
      readdirSync(join(root, id), { recursive: true, encoding: 'utf8' }).some((n) => n.endsWith('.test.ts')) ||
      tests.includes(`/${id}/`) ||
      tests.includes(`/${id}.js`);
    expect(registered.filter((id) => !documented(id) || !tested(id))).toEqual([]);
  });
});

it('every dialect keeps the contract', () => {
  for (const id of Object.keys(DIALECTS)) expect(existsSync(`tests/dialects/${id}.contract.test.ts`), id).toBe(true);
});

describe('files', () => {
  const sources = Object.entries(sourcesBelow('src')).filter(([file]) => !file.endsWith('.generated.ts'));

  it('stay under 400 lines', () => {
    expect(sources.filter(([, text]) => text.split('\n').length > 401).map(([file]) => file)).toEqual([]);
  });

  it('say what they promise', () => {
    expect(sources.filter(([file, text]) => !text.includes('/**') && !file.endsWith('/index.ts')).map(([file]) => file)).toEqual([]);
  });

  it('have names that say what they export', () => {
    expect(sources.filter(([file]) => !/^[a-z0-9-]+(\.generated)?\.ts$/.test(file.replace(/^.*\//, ''))).map(([file]) => file)).toEqual([]);
  });
});

const words = readFileSync('GLOSSARY.md', 'utf8');
it('the glossary has one line a word', () => {
  const terms = [...words.matchAll(/^\| \*\*(.+?)\*\*/gm)].map((m) => m[1]);
  expect(terms.length).toBeGreaterThan(30);
  expect(new Set(terms).size).toBe(terms.length);
});

function camel(id: string): string {
  return id.replace(/-([a-z])/g, (_, c: string) => c.toUpperCase());
}
