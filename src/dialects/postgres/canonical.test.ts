import { describe, expect, it } from 'vitest';
import { column, compare, type Expr, literal } from '../../model/index.js';
import { canonicalExpression, canonicalLiteral, canonicalMoment, canonicalNumber } from './canonical.js';

const raw = (sql: string): Expr => ({ kind: 'raw', sql });

describe('canonicalNumber', () => {
  it.each([
    ['10.50', '10.5'],
    ['1e+25', '10000000000000000000000000'],
    ['1e-9', '0.000000001'],
    ['1.25e1', '12.5'],
    ['-.5', '-0.5'],
    ['-0.00', '0'],
    ['007', '7'],
    ['100', '100'],
    ['9223372036854775807', '9223372036854775807'],
    ['1e999999', '1e999999'],
    ['NaN', 'NaN'],
    ['', ''],
  ])('%s is %s', (text, expected) => expect(canonicalNumber(text)).toBe(expected));
});

describe('canonicalMoment', () => {
  it.each([
    ['2024-05-01T10:00:00Z', '2024-05-01 10:00:00'],
    ['2024-05-01 12:00:00+02', '2024-05-01 10:00:00'],
    ['2024-05-01 04:30:00.120-05:30', '2024-05-01 10:00:00.12'],
    ['2023-12-31 19:00:00-05', '2024-01-01'],
    ['2024-01-01T00:00:00.000Z', '2024-01-01'],
    ['2024-01-01', '2024-01-01'],
    ['2024-01-01 10:00', '2024-01-01 10:00:00'],
    ['not a moment', 'not a moment'],
    ['2024-01-01 and more', '2024-01-01 and more'],
  ])('%s is %s', (text, expected) => expect(canonicalMoment(text)).toBe(expected));
});

describe('canonicalLiteral', () => {
  it('knows nothing of the order of keys in JSON, but all of its values', () => {
    const json = (text: string): string => canonicalLiteral(text, { kind: 'json' });
    expect(json('{"b": {"y": 1, "x": [2, 1]}, "a": null}')).toBe(json('{"a":null,"b":{"x":[2,1],"y":1}}'));
    expect(json('{"a": [1, 2]}')).not.toBe(json('{"a": [2, 1]}'));
    expect(json('{broken')).toBe('{broken');
  });

  it('keeps texts apart from numbers and null', () => {
    const text = { kind: 'text' } as const;
    expect(
      new Set([canonicalLiteral('0', text), canonicalLiteral('', text), canonicalLiteral(null, text), canonicalLiteral('null', text)]).size,
    ).toBe(4);
  });
});

describe('canonicalExpression', () => {
  it.each([
    [compare(column('status'), '=', literal('New')), raw("((status)::text = 'New'::text)")],
    [compare(column('seats'), '>', literal(-1)), raw("(seats > '-1'::integer)")],
    [compare(column('at'), '<', literal('2020-01-01T00:00:00Z')), raw("(at < '2020-01-01 01:00:00+01'::timestamp with time zone)")],
    [raw("code ~ '^[A-Z]+$'"), raw("((code)::text ~ '^[A-Z]+$'::text)")],
    [raw('a != b'), raw('(a <> b)')],
    [raw("x || ' ' || y"), raw("(((x)::text || ' '::text) || (y)::text)")],
  ])('meets what the catalogue prints %#', (designed, printed) => {
    expect(canonicalExpression(printed)).toBe(canonicalExpression(designed));
  });

  it.each([
    [raw("code ~ '^[A-Z]+$'"), raw("code ~ '^[a-z]+$'")],
    [raw('a ~ b'), raw('b ~ a')],
    [raw('"A" ~ b'), raw('a ~ b')],
    [compare(column('a'), '<', literal(1)), compare(column('a'), '<=', literal(1))],
  ])('keeps apart what differs %#', (one, other) => {
    expect(canonicalExpression(one)).not.toBe(canonicalExpression(other));
  });
});
