/** One row of the audit table per insert, update and delete. Writes only those columns that the audit table has. */
import type { Column, Table } from '../../../model/index.js';
import type { Flavour } from '../flavour.js';
import { quoteText } from '../spelling.js';
import { type EngineTrigger, insertRow, ofRow, type RowAlias } from './engine-trigger.js';

type Event = EngineTrigger['event'];

export function auditTriggers(
  flavour: Flavour,
  name: string,
  table: Table,
  audit: Table,
  redacted: readonly string[],
): readonly EngineTrigger[] {
  const shown = table.columns.filter((column) => !redacted.includes(column.name) && !column.generated);
  return (['insert', 'update', 'delete'] as const).map((event) => ({
    name: `${name}_${event}`,
    timing: 'after',
    event,
    body: insertInto(audit, valuesOf(flavour, table, audit, shown, event)),
  }));
}

type Values = ReadonlyMap<string, string>;

function valuesOf(flavour: Flavour, table: Table, audit: Table, shown: readonly Column[], event: Event): Values {
  const row: RowAlias = event === 'delete' ? 'OLD' : 'NEW';
  const standard: Values = new Map([
    ['table_name', quoteText(table.name)],
    ['row_id', rowId(flavour, table, row)],
    ['action', quoteText(event)],
    ['old_values', event === 'insert' ? 'NULL' : image(flavour, table, shown, 'OLD')],
    ['new_values', event === 'delete' ? 'NULL' : image(flavour, table, shown, 'NEW')],
    ['changed_by', '@app_current_user_id'],
    ['changed_at', 'CURRENT_TIMESTAMP(6)'],
  ]);
  return new Map([...standard, ...sharedColumns(table, audit, standard, row)]);
}

/** The tenant, and whatever else both tables carry; for the tenant table itself, its key. */
function sharedColumns(table: Table, audit: Table, standard: Values, row: RowAlias): Values {
  const own = new Set(table.columns.map((column) => column.name));
  const key = new Set(audit.primaryKey?.columns ?? []);
  const shared = audit.columns.filter(({ name, identity }) => !standard.has(name) && !identity && !key.has(name) && own.has(name));
  const references = audit.foreignKeys.filter((fk) => fk.refTable === table.id && table.ownership === 'tenant' && fk.columns.length === 1);
  return new Map([
    ...shared.map(({ name }) => [name, ofRow(row, name)] as const),
    ...references.map((fk) => [fk.columns[0] ?? '', ofRow(row, fk.refColumns[0] ?? '')] as const),
  ]);
}

/** In the order of the audit table, without what it does not have. */
function insertInto(audit: Table, values: Values): string {
  const present = audit.columns.flatMap(({ name }) => {
    const value = values.get(name);
    return value === undefined ? [] : [[name, value] as const];
  });
  return insertRow(audit.name, new Map(present));
}

function rowId(flavour: Flavour, table: Table, row: RowAlias): string {
  const types = new Map(table.columns.map((column) => [column.name, column]));
  const parts = (table.primaryKey?.columns ?? []).map((name) => {
    const value = ofRow(row, name);
    return types.get(name)?.type.kind === 'uuid' && flavour.uuidToText ? `${flavour.uuidToText}(${value})` : value;
  });
  const [only = 'NULL'] = parts;
  return parts.length > 1 ? `CONCAT_WS(',', ${parts.join(', ')})` : `CAST(${only} AS CHAR)`;
}

function image(flavour: Flavour, table: Table, columns: readonly Column[], row: RowAlias): string {
  const pairs = columns.map((column) => `${quoteText(column.name)}, ${jsonValue(flavour, table, column, ofRow(row, column.name))}`);
  return pairs.length === 0 ? 'JSON_OBJECT()' : `JSON_OBJECT(\n     ${pairs.join(',\n     ')})`;
}

/** Bytes are no text, and a JSON text would be quoted as a string where JSON is one. */
function jsonValue(flavour: Flavour, { mysql }: Table, { type }: Column, value: string): string {
  if (type.kind === 'bytes') return `HEX(${value})`;
  if (type.kind === 'uuid' && flavour.uuidToText) return `${flavour.uuidToText}(${value})`;
  if (type.kind !== 'json' || !flavour.jsonIsText) return value;
  // A JSON column has a collation of its own, which JSON_OBJECT refuses beside that of the other texts.
  return `JSON_EXTRACT(${value}${mysql?.collation ? ` COLLATE ${mysql.collation}` : ''}, '$')`;
}
