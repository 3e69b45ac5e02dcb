/**
 * What an expression gives for a row, in SQL's three-valued logic: null is SQL's NULL, undefined means unknown
 * (raw SQL, a column the row does not have, something engines answer differently). The prover searches values with it.
 */
import { type ByKind, type CompareOperator, type Expr, type LiteralValue, type NeutralFunction, visit } from '../model/index.js';
import { type LikePart, likeParts } from './glob.js';

export type ExprRow = Readonly<Record<string, LiteralValue>>;
export type ExprValue = LiteralValue | undefined;

export function evaluateExpr(expr: Expr, row: ExprRow): ExprValue {
  return visit(expr, EVALUATE, row);
}

/** Whether a CHECK lets the row pass: true and NULL do. Undefined where that cannot be known. */
export function passesCheck(expr: Expr, row: ExprRow): boolean | undefined {
  const value = truth(evaluateExpr(expr, row));
  return value === undefined ? undefined : value !== false;
}

const EVALUATE: ByKind<Expr, ExprValue, [ExprRow]> = {
  column: ({ name }, row) => (Object.hasOwn(row, name) ? row[name] : undefined),
  literal: ({ value }) => value,
  compare: ({ left, op, right }, row) => compareValues(evaluateExpr(left, row), op, evaluateExpr(right, row)),
  in: ({ arg, values }, row) => {
    const value = evaluateExpr(arg, row);
    return anyOf(values.map((candidate) => compareValues(value, '=', candidate)));
  },
  between: ({ arg, low, high }, row) => {
    const value = evaluateExpr(arg, row);
    return allOf([compareValues(value, '>=', evaluateExpr(low, row)), compareValues(value, '<=', evaluateExpr(high, row))]);
  },
  'is-null': ({ arg, negated }, row) => {
    const value = evaluateExpr(arg, row);
    return value === undefined ? undefined : (value === null) !== negated;
  },
  and: ({ args }, row) => allOf(args.map((arg) => truth(evaluateExpr(arg, row)))),
  or: ({ args }, row) => anyOf(args.map((arg) => truth(evaluateExpr(arg, row)))),
  not: ({ arg }, row) => negate(truth(evaluateExpr(arg, row))),
  like: ({ arg, pattern }, row) => {
    const value = evaluateExpr(arg, row);
    return typeof value === 'string' ? matches([...value], likeParts(pattern)) : value === null ? null : undefined;
  },
  call: ({ fn, args }, row) => CALLS[fn](args.map((arg) => evaluateExpr(arg, row))),
  arithmetic: ({ left, op, right }, row) =>
    numeric([evaluateExpr(left, row), evaluateExpr(right, row)], ([a = 0, b = 0]) => calculate(a, op, b)),
  raw: () => undefined,
};

type Truth = boolean | null | undefined;

function truth(value: ExprValue): Truth {
  if (typeof value === 'number') return value !== 0;
  return typeof value === 'string' ? undefined : value;
}

const negate = (value: Truth): Truth => (typeof value === 'boolean' ? !value : value);

/** False wins over unknown, unknown over NULL. */
function allOf(values: readonly Truth[]): Truth {
  if (values.includes(false)) return false;
  return values.includes(undefined) ? undefined : values.includes(null) ? null : true;
}

function anyOf(values: readonly Truth[]): Truth {
  return negate(allOf(values.map(negate)));
}

function compareValues(left: ExprValue, op: CompareOperator, right: ExprValue): Truth {
  if (left === undefined || right === undefined) return undefined;
  if (left === null || right === null) return null;
  const [a, b] = [comparable(left), comparable(right)];
  return typeof a === typeof b ? COMPARE[op](a, b) : undefined;
}

const comparable = (value: string | number | boolean): string | number => (typeof value === 'boolean' ? Number(value) : value);

const COMPARE: Readonly<Record<CompareOperator, (a: string | number, b: string | number) => boolean>> = {
  '=': (a, b) => a === b,
  '<>': (a, b) => a !== b,
  '<': (a, b) => a < b,
  '<=': (a, b) => a <= b,
  '>': (a, b) => a > b,
  '>=': (a, b) => a >= b,
};

/** Wildcard match with one point of return: quadratic at worst, never exponential. */
function matches(text: readonly string[], pattern: readonly LikePart[]): boolean {
  let [t, p, star, mark] = [0, 0, -1, 0];
  while (t < text.length) {
    const part = pattern[p];
    if (part === 'any') [star, mark, p] = [p, t, p + 1];
    else if (part === 'one' || (part !== undefined && part.char === text[t])) [t, p] = [t + 1, p + 1];
    else if (star >= 0) [p, mark, t] = [star + 1, mark + 1, mark + 1];
    else return false;
  }
  return pattern.slice(p).every((part) => part === 'any');
}

const CALLS: Readonly<Record<NeutralFunction, (args: readonly ExprValue[]) => ExprValue>> = {
  length: text((value) => [...value].length),
  lower: text((value) => value.toLowerCase()),
  upper: text((value) => value.toUpperCase()),
  trim: text((value) => value.replace(/^ +| +$/g, '')),
  now: () => undefined,
  'json-valid': text(isJson),
  coalesce: (args) => {
    const at = args.findIndex((value) => value !== null);
    return at < 0 ? null : args[at];
  },
  'current-setting': () => undefined,
  'count-true': (args) =>
    numeric(
      args.map(truth).map((value) => (typeof value === 'boolean' ? Number(value) : value)),
      (all) => all.reduce((a, b) => a + b, 0),
    ),
  mod: (args) => numeric(args, ([a = 0, b = 0]) => (b === 0 ? undefined : a % b)),
};

function text(apply: (value: string) => ExprValue): (args: readonly ExprValue[]) => ExprValue {
  return ([value]) => (typeof value === 'string' ? apply(value) : value === null ? null : undefined);
}

function numeric(args: readonly ExprValue[], apply: (args: readonly number[]) => number | undefined): ExprValue {
  if (args.includes(undefined)) return undefined;
  if (args.includes(null)) return null;
  const numbers = args.map((value) => (typeof value === 'string' ? Number.NaN : Number(value)));
  return numbers.some(Number.isNaN) ? undefined : apply(numbers);
}

/** Division of whole numbers that leaves a rest differs by engine. */
function calculate(a: number, op: '+' | '-' | '*' | '/', b: number): number | undefined {
  if (op === '+') return a + b;
  if (op === '-') return a - b;
  if (op === '*') return a * b;
  return b === 0 || (Number.isInteger(a) && Number.isInteger(b) && a % b !== 0) ? undefined : a / b;
}

function isJson(value: string): boolean {
  try {
    JSON.parse(value);
    return true;
  } catch {
    return false;
  }
}
