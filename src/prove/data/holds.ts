/** Whether a condition holds for a row, by SQL's three values. What was not understood refuses nothing. */
import type { Expr } from '../../model/index.js';
import { evaluateExpr, passesCheck } from '../../sql/index.js';
import type { RowValues } from './row.js';

/** The condition is false: a check with it refuses the row. */
export const refuses = (expr: Expr, row: RowValues): boolean => passesCheck(expr, row) === false;

/** The condition is true: a predicate with it picks the row. */
export function accepts(expr: Expr, row: RowValues): boolean {
  const value = evaluateExpr(expr, row);
  return value === true || (typeof value === 'number' && value !== 0);
}
