/** An expression as a person says it. Names and values are escaped here; the result is Markdown. */
import {
  type ByKind,
  type CompareOperator,
  type Expr,
  type LikeExpr,
  type LiteralValue,
  type NeutralFunction,
  visit,
} from '../../../model/index.js';
import { code, escapeText, listOf } from '../../markdown/index.js';

export function exprInWords(expr: Expr): string {
  return visit(expr, WORDS);
}

/** An expression in neutral SQL, unescaped: for code spans. */
export function exprAsCode(expr: Expr): string {
  return visit(expr, CODE);
}

/** A constant as a person says it. */
export function valueInWords(value: LiteralValue): string {
  if (value === null) return 'empty';
  return typeof value === 'string' ? `“${escapeText(value)}”` : String(value);
}

const COMPARED: Readonly<Record<CompareOperator, string>> = {
  '=': 'is',
  '<>': 'is not',
  '<': 'is less than',
  '<=': 'is at most',
  '>': 'is greater than',
  '>=': 'is at least',
};

const CHARACTERS: Readonly<Partial<Record<CompareOperator, string>>> = {
  '=': 'exactly',
  '<=': 'at most',
  '>=': 'at least',
  '<': 'fewer than',
  '>': 'more than',
};

const FUNCTIONS: Readonly<Record<NeutralFunction, (args: readonly string[]) => string>> = {
  length: ([text]) => `the length of ${text}`,
  lower: ([text]) => `${text} in lower case`,
  upper: ([text]) => `${text} in upper case`,
  trim: ([text]) => `${text} without surrounding spaces`,
  now: () => 'the present moment',
  'json-valid': ([text]) => `${text} is valid JSON`,
  coalesce: (args) => `the first filled of ${listOf(args)}`,
  'current-setting': ([name]) => `the session setting ${name}`,
  'count-true': (args) => `the number of true ones among ${listOf(args)}`,
  mod: ([a, b]) => `the remainder of ${a} by ${b}`,
};

const WORDS: ByKind<Expr, string> = {
  column: ({ name }) => code(name),
  literal: ({ value }) => valueInWords(value),
  compare: ({ op, left, right }) =>
    caseInWords(op, left, right) ??
    lengthInWords(op, left, right) ??
    countInWords(op, left, right) ??
    `${exprInWords(left)} ${COMPARED[op]} ${exprInWords(right)}`,
  in: ({ arg, values }) => `${exprInWords(arg)} is one of ${listOf(values.map(valueInWords), 'or')}`,
  between: ({ arg, low, high }) => `${exprInWords(arg)} lies between ${exprInWords(low)} and ${exprInWords(high)}`,
  'is-null': ({ arg, negated }) => `${exprInWords(arg)} is ${negated ? 'filled' : 'empty'}`,
  and: ({ args }) => listOf(args.map(grouped)),
  or: ({ args }) => args.map(grouped).join(', or '),
  not: ({ arg }) => (arg.kind === 'like' ? likeInWords(arg, true) : `it is not the case that ${grouped(arg)}`),
  like: (expr) => likeInWords(expr, false),
  call: ({ fn, args }) => FUNCTIONS[fn](args.map(exprInWords)),
  arithmetic: ({ op, left, right }) => `${exprInWords(left)} ${op === '*' ? '×' : op} ${exprInWords(right)}`,
  raw: ({ sql }) => code(sql),
};

/** `%x%` is containing; anything else is a form. */
function likeInWords({ arg, pattern }: LikeExpr, negated: boolean): string {
  const inner = /^%([^%_]+)%$/.exec(pattern)?.[1];
  const subject = exprInWords(arg);
  if (inner === undefined) return `${subject} ${negated ? 'does not have' : 'has'} the form ${code(pattern)}`;
  return `${subject} ${negated ? 'contains no' : 'contains'} ${inner === ' ' ? 'space' : `“${escapeText(inner)}”`}`;
}

/** `slug = lower(slug)`. */
function caseInWords(op: CompareOperator, left: Expr, right: Expr): string | undefined {
  if (op !== '=' || right.kind !== 'call' || (right.fn !== 'lower' && right.fn !== 'upper' && right.fn !== 'trim')) return undefined;
  const [inner] = right.args;
  if (inner === undefined || exprAsCode(inner) !== exprAsCode(left)) return undefined;
  return `${exprInWords(left)} ${right.fn === 'trim' ? 'has no surrounding spaces' : `is in ${right.fn} case`}`;
}

function lengthInWords(op: CompareOperator, left: Expr, right: Expr): string | undefined {
  const amount = CHARACTERS[op];
  if (amount === undefined || left.kind !== 'call' || left.fn !== 'length') return undefined;
  return `${left.args.map(exprInWords).join('')} has ${amount} ${exprInWords(right)} characters`;
}

function countInWords(op: CompareOperator, left: Expr, right: Expr): string | undefined {
  const amount = CHARACTERS[op] ?? 'exactly';
  if (left.kind !== 'call' || left.fn !== 'count-true' || op === '<>') return undefined;
  return `${amount} ${exprInWords(right)} of these hold: ${left.args.map(exprInWords).join('; ')}`;
}

const grouped = (expr: Expr): string => (expr.kind === 'or' || expr.kind === 'and' ? `(${exprInWords(expr)})` : exprInWords(expr));

const CODE: ByKind<Expr, string> = {
  column: ({ name }) => name,
  literal: ({ value }) => (typeof value === 'string' ? `'${value.replace(/'/g, "''")}'` : String(value)),
  compare: ({ op, left, right }) => `${exprAsCode(left)} ${op} ${exprAsCode(right)}`,
  in: ({ arg, values }) => `${exprAsCode(arg)} IN (${values.map((value) => exprAsCode({ kind: 'literal', value })).join(', ')})`,
  between: ({ arg, low, high }) => `${exprAsCode(arg)} BETWEEN ${exprAsCode(low)} AND ${exprAsCode(high)}`,
  'is-null': ({ arg, negated }) => `${exprAsCode(arg)} IS ${negated ? 'NOT ' : ''}NULL`,
  and: ({ args }) => args.map(bracketed).join(' AND '),
  or: ({ args }) => args.map(bracketed).join(' OR '),
  not: ({ arg }) => `NOT ${bracketed(arg)}`,
  like: ({ arg, pattern }) => `${exprAsCode(arg)} LIKE '${pattern.replace(/'/g, "''")}'`,
  call: ({ fn, args }) => `${fn.replace(/-/g, '_')}(${args.map(exprAsCode).join(', ')})`,
  arithmetic: ({ op, left, right }) => `${bracketed(left)} ${op} ${bracketed(right)}`,
  raw: ({ sql }) => sql,
};

const bracketed = (expr: Expr): string =>
  ['column', 'literal', 'call', 'is-null', 'compare', 'in', 'like'].includes(expr.kind) ? exprAsCode(expr) : `(${exprAsCode(expr)})`;
