/**
 * Catalogue → schema. Columns come from pragma_table_xinfo, everything with a name from the statements that SQLite keeps
 * verbatim in sqlite_schema. What is no table, index, trigger or view of the usual kind is kept as an opaque statement.
 */
import type { OpaqueStatement, Origin, Schema, Table, View } from '../../../model/index.js';
import type { Queryable, Row } from '../../queryable.js';
import { parseIndex } from '../parse/create-index.js';
import { type ParsedTable, parseTable } from '../parse/create-table.js';
import { readTrigger } from '../parse/create-trigger.js';
import { settleReferences, tableOf } from '../parse/table-of.js';

const READ: Origin = { kind: 'read', spans: [] };

interface Entry {
  readonly type: string;
  readonly name: string;
  /** As a statement spelled it, which may not be as the table does. */
  readonly table: string;
  readonly sql: string;
}

export async function introspect(db: Queryable): Promise<Schema> {
  const entries = (await db.query(ENTRIES)).map(toEntry);
  const columns = grouped((await db.query(COLUMNS)).map((row) => [String(row.table_name), row] as const));
  const byTable = grouped(entries.map((entry) => [entry.table.toLowerCase(), entry] as const));
  const parsed = entries.filter(({ type }) => type === 'table').map((entry) => ({ entry, table: parseTable(entry.sql) }));
  const tables = parsed.flatMap(({ entry, table }) =>
    table ? [readTable(entry, table, columns.get(entry.name) ?? [], byTable.get(entry.name.toLowerCase()) ?? [])] : [],
  );
  return {
    kind: 'schema',
    name: 'main',
    dialect: 'sqlite',
    tables: settleReferences(tables),
    views: entries.filter(({ type }) => type === 'view').map(readView),
    sequences: [],
    routines: [],
    extensions: [],
    opaque: opaqueStatements(entries, new Set(tables.map(({ name }) => name.toLowerCase()))),
  };
}

/** Tables that belong to a virtual table make themselves. */
const ENTRIES = `
SELECT s.type, s.name, s.tbl_name, s.sql FROM sqlite_schema AS s
WHERE s.sql IS NOT NULL AND s.name NOT LIKE 'sqlite^_%' ESCAPE '^'
  AND s.tbl_name NOT IN (SELECT l.name FROM pragma_table_list AS l WHERE l.schema = 'main' AND l.type = 'shadow')
ORDER BY s.rowid`;

const COLUMNS = `
SELECT s.name AS table_name, c.name, c.type, c."notnull" AS required, c.dflt_value
FROM sqlite_schema AS s, pragma_table_xinfo(s.name) AS c
WHERE s.type = 'table' AND s.sql NOT LIKE 'CREATE VIRTUAL%' ORDER BY s.rowid, c.cid`;

const toEntry = (row: Row): Entry => ({
  type: String(row.type),
  name: String(row.name),
  table: String(row.tbl_name),
  sql: String(row.sql),
});

function grouped<T>(pairs: readonly (readonly [string, T])[]): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const [key, value] of pairs) {
    const group = groups.get(key);
    if (group) group.push(value);
    else groups.set(key, [value]);
  }
  return groups;
}

function readTable(entry: Entry, parsed: ParsedTable, rows: readonly Row[], entries: readonly Entry[]): Table {
  const facts = rows.map((row) => ({
    name: String(row.name),
    type: String(row.type ?? ''),
    notNull: Number(row.required) !== 0,
    ...(row.dflt_value === null ? {} : { default: String(row.dflt_value) }),
  }));
  return {
    ...tableOf(entry, parsed, () => READ, facts),
    indexes: entries.flatMap(({ type, name, sql }) => (type === 'index' ? (parseIndex(name, sql, READ) ?? []) : [])),
    triggers: entries.filter(({ type }) => type === 'trigger').map(({ name, sql }) => readTrigger(name, sql, READ)),
  };
}

const readView = ({ name, sql }: Entry): View => ({ name, definition: { kind: 'sql', sql, materialised: false }, origin: READ });

function opaqueStatements(entries: readonly Entry[], tables: ReadonlySet<string>): readonly OpaqueStatement[] {
  return entries
    .filter(({ type, table }) => type !== 'view' && !tables.has(table.toLowerCase()))
    .map(({ type, name, sql }) => ({ sql, what: `${type} ${name}`, origin: READ }));
}
