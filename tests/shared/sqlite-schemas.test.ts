/** Real SQLite schemas and histories: what the parser reads is what the engine has, fact by fact, and so is what is rendered of it. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Sandbox } from '../../src/dialects/queryable.js';
import { openSqlite } from '../../src/dialects/sqlite/engine.js';
import { sharedPath } from './folder.js';
import { type Comparison, compareSqlite, type ScriptFile, scriptFile } from './sqlite-schema.fixture.js';

let db: Sandbox;
beforeAll(async () => {
  db = await openSqlite();
});
afterAll(async () => db.close());

interface Case {
  readonly name: string;
  readonly files: readonly ScriptFile[];
  readonly tables: number;
}

const sorted = (folder: string, wanted: RegExp): readonly string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => wanted.test(name))
    .sort((a, b) => (key(a) < key(b) ? -1 : 1))
    .map((name) => join(folder, name));
/** Versions by number: 0.9 before 0.10. */
const key = (name: string): string => name.replace(/\d+/g, (digits) => digits.padStart(20, '0'));

/** Attached databases are read as the main one, and what the programs register themselves is what the engine has. */
const asMain = ({ path, text }: ScriptFile): ScriptFile => ({
  path,
  text: text
    .replace(/\b(?:notes_db|fts_db)\./g, '')
    .replace(/COLLATE unicase/g, 'COLLATE NOCASE')
    .replace(/(tokenize = '(?:porter )?)calibre /g, '$1unicode61 '),
});

/** Of a step for all engines and one for this, the one for this. */
function ofSqlite(files: readonly ScriptFile[]): readonly ScriptFile[] {
  const own = new Set(files.map(({ path }) => path.replace('.sqlite3.', '.')).filter((path, i) => path !== files[i]?.path));
  return files.filter(({ path }) => !own.has(path));
}

function inFolder(parts: readonly string[], wanted: RegExp): readonly ScriptFile[] {
  const folder = sharedPath('data', ...parts);
  return folder === undefined ? [] : sorted(folder, wanted).map(scriptFile).map(asMain);
}

const atuin = (database: string, folder = 'migrations') =>
  inFolder(['migrations', 'atuin', database, folder], /^(?!.*\.down\.sql$).*\.sql$/);

const CASES: readonly Case[] = [
  { name: 'anki', files: inFolder(['schemas', 'sqlite', 'anki'], /schema11\.sql$|_upgrade\.sql$/), tables: 10 },
  { name: 'calibre', files: inFolder(['schemas', 'sqlite', 'calibre'], /^metadata_sqlite\.sql$/), tables: 27 },
  { name: 'calibre notes', files: inFolder(['schemas', 'sqlite', 'calibre'], /^notes_sqlite\.sql$/), tables: 3 },
  { name: 'calibre fts', files: inFolder(['schemas', 'sqlite', 'calibre'], /^fts_/), tables: 2 },
  { name: 'chinook', files: inFolder(['schemas', 'sqlite', 'chinook-sqlite'], /Sqlite\.sql$/), tables: 11 },
  { name: 'chinook numbered', files: inFolder(['schemas', 'sqlite', 'chinook-sqlite'], /AutoIncrementPKs\.sql$/), tables: 11 },
  { name: 'synapse', files: inFolder(['schemas', 'postgres', 'synapse-full'], /\.sqlite$/), tables: 134 },
  { name: 'atuin client', files: atuin('atuin-client'), tables: 1 },
  { name: 'atuin meta', files: atuin('atuin-client', 'meta-migrations'), tables: 1 },
  { name: 'atuin records', files: atuin('atuin-client', 'record-migrations'), tables: 1 },
  { name: 'atuin kv', files: atuin('atuin-kv'), tables: 1 },
  { name: 'atuin scripts', files: atuin('atuin-scripts'), tables: 1 },
  { name: 'atuin ai', files: atuin('atuin-ai'), tables: 1 },
  { name: 'atuin server', files: atuin('atuin-server-sqlite'), tables: 1 },
  { name: 'authelia', files: inFolder(['migrations', 'authelia', 'sqlite'], /\.up\.sql$/), tables: 20 },
  { name: 'kratos', files: ofSqlite(inFolder(['migrations', 'kratos', 'sql'], /\.sqlite3?\.up\.sql$|^\d+_\w+\.up\.sql$/)), tables: 20 },
  { name: 'memos', files: inFolder(['migrations', 'memos', 'sqlite'], /^\d.*\.sql$/), tables: 8 },
  { name: 'memos latest', files: inFolder(['migrations', 'memos', 'sqlite'], /^LATEST\.sql$/), tables: 8 },
  { name: 'vaultwarden', files: inFolder(['migrations', 'vaultwarden', 'sqlite'], /up\.sql$/), tables: 28 },
  ...steps(),
];

function steps(): readonly Case[] {
  const folder = sharedPath('data', 'steps', 'memos-sqlite');
  if (folder === undefined) return [];
  return readdirSync(folder)
    .filter((name) => /^\d/.test(name))
    .flatMap((name): readonly Case[] => {
      const at = ['steps', 'memos-sqlite', name];
      const before = inFolder(at, /^before\.sql$/);
      return [
        { name: `memos step ${name}`, files: [...before, ...inFolder(at, /^\d.*\.sql$/)], tables: 5 },
        { name: `memos after ${name}`, files: inFolder(at, /^after\.sql$/), tables: 5 },
      ];
    });
}

describe.each(CASES.filter(({ files }) => files.length > 0).map((one) => [one.name, one] as const))('%s', (_, { name, files, tables }) => {
  let found: Comparison;
  beforeAll(async () => {
    found = await compareSqlite(files, db);
    if (process.env.VERBOSE)
      console.log(name, {
        files: files.length,
        tables: found.tables,
        refused: found.refused,
        diagnostics: found.reading.diagnostics.map((d) => d.message),
      });
  });

  it('is read as the engine has it', () => {
    expect(found.tables).toBeGreaterThanOrEqual(tables);
    expect(found.read).toEqual([]);
    expect(found.listed).toEqual([]);
  });
  it('is understood, every statement of it', () => {
    expect(found.reading.statements.filter(({ fate }) => fate === 'not-understood')).toEqual([]);
  });
  it('is rendered so that the engine has it again', () => {
    expect(found.unloadable).toEqual([]);
    expect(found.reloaded).toEqual([]);
  });
});
