import { describe, expect, it } from 'vitest';
import { column, compare, isNull, literal, oneOf } from '../../model/index.js';
import { col, fk, schemaOf, table } from '../mysql-family/school.fixture.js';
import type { Queryable, Row } from '../queryable.js';
import { mysql } from './index.js';

const origin = { kind: 'rule', rule: 'test' } as const;

const designed = schemaOf([
  table({
    name: 'orders',
    description: "Orders, the customer's.",
    columns: [
      col('id', { kind: 'integer', bits: 64 }, { identity: 'always' }),
      col('customer_id', { kind: 'integer', bits: 64 }),
      col('public_id', { kind: 'uuid' }),
      col('number', { kind: 'varchar', length: 20 }, { description: 'As printed.' }),
      col('status', { kind: 'varchar', length: 20 }, { default: { kind: 'literal', value: "it's" } }),
      col('notes', { kind: 'text' }, { default: { kind: 'literal', value: 'none' } }),
      col('total', { kind: 'money', precision: 12, scale: 2 }, { default: { kind: 'literal', value: 0 } }),
      col('is_paid', { kind: 'boolean' }, { default: { kind: 'literal', value: false } }),
      col('due_on', { kind: 'date' }, { default: { kind: 'today' } }),
      col('settings', { kind: 'json' }, { nullable: true }),
      col('updated_at', { kind: 'instant' }, { default: { kind: 'now' } }),
      col('deleted_at', { kind: 'instant' }, { nullable: true }),
    ],
    primaryKey: { columns: ['id'], origin },
    uniques: [{ name: 'uq_orders_public_id', columns: ['public_id'], origin }],
    foreignKeys: [fk('fk_orders_customer_id_customers', ['customer_id'], 'customers')],
    checks: [
      { name: 'check_orders_status_choice', type: 'choice', columns: ['status'], expr: oneOf(column('status'), ["it's", 'sent']), origin },
      { name: 'check_orders_total_min', type: 'min', columns: ['total'], expr: compare(column('total'), '>=', literal(0)), origin },
    ],
    indexes: [
      {
        name: 'uq_orders_number',
        parts: [{ expr: column('number'), direction: 'asc' }],
        unique: true,
        method: 'btree',
        where: isNull(column('deleted_at')),
        include: [],
        serves: [],
        origin,
      },
      {
        name: 'idx_orders_on_lower_number',
        parts: [{ expr: { kind: 'call', fn: 'lower', args: [column('number')] }, direction: 'desc' }],
        unique: false,
        method: 'btree',
        include: [],
        serves: [],
        origin,
      },
    ],
    triggers: [{ name: 'touch', definition: { kind: 'touch', column: 'updated_at' }, origin }],
  }),
]);

const text = { charset: 'utf8mb4', collation: 'utf8mb4_0900_bin' };
const plain = {
  table_name: 'orders',
  nullable: 'NO',
  fallback: null,
  extra: '',
  comment: '',
  expression: '',
  charset: null,
  collation: null,
};
const key = { table_name: 'orders', non_unique: 0, direction: 'A', prefix: null, method: 'BTREE', expression: null };

/** As MySQL 8.0 prints it according to its manual; nobody ran it here. */
const CATALOGUE: Readonly<Record<string, readonly Row[]>> = {
  'information_schema.tables': [
    { table_name: 'orders', table_type: 'BASE TABLE', engine: 'InnoDB', collation: 'utf8mb4_0900_bin', comment: "Orders, the customer's." },
  ],
  'information_schema.columns': [
    { ...plain, name: 'id', type: 'bigint', extra: 'auto_increment' },
    { ...plain, name: 'customer_id', type: 'bigint' },
    { ...plain, name: 'public_id', type: 'binary(16)' },
    { ...plain, ...text, name: 'number', type: 'varchar(20)', comment: 'As printed.' },
    { ...plain, ...text, name: 'status', type: 'varchar(20)', fallback: "it's" },
    { ...plain, ...text, name: 'notes', type: 'mediumtext', fallback: "_utf8mb4\\'none\\'", extra: 'DEFAULT_GENERATED' },
    { ...plain, name: 'total', type: 'decimal(12,2)', fallback: '0.00' },
    { ...plain, name: 'is_paid', type: 'tinyint(1)', fallback: '0' },
    { ...plain, name: 'due_on', type: 'date', fallback: 'curdate()', extra: 'DEFAULT_GENERATED' },
    { ...plain, name: 'settings', type: 'json', nullable: 'YES' },
    {
      ...plain,
      name: 'updated_at',
      type: 'datetime(6)',
      fallback: 'CURRENT_TIMESTAMP(6)',
      extra: 'DEFAULT_GENERATED on update CURRENT_TIMESTAMP(6)',
    },
    { ...plain, name: 'deleted_at', type: 'datetime(6)', nullable: 'YES' },
    {
      ...plain,
      name: 'deleted_at_unset',
      type: 'smallint',
      nullable: 'YES',
      extra: 'VIRTUAL GENERATED',
      expression: '(case when (`deleted_at` is null) then 1 end)',
    },
  ],
  'information_schema.statistics': [
    { ...key, name: 'PRIMARY', column_name: 'id' },
    { ...key, name: 'fk_orders_customer_id_customers', non_unique: 1, column_name: 'customer_id' },
    { ...key, name: 'idx_orders_on_lower_number', non_unique: 1, column_name: null, direction: 'D', expression: 'lower(`number`)' },
    { ...key, name: 'uq_orders_number', column_name: 'number' },
    { ...key, name: 'uq_orders_number', column_name: 'deleted_at_unset' },
    { ...key, name: 'uq_orders_public_id', column_name: 'public_id' },
  ],
  'information_schema.key_column_usage': [
    {
      table_name: 'orders',
      name: 'fk_orders_customer_id_customers',
      column_name: 'customer_id',
      ref_table: 'customers',
      ref_column: 'id',
      on_delete: 'RESTRICT',
      on_update: 'NO ACTION',
    },
  ],
  'information_schema.check_constraints': [
    { table_name: 'orders', name: 'check_orders_is_paid_boolean', expression: '(`is_paid` in (0,1))' },
    { table_name: 'orders', name: 'check_orders_status_choice', expression: "(`status` in (_utf8mb4\\'it\\\\\\'s\\',_utf8mb4\\'sent\\'))" },
    { table_name: 'orders', name: 'check_orders_total_min', expression: '(`total` >= 0)' },
  ],
};

const server: Queryable = {
  query: async (sql) => CATALOGUE[Object.keys(CATALOGUE).find((name) => sql.includes(`FROM ${name}`)) ?? ''] ?? [],
  exec: async () => undefined,
};

describe('reading a MySQL catalogue', () => {
  it('gives the facts that were designed', async () => {
    const { schema } = mysql.lower(designed, '8.0');
    expect(mysql.normalForm(await mysql.introspect(server))).toEqual(mysql.normalForm(schema));
  });
});
