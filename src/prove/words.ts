/** Names of tables, columns and rules as a sentence has them. */
import type { Expr, LiteralValue, Table } from '../model/index.js';

/** `purchase_orders` → `purchase orders`. */
export const tableWords = (table: Table): string => spaced(table.name);

export const columnWords = (name: string): string => spaced(name);

/** `a`, `a and b`, `a, b and c`. */
export function listWords(items: readonly string[], conjunction = 'and'): string {
  if (items.length < 2) return items[0] ?? '';
  return `${items.slice(0, -1).join(', ')} ${conjunction} ${items[items.length - 1]}`;
}

const spaced = (name: string): string => name.replaceAll('_', ' ').trim() || name;

const valueWords = (value: LiteralValue): string => (value === null ? 'empty' : String(value));

const COMPARISONS = {
  '=': 'is',
  '<>': 'is not',
  '<': 'is less than',
  '<=': 'is at most',
  '>': 'is more than',
  '>=': 'is at least',
} as const;

/** A condition in words; parts that were not understood stay as they are spelled. */
export function conditionWords(expr: Expr): string {
  switch (expr.kind) {
    case 'column':
      return columnWords(expr.name);
    case 'literal':
      return valueWords(expr.value);
    case 'compare':
      return `${conditionWords(expr.left)} ${COMPARISONS[expr.op]} ${conditionWords(expr.right)}`;
    case 'in':
      return `${conditionWords(expr.arg)} is ${listWords(expr.values.map(valueWords), 'or')}`;
    case 'between':
      return `${conditionWords(expr.arg)} is from ${conditionWords(expr.low)} to ${conditionWords(expr.high)}`;
    case 'is-null':
      return `${conditionWords(expr.arg)} is ${expr.negated ? 'set' : 'empty'}`;
    case 'and':
      return listWords(expr.args.map(conditionWords));
    case 'or':
      return listWords(expr.args.map(conditionWords), 'or');
    case 'not':
      return `not (${conditionWords(expr.arg)})`;
    case 'like':
      return `${conditionWords(expr.arg)} looks like ${expr.pattern}`;
    case 'call':
      return callWords(expr.fn, expr.args.map(conditionWords));
    case 'arithmetic':
      return `${conditionWords(expr.left)} ${expr.op} ${conditionWords(expr.right)}`;
    case 'raw':
      return expr.sql;
  }
}

function callWords(fn: string, args: readonly string[]): string {
  if (fn === 'length') return `the length of ${args[0]}`;
  if (fn === 'json-valid') return `${args[0]} is valid JSON`;
  if (fn === 'count-true') return `the number of these that hold (${args.join('; ')})`;
  return `${fn} of ${listWords(args)}`;
}
