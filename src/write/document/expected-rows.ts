/** How many rows a read gives back, concluded from keys, limits and stated volumes; no measured numbers. */
import type { PatternQuery } from '../../design/design.js';
import type { Table } from '../../model/index.js';
import { count } from '../markdown/index.js';
import type { View } from './view.js';

export function rowsReturned(view: View, tableName: string, query: PatternQuery): string {
  const table = view.tableById.get(tableName);
  if (query.aggregate !== undefined) return '1, computed';
  if (table === undefined) return 'not stated';
  const equal = new Set(query.conditions.filter((one) => one.op === 'equals').map((one) => one.column));
  if (isUnique(table, equal)) return 'at most 1';
  const share = average(view, table, equal);
  if (query.limit !== undefined) return `at most ${query.limit}${share === undefined ? '' : ` of about ${share}`}`;
  return share === undefined ? 'not stated' : `about ${share}`;
}

function isUnique(table: Table, equal: ReadonlySet<string>): boolean {
  const indexes = table.indexes
    .filter((index) => index.unique)
    .map((index) => index.parts.map((part) => (part.expr.kind === 'column' ? part.expr.name : '')));
  const keys = [table.primaryKey?.columns ?? [], ...table.uniques.map((unique) => unique.columns), ...indexes];
  return keys.some((key) => key.length > 0 && key.every((column) => equal.has(column)));
}

/** Rows of the table divided by rows of the parent that the most selective compared reference leads to. */
function average(view: View, table: Table, equal: ReadonlySet<string>): string | undefined {
  const rows = table.expectedRows;
  if (rows === undefined) return undefined;
  const parents = table.foreignKeys
    .filter((key) => key.columns.every((column) => equal.has(column)))
    .map((key) => view.tableById.get(key.refTable)?.expectedRows ?? 0);
  const most = Math.max(0, ...parents);
  return most === 0 ? undefined : count(Math.max(1, Math.round(rows / most)), 'row');
}
