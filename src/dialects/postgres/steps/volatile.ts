/**
 * Whether a default is the same for all rows that a statement writes. Then ADD COLUMN keeps it in the catalogue and touches no
 * row; otherwise it writes the table anew. https://www.postgresql.org/docs/15/sql-altertable.html#SQL-ALTERTABLE-NOTES
 */
import type { ColumnDefault, Expr } from '../../../model/index.js';
import { printExpression } from '../expressions.js';

export function isSameForAllRows(given: ColumnDefault): boolean {
  switch (given.kind) {
    case 'literal':
    case 'now':
    case 'today':
      return true;
    case 'uuid':
      return false;
    case 'expr':
      return isStable(given.expr);
    default:
      return given satisfies never;
  }
}

/** Functions are volatile unless known otherwise: the text may call what only this database has. */
function isStable(expr: Expr): boolean {
  const text = printExpression(expr).replace(/'(?:[^']|'')*'/g, "''");
  const calls = [...text.matchAll(/([\w.]+)\s*\(/g)].map(([, name = '']) => name.toLowerCase());
  return calls.every((name) => STABLE.has(name)) && !/\bnextval\b/i.test(text);
}

const STABLE: ReadonlySet<string> = new Set([
  'now',
  'transaction_timestamp',
  'statement_timestamp',
  'timezone',
  'lower',
  'upper',
  'coalesce',
  'jsonb_build_object',
  'jsonb_build_array',
  'current_setting',
  'varchar',
  'numeric',
  'char',
  'bpchar',
  'timestamp',
  'interval',
]);
