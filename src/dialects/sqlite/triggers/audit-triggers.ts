/** One row of the audit table per insert, update and delete. Writes only those columns that the audit table has. */
import type { Column, Table } from '../../../model/index.js';
import { quoteString } from '../../../sql/index.js';
import { quoteList } from '../spelling.js';
import { type EngineTrigger, type Event, engineTrigger, insertInto, nowFor, ofRow, type RowAlias } from './engine-trigger.js';

export function auditTriggers(name: string, table: Table, audit: Table, redacted: readonly string[]): readonly EngineTrigger[] {
  const shown = table.columns.filter((column) => !redacted.includes(column.name) && !column.generated);
  return (['insert', 'update', 'delete'] as const).map((event) =>
    engineTrigger({
      name: `${name}_${event}`,
      table,
      moment: `AFTER ${event.toUpperCase()}${event === 'update' ? ofColumns(table) : ''}`,
      body: insertInto(audit.name, present(audit, valuesOf(table, audit, shown, event))),
    }),
  );
}

/** A touch trigger updates the row once more, with the moment alone: that is no second change. */
function ofColumns(table: Table): string {
  const touched = new Set(table.triggers.flatMap(({ definition }) => (definition.kind === 'touch' ? [definition.column] : [])));
  const others = table.columns.filter((column) => !touched.has(column.name) && !column.generated);
  return touched.size === 0 || others.length === 0 ? '' : ` OF ${quoteList(others.map((column) => column.name))}`;
}

type Values = ReadonlyMap<string, string>;

function valuesOf(table: Table, audit: Table, shown: readonly Column[], event: Event): Values {
  const row: RowAlias = event === 'delete' ? 'OLD' : 'NEW';
  const standard: Values = new Map([
    ['table_name', quoteString(table.name)],
    ['row_id', rowId(table, row)],
    ['action', quoteString(event)],
    ['old_values', event === 'insert' ? 'NULL' : image(shown, 'OLD')],
    ['new_values', event === 'delete' ? 'NULL' : image(shown, 'NEW')],
    ['changed_at', nowFor(audit, 'changed_at')],
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
    ...shared.filter(({ name }) => name !== 'changed_by').map(({ name }) => [name, ofRow(row, name)] as const),
    ...references.map((fk) => [fk.columns[0] ?? '', ofRow(row, fk.refColumns[0] ?? '')] as const),
  ]);
}

/** In the order of the audit table, without what it does not have. */
function present(audit: Table, values: Values): Values {
  const found = audit.columns.flatMap(({ name }): [string, string][] => {
    const value = values.get(name);
    return value === undefined ? [] : [[name, value]];
  });
  return new Map(found);
}

function rowId(table: Table, row: RowAlias): string {
  const parts = (table.primaryKey?.columns ?? []).map((name) => ofRow(row, name));
  return parts.length > 1 ? parts.join(` || ',' || `) : `CAST(${parts[0] ?? `${row}.rowid`} AS TEXT)`;
}

/** Pairs that one call takes: 127 arguments until SQLite 3.48. */
const PAIRS = 60;

function image(columns: readonly Column[], row: RowAlias): string {
  const pairs = columns.slice(0, PAIRS).map((column) => `${quoteString(column.name)}, ${jsonValue(column, ofRow(row, column.name))}`);
  const first = pairs.length === 0 ? 'json_object()' : `json_object(\n  ${pairs.join(',\n  ')}\n)`;
  return columns
    .slice(PAIRS)
    .reduce((object, column) => `json_set(${object}, ${path(column.name)}, ${jsonValue(column, ofRow(row, column.name))})`, first);
}

const path = (name: string): string => quoteString(`$.${JSON.stringify(name)}`);

/** Bytes are no text, and a JSON text would be quoted as a string. */
function jsonValue({ type }: Column, value: string): string {
  if (type.kind === 'bytes') return `hex(${value})`;
  return type.kind === 'json' ? `json(${value})` : value;
}
