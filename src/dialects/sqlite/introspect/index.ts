/**
 * Catalogue → schema. Columns come from pragma_table_xinfo, everything with a name from the statements that SQLite keeps
 * verbatim in sqlite_schema. What is no table, index, trigger or view of the usual kind is kept as an opaque statement.
 */
import {
  type Check,
  type CheckKind,
  type Column,
  type ForeignKey,
  type OpaqueStatement,
  type Origin,
  type Schema,
  type Table,
  type Trigger,
  tableId,
  type View,
} from '../../../model/index.js';
import { exprColumns } from '../../../sql/index.js';
import { defined } from '../../../util/defined.js';
import type { Queryable, Row } from '../../queryable.js';
import { comparable, readExpr } from '../read-expr.js';
import { groupedTokens, isWord } from './grouped-tokens.js';
import { logicalType } from './logical-type.js';
import { parseIndex } from './parse-index.js';
import { type ParsedForeignKey, type ParsedTable, parseTable } from './parse-table.js';
import { readDefault } from './read-default.js';

const READ: Origin = { kind: 'read', spans: [] };

interface Entry {
  readonly type: string;
  readonly name: string;
  readonly table: string;
  readonly sql: string;
}

export async function introspect(db: Queryable): Promise<Schema> {
  const entries = (await db.query(ENTRIES)).map(toEntry);
  const columns = grouped((await db.query(COLUMNS)).map((row) => [String(row.table_name), row] as const));
  const byTable = grouped(entries.map((entry) => [entry.table, entry] as const));
  const parsed = entries.filter(({ type }) => type === 'table').map((entry) => ({ entry, table: parseTable(entry.sql) }));
  const keys = new Map(parsed.map(({ entry, table }) => [entry.name.toLowerCase(), table?.primaryKey?.columns ?? []]));
  const tables = parsed.flatMap(({ entry, table }) =>
    table ? [readTable(entry, table, columns.get(entry.name) ?? [], byTable.get(entry.name) ?? [], keys)] : [],
  );
  return {
    kind: 'schema',
    name: 'main',
    dialect: 'sqlite',
    tables,
    views: entries.filter(({ type }) => type === 'view').map(readView),
    sequences: [],
    routines: [],
    extensions: [],
    opaque: opaqueStatements(entries, new Set(tables.map(({ name }) => name))),
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

type KeysByTable = ReadonlyMap<string, readonly string[]>;

function readTable(entry: Entry, parsed: ParsedTable, rows: readonly Row[], entries: readonly Entry[], keys: KeysByTable): Table {
  const checks = parsed.checks.map(({ name, sql }) => readCheck(name, sql));
  const known = new Set(checks.map(({ expr }) => comparable(expr)));
  const { primaryKey } = parsed;
  return {
    kind: 'table',
    id: tableId(entry.name),
    name: entry.name,
    role: 'entity',
    columns: rows.map((row) => readColumn(row, parsed, checks, known)),
    ...(primaryKey ? { primaryKey: { ...primaryKey, origin: READ } } : {}),
    uniques: parsed.uniques.map((unique) => ({ ...unique, origin: READ })),
    foreignKeys: parsed.foreignKeys.map((key) => readForeignKey(key, keys)),
    checks,
    indexes: entries.flatMap(({ type, name, sql }) => (type === 'index' ? (parseIndex(name, sql, READ) ?? []) : [])),
    policies: [],
    triggers: entries.filter(({ type }) => type === 'trigger').map(readTrigger),
    origin: READ,
    sqlite: defined({ strict: parsed.strict, withoutRowid: parsed.withoutRowid || undefined }),
  };
}

function readColumn(row: Row, parsed: ParsedTable, checks: readonly Check[], known: ReadonlySet<string>): Column {
  const name = String(row.name);
  const declared = String(row.type ?? '');
  const type = logicalType(name, declared, checks, known);
  const generated = parsed.generated.get(name);
  const collation = parsed.collations.get(name);
  const rowid = declared.toUpperCase() === 'INTEGER' && parsed.primaryKey?.columns.join() === name && !parsed.withoutRowid;
  return defined<Column>({
    name,
    type,
    nullable: !rowid && Number(row.required) === 0,
    default: row.dflt_value === null || generated ? undefined : readDefault(String(row.dflt_value), type),
    identity: rowid ? 'always' : undefined,
    generated: generated && { expr: readExpr(generated.sql), stored: generated.stored },
    sqlite: collation === undefined ? undefined : { collation },
    origin: READ,
  });
}

function readCheck(name: string | undefined, sql: string): Check {
  const expr = readExpr(sql);
  return defined<Check>({ name, type: kindOf(name), columns: exprColumns(expr), expr, origin: READ });
}

const KINDS: readonly CheckKind[] = ['choice', 'range', 'min', 'max', 'length', 'format', 'json', 'boolean', 'arc', 'order', 'required'];

/** Names end in the kind. */
const kindOf = (name: string | undefined): CheckKind => KINDS.find((kind) => name?.endsWith(`_${kind}`)) ?? 'other';

function readForeignKey({ refTable, refColumns, ...key }: ParsedForeignKey, keys: KeysByTable): ForeignKey {
  const target = refColumns.length > 0 ? refColumns : (keys.get(refTable.toLowerCase()) ?? []);
  return { ...key, refTable: tableId(refTable), refColumns: target, origin: READ };
}

function readTrigger({ name, sql }: Entry): Trigger {
  const words = groupedTokens(sql);
  const event = words.find((token) => isWord(token, 'insert', 'update', 'delete'))?.value;
  const timing = words.find((token) => isWord(token, 'before', 'after', 'instead'))?.value;
  return {
    name,
    definition: {
      kind: 'sql',
      timing: timing === 'after' ? 'after' : timing === 'instead' ? 'instead-of' : 'before',
      events: [event === 'insert' || event === 'update' ? event : 'delete'],
      level: 'row',
      body: sql,
    },
    origin: READ,
  };
}

const readView = ({ name, sql }: Entry): View => ({ name, definition: { kind: 'sql', sql, materialised: false }, origin: READ });

function opaqueStatements(entries: readonly Entry[], tables: ReadonlySet<string>): readonly OpaqueStatement[] {
  return entries
    .filter(({ type, table }) => type !== 'view' && !tables.has(table))
    .map(({ type, name, sql }) => ({ sql, what: `${type} ${name}`, origin: READ }));
}
