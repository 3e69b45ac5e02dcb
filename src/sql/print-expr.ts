/**
 * Expression → SQL with as few parentheses as are right. What differs by engine comes from an `ExprStyle`;
 * raw SQL is printed verbatim (in parentheses where something else stands around it).
 */
import type { ByKind, CallExpr, Expr, LiteralValue, NeutralFunction } from '../model/index.js';
import { visit } from '../model/index.js';

export interface ExprStyle {
  readonly quoteIdentifier: (name: string) => string;
  /** Booleans included: `TRUE` or `1`. */
  readonly literal: (value: LiteralValue) => string;
  /**
   * A function over printed arguments. `mod` and `count-true` get arguments that are safe as operands and may answer with an
   * operator between them (`a % b`, `(a IS NULL) + (b IS NULL)`); everything else must read as one operand.
   */
  readonly call: (fn: NeutralFunction, args: readonly string[]) => string;
  /** How a LIKE is said where `arg LIKE 'pattern'` is not it. `arg` is safe as an operand. */
  readonly like?: (arg: string, pattern: string, negated: boolean) => string;
}

export function printExpr(expr: Expr, style: ExprStyle): string {
  return print(expr, style);
}

/** How tightly each construct binds; a child that binds less is put in parentheses. */
const BINDS = { or: 1, and: 2, not: 3, compare: 4, add: 5, multiply: 6, atom: 7 } as const;

const STRENGTH: ByKind<Expr, number> = {
  column: () => BINDS.atom,
  literal: () => BINDS.atom,
  compare: () => BINDS.compare,
  in: ({ values }) => (values.length === 0 ? BINDS.atom : BINDS.compare),
  between: () => BINDS.compare,
  'is-null': () => BINDS.compare,
  and: ({ args }) => chainStrength(args, BINDS.and),
  or: ({ args }) => chainStrength(args, BINDS.or),
  not: ({ arg }) => (arg.kind === 'in' || arg.kind === 'like' || arg.kind === 'between' ? BINDS.compare : BINDS.not),
  like: () => BINDS.compare,
  call: ({ fn }) => (fn === 'count-true' ? BINDS.add : fn === 'mod' ? BINDS.multiply : BINDS.atom),
  arithmetic: ({ op }) => (op === '+' || op === '-' ? BINDS.add : BINDS.multiply),
  // A lone word or call needs no parentheses; anything else might hold an operator.
  raw: ({ sql }) => (/^[\w.]+(\([^()]*\))?$/.test(sql) ? BINDS.atom : 0),
};

function chainStrength(args: readonly Expr[], strength: number): number {
  const [only] = args;
  if (!only) return BINDS.atom;
  return args.length === 1 ? visit(only, STRENGTH) : strength;
}

const PRINT: ByKind<Expr, string, [ExprStyle]> = {
  column: ({ name }, style) => style.quoteIdentifier(name),
  literal: ({ value }, style) => style.literal(value),
  compare: ({ left, op, right }, style) => `${operand(left, style)} ${op} ${operand(right, style)}`,
  in: (expr, style) => printIn(expr.arg, expr.values, false, style),
  between: (expr, style) => printBetween(expr, false, style),
  'is-null': ({ arg, negated }, style) => `${operand(arg, style)} IS ${negated ? 'NOT ' : ''}NULL`,
  and: ({ args }, style) => chain(args, ' AND ', BINDS.and, true, style),
  or: ({ args }, style) => chain(args, ' OR ', BINDS.or, false, style),
  not: ({ arg }, style) => printNot(arg, style),
  like: ({ arg, pattern }, style) => printLike(arg, pattern, false, style),
  call: (expr, style) => printCall(expr, style),
  arithmetic: ({ left, op, right }, style) => {
    const binds = op === '+' || op === '-' ? BINDS.add : BINDS.multiply;
    return `${within(left, binds, style)} ${op} ${within(right, binds + 1, style)}`;
  },
  raw: ({ sql }) => sql,
};

const print = (expr: Expr, style: ExprStyle): string => visit(expr, PRINT, style);

/** The child, in parentheses when it binds less than `atLeast`. */
function within(expr: Expr, atLeast: number, style: ExprStyle): string {
  const text = print(expr, style);
  return visit(expr, STRENGTH) < atLeast ? `(${text})` : text;
}

const operand = (expr: Expr, style: ExprStyle): string => within(expr, BINDS.add, style);

function chain(args: readonly Expr[], separator: string, binds: number, empty: boolean, style: ExprStyle): string {
  if (args.length === 0) return style.literal(empty);
  const [only] = args;
  if (args.length === 1 && only) return print(only, style);
  return args.map((arg) => within(arg, binds, style)).join(separator);
}

function printIn(arg: Expr, values: readonly LiteralValue[], negated: boolean, style: ExprStyle): string {
  // `IN ()` is an error in most engines; nothing is in an empty list.
  if (values.length === 0) return style.literal(negated);
  return `${operand(arg, style)} ${negated ? 'NOT ' : ''}IN (${values.map(style.literal).join(', ')})`;
}

function printBetween(expr: { readonly arg: Expr; readonly low: Expr; readonly high: Expr }, negated: boolean, style: ExprStyle): string {
  const { arg, low, high } = expr;
  return `${operand(arg, style)} ${negated ? 'NOT ' : ''}BETWEEN ${operand(low, style)} AND ${operand(high, style)}`;
}

function printLike(arg: Expr, pattern: string, negated: boolean, style: ExprStyle): string {
  const printed = operand(arg, style);
  return style.like?.(printed, pattern, negated) ?? `${printed} ${negated ? 'NOT ' : ''}LIKE ${style.literal(pattern)}`;
}

function printNot(arg: Expr, style: ExprStyle): string {
  if (arg.kind === 'in') return printIn(arg.arg, arg.values, true, style);
  if (arg.kind === 'between') return printBetween(arg, true, style);
  if (arg.kind === 'like') return printLike(arg.arg, arg.pattern, true, style);
  return `NOT ${within(arg, BINDS.atom, style)}`;
}

function printCall({ fn, args }: CallExpr, style: ExprStyle): string {
  const operands = fn === 'mod' || fn === 'count-true';
  return style.call(
    fn,
    args.map((arg) => (operands ? within(arg, BINDS.atom, style) : print(arg, style))),
  );
}
