/**
 * Compares reading a MySQL script with what a MariaDB server makes of it. `compareMysqlSchema` loads the script statement
 * by statement (what the engine refuses is left out on both sides, and told; rows are not loaded), reads the same
 * statements with the parser, renders what was read, loads that, and compares the facts of all three table by table.
 */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Dialect } from '../../src/dialects/dialect.js';
import { mariadb } from '../../src/dialects/mariadb/index.js';
import type { Sandbox } from '../../src/dialects/queryable.js';
import type { BuiltSchema } from '../../src/dialects/schema-parser.js';
import type { Diagnostic, Schema, StatementReading } from '../../src/model/index.js';
import { SPLIT_QUIRKS, splitStatements } from '../../src/sql/index.js';
import { lineMap } from '../../src/util/line-map.js';

export interface ScriptFile {
  readonly path: string;
  readonly text: string;
}

export interface SubjectDifference {
  /** Table, view or routine the facts speak of. */
  readonly subject: string;
  readonly engine: readonly string[];
  readonly ours: readonly string[];
}

export interface MysqlComparison {
  readonly name: string;
  readonly version: string;
  readonly statements: readonly StatementReading[];
  readonly diagnostics: readonly Diagnostic[];
  /** What the engine itself refused: not compared. */
  readonly refused: readonly { readonly place: string; readonly message: string }[];
  readonly tables: number;
  /** Tables whose facts differ between the reading and the engine. */
  readonly read: readonly SubjectDifference[];
  /** Tables, views, routines and events whose facts differ after parse → render → load → introspect. */
  readonly reloaded: readonly SubjectDifference[];
  /** Rendered statements the engine refused. */
  readonly unloadable: readonly { readonly sql: string; readonly message: string }[];
  readonly milliseconds: { readonly parse: number; readonly load: number; readonly introspect: number; readonly reload: number };
}

export interface MysqlCase {
  readonly name: string;
  readonly files: readonly ScriptFile[];
}

const scriptFile = (path: string): ScriptFile => ({ path, text: readFileSync(path, 'utf8') });

/** Every schema and migration history of MySQL below the folder of shared data. */
export function mysqlCases(data: string): readonly MysqlCase[] {
  const schemas = join(data, 'schemas', 'mysql');
  const single = existsSync(schemas)
    ? filesBelow(schemas).map((path): MysqlCase => ({ name: path.slice(schemas.length + 1), files: [scriptFile(path)] }))
    : [];
  // Objects that rest on the tables of another file of the folder.
  const objects = single.find(({ name }) => name === 'employees/objects.sql');
  const employees = single.find(({ name }) => name === 'employees/employees.sql');
  const joined = objects && employees ? [{ name: objects.name, files: [...employees.files, ...objects.files] }] : [];
  const azimutt = join(data, 'schemas', 'postgres', 'azimutt');
  const others = existsSync(azimutt) ? filesBelow(azimutt).filter((path) => /_(?:mysql|mariadb)\.sql$/.test(path)) : [];
  const steps = join(data, 'steps', 'memos-mysql');
  return [
    ...single.filter(({ name }) => name !== objects?.name && !name.includes('drop-objects')),
    ...joined,
    ...others.map((path): MysqlCase => ({ name: basename(path), files: [scriptFile(path)] })),
    ...history(data, 'authelia', ['migrations', 'authelia', 'mysql'], (name) => name.endsWith('.up.sql')),
    ...kratos(join(data, 'migrations', 'kratos', 'sql')),
    ...history(data, 'vaultwarden', ['migrations', 'vaultwarden', 'mysql'], (name) => name === 'up.sql'),
    ...history(data, 'umami', ['schemas', 'prisma', 'umami-2025-pg-mysql', 'mysql', 'migrations'], (name) => name.endsWith('.sql')),
    ...history(data, 'memos latest', ['migrations', 'memos', 'mysql'], (name) => name === 'LATEST.sql'),
    ...(existsSync(steps) ? readdirSync(steps).flatMap((step) => stepCases(join(steps, step))) : []),
  ];
}

function history(data: string, name: string, folder: readonly string[], isStep: (name: string) => boolean): readonly MysqlCase[] {
  const path = join(data, ...folder);
  if (!existsSync(path)) return [];
  const files = filesBelow(path).filter((file) => isStep(basename(file)));
  return [{ name, files: files.map(scriptFile) }];
}

/** Files of one version for several engines: MySQL's own, else the one that is for all. */
function kratos(folder: string): readonly MysqlCase[] {
  if (!existsSync(folder)) return [];
  const versions = new Map<string, string>();
  for (const name of readdirSync(folder).sort()) {
    if (!name.endsWith('.up.sql')) continue;
    const [version = '', ...tags] = name.slice(0, -'.up.sql'.length).split('.');
    const own = tags.includes('mysql');
    const foreign = tags.some((tag) => ['postgres', 'sqlite3', 'sqlite', 'cockroach'].includes(tag));
    if (own || (!foreign && !versions.has(version))) versions.set(version, name);
  }
  return [{ name: 'kratos', files: [...versions.values()].map((name) => scriptFile(join(folder, name))) }];
}

/** The schema before and after each step, and the step on top of the schema before. */
function stepCases(folder: string): readonly MysqlCase[] {
  if (!statSync(folder).isDirectory()) return [];
  const names = readdirSync(folder).filter((name) => name.endsWith('.sql') && name !== 'after.sql' && name !== 'before.sql');
  const before = existsSync(join(folder, 'before.sql')) ? ['before.sql'] : [];
  return [{ name: `memos ${basename(folder)}`, files: [...before, ...names.sort()].map((name) => scriptFile(join(folder, name))) }];
}

const filesBelow = (path: string): readonly string[] =>
  statSync(path).isDirectory()
    ? readdirSync(path)
        .sort()
        .flatMap((name) => filesBelow(join(path, name)))
    : [path];

interface Piece {
  readonly file: ScriptFile;
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

const pieces = (file: ScriptFile): readonly Piece[] => {
  const [, database] = /^\s*(?:create\s+(?:database|schema)\s+(?:if\s+not\s+exists\s+)?|use\s+)`?(\w+)`?/im.exec(file.text) ?? [];
  const own = new RegExp(`(?:\`${database}\`|\\b${database})\\.`, 'g');
  return splitStatements(file.text, SPLIT_QUIRKS.mysql).map(({ text, start, end }) => ({
    file,
    // The sandbox has a name of its own.
    text: database === undefined ? text : text.replace(own, ''),
    start,
    end,
  }));
};

/** Databases are the sandbox's; rows and reports are no schema. */
const NOT_LOADED =
  /^(?:\s|\/\*M?!\d*)*(?:(?:create|drop)\s+(?:database|schema)|use|insert|replace|update|delete|select|source|\\\.|load|flush)\b/i;

/** Old scripts hold zero dates and empty numbers, and refer to tables that come later. */
const LENIENT = "SET SESSION sql_mode = 'NO_ENGINE_SUBSTITUTION', FOREIGN_KEY_CHECKS = 0";

export async function compareMysqlSchema({ name, files }: MysqlCase, db: Sandbox): Promise<MysqlComparison> {
  await emptied(db);
  const clock = stopwatch();
  const { accepted, refused } = await loadOriginal(files.flatMap(pieces), db);
  const load = clock();
  const engine = await mariadb.introspect(db);
  const introspect = clock();
  const { schema, statements, diagnostics } = readPieces(mariadb, accepted);
  const parse = clock();
  await emptied(db);
  const unloadable = await loadRendered(schema, db);
  const reloaded = await mariadb.introspect(db);
  const reload = clock();
  const own = withDefaults(schema);
  return {
    name,
    version: db.version,
    statements,
    diagnostics,
    refused,
    tables: engine.tables.length,
    read: differences(facts(engine, false), facts(own, false)),
    reloaded: differences(facts(engine, true), facts(reloaded, true)),
    unloadable,
    milliseconds: { parse, load, introspect, reload },
  };
}

/** With what servers have by default, not with what the sandbox is made with for designs. */
const DEFAULTS = { charset: 'utf8mb4', collation: 'utf8mb4_general_ci' };

async function emptied(db: Sandbox): Promise<void> {
  await db.reset();
  await db.exec(`ALTER DATABASE CHARACTER SET ${DEFAULTS.charset} COLLATE ${DEFAULTS.collation}`);
  await db.exec(LENIENT);
}

function stopwatch(): () => number {
  let from = performance.now();
  return () => {
    const now = performance.now();
    const passed = Math.round(now - from);
    from = now;
    return passed;
  };
}

async function loadOriginal(all: readonly Piece[], db: Sandbox) {
  const accepted: Piece[] = [];
  const refused: { place: string; message: string }[] = [];
  for (const piece of all) {
    try {
      if (!NOT_LOADED.test(piece.text)) await db.exec(piece.text);
      accepted.push(piece);
    } catch (error) {
      refused.push({ place: `${piece.file.path}:${lineMap(piece.file.text)(piece.start).line}`, message: messageOf(error) });
    }
  }
  await settle(db);
  return { accepted, refused };
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** Scripts leave settings behind. */
async function settle(db: Sandbox): Promise<void> {
  await db.exec(`ROLLBACK; UNLOCK TABLES; SET UNIQUE_CHECKS = 1; SET NAMES utf8mb4; ${LENIENT}`);
}

/** All statements, those included that the server at hand refuses. */
export const readScripts = (dialect: Dialect, files: readonly ScriptFile[]): BuiltSchema => readPieces(dialect, files.flatMap(pieces));

function readPieces({ parser }: Dialect, all: readonly Piece[]): BuiltSchema {
  if (!parser) throw new Error('the dialect has no parser');
  const builder = parser.open();
  const maps = new Map<ScriptFile, ReturnType<typeof lineMap>>();
  for (const { file, text, start, end } of all) {
    const places = maps.get(file) ?? lineMap(file.text);
    maps.set(file, places);
    const [from, to] = [places(start), places(end)];
    const span = { source: file.path, start, end, line: from.line, column: from.column, endLine: to.line, endColumn: to.column };
    builder.apply({ text, span });
  }
  return builder.finish();
}

/** What the sandbox's database gives tables that say nothing. */
function withDefaults(schema: Schema): Schema {
  const tables = schema.tables.map((table) =>
    table.mysql?.charset === undefined && table.mysql?.collation === undefined
      ? { ...table, mysql: { ...table.mysql, ...DEFAULTS } }
      : table,
  );
  return { ...schema, tables };
}

async function loadRendered(schema: Schema, db: Sandbox) {
  const failed: { sql: string; message: string }[] = [];
  for (const { sql } of mariadb.render(schema, mariadb.defaultVersion)) {
    await db.exec(sql).catch((error: unknown) => void failed.push({ sql, message: messageOf(error) }));
  }
  return failed;
}

type Facts = ReadonlyMap<string, readonly string[]>;

/**
 * Facts of one table together; of anything else by its own name. The catalogue prints the query of a view in its own words,
 * so only what was loaded can be compared with what was loaded.
 */
function facts(schema: Schema, queries: boolean): Facts {
  const found = new Map<string, string[]>();
  const add = (subject: string, line: string): void => {
    const list = found.get(subject);
    if (list) list.push(line);
    else found.set(subject, [line]);
  };
  for (const { name } of schema.routines) add(`routine ${name}`, 'is there');
  for (const table of schema.tables) {
    for (const line of mariadb.normalForm({ ...schema, tables: [table], views: [] })) add(`table ${table.name}`, line);
  }
  for (const view of schema.views) {
    const lines = queries ? mariadb.normalForm({ ...schema, tables: [], views: [view] }) : ['is there'];
    for (const line of lines) add(`view ${view.name}`, line);
  }
  if (queries) {
    for (const { sql } of schema.routines) add(`routine ${sql.split('(')[0] ?? ''}`, sql);
    for (const { sql, what } of schema.opaque) if (what === 'create event') add('events', sql);
  }
  return found;
}

function differences(engine: Facts, ours: Facts): readonly SubjectDifference[] {
  return [...new Set([...engine.keys(), ...ours.keys()])].sort().flatMap((subject) => {
    const [a, b] = [engine.get(subject) ?? [], ours.get(subject) ?? []];
    const [inA, inB] = [new Set(a), new Set(b)];
    const [missing, added] = [a.filter((line) => !inB.has(line)), b.filter((line) => !inA.has(line))];
    return missing.length + added.length === 0 ? [] : [{ subject, engine: missing, ours: added }];
  });
}
