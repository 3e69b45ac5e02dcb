import { describe, expect, it } from 'vitest';
import { type Check, type Column, call, column, compare, type Expr, isNotNull, literal, oneOf, or, type Table } from '../../model/index.js';
import { completeRow } from './complete-row.js';
import { refuses } from './holds.js';
import type { RowValues } from './row.js';

const origin = { kind: 'rule', rule: 'test' } as const;
const check = (name: string, type: Check['type'], expr: Expr): Check => ({ name, type, columns: [], expr, origin });
const col = (name: string, type: Column['type'], nullable = false): Column => ({ name, type, nullable, origin });

const CHECKS = {
  status: check('status', 'choice', oneOf(column('status'), ['draft', 'sent'])),
  seats: check('seats', 'range', { kind: 'between', arg: column('seats'), low: literal(1), high: literal(500) }),
  price: check('price', 'min', compare(column('price'), '>=', literal(0))),
  order: check('order', 'order', compare(column('starts_on'), '<', column('ends_on'))),
  email: check('email', 'format', { kind: 'like', arg: column('email'), pattern: '%_@_%' }),
  code: check('code', 'length', compare(call('length', column('code')), '>=', literal(3))),
  arc: check('arc', 'arc', compare(call('count-true', isNotNull(column('order_id')), isNotNull(column('invoice_id'))), '=', literal(1))),
  required: check('required', 'required', or(compare(column('status'), '<>', literal('sent')), isNotNull(column('sent_at')))),
};

const table: Table = {
  kind: 'table',
  id: 'things',
  name: 'things',
  role: 'entity',
  columns: [
    col('status', { kind: 'varchar', length: 20 }),
    col('seats', { kind: 'integer', bits: 32 }),
    col('price', { kind: 'money', precision: 12, scale: 2 }),
    col('starts_on', { kind: 'date' }),
    col('ends_on', { kind: 'date' }),
    col('email', { kind: 'varchar', length: 320 }),
    col('code', { kind: 'varchar', length: 8 }),
    col('order_id', { kind: 'integer', bits: 64 }, true),
    col('invoice_id', { kind: 'integer', bits: 64 }, true),
    col('sent_at', { kind: 'instant' }, true),
  ],
  uniques: [],
  foreignKeys: [],
  checks: Object.values(CHECKS),
  indexes: [],
  policies: [],
  triggers: [],
  origin,
};

const START: RowValues = {
  status: 'unknown',
  seats: 1001,
  price: -5,
  starts_on: '2024-01-01',
  ends_on: '2024-01-01',
  email: 'nobody',
  code: 'a',
  order_id: 1,
  invoice_id: 2,
  sent_at: null,
};

const goal = {
  table,
  ordinal: 1001,
  fixed: new Set<string>(),
  choices: new Map([
    ['order_id', [1]],
    ['invoice_id', [2]],
  ]),
};
const broken = (row: RowValues): readonly string[] => table.checks.filter(({ expr }) => refuses(expr, row)).map(({ name }) => name ?? '');

describe('completeRow', () => {
  it('makes every check hold', () => {
    expect(broken(START)).toEqual(['status', 'seats', 'price', 'order', 'email', 'code', 'arc']);
    const row = completeRow(START, goal);
    expect(row && broken(row)).toEqual([]);
  });

  const valid = completeRow(START, goal) ?? START;
  it.each(Object.keys(CHECKS) as (keyof typeof CHECKS)[])('breaks %s and nothing else', (name) => {
    const row = completeRow(valid, { ...goal, violate: CHECKS[name] });
    expect(row && broken(row)).toEqual([name]);
  });

  it('gives up on a check that others imply', () => {
    const implied = check('implied', 'length', compare(call('length', column('status')), '<=', literal(20)));
    const wider = { ...table, checks: [...table.checks, implied] };
    expect(completeRow(valid, { ...goal, table: wider, violate: implied })).toBeUndefined();
  });

  it('keeps fixed columns and meets what is required', () => {
    const required = [compare(column('status'), '=', literal('sent'))];
    const row = completeRow(valid, { ...goal, fixed: new Set(['seats']), require: required });
    expect(row).toMatchObject({ status: 'sent', seats: valid.seats });
    expect(row?.sent_at).not.toBeNull();
  });
});
