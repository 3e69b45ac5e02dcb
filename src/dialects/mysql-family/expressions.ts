/** Expressions as both engines spell them, and questions about what an expression names. */
import type { Expr, NeutralFunction } from '../../model/index.js';
import { type ExprStyle, exprChildren, parseExpr, printExpr, tokenise } from '../../sql/index.js';
import type { Flavour } from './flavour.js';
import { quoteIdentifier, spellLiteral } from './spelling.js';

export const printExpression = (flavour: Flavour, expr: Expr): string => printExpr(expr, styleOf(flavour));

/** With the columns of the row before or after, as triggers name them. */
export const printForRow = (flavour: Flavour, expr: Expr, row: 'NEW' | 'OLD'): string =>
  printExpr(expr, { ...styleOf(flavour), quoteIdentifier: (name) => `${row}.${quoteIdentifier(name)}` });

/** 1 where the predicate holds, NULL elsewhere. */
export const caseWhen = (flavour: Flavour, where: Expr): string => `CASE WHEN ${printExpression(flavour, where)} THEN 1 END`;

function styleOf(flavour: Flavour): ExprStyle {
  return {
    quoteIdentifier,
    literal: (value) => spellLiteral(flavour, value),
    call: (fn, args) => CALLS[fn](args),
  };
}

const CALLS: Readonly<Record<NeutralFunction, (args: readonly string[]) => string>> = {
  length: (args) => `CHAR_LENGTH(${args.join(', ')})`,
  lower: (args) => `LOWER(${args.join(', ')})`,
  upper: (args) => `UPPER(${args.join(', ')})`,
  trim: (args) => `TRIM(${args.join(', ')})`,
  now: () => 'CURRENT_TIMESTAMP(6)',
  'json-valid': (args) => `JSON_VALID(${args.join(', ')})`,
  coalesce: (args) => `COALESCE(${args.join(', ')})`,
  'current-setting': ([name = '']) => sessionVariable(name),
  // A comparison is 1 or 0 here.
  'count-true': (args) => args.join(' + '),
  mod: (args) => args.join(' % '),
};

/** `'app.current_tenant_id'` → `@app_current_tenant_id`: settings of one's own are user variables. */
const sessionVariable = (quoted: string): string => `@${quoted.replace(/^'|'$/g, '').replace(/\W/g, '_')}`;

/** The columns an expression names, in order, without repeats. For raw SQL every word counts. */
export const columnsOf = (expr: Expr): readonly string[] => [...new Set(partsOf(expr).flatMap(namesIn))];

/** The neutral functions an expression calls. */
export const callsOf = (expr: Expr): readonly NeutralFunction[] => partsOf(expr).flatMap((part) => (part.kind === 'call' ? [part.fn] : []));

/** The conditions that must all hold. */
export const conjuncts = (expr: Expr): readonly Expr[] => (expr.kind === 'and' ? expr.args.flatMap(conjuncts) : [expr]);

function namesIn(expr: Expr): readonly string[] {
  if (expr.kind === 'column') return [expr.name];
  if (expr.kind !== 'raw') return [];
  return (tokenise(expr.sql, { backslashEscapes: true }) ?? []).flatMap((token) =>
    token.kind === 'name' ? [token.text] : token.kind === 'word' ? [token.raw] : [],
  );
}

/** The expression and everything inside it. */
const partsOf = (expr: Expr): readonly Expr[] => [expr, ...exprChildren(expr).flatMap(partsOf)];

/** Raw where it is not understood as a whole. LENGTH counts bytes here, so it is not the neutral `length`. */
export const parseExpression = (sql: string): Expr => parseExpr(sql, { backslashEscapes: true, functions: { length: undefined } });
