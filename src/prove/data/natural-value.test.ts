import { describe, expect, it } from 'vitest';
import { type Column, call, column, compare, literal, type Table } from '../../model/index.js';
import { naturalValue } from './natural-value.js';

const origin = { kind: 'rule', rule: 'test' } as const;

function tableWith(name: string, unique: boolean, length = 64): { readonly table: Table; readonly column: Column } {
  const only: Column = { name, type: { kind: 'varchar', length }, nullable: false, origin };
  const bound = compare(call('length', column(name)), '<=', literal(length));
  const table: Table = {
    kind: 'table',
    id: 'things',
    name: 'things',
    role: 'entity',
    columns: [only],
    uniques: unique ? [{ name: 'uq', columns: [name], origin }] : [],
    foreignKeys: [],
    checks: [{ name: 'check', type: 'length', columns: [name], expr: bound, origin }],
    indexes: [],
    policies: [],
    triggers: [],
    origin,
  };
  return { table, column: only };
}

const ORDINALS = Array.from({ length: 150 }, (_, i) => 1000 + i);

describe('the natural value of a column', () => {
  it.each(['currency_name', 'country', 'scheduler_id', 'schedule', 'locale', 'time_zone', 'email', 'number'])(
    'differs from row to row in a key: %s',
    (name) => {
      const { table, column: only } = tableWith(name, true);
      expect(new Set(ORDINALS.map((n) => naturalValue(table, only, n))).size).toBe(ORDINALS.length);
    },
  );

  it('differs in keys of three letters', () => {
    const { table, column: only } = tableWith('currency', true, 3);
    expect(new Set(ORDINALS.map((n) => naturalValue(table, only, n))).size).toBe(ORDINALS.length);
  });

  it('looks like what the column holds elsewhere', () => {
    const { table, column: only } = tableWith('currency', false, 3);
    expect(naturalValue(table, only, 1)).toBe('EUR');
  });
});
