/**
 * Compares reading a PostgreSQL script with what the engine makes of it. `compareSchema` loads the script statement by
 * statement (what the engine refuses is left out on both sides, and told), reads the same statements with the parser,
 * renders what was read, loads that, and compares the facts of all three table by table.
 */
import { readFileSync } from 'node:fs';
import { openPglite, openPostgres } from '../../src/dialects/postgres/engine.js';
import { postgres } from '../../src/dialects/postgres/index.js';
import type { Sandbox } from '../../src/dialects/queryable.js';
import type { Schema, StatementReading } from '../../src/model/index.js';
import { SPLIT_QUIRKS, splitStatements } from '../../src/sql/index.js';
import { lineMap } from '../../src/util/line-map.js';

export interface ScriptFile {
  readonly path: string;
  readonly text: string;
}

export interface Difference {
  /** Table, view, routine … the fact speaks of. */
  readonly subject: string;
  readonly engine: readonly string[];
  readonly ours: readonly string[];
}

export interface SchemaComparison {
  readonly name: string;
  readonly engine: string;
  readonly version: string;
  readonly statements: readonly StatementReading[];
  /** What the engine itself refused: not compared. */
  readonly refused: readonly { readonly place: string; readonly message: string }[];
  readonly tables: number;
  /** Tables whose facts differ between the reading and the engine. */
  readonly read: readonly Difference[];
  /** Tables whose facts differ after parse → render → load → introspect. */
  readonly reloaded: readonly Difference[];
  /** Rights that the engine lists on one side only. */
  readonly rights: { readonly all: number; readonly lost: readonly string[]; readonly gained: readonly string[] };
  /** Rendered statements the engine refused. */
  readonly unloadable: readonly { readonly sql: string; readonly message: string }[];
  readonly milliseconds: { readonly parse: number; readonly load: number };
}

export const openServer = (): Promise<Sandbox> => {
  const url = process.env.SCHEMAWRIGHT_POSTGRES_URL;
  return url ? openPostgres(url) : openPglite();
};

export const scriptFile = (path: string): ScriptFile => ({ path, text: readFileSync(path, 'utf8') });

interface Piece {
  readonly file: ScriptFile;
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** Every statement of a script, where it stands. */
export function pieces(file: ScriptFile): readonly Piece[] {
  const statements = splitStatements(file.text, SPLIT_QUIRKS.postgres).map(({ text, start, end }) => ({ file, text, start, end }));
  return statements.filter(({ text }) => !BESIDE.test(text));
}

/**
 * Texts are handed over as UTF-8, whatever the file was written for; and each statement stands for itself, so that one the
 * engine refuses does not take its neighbours along. No script makes a database beside its own.
 */
const BESIDE =
  /^(?:SET\s+client_encoding\b|(?:CREATE|DROP)\s+DATABASE\b|(?:BEGIN|START\s+TRANSACTION|COMMIT|END|ROLLBACK)(?:\s+(?:WORK|TRANSACTION))?\s*$)/i;

export async function compareSchema(name: string, files: readonly ScriptFile[], db: Sandbox): Promise<SchemaComparison> {
  const all = files.flatMap(pieces);
  await empty(db);
  const { accepted, refused, milliseconds } = await loadOriginal(all, db);
  const engineSchema = await postgres.introspect(db);
  const parse = Date.now();
  const { schema, statements } = await readPieces(accepted);
  const parsed = Date.now() - parse;
  await empty(db);
  const unloadable = await loadRendered(schema, db);
  const reloaded = await postgres.introspect(db);
  return {
    name,
    engine: db.engine,
    version: db.version,
    statements,
    refused,
    tables: engineSchema.tables.length,
    read: differences(bySubject(withoutQueries(engineSchema)), bySubject(withoutQueries(schema))),
    reloaded: differences(bySubject(engineSchema), bySubject(reloaded)),
    rights: rightsOf(engineSchema, reloaded),
    unloadable,
    milliseconds: { parse: parsed, load: milliseconds },
  };
}

function rightsOf(before: Schema, after: Schema): SchemaComparison['rights'] {
  const texts = ({ opaque }: Schema): readonly string[] =>
    opaque.filter(({ what }) => what === 'grant' || what === 'default privileges').map(({ sql }) => sql);
  const [one, other] = [texts(before), texts(after)];
  return { all: one.length, lost: one.filter((sql) => !other.includes(sql)), gained: other.filter((sql) => !one.includes(sql)) };
}

async function loadOriginal(all: readonly Piece[], db: Sandbox) {
  const from = Date.now();
  const accepted: Piece[] = [];
  const refused: { place: string; message: string }[] = [];
  for (const piece of all) {
    try {
      await db.exec(piece.text);
      accepted.push(piece);
    } catch (error) {
      const line = lineMap(piece.file.text)(piece.start).line;
      refused.push({ place: `${piece.file.path}:${line}`, message: error instanceof Error ? error.message : String(error) });
    }
  }
  await settle(db);
  return { accepted, refused, milliseconds: Date.now() - from };
}

/** PostgreSQL 15 stumbles over indexes that use an extension when the extension is dropped before their tables. */
async function empty(db: Sandbox): Promise<void> {
  await db.exec('ROLLBACK').catch(() => undefined);
  const namespaces = await db.query("SELECT nspname FROM pg_namespace WHERE nspname NOT LIKE 'pg\\_%' AND nspname <> 'information_schema'");
  for (const { nspname } of namespaces) {
    const tables = await db.query(
      `SELECT format('%I.%I', schemaname, tablename) AS name FROM pg_tables WHERE schemaname = '${String(nspname)}'`,
    );
    for (const { name } of tables) await db.exec(`DROP TABLE IF EXISTS ${String(name)} CASCADE`).catch(() => undefined);
  }
  await db.reset();
}

/** Scripts leave settings behind that would colour what the catalogue prints. */
async function settle(db: Sandbox): Promise<void> {
  await db.exec('ROLLBACK').catch(() => undefined);
  await db.exec("RESET ALL; SET TIME ZONE 'UTC'; SET search_path TO public; SET client_min_messages TO warning");
}

export async function readPieces(all: readonly Piece[]): Promise<{ schema: Schema; statements: readonly StatementReading[] }> {
  const { parser } = postgres;
  if (!parser) throw new Error('the dialect has no parser');
  await parser.prepare();
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

async function loadRendered(schema: Schema, db: Sandbox) {
  const failed: { sql: string; message: string }[] = [];
  for (const { sql } of postgres.render(schema, db.version.split(' ')[0] ?? postgres.defaultVersion)) {
    await db
      .exec(sql)
      .catch((error: unknown) => void failed.push({ sql, message: error instanceof Error ? error.message : String(error) }));
  }
  await settle(db);
  return failed;
}

/** The server prints a view's query in its own words; whether it is the same shows only when it is loaded again. */
const withoutQueries = (schema: Schema): Schema => ({
  ...schema,
  views: schema.views.map(({ columns: _, ...view }) => ({
    ...view,
    definition: { kind: 'sql', sql: '', materialised: view.definition.kind === 'sql' && view.definition.materialised },
  })),
});

type Facts = ReadonlyMap<string, readonly string[]>;

/** Facts of one table together; of anything else by its own name. */
function bySubject(schema: Schema): Facts {
  const tables = new Set(schema.tables.map(({ id }) => id));
  const found = new Map<string, string[]>();
  for (const line of postgres.normalForm(schema)) {
    const subject = subjectOf(line, tables);
    const list = found.get(subject);
    if (list) list.push(line);
    else found.set(subject, [line]);
  }
  return found;
}

/** Facts of a table begin with its kind and the table's id; of anything else, with what it is and its name. */
const OF_TABLE = /^(?:table|column|primary key|unique index|unique|check|foreign key|index|policy|partition) |^trigger:/;

function subjectOf(line: string, tables: ReadonlySet<string>): string {
  const kind = OF_TABLE.exec(line)?.[0];
  if (kind === undefined)
    return line
      .split(/[\s(]+/)
      .slice(0, 4)
      .join(' ');
  const rest = line.slice(kind.length);
  const ends = [...rest.matchAll(/[./ ]/g)].slice(0, 4).map(({ index }) => rest.slice(0, index));
  return `table ${ends.reverse().find((id) => tables.has(id)) ?? ends.at(-1) ?? rest}`;
}

function differences(engine: Facts, ours: Facts): readonly Difference[] {
  return [...new Set([...engine.keys(), ...ours.keys()])].sort().flatMap((subject) => {
    const [a, b] = [engine.get(subject) ?? [], ours.get(subject) ?? []];
    const [inA, inB] = [new Set(a), new Set(b)];
    const [missing, added] = [a.filter((line) => !inB.has(line)), b.filter((line) => !inA.has(line))];
    return missing.length + added.length === 0 ? [] : [{ subject, engine: missing, ours: added }];
  });
}
