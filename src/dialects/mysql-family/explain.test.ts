import { describe, expect, it } from 'vitest';
import { planShape } from './explain.js';

/** As MySQL 8.0 prints it, from its manual; MariaDB's is judged on a server. */
const mysqlPlan = (table: object, using: object = {}) => ({
  query_block: { select_id: 1, ordering_operation: { using_filesort: false, ...using, table } },
});

describe('planShape', () => {
  it('reads a seek of MySQL', () => {
    const plan = mysqlPlan({
      table_name: 'orders',
      access_type: 'ref',
      key: 'idx_orders_on_customer_id',
      used_key_parts: ['customer_id'],
      attached_condition: "(`shop`.`orders`.`customer_id` = 'a.b')",
    });
    expect(planShape(plan)).toEqual({
      indexes: ['idx_orders_on_customer_id'],
      seeks: ['idx_orders_on_customer_id'],
      sorts: false,
      scans: [],
      filters: false,
      summary: 'ref on orders using idx_orders_on_customer_id',
    });
  });

  it('sees what MySQL does beside the index', () => {
    const table = {
      table_name: 'orders',
      access_type: 'ref',
      key: 'i',
      used_key_parts: ['customer_id'],
      attached_condition: "((`shop`.`orders`.`customer_id` = 3) and (`shop`.`orders`.`status` = 'x'))",
    };
    expect(planShape(mysqlPlan(table, { using_filesort: true }))).toMatchObject({
      sorts: true,
      filters: true,
      summary: 'ref on orders using i, filter; sort',
    });
  });

  it('tells a walked index from a sought one', () => {
    const plan = {
      query_block: { table: { table_name: 't', access_type: 'index', key: 'i', used_key_parts: ['a'], attached_condition: 't.a > 1' } },
    };
    expect(planShape(plan)).toMatchObject({ indexes: ['i'], seeks: [], scans: [], filters: true });
  });

  it('finds merged indexes', () => {
    const plan = {
      query_block: {
        table: {
          table_name: 't',
          access_type: 'index_merge',
          index_merge: { sort_union: [{ range: { key: 'a' } }, { range: { key: 'b' } }] },
        },
      },
    };
    expect(planShape(plan)).toMatchObject({ indexes: ['a', 'b'], seeks: ['a', 'b'] });
  });

  it('does not take words in a text for columns', () => {
    const plan = {
      query_block: {
        table: {
          table_name: 't',
          access_type: 'ref',
          key: 'i',
          used_key_parts: ['a'],
          attached_condition: "t.a = 'it\\'s t.b' and t.a <> 'x''t.c'",
        },
      },
    };
    expect(planShape(plan).filters).toBe(false);
  });

  it('says when nothing is read', () => {
    expect(planShape({ query_block: { message: 'Impossible WHERE' } }).summary).toBe('no table read');
  });
});
