/** The working schema as plain data: without the indexes that the engine makes by itself. */
import type { Column, Schema, Table } from '../../../model/index.js';
import { effectiveCollation } from '../collations.js';
import type { Flavour } from '../flavour.js';
import { isAutomatic } from '../introspect/keys.js';
import { isJsonCheck, isJsonText } from '../introspect/read.js';
import { finishWorking, type Working } from './working.js';

export function finished(working: Working, name: string): Schema {
  const schema = finishWorking(working, name);
  return { ...schema, tables: schema.tables.map((table) => withoutAutomatic(table, working)) };
}

function withoutAutomatic(table: Table, { flavour }: Working): Table {
  const json = new Set(flavour.jsonIsText ? table.columns.filter((column) => isJson(flavour, column, table)).map(({ name }) => name) : []);
  const isOwnCheck = (check: Table['checks'][number]): boolean => isJsonCheck(check) && json.has(check.name ?? '');
  const indexes = table.indexes.filter((index) => !isAutomatic(index, table.foreignKeys));
  const checks = table.checks.filter((check) => !isOwnCheck(check));
  if (indexes.length === table.indexes.length && checks.length === table.checks.length) return table;
  const automatic = new Set(table.checks.filter(isOwnCheck).map(({ name }) => name));
  return { ...table, indexes, checks, columns: table.columns.map((column) => (automatic.has(column.name) ? asJson(column) : column)) };
}

/** JSON, or the text that JSON is kept as. */
function isJson(flavour: Flavour, { type, mysql }: Column, table: Table): boolean {
  const collation = effectiveCollation(flavour, mysql ?? {}) ?? effectiveCollation(flavour, table.mysql ?? {}) ?? '';
  return type.kind === 'json' || (type.kind === 'native' && isJsonText(type.sql, collation));
}

function asJson({ mysql, ...column }: Column): Column {
  const { charset: _, collation: __, ...rest } = mysql ?? {};
  return { ...column, type: { kind: 'json' }, ...(Object.keys(rest).length > 0 ? { mysql: rest } : {}) };
}
