import { describe, expect, it } from 'vitest';
import { type NamedThing, templateOf } from './template.js';

const fk = (name: string): NamedThing => ({ name, table: 'orders', columns: ['customer_id'], target: 'customers', targetColumns: ['id'] });

describe('templateOf', () => {
  it.each([
    ['orders_customer_id_fkey', '{table}_{columns}_fkey'],
    ['fk_orders_customer_id_customers', 'fk_{table}_{columns}_{target}'],
    ['fk_orders_customers', 'fk_{table}_{target}'],
    ['orders_customer_id_customers_id_fk', '{table}_{columns}_{target}_{refs}_fk'],
    ['orders_ibfk_1', '{table}_ibfk_{n}'],
    ['FK_OrdersCustomer_Id', 'FK_{table}{columns}'],
  ])('%s → %s', (name, text) => expect(templateOf(fk(name))?.text).toBe(text));

  it('says nothing of names that say nothing', () => {
    expect(templateOf(fk('customer_must_exist'))).toBeUndefined();
  });

  it.each([
    ['index_orders_on_shop_id_and_placed_at', '_and_', 'index_{table}_on_{columns}'],
    ['orders_shop_id_placed_at_idx', '_', '{table}_{columns}_idx'],
  ])('finds what stands between columns: %s', (name, separator, text) => {
    expect(templateOf({ name, table: 'orders', columns: ['shop_id', 'placed_at'] })).toEqual({ text, separator });
  });

  it('tells a table from the columns that begin with it', () => {
    expect(templateOf({ name: 'idx_user_user_id', table: 'user', columns: ['user_id'] })?.text).toBe('idx_{table}_{columns}');
  });
});
