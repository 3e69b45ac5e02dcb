/** A view that shows all columns of one table under a condition is recognised; any other keeps its SQL. */
import type { Table, View } from '../../../model/index.js';
import { columnTypes, readExpression } from '../read-expression.js';
import { quoteIdentifier, quoteQualified } from '../spelling.js';
import type { ViewRow } from './catalogue.js';

export function viewReader(tables: readonly Table[]): (row: ViewRow) => View['definition'] {
  const byName = new Map(tables.map((table) => [quoteQualified(table.name, table.namespace), table]));
  return (row) => {
    const sql = row.sql.trim().replace(/;$/, '');
    return (row.materialised ? undefined : activeRows(sql, byName)) ?? { kind: 'sql', sql, materialised: row.materialised };
  };
}

function activeRows(sql: string, byName: ReadonlyMap<string, Table>): View['definition'] | undefined {
  const [, selected = '', from = '', condition = ''] = /^SELECT\s+([\s\S]*?)\s+FROM\s+(.+?)\s+WHERE\s+([\s\S]*)$/.exec(sql) ?? [];
  const table = byName.get(from);
  if (!table) return undefined;
  // Older versions name the table before each column.
  const unqualified = (text: string): string => text.replaceAll(`${quoteIdentifier(table.name)}.`, '');
  const shown = unqualified(selected).split(/,\s+/);
  if (shown.join() !== table.columns.map((c) => quoteIdentifier(c.name)).join()) return undefined;
  const where = readExpression(unqualified(condition), columnTypes(table.columns));
  return where.kind === 'raw' ? undefined : { kind: 'active-rows', table: table.id, where };
}
