/** A view that shows all columns of one table under a condition is recognised; any other keeps its SQL. */
import { parseTableId, type Table, type View } from '../../../model/index.js';
import { parseExpression } from '../expressions.js';
import { quoteIdentifier } from '../spelling.js';
import type { ViewRow } from './catalogue.js';

export function readView(row: ViewRow, tables: readonly Table[]): View['definition'] {
  const sql = row.sql.trim().replace(/;$/, '');
  const asItIs: View['definition'] = { kind: 'sql', sql, materialised: row.materialised };
  const parts = /^SELECT\s+([\s\S]*?)\s+FROM\s+(\S+)\s+WHERE\s+([\s\S]*)$/.exec(sql);
  const table = parts && tables.find((t) => quoteIdentifier(t.name) === parts[2] && t.namespace === undefined);
  if (row.materialised || !parts || !table) return asItIs;
  const unqualified = (text: string): string => text.replaceAll(`${quoteIdentifier(parseTableId(table.id).name)}.`, '');
  const selected = unqualified(parts[1] ?? '').split(/,\s+/);
  const all = table.columns.map((c) => quoteIdentifier(c.name));
  const where = parseExpression(unqualified(parts[3] ?? ''));
  if (selected.join() !== all.join() || where.kind === 'raw') return asItIs;
  return { kind: 'active-rows', table: table.id, where };
}
