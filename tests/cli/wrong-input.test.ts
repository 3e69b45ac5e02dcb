/** Wrong input: a clear message and exit 2, never a crash or a half-written dossier. */
import { mkdtempSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runCli } from './io.fixture.js';

const folder = (files: Readonly<Record<string, string | Uint8Array>> = {}): string => {
  const cwd = mkdtempSync(join(tmpdir(), 'wrong-'));
  for (const [name, content] of Object.entries(files)) writeFileSync(join(cwd, name), content);
  return cwd;
};

describe('use', () => {
  it.each([
    [['desing', 'a.md'], 'did you mean design?'],
    [['design'], 'wants <brief>'],
    [['design', 'a.md', '--engin', 'sqlite'], 'did you mean --engine?'],
    [['design', 'a,b', '--engine'], 'wants a value'],
    [['inspect', 'a,b', '--level', 'logcal'], 'did you mean logical?'],
    [['explain', 'fk/missing-indx'], 'did you mean fk/missing-index?'],
    [['design', 'a,b', 'c'], 'does not know what to do with “c”'],
  ])('%j is exit 2', async (argv, message) => {
    const ran = await runCli(argv);
    expect(ran.code).toBe(2);
    expect(ran.stderr).toContain(message);
    expect(ran.stdout).toBe('');
  });

  it('prints help on a narrow terminal without running over', async () => {
    const ran = await runCli(['design', '--help'], { columns: 40 });
    expect(ran.code).toBe(0);
    const long = ran.stdout.split('\n').filter((line) => line.length > 44 && !line.includes('schemawright '));
    expect(long).toEqual([]);
  });
});

describe('briefs that cannot be read', () => {
  it.each([
    ['a missing file', 'missing.md', {}, 'cannot be found'],
    ['a folder', '.', {}, 'is a folder'],
    ['an empty file', 'empty.md', { 'empty.md': '' }, 'empty'],
    ['a binary file', 'binary.md', { 'binary.md': Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0xff, 0xfe, 0x00, 0x01) }, 'not UTF-8'],
    ['a file of NULs', 'nul.md', { 'nul.md': 'a\u0000b\u0000' }, 'binary'],
    ['a text that says nothing', 'nothing.md', { 'nothing.md': '12345 !!! ???\n' }, ''],
  ] as const)('%s is exit 2 and writes nothing', async (_, argument, files, message) => {
    const cwd = folder(files);
    const before = readdirSync(cwd);
    const ran = await runCli(['design', argument, '--yes', '--no-prove'], { cwd });
    expect(ran.code).toBe(2);
    expect(ran.stderr.toLowerCase()).toContain(message.toLowerCase());
    expect(readdirSync(cwd)).toEqual(before);
  });
});

describe('without a terminal', () => {
  it('names the flags that would answer', async () => {
    const ran = await runCli(['design', 'User, Post, Comment']);
    expect(ran.code).toBe(2);
    expect(ran.stderr).toContain('--yes');
  });

  it('says what an existing database needs', async () => {
    const ran = await runCli(['design', 'User, Post', '--yes', '--migration', 'brownfield', '--no-prove']);
    expect(ran.code).toBe(2);
    expect(ran.stderr).toContain('--migration');
    expect(ran.stderr).toContain('--existing');
  });

  it('lists what an answer may be', async () => {
    const ran = await runCli(['design', 'User, Post', '--yes', '--engine', 'oracle', '--no-prove']);
    expect(ran.code).toBe(2);
    expect(ran.stderr.toLowerCase()).toContain('postgres');
  });
});

describe('the output folder', () => {
  it('that cannot be written is said, and nothing is left behind', async () => {
    const cwd = folder({ 'data-models': 'a file is in the way' });
    const ran = await runCli(['design', 'User, Post', '--yes', '--no-prove'], { cwd });
    expect(ran.code).toBe(2);
    expect(ran.stderr).toContain('cannot be written');
    expect(readdirSync(cwd)).toEqual(['data-models']);
  });

  it('keeps the files a user added, and says what changed', async () => {
    const cwd = folder();
    const first = await runCli(['design', 'User, Post', '--yes', '--no-prove', '--slug', 'blog'], { cwd });
    expect(first.code).toBe(0);
    const dossier = join(cwd, 'data-models', '01-blog');
    writeFileSync(join(dossier, 'notes.txt'), 'mine');
    const second = await runCli(['design', 'User, Post, Comment', '--yes', '--no-prove', '--slug', 'blog'], { cwd });
    expect(second.code).toBe(0);
    expect(readdirSync(dossier)).toContain('notes.txt');
    expect(second.stderr).toMatch(/\d+ of \d+ files updated/);
    const third = await runCli(['design', 'User, Post, Comment', '--yes', '--no-prove', '--slug', 'blog'], { cwd });
    expect(third.stderr).toContain('0 of ');
  });
});

describe('hostile names', () => {
  it.each([
    ['quotes and SQL', '"; DROP TABLE users; --, User'],
    ['markup', '<script>alert(1)</script>, User'],
    ['a path', '../../etc/passwd, User'],
    ['reserved words', 'Order, User, Group, Select, Table'],
    ['other scripts', 'Пользователь, 注文, مستخدم'],
    ['200 characters', `${'Very'.repeat(50)}, User`],
  ])('%s stay data', async (_, names) => {
    const cwd = folder({ 'names.txt': names });
    const ran = await runCli(['design', 'names.txt', '--yes', '--no-prove', '--from', 'entities'], { cwd });
    expect([0, 2]).toContain(ran.code);
    expect(ran.stderr).not.toContain('fault of ours');
    if (ran.code === 0) expect(readdirSync(cwd).sort()).toEqual(['data-models', 'names.txt']);
  });
});
