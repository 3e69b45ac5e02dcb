/**
 * Compares reading a SQLite script with what the engine makes of it: the parser's facts with those of the catalogue, and
 * those again after rendering what was read. What the engine refuses is left out on both sides, and told.
 */
import { readFileSync } from 'node:fs';
import type { Sandbox } from '../../src/dialects/queryable.js';
import { sqlite } from '../../src/dialects/sqlite/index.js';
import { parseTableId, type Schema, type SchemaReading, type Table } from '../../src/model/index.js';
import { SPLIT_QUIRKS, type SplitStatement, splitStatements } from '../../src/sql/index.js';

export interface ScriptFile {
  readonly path: string;
  readonly text: string;
}

export interface Difference {
  readonly subject: string;
  readonly engine: readonly string[];
  readonly ours: readonly string[];
}

export interface Comparison {
  readonly tables: number;
  readonly refused: readonly string[];
  readonly reading: Pick<SchemaReading, 'schema' | 'statements' | 'diagnostics'>;
  /** The reading and the catalogue. */
  readonly read: readonly Difference[];
  /** The catalogue before, and after rendering and loading the reading. */
  readonly reloaded: readonly Difference[];
  readonly unloadable: readonly string[];
  /** Keys and indexes of the reading, and those that the engine's own pragmas list. */
  readonly listed: readonly Difference[];
}

export const scriptFile = (path: string): ScriptFile => ({ path, text: readFileSync(path, 'utf8') });

type Piece = SplitStatement & { readonly path: string };

export async function compareSqlite(files: readonly ScriptFile[], db: Sandbox): Promise<Comparison> {
  await db.reset();
  const pieces = files.flatMap(({ path, text }) => splitStatements(text, SPLIT_QUIRKS.sqlite).map((one) => ({ ...one, path })));
  const accepted: Piece[] = [];
  const refused: string[] = [];
  // As migration tools do: rows that no one inserted cannot refer to anything.
  await db.exec('PRAGMA foreign_keys = OFF');
  for (const piece of pieces) {
    try {
      await db.exec(piece.text);
      accepted.push(piece);
    } catch (error) {
      refused.push(`${piece.path}:${piece.line} ${error instanceof Error ? error.message : String(error)}`);
    }
  }
  const engine = await sqlite.introspect(db);
  const listed = await listedFacts(db);
  const reading = readPieces(accepted);
  await db.reset();
  const unloadable: string[] = [];
  for (const { sql } of sqlite.render(reading.schema, sqlite.defaultVersion)) {
    await db.exec(sql).catch((error: unknown) => void unloadable.push(`${error instanceof Error ? error.message : error} ${sql}`));
  }
  const again = await sqlite.introspect(db);
  return {
    tables: engine.tables.length,
    refused,
    reading,
    read: differences(sqlite.normalForm(engine), sqlite.normalForm(reading.schema)),
    reloaded: differences(sqlite.normalForm(engine), sqlite.normalForm(again)),
    unloadable,
    listed: differences(listed, modelledFacts(reading.schema)),
  };
}

export function readPieces(pieces: readonly Piece[]) {
  const builder = sqlite.parser?.open();
  if (!builder) throw new Error('the dialect has no parser');
  for (const { path, text, ...place } of pieces) builder.apply({ text, span: { source: path, ...place } });
  return builder.finish();
}

function differences(engine: readonly string[], ours: readonly string[]): readonly Difference[] {
  const [inEngine, inOurs] = [new Set(engine), new Set(ours)];
  const bySubject = new Map<string, { engine: string[]; ours: string[] }>();
  const at = (line: string) => {
    const subject = /^(?:primary key|foreign key|unique|\w+) ("[^"]*"|[^.\s]+)/.exec(line)?.[1] ?? line;
    const known = bySubject.get(subject) ?? { engine: [], ours: [] };
    bySubject.set(subject, known);
    return known;
  };
  for (const line of engine) if (!inOurs.has(line)) at(line).engine.push(line);
  for (const line of ours) if (!inEngine.has(line)) at(line).ours.push(line);
  return [...bySubject].map(([subject, lines]) => ({ subject, ...lines }));
}

const TABLES = "FROM pragma_table_list AS t WHERE t.schema = 'main' AND t.type = 'table' AND t.name NOT LIKE 'sqlite^_%' ESCAPE '^'";

/** What the engine itself says of keys and indexes, without any of our reading. */
async function listedFacts(db: Sandbox): Promise<readonly string[]> {
  const tables = await db.query(`SELECT t.name, t.wr, t.strict ${TABLES}`);
  const keys = await db.query(
    `SELECT t.name, f.id, f.seq, f."table" AS target, f."from" AS source, f.on_delete, f.on_update, t.name AS owner
     FROM (SELECT name ${TABLES}) AS t, pragma_foreign_key_list(t.name) AS f ORDER BY t.name, f.id, f.seq`,
  );
  const indexes = await db.query(
    `SELECT t.name, i.name AS made, i."unique" AS uni, i.origin, i.partial, x.name AS part, x."desc" AS falling
     FROM (SELECT name ${TABLES}) AS t, pragma_index_list(t.name) AS i, pragma_index_xinfo(i.name) AS x
     WHERE x."key" = 1 ORDER BY t.name, i.name, x.seqno`,
  );
  const grouped = (rows: readonly (readonly [string, string])[]): readonly string[] => {
    const groups = new Map<string, string>();
    for (const [key, part] of rows) groups.set(key, groups.has(key) ? `${groups.get(key)}, ${part}` : part);
    return [...groups].map(([key, parts]) => `${key.replace(/#.*/, '')} (${parts})`).sort();
  };
  const foreign = keys.map(
    (k) =>
      [`key ${k.owner} ${String(k.target).toLowerCase()} ${k.on_delete} ${k.on_update}#${k.id}`, String(k.source).toLowerCase()] as const,
  );
  const made = indexes.map((i) => {
    const name = i.origin === 'c' ? `${i.made} ${i.uni === 1 ? 'unique' : ''}${i.partial === 1 ? ' partial' : ''}` : i.origin;
    return [
      `index ${i.name} ${name}#${i.made}`,
      `${i.part === null ? '' : String(i.part).toLowerCase()}${i.origin === 'c' && i.falling === 1 ? ' desc' : ''}`,
    ] as const;
  });
  return [...tables.map((t) => `table ${t.name} ${t.wr} ${t.strict}`), ...grouped(foreign), ...grouped(made)];
}

function modelledFacts({ tables }: Schema): readonly string[] {
  return tables.flatMap((table) => {
    const { name, sqlite: own, primaryKey, columns } = table;
    const listed = (names: readonly string[]): string => `(${names.map((one) => one.toLowerCase()).join(', ')})`;
    const numbered = columns.some(({ identity }) => identity !== undefined);
    return [
      `table ${name} ${own?.withoutRowid ? 1 : 0} ${own?.strict ? 1 : 0}`,
      ...table.foreignKeys.map(
        (key) =>
          `key ${name} ${parseTableId(key.refTable).name.toLowerCase()} ${action(key.onDelete)} ${action(key.onUpdate)} ${listed(key.columns)}`,
      ),
      ...(primaryKey && !numbered ? [`index ${name} pk ${listed(primaryKey.columns)}`] : []),
      ...distinctUniques(table).map((unique) => `index ${name} u ${listed(unique)}`),
      ...table.indexes.map((index) => {
        const parts = index.parts.map(
          ({ expr, direction }) => `${expr.kind === 'column' ? expr.name.toLowerCase() : ''}${direction === 'desc' ? ' desc' : ''}`,
        );
        return `index ${name} ${index.name} ${index.unique ? 'unique' : ''}${index.where ? ' partial' : ''} (${parts.join(', ')})`;
      }),
    ];
  });
}

/** A unique over the columns of another one makes no index. */
function distinctUniques({ uniques, primaryKey }: Table): readonly (readonly string[])[] {
  const seen = new Set(primaryKey ? [primaryKey.columns.join()] : []);
  return uniques.flatMap(({ columns }) => {
    if (seen.has(columns.join())) return [];
    seen.add(columns.join());
    return [columns];
  });
}

const action = (given: string): string => given.replace('-', ' ').toUpperCase();
