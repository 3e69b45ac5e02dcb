import { describe, expect, it } from 'vitest';
import { loadOrder } from './load-order.js';
import { col, fk, table } from './mysql-family/school.fixture.js';

const tables = (edges: Readonly<Record<string, string>>) =>
  Object.entries(edges).map(([name, targets]) =>
    table({
      name,
      columns: [col('id', { kind: 'integer', bits: 64 })],
      foreignKeys: [...targets].map((target) => fk(`${name}${target}`, ['x'], target)),
    }),
  );

describe('loadOrder', () => {
  it.each([
    [{ a: '', b: '', c: '' }, 'abc', []],
    [{ a: 'b', b: 'c', c: '' }, 'cba', []],
    [{ a: 'a', b: 'a' }, 'ab', []],
    [{ a: 'b', b: 'a' }, 'ba', ['ba']],
    [{ a: 'x' }, 'a', ['ax']],
  ])('%j → %s', (edges, order, deferred) => {
    const found = loadOrder(tables(edges as Readonly<Record<string, string>>));
    expect(found.tables.map(({ name }) => name).join('')).toBe(order);
    expect([...found.deferred].map(({ name }) => name)).toEqual(deferred);
  });
});
