/**
 * The form in which expressions are compared: what a design says and what each engine prints back become the same tree.
 * Only rewrites that hold in three-valued logic; the order of operands and of listed values is kept.
 */
import { type ByKind, type CompareOperator, type Expr, type LiteralValue, visit } from '../model/index.js';
import { type ExprStyle, printExpr } from './print-expr.js';
import { quoteDouble } from './quote.js';
import { tokenise } from './tokenise.js';

export function normaliseExpr(expr: Expr): Expr {
  return visit(expr, NORMALISE);
}

/** Stable text of the normal form: equal keys mean equal expressions. Booleans count as 1 and 0, as some engines print them. */
export function exprKey(expr: Expr): string {
  return printExpr(normaliseExpr(expr), KEY_STYLE);
}

/** Columns an expression names, in order, without repeats. Raw SQL names none that are known. */
export function exprColumns(expr: Expr): readonly string[] {
  const names = new Set<string>();
  const collect = (node: Expr): void => {
    if (node.kind === 'column') names.add(node.name);
    for (const child of exprChildren(node)) collect(child);
  };
  collect(expr);
  return [...names];
}

/** The expressions directly below one. */
export const exprChildren = (expr: Expr): readonly Expr[] => visit(expr, CHILDREN);

/** Whether any part of it is kept as raw SQL. */
export const isRawInside = (expr: Expr): boolean => expr.kind === 'raw' || exprChildren(expr).some(isRawInside);

const CHILDREN: ByKind<Expr, readonly Expr[]> = {
  column: () => [],
  literal: () => [],
  raw: () => [],
  compare: ({ left, right }) => [left, right],
  arithmetic: ({ left, right }) => [left, right],
  in: ({ arg }) => [arg],
  like: ({ arg }) => [arg],
  not: ({ arg }) => [arg],
  'is-null': ({ arg }) => [arg],
  between: ({ arg, low, high }) => [arg, low, high],
  and: ({ args }) => args,
  or: ({ args }) => args,
  call: ({ args }) => args,
};

const FLIPPED: Readonly<Record<CompareOperator, CompareOperator>> = { '=': '=', '<>': '<>', '<': '>', '<=': '>=', '>': '<', '>=': '<=' };
const OPPOSITE: Readonly<Record<CompareOperator, CompareOperator>> = { '=': '<>', '<>': '=', '<': '>=', '<=': '>', '>': '<=', '>=': '<' };

const NORMALISE: ByKind<Expr, Expr> = {
  column: (expr) => expr,
  literal: (expr) => expr,
  raw: ({ sql }) => ({ kind: 'raw', sql: tidy(sql) }),
  compare: ({ left, op, right }) => {
    const [a, b] = [normaliseExpr(left), normaliseExpr(right)];
    const turn = a.kind === 'literal' && b.kind !== 'literal';
    return turn ? { kind: 'compare', op: FLIPPED[op], left: b, right: a } : { kind: 'compare', op, left: a, right: b };
  },
  in: ({ arg, values }) => {
    const inner = normaliseExpr(arg);
    const [only] = values;
    if (only === undefined) return { kind: 'literal', value: false };
    return values.length === 1
      ? { kind: 'compare', op: '=', left: inner, right: { kind: 'literal', value: only } }
      : { kind: 'in', arg: inner, values };
  },
  between: ({ arg, low, high }) =>
    normaliseExpr({
      kind: 'and',
      args: [
        { kind: 'compare', op: '>=', left: arg, right: low },
        { kind: 'compare', op: '<=', left: arg, right: high },
      ],
    }),
  'is-null': ({ arg, negated }) => ({ kind: 'is-null', arg: normaliseExpr(arg), negated }),
  and: ({ args }) => flat('and', args),
  or: ({ args }) => flat('or', args),
  not: ({ arg }) => negate(normaliseExpr(arg)),
  like: ({ arg, pattern }) => ({ kind: 'like', arg: normaliseExpr(arg), pattern }),
  call: ({ fn, args }) => {
    const inner = args.map(normaliseExpr);
    return fn === 'count-true' ? sum(inner) : { kind: 'call', fn, args: inner };
  },
  arithmetic: ({ left, op, right }) => ({ kind: 'arithmetic', op, left: normaliseExpr(left), right: normaliseExpr(right) }),
};

function flat(kind: 'and' | 'or', args: readonly Expr[]): Expr {
  const all = args.map(normaliseExpr).flatMap((arg) => (arg.kind === kind ? arg.args : [arg]));
  const [only] = all;
  if (!only) return { kind: 'literal', value: kind === 'and' };
  return all.length === 1 ? only : { kind, args: all };
}

/** The negation of a normal form, in normal form. */
function negate(expr: Expr): Expr {
  switch (expr.kind) {
    case 'not':
      return expr.arg;
    case 'is-null':
      return { ...expr, negated: !expr.negated };
    case 'compare':
      return { ...expr, op: OPPOSITE[expr.op] };
    case 'and':
      return flat('or', expr.args.map(negate));
    case 'or':
      return flat('and', expr.args.map(negate));
    case 'literal':
      return typeof expr.value === 'boolean' ? { kind: 'literal', value: !expr.value } : { kind: 'not', arg: expr };
    default:
      return { kind: 'not', arg: expr };
  }
}

/** Counting true conditions is adding them up: the only form that all engines print. */
function sum(args: readonly Expr[]): Expr {
  const [first, ...rest] = args;
  if (!first) return { kind: 'literal', value: 0 };
  return rest.reduce<Expr>((left, right) => ({ kind: 'arithmetic', op: '+', left, right }), first);
}

/** One blank between tokens, no parentheses around the whole, words in lower case. */
function tidy(sql: string): string {
  const tokens = tokenise(sql);
  if (!tokens) return sql.trim();
  const words = tokens.slice(0, -1).map((token) => (token.kind === 'string' ? `'${token.text.replaceAll("'", "''")}'` : spelled(token)));
  return stripParentheses(words).join(' ');
}

function spelled(token: { readonly kind: string; readonly text: string }): string {
  const isOdd = token.kind === 'name' && !/^[a-z_][a-z0-9_]*$/.test(token.text);
  return isOdd ? quoteDouble(token.text) : token.text;
}

function stripParentheses(words: readonly string[]): readonly string[] {
  let [from, to] = [0, words.length];
  const partner = partners(words);
  while (to - from > 2 && words[from] === '(' && partner.get(from) === to - 1) {
    from++;
    to--;
  }
  return words.slice(from, to);
}

function partners(words: readonly string[]): ReadonlyMap<number, number> {
  const open: number[] = [];
  const partner = new Map<number, number>();
  for (const [at, word] of words.entries()) {
    if (word === '(') open.push(at);
    else if (word === ')') {
      const start = open.pop();
      if (start !== undefined) partner.set(start, at);
    }
  }
  return partner;
}

const keyLiteral = (value: LiteralValue): string => (typeof value === 'boolean' ? (value ? '1' : '0') : JSON.stringify(value));

const KEY_STYLE: ExprStyle = {
  quoteIdentifier: quoteDouble,
  literal: (value) => (typeof value === 'string' ? `'${value.replaceAll("'", "''")}'` : keyLiteral(value)),
  call: (fn, args) => `${fn}(${args.join(', ')})`,
};
