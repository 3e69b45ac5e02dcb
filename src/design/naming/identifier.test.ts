import { describe, expect, it } from 'vitest';
import { identifier } from './identifier.js';

describe('identifier', () => {
  it.each([
    ['Purchase order', 'purchase_order'],
    ['purchaseOrder', 'purchase_order'],
    ['Größe', 'grosse'],
    ['prénom', 'prenom'],
    ['заказ', 'zakaz'],
    ['объём', 'obem'],
    ['πελάτης', 'pelatis'],
    ['user"; DROP TABLE users; --', 'user_drop_table_users'],
    ['2fa code', 'column_2fa_code'],
  ])('%s → %s', (text, expected) => {
    expect(identifier(text, 'column')).toBe(expected);
  });

  it('keeps texts of unknown scripts apart', () => {
    const names = ['注文', '商品', '🙂', ''].map((text) => identifier(text, 'table'));
    expect(new Set(names).size).toBe(4);
    for (const name of names) expect(name).toMatch(/^table_[0-9a-f]{8}$/);
  });

  it('looks at a bounded part of an endless text', () => {
    expect(identifier('a'.repeat(100_000), 'x').length).toBeLessThanOrEqual(400);
  });
});
