/** A database of the family read back as a schema: the catalogue in a constant number of queries, then pure functions. */
import { type Check, type CheckKind, type Schema, type Table, type Trigger, tableId } from '../../../model/index.js';
import type { Queryable, Row } from '../../queryable.js';
import { columnsOf } from '../expressions.js';
import type { Flavour } from '../flavour.js';
import { type Catalogue, readCatalogue } from './catalogue.js';
import { readColumn, readExpression } from './column.js';
import { readForeignKeys, readKeys } from './keys.js';
import { readPartitions } from './partitions.js';
import { isJsonCheck, isJsonText, READ, textOf } from './read.js';
import { readEvent, readRoutine } from './stored.js';
import { readView } from './view.js';

export async function introspect(flavour: Flavour, db: Queryable): Promise<Schema> {
  return readSchema(flavour, await readCatalogue(flavour, db));
}

/** Pure half of `introspect`. */
export function readSchema(flavour: Flavour, catalogue: Catalogue): Schema {
  const tables = catalogue.tables.filter((row) => TABLE_TYPES.has(textOf(row.table_type))).map((row) => readTable(flavour, row, catalogue));
  const byName = new Map(tables.map((table) => [table.name, table]));
  return {
    kind: 'schema',
    name: catalogue.database,
    dialect: flavour.id,
    tables,
    views: catalogue.views.map((row) => readView(flavour, catalogue.database, row, byName)),
    sequences: catalogue.tables.filter((row) => row.table_type === 'SEQUENCE').map(readSequence),
    routines: catalogue.routines.map((row) => readRoutine(row, catalogue.parameters)),
    extensions: [],
    opaque: catalogue.events.map(readEvent),
  };
}

/** MariaDB has a type of its own for tables that keep their history. */
const TABLE_TYPES = new Set(['BASE TABLE', 'SYSTEM VERSIONED']);

function readTable(flavour: Flavour, row: Row, catalogue: Catalogue): Table {
  const name = textOf(row.table_name);
  const collation = textOf(row.collation);
  const charset = collation.split('_')[0] ?? '';
  const checks = (catalogue.checks.get(name) ?? []).map((check) => readCheck(flavour, check, name));
  const columns = catalogue.columns.get(name) ?? [];
  const json = flavour.jsonIsText ? jsonColumns(checks, columns) : new Map<string, Check>();
  const automatic = new Set(json.values());
  const foreignKeys = readForeignKeys(catalogue.foreignKeys.get(name) ?? []);
  const text = { collation, charset, json: new Set(json.keys()), database: catalogue.database };
  const options = readOptions(row);
  const table: Table = {
    kind: 'table',
    id: tableId(name),
    name,
    ...(row.comment ? { description: textOf(row.comment) } : {}),
    role: 'entity',
    columns: columns.map((column) => readColumn(flavour, column, text)),
    ...readKeys(flavour, catalogue.keyParts.get(name) ?? [], foreignKeys),
    foreignKeys,
    checks: checks.filter((check) => !automatic.has(check)),
    policies: [],
    triggers: (catalogue.triggers.get(name) ?? []).map(readTrigger),
    origin: READ,
    mysql: { engine: textOf(row.engine), charset, collation, ...(options ? { options } : {}) },
  };
  return readPartitions(table, catalogue.partitions.get(name) ?? []);
}

/** `row_format=COMPRESSED max_rows=10 partitioned`. */
function readOptions(row: Row): Readonly<Record<string, string>> | undefined {
  const pairs = [...textOf(row.options).matchAll(/`?([\w ]+?)`?=('(?:[^']|'')*'|\S+)/g)].map(
    ([, name = '', value = '']) => [name.trim().toLowerCase(), value.replace(/^'|'$/g, '')] as const,
  );
  const versioned = row.table_type === 'SYSTEM VERSIONED' ? [['with system versioning', ''] as const] : [];
  const all = [...pairs, ...versioned];
  return all.length === 0 ? undefined : Object.fromEntries(all);
}

/** MariaDB's JSON is a LONGTEXT that it checks by itself; such a check has the column's own name. */
function jsonColumns(checks: readonly Check[], columns: readonly Row[]): ReadonlyMap<string, Check> {
  const long = new Set(columns.filter((row) => isJsonText(textOf(row.type), textOf(row.collation))).map((row) => textOf(row.name)));
  return new Map(checks.filter((check) => isJsonCheck(check) && long.has(check.name ?? '')).map((check) => [check.name ?? '', check]));
}

function readCheck(flavour: Flavour, row: Row, table: string): Check {
  const name = textOf(row.name);
  const expr = readExpression(flavour, textOf(row.expression));
  const notEnforced = row.enforced === 'NO' ? { notEnforced: true } : {};
  return { name, type: kindFromName(name, table), columns: columnsOf(expr), expr, ...notEnforced, origin: READ };
}

/** `check_{table}_{column}_{type}`. */
function kindFromName(name: string, table: string): CheckKind {
  const last = name.startsWith(`check_${table}_`) ? name.split('_').at(-1) : undefined;
  return KINDS.find((kind) => kind === last) ?? 'other';
}

const KINDS = [
  'choice',
  'range',
  'min',
  'max',
  'length',
  'format',
  'json',
  'boolean',
  'arc',
  'order',
  'required',
] as const satisfies readonly CheckKind[];

function readTrigger(row: Row): Trigger {
  const event = textOf(row.event).toLowerCase();
  return {
    name: textOf(row.name),
    definition: {
      kind: 'sql',
      timing: textOf(row.timing).toLowerCase() === 'after' ? 'after' : 'before',
      events: [event === 'insert' || event === 'update' ? event : 'delete'],
      level: 'row',
      body: textOf(row.body),
    },
    origin: READ,
  };
}

const readSequence = (row: Row): Schema['sequences'][number] => {
  const name = textOf(row.table_name);
  return { name, sql: `CREATE SEQUENCE \`${name.replaceAll('`', '``')}\``, origin: READ };
};
