import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { and, call, column, compare, type Expr, isNotNull, isNull, type LiteralValue, literal, oneOf, or } from '../model/index.js';
import { evaluateExpr } from './eval-expr.js';
import { exprKey } from './normalise-expr.js';
import { parseExpr } from './parse-expr.js';
import { type ExprStyle, printExpr } from './print-expr.js';
import { isPlainName, quoteDouble, quoteString } from './quote.js';

const style: ExprStyle = {
  quoteIdentifier: (name) => (isPlainName(name) ? name : quoteDouble(name)),
  literal: (value) => (typeof value === 'string' ? quoteString(value) : String(value).toUpperCase()),
  call: (fn, args) => {
    if (fn === 'count-true') return args.join(' + ');
    return fn === 'mod' ? args.join(' % ') : `${fn.replaceAll('-', '_')}(${args.join(', ')})`;
  },
};

const [a, b, c] = [column('a'), column('b'), column('c')];
const not = (arg: Expr): Expr => ({ kind: 'not', arg });
const plus = (left: Expr, op: '+' | '-' | '*' | '/', right: Expr): Expr => ({ kind: 'arithmetic', left, op, right });

describe('printing', () => {
  it.each<[Expr, string]>([
    [and(a, or(b, c)), 'a AND (b OR c)'],
    [or(a, and(b, c)), 'a OR b AND c'],
    [not(compare(a, '=', b)), 'NOT (a = b)'],
    [not(oneOf(a, [1, 2])), 'a NOT IN (1, 2)'],
    [oneOf(a, []), 'FALSE'],
    [and(), 'TRUE'],
    [isNull(or(a, b)), '(a OR b) IS NULL'],
    [compare(isNull(a), '=', isNull(b)), '(a IS NULL) = (b IS NULL)'],
    [plus(a, '-', plus(b, '-', c)), 'a - (b - c)'],
    [plus(plus(a, '+', b), '*', c), '(a + b) * c'],
    [compare(call('count-true', isNotNull(a), isNotNull(b)), '=', literal(1)), '(a IS NOT NULL) + (b IS NOT NULL) = 1'],
    [compare(call('mod', plus(a, '+', b), literal(2)), '=', literal(0)), '(a + b) % 2 = 0'],
    [{ kind: 'raw', sql: 'x OR y' }, 'x OR y'],
    [and({ kind: 'raw', sql: 'x OR y' }, a), '(x OR y) AND a'],
    [compare(column('od"d'), '=', literal("it's")), `"od""d" = 'it''s'`],
    [{ kind: 'like', arg: a, pattern: '%x' }, "a LIKE '%x'"],
    [{ kind: 'between', arg: a, low: literal(1), high: plus(b, '+', c) }, 'a BETWEEN 1 AND b + c'],
  ])('%j', (expr, sql) => {
    expect(printExpr(expr, style)).toBe(sql);
  });
});

const name = fc.constantFrom('a', 'b', 'odd "name', 'x y');
const value: fc.Arbitrary<LiteralValue> = fc.oneof(fc.integer({ min: -3, max: 3 }), fc.boolean(), fc.constantFrom('x', "it's", ''));
const { expr } = fc.letrec<{ expr: Expr; leaf: Expr }>((tie) => ({
  leaf: fc.oneof(
    name.map((n) => column(n)),
    value.map((v) => literal(v)),
  ),
  expr: fc.oneof(
    { maxDepth: 4 },
    tie('leaf'),
    fc.tuple(tie('expr'), fc.constantFrom('=' as const, '<' as const, '>=' as const), tie('expr')).map(([l, op, r]) => compare(l, op, r)),
    fc.tuple(tie('expr'), tie('expr')).map(([l, r]) => and(l, r)),
    fc.tuple(tie('expr'), tie('expr')).map(([l, r]) => or(l, r)),
    tie('expr').map(not),
    tie('expr').map(isNull),
    fc.tuple(tie('expr'), fc.array(value, { maxLength: 3 })).map(([l, vs]) => oneOf(l, vs)),
    fc.tuple(tie('expr'), fc.constantFrom('+' as const, '-' as const, '*' as const), tie('expr')).map(([l, op, r]) => plus(l, op, r)),
    fc.tuple(tie('expr'), tie('expr'), tie('expr')).map(([arg, low, high]): Expr => ({ kind: 'between', arg, low, high })),
    fc.tuple(tie('expr'), fc.constantFrom('%x', 'x_')).map(([arg, pattern]): Expr => ({ kind: 'like', arg, pattern })),
    fc.tuple(tie('expr'), tie('expr')).map(([l, r]) => call('coalesce', l, r)),
  ),
}));

describe('printed and parsed', () => {
  it('means the same', () => {
    fc.assert(
      fc.property(expr, (given) => {
        expect(exprKey(parseExpr(printExpr(given, style)))).toBe(exprKey(given));
      }),
      { numRuns: 2000 },
    );
  });

  it('keeps its value in normal form', () => {
    const row = fc.record({ a: value, b: fc.constant(null), 'odd "name': value, 'x y': value });
    fc.assert(
      fc.property(expr, row, (given, cells) => {
        const number = (v: unknown): unknown => (typeof v === 'boolean' ? Number(v) : v);
        const normal = parseExpr(printExpr(given, style));
        expect(number(evaluateExpr(normal, cells))).toBe(number(evaluateExpr(given, cells)));
      }),
      { numRuns: 2000 },
    );
  });
});
