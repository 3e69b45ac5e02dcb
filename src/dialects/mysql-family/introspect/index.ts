/** A database of the family read back as a schema: the catalogue in a constant number of queries, then pure functions. */
import {
  type Check,
  type CheckKind,
  type OpaqueStatement,
  type Routine,
  type Schema,
  type Table,
  type Trigger,
  tableId,
} from '../../../model/index.js';
import type { Queryable, Row } from '../../queryable.js';
import { columnsOf } from '../expressions.js';
import type { Flavour } from '../flavour.js';
import { type Catalogue, readCatalogue } from './catalogue.js';
import { readColumn, readExpression } from './column.js';
import { readForeignKeys, readKeys } from './keys.js';
import { READ, textOf } from './read.js';
import { readView } from './view.js';

export async function introspect(flavour: Flavour, db: Queryable): Promise<Schema> {
  return readSchema(flavour, await readCatalogue(flavour, db));
}

/** Pure half of `introspect`. */
export function readSchema(flavour: Flavour, catalogue: Catalogue): Schema {
  const tables = catalogue.tables.filter((row) => row.table_type === 'BASE TABLE').map((row) => readTable(flavour, row, catalogue));
  const byName = new Map(tables.map((table) => [table.name, table]));
  return {
    kind: 'schema',
    name: catalogue.database,
    dialect: flavour.id,
    tables,
    views: catalogue.views.map((row) => readView(flavour, catalogue.database, row, byName)),
    sequences: catalogue.tables.filter((row) => row.table_type === 'SEQUENCE').map(readSequence),
    routines: catalogue.routines.map(readRoutine),
    extensions: [],
    opaque: [...catalogue.partitions].map(readPartitions),
  };
}

function readTable(flavour: Flavour, row: Row, catalogue: Catalogue): Table {
  const name = textOf(row.table_name);
  const collation = textOf(row.collation);
  const charset = collation.split('_')[0] ?? '';
  const checks = (catalogue.checks.get(name) ?? []).map((check) => readCheck(flavour, check, name));
  const json = flavour.jsonIsText ? jsonColumns(checks) : new Map<string, Check>();
  const automatic = new Set(json.values());
  const foreignKeys = readForeignKeys(catalogue.foreignKeys.get(name) ?? []);
  const text = { collation, charset, json: new Set(json.keys()) };
  return {
    kind: 'table',
    id: tableId(name),
    name,
    ...(row.comment ? { description: textOf(row.comment) } : {}),
    role: 'entity',
    columns: (catalogue.columns.get(name) ?? []).map((column) => readColumn(flavour, column, text)),
    ...readKeys(flavour, catalogue.keyParts.get(name) ?? [], foreignKeys),
    foreignKeys,
    checks: checks.filter((check) => !automatic.has(check)),
    policies: [],
    triggers: (catalogue.triggers.get(name) ?? []).map(readTrigger),
    origin: READ,
    mysql: { engine: textOf(row.engine), charset, collation },
  };
}

/** MariaDB checks its JSON columns by itself; such a check has the column's own name. */
function jsonColumns(checks: readonly Check[]): ReadonlyMap<string, Check> {
  const isAutomatic = ({ name, expr }: Check): boolean =>
    expr.kind === 'call' && expr.fn === 'json-valid' && expr.args[0]?.kind === 'column' && expr.args[0].name === name;
  return new Map(checks.filter(isAutomatic).map((check) => [check.name ?? '', check]));
}

function readCheck(flavour: Flavour, row: Row, table: string): Check {
  const name = textOf(row.name);
  const expr = readExpression(flavour, textOf(row.expression));
  return { name, type: kindFromName(name, table), columns: columnsOf(expr), expr, origin: READ };
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

/** Parameters are not in this part of the catalogue; the body is kept so that nothing is silently lost. */
function readRoutine(row: Row): Routine {
  const returns = row.returns ? ` RETURNS ${textOf(row.returns)}` : '';
  return {
    name: textOf(row.name),
    sql: `CREATE ${textOf(row.kind)} \`${textOf(row.name)}\`()${returns}\n${textOf(row.body)}`,
    origin: READ,
  };
}

function readPartitions([table, rows]: readonly [string, readonly Row[]]): OpaqueStatement {
  const [first] = rows;
  const parts = rows.map((row) => `PARTITION \`${textOf(row.name)}\`${row.bound ? ` (${textOf(row.bound)})` : ''}`);
  const sql = `PARTITION BY ${textOf(first?.method)} (${textOf(first?.expression)}) (${parts.join(', ')})`;
  return { what: `partitioning of ${table}`, sql, origin: READ };
}
