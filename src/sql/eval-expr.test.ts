import { describe, expect, it } from 'vitest';
import { evaluateExpr, passesCheck } from './eval-expr.js';
import { parseExpr } from './parse-expr.js';

describe('three-valued logic', () => {
  const row = { one: 1, nothing: null, name: 'Ada', lit: true };
  it.each([
    ['one = 1', true],
    ['one = nothing', null],
    ['one = missing', undefined],
    ['one > 1 AND nothing', false],
    ['nothing AND missing', undefined],
    ['one = 1 OR missing', true],
    ['NOT nothing', null],
    ['one IN (2, 3)', false],
    ['one NOT IN (2, 3)', true],
    ['nothing IN (1)', null],
    ['one BETWEEN 0 AND nothing', null],
    ['one BETWEEN 2 AND nothing', false],
    ['nothing IS NULL', true],
    ["name LIKE '_d%'", true],
    ["name LIKE 'a%'", false],
    ['length(name) <= 2', false],
    ['lit = 1', true],
    ["one = 'x'", undefined],
    ['coalesce(nothing, one)', 1],
    ['mod(7, 2)', 1],
    ['7 / 2', undefined],
    ['json_valid(name)', false],
    ['f(one)', undefined],
    ['(one IS NOT NULL) + (nothing IS NOT NULL)', 1],
  ])('%s', (sql, value) => {
    expect(evaluateExpr(parseExpr(sql), row)).toBe(value);
  });

  it('lets a row pass a check that is NULL', () => {
    expect(passesCheck(parseExpr('nothing > 1'), row)).toBe(true);
    expect(passesCheck(parseExpr('one > 1'), row)).toBe(false);
    expect(passesCheck(parseExpr('missing > 1'), row)).toBeUndefined();
  });

  it('counts characters, not code units', () => {
    expect(evaluateExpr(parseExpr("length('a😀')"), {})).toBe(2);
  });
});
