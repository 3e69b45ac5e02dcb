/** What a column is good for in a key: how well it tells rows apart, and whether it can stand in one at all. */
import type { Column, Table } from '../../../model/index.js';

/** 0 tells most rows apart (references, ids), 3 the fewest (flags). */
export function selectivity(table: Table, name: string): 0 | 1 | 2 | 3 {
  const column = columnNamed(table, name);
  if (column?.type.kind === 'boolean') return 3;
  if (table.checks.some(({ type, columns }) => type === 'choice' && columns.includes(name))) return 2;
  const keyed =
    table.foreignKeys.some(({ columns }) => columns.includes(name)) ||
    table.primaryKey?.columns.includes(name) ||
    column?.type.kind === 'uuid';
  return keyed || table.uniques.some(({ columns }) => columns.includes(name)) ? 0 : 1;
}

/** Long text and documents are compared by search, never as keys. What refers is of the type that it refers to. */
export function canBeKey(table: Table, name: string): boolean {
  if (table.foreignKeys.some(({ columns }) => columns.includes(name)) || table.primaryKey?.columns.includes(name)) return true;
  const type = columnNamed(table, name)?.type;
  const kind = type?.kind === 'native' ? type.means?.kind : type?.kind;
  return kind !== undefined && kind !== 'text' && kind !== 'json' && kind !== 'bytes';
}

export const columnNamed = (table: Table, name: string): Column | undefined => table.columns.find((column) => column.name === name);
