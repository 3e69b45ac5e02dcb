/** Expressions as PostgreSQL spells and prints them. */
import type { Expr, NeutralFunction } from '../../model/index.js';
import { type ExprStyle, exprKey, parseExpr, printExpr } from '../../sql/index.js';
import { literal, quoteIdentifier } from './spelling.js';

export const printExpression = (expr: Expr): string => printExpr(expr, STYLE);

/** With the columns of the row before or after, as triggers name them. */
export const printForRow = (expr: Expr, row: 'NEW' | 'OLD'): string =>
  printExpr(expr, { ...STYLE, quoteIdentifier: (name) => `${row}.${quoteIdentifier(name)}` });

const CALLS: Readonly<Record<NeutralFunction, (args: readonly string[]) => string>> = {
  length: (args) => `char_length(${args.join(', ')})`,
  lower: (args) => `lower(${args.join(', ')})`,
  upper: (args) => `upper(${args.join(', ')})`,
  trim: (args) => `btrim(${args.join(', ')})`,
  now: () => 'now()',
  // Every jsonb value is valid; a text is tested by IS JSON since 16 and by a cast before.
  'json-valid': ([arg = 'NULL']) => `((${arg})::jsonb IS NOT NULL)`,
  coalesce: (args) => `COALESCE(${args.join(', ')})`,
  'current-setting': ([name = "''"]) => `current_setting(${name}, true)`,
  'count-true': (args) => args.map((arg) => `${arg}::int`).join(' + '),
  mod: (args) => args.join(' % '),
};

const STYLE: ExprStyle = { quoteIdentifier, literal: (value) => literal(value), call: (fn, args) => CALLS[fn](args) };

export const parseExpression = (sql: string): Expr => parseExpr(sql);

/** One text per expression, whether designed or read back. For comparison, not for running. */
export function canonicalExpression(expr: Expr): string {
  if (expr.kind === 'raw') return canonicalRaw(expr.sql);
  const printed = printExpression(expr);
  const again = parseExpression(printed);
  return again.kind === 'raw' ? canonicalRaw(printed) : exprKey(again);
}

/** Without casts, redundant parentheses and the case of keywords. */
function canonicalRaw(sql: string): string {
  const parsed = parseExpression(sql);
  if (parsed.kind !== 'raw') return exprKey(parsed);
  return sql
    .replace(/::(character varying|timestamp with(out)? time zone|double precision|[a-z_]+)(\(\d+(,\d+)?\))?(\[\])?/gi, '')
    .replace(/[()"]/g, ' ')
    .replace(/\s+/g, ' ')
    .replace(/ ?, ?/g, ', ')
    .trim()
    .toLowerCase();
}
