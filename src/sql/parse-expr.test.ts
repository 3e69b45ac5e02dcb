import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { and, call, column, compare, type Expr, isNotNull, isNull, literal, oneOf, or } from '../model/index.js';
import { exprKey } from './normalise-expr.js';
import { parseExpr } from './parse-expr.js';

const status = oneOf(column('status'), ['a', "b'c"]);
const rawOf = (sql: string): Expr => ({ kind: 'raw', sql });

describe('what PostgreSQL prints back', () => {
  it.each<[string, Expr]>([
    ["((status)::text = ANY ((ARRAY['a'::character varying, 'b''c'::character varying])::text[]))", status],
    ["((status)::text = ANY (ARRAY['a'::text, 'b''c'::text]))", status],
    ["(status = ANY ('{1,2}'::integer[]))", oneOf(column('status'), [1, 2])],
    ["((status)::text <> ALL (ARRAY['a'::text, 'b''c'::text]))", { kind: 'not', arg: status }],
    ["((email)::text ~~ '%@%'::text)", { kind: 'like', arg: column('email'), pattern: '%@%' }],
    ["((email)::text !~~ '%@%'::text)", { kind: 'not', arg: { kind: 'like', arg: column('email'), pattern: '%@%' } }],
    ["(grade >= '-1'::integer)", compare(column('grade'), '>=', literal(-1))],
    ['(grade >= (0)::numeric)', compare(column('grade'), '>=', literal(0))],
    ["(price >= '12.50'::numeric(12,2))", compare(column('price'), '>=', literal(12.5))],
    ['(("Order" IS NULL) OR ("select" > "Order"))', or(isNull(column('Order')), compare(column('select'), '>', column('Order')))],
    ["current_setting('app.x'::text, true)", call('current-setting', literal('app.x'), literal(true))],
    ['(length((title)::text) <= 200)', compare(call('length', column('title')), '<=', literal(200))],
    ['TRIM(BOTH FROM title)', call('trim', column('title'))],
    ['(num_nonnulls(a, b) = 1)', compare(call('count-true', isNotNull(column('a')), isNotNull(column('b'))), '=', literal(1))],
    ['lower((email)::text)', call('lower', column('email'))],
  ])('%s', (sql, expr) => {
    expect(parseExpr(sql)).toEqual(expr);
  });
});

describe('what MySQL and MariaDB print back', () => {
  it.each<[string, Expr]>([
    ["`status` in ('a','b''c')", status],
    ["(`status` in (_utf8mb4'a',_utf8mb4'b\\'c'))", status],
    ["(`status` in (_utf8mb4\\'a\\',_utf8mb4\\'b\\'))", oneOf(column('status'), ['a', 'b'])],
    ['char_length(`title`) <= 200', compare(call('length', column('title')), '<=', literal(200))],
    ['(`a` is not null)', isNotNull(column('a'))],
    ['`x` between 1 and 10', { kind: 'between', arg: column('x'), low: literal(1), high: literal(10) }],
    ['`x` MOD 2 = 0', compare(call('mod', column('x'), literal(2)), '=', literal(0))],
    ['`db`.`t`.`odd ``name`', column('odd `name')],
    ['current_timestamp(6)', call('now')],
  ])('%s', (sql, expr) => {
    expect(parseExpr(sql, { backslashEscapes: true })).toEqual(expr);
  });
});

describe('what SQLite keeps', () => {
  it.each<[string, Expr]>([
    ["status IN ('a', 'b''c')", status],
    ["email GLOB '*@?[*]*'", { kind: 'like', arg: column('email'), pattern: '%@_*%' }],
    ["strftime('%Y-%m-%dT%H:%M:%fZ', 'now')", call('now')],
    ['a AND (b OR NOT c)', and(column('a'), or(column('b'), { kind: 'not', arg: column('c') }))],
    ['x NOTNULL', isNotNull(column('x'))],
    ['a /* why */ = 1 -- one', compare(column('a'), '=', literal(1))],
    ['-1.5', literal(-1.5)],
  ])('%s', (sql, expr) => {
    expect(parseExpr(sql)).toEqual(expr);
  });
});

describe('what is not understood stays whole', () => {
  it.each([
    '',
    'a +',
    '(a',
    'a = 1)',
    "a ~ '^x'",
    "a ILIKE 'x'",
    'a > 1 AND f(b)',
    'CASE WHEN a THEN 1 ELSE 2 END',
    'a = (SELECT 1)',
    "NULLIF(current_setting('x', true), '')::bigint",
    "a LIKE 'x!%' ESCAPE '!'",
    "date '2020-01-01'",
    'a IN (b, 1)',
    'a = b = c',
    'a = b IS NULL',
    'x = 12345678901234567890',
    "a GLOB '[0-9]'",
    'a COLLATE nocase = 1',
    "'open",
    '/* open',
    'a -> 1',
    'lower(a, b)',
  ])('%s', (sql) => {
    expect(parseExpr(sql)).toEqual(rawOf(sql));
  });

  it('is never half a reading and never an exception', () => {
    const words = [
      'a',
      '"b"',
      "'c'",
      '1',
      '-',
      '+',
      '(',
      ')',
      ',',
      'and',
      'or',
      'not',
      'is',
      'null',
      'in',
      'between',
      'like',
      '=',
      '<>',
      '::',
      'text',
      '[',
      ']',
      'any',
      'array',
      'lower',
      'cast',
      'as',
      'case',
      '.',
      '~~',
      '%',
      "E'\\\\'",
      '?',
    ];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...words), { maxLength: 12 }), (list) => {
        const sql = list.join(' ');
        const expr = parseExpr(sql);
        if (expr.kind !== 'raw') expect(JSON.stringify(expr)).not.toContain('raw');
        else expect(expr.sql).toBe(sql.trim());
      }),
      { numRuns: 5000 },
    );
  });

  it('survives any depth and length', () => {
    expect(parseExpr(`${'('.repeat(50_000)}a${')'.repeat(50_000)}`).kind).toBe('raw');
    expect(parseExpr('NOT '.repeat(50_000)).kind).toBe('raw');
    expect(parseExpr(`1${' + 1'.repeat(50_000)}`).kind).toBe('raw');
    expect(parseExpr('/*'.repeat(50_000)).kind).toBe('raw');
    expect(parseExpr(`'${"''".repeat(500_000)}'`)).toEqual(literal("'".repeat(500_000)));
    const wide = parseExpr(Array.from({ length: 50_000 }, (_, i) => `a${i} = ${i}`).join(' AND '));
    expect(wide.kind === 'and' && wide.args.length).toBe(50_000);
  });
});

describe('the same thing said by several engines', () => {
  it.each([
    [
      "status IN ('a', 'b')",
      "((status)::text = ANY ((ARRAY['a'::character varying, 'b'::character varying])::text[]))",
      "(`status` in (_utf8mb4'a',_utf8mb4'b'))",
    ],
    ['x BETWEEN 1 AND 9', '((x >= 1) AND (x <= 9))', '(`x` between 1 and 9)'],
    ["status IN ('a')", "((status)::text = 'a'::text)", "`status` = 'a'"],
    ['NOT (deleted_at IS NULL)', '(deleted_at IS NOT NULL)', '`deleted_at` is not null'],
    ['0 < x', '(x > 0)', '`x` > 0'],
    ['(a IS NOT NULL) + (b IS NOT NULL) = 1', '(num_nonnulls(a, b) = 1)', '(`a` is not null) + (`b` is not null) = 1'],
    ['is_on = TRUE', '(is_on = true)', '`is_on` = 1'],
    ['a AND b AND c', '((a AND b) AND c)', '(`a` and (`b` and `c`))'],
    ['NOT (a = 1 OR b = 2)', '(NOT ((a = 1) OR (b = 2)))', '`a` <> 1 and `b` <> 2'],
    ['f( x )  >  1', '(f(x) > 1)', 'F(`x`) > 1'],
  ])('%s', (...all) => {
    expect(new Set(all.map((sql) => exprKey(parseExpr(sql)))).size).toBe(1);
  });

  it.each([
    ['a > 1', 'a >= 1'],
    ["a IN ('x', 'y')", "a IN ('x', 'z')"],
    ['a AND b', 'a OR b'],
    ["f('A')", "f('a')"],
    ['"A" = 1', 'a = 1'],
    ['f(x) > 1', 'f(x) > 2'],
    ["a = '1'", 'a = 1'],
  ])('but %s is not %s', (a, b) => {
    expect(exprKey(parseExpr(a))).not.toBe(exprKey(parseExpr(b)));
  });
});
