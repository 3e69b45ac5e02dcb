/** The working schema as plain data: without the indexes that the engine makes by itself. */
import type { Schema, Table } from '../../../model/index.js';
import { isAutomatic } from '../introspect/keys.js';
import { isJsonCheck } from './table-keys.js';
import { finishWorking, type Working } from './working.js';

export function finished(working: Working, name: string): Schema {
  const schema = finishWorking(working, name);
  return { ...schema, tables: schema.tables.map((table) => withoutAutomatic(table, working)) };
}

function withoutAutomatic(table: Table, { flavour }: Working): Table {
  const isOwnCheck = (check: Table['checks'][number]): boolean =>
    flavour.jsonIsText && isJsonCheck(check) && table.columns.some(({ name, type }) => name === check.name && type.kind === 'json');
  const indexes = table.indexes.filter((index) => !isAutomatic(index, table.foreignKeys));
  const checks = table.checks.filter((check) => !isOwnCheck(check));
  const same = indexes.length === table.indexes.length && checks.length === table.checks.length;
  return same ? table : { ...table, indexes, checks };
}
