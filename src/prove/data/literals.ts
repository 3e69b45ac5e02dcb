/** Values at and around the constants that checks compare a column with: where a rule is kept and where it breaks. */
import type { Column, Expr, LiteralValue } from '../../model/index.js';
import { exprChildren } from '../../sql/index.js';
import { shiftDays } from './dates.js';

/** Every constant in the expressions, and its neighbours in the column's type. */
export function literalsOf(column: Column, exprs: readonly Expr[]): readonly LiteralValue[] {
  return [...new Set(exprs.flatMap(constants).flatMap((value) => [value, ...neighbours(column, value)]))];
}

/** The next smaller and larger values: one unit of the last place for numbers, one day for dates. */
export function neighbours(column: Column, value: LiteralValue): readonly LiteralValue[] {
  if (typeof value === 'number') return [value + step(column), value - step(column)].map((n) => Number(n.toFixed(6)));
  if (typeof value === 'string') return [shiftDays(value, 1), shiftDays(value, -1)].filter((text) => text !== undefined);
  return typeof value === 'boolean' ? [!value] : [];
}

function step(column: Column): number {
  const { type } = column;
  return type.kind === 'decimal' || type.kind === 'money' ? 10 ** -type.scale : 1;
}

function constants(expr: Expr): readonly LiteralValue[] {
  const own = expr.kind === 'literal' ? [expr.value] : expr.kind === 'in' ? expr.values : [];
  return [...own, ...exprChildren(expr).flatMap(constants)];
}
