/** Expressions as PostgreSQL spells and prints them. */
import type { CallExpr, Expr, NeutralFunction } from '../../model/index.js';
import { type ExprStyle, parseExpr, printExpr } from '../../sql/index.js';
import { rewriteExpr } from './rewrite-expr.js';
import { literal, quoteIdentifier } from './spelling.js';

export const printExpression = (expr: Expr): string => printExpr(expr, STYLE);

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

/**
 * PostgreSQL adds truths up as `(a IS NULL)::integer + …` and the parser drops casts: such a sum is a count again.
 * Any other truth in a sum cannot be said without its cast, so the whole stays raw.
 */
export function parseExpression(sql: string): Expr {
  const castNames = new Set([...sql.matchAll(CAST_COLUMN)].map(([, quoted, bare]) => quoted?.replaceAll('""', '"') ?? bare ?? ''));
  const isCastColumn = (expr: Expr): boolean => expr.kind === 'column' && castNames.has(expr.name);
  let lost = false;
  const expr = rewriteExpr(parseExpr(sql), (part) => {
    if (part.kind !== 'arithmetic') return part;
    const operands = [part.left, part.right];
    if (part.op === '+' && operands.every(isTruth)) return { kind: 'call', fn: 'count-true', args: operands.flatMap(counted) };
    lost ||= operands.some((operand) => isTruth(operand) || isCastColumn(operand));
    return part;
  });
  return lost ? { kind: 'raw', sql: sql.trim() } : expr;
}

/** `(is_open)::integer`, as printed, and `is_open::int`, as written. */
const CAST_COLUMN = /(?:"((?:[^"]|"")+)"|\b(\w+))\)?::int(?:eger)?\b/g;
const TRUTHS: ReadonlySet<Expr['kind']> = new Set(['compare', 'in', 'between', 'is-null', 'and', 'or', 'not', 'like']);
const isCount = (expr: Expr): expr is CallExpr => expr.kind === 'call' && expr.fn === 'count-true';
const isTruth = (expr: Expr): boolean => TRUTHS.has(expr.kind) || isCount(expr);
const counted = (expr: Expr): readonly Expr[] => (isCount(expr) ? expr.args : [expr]);
