/** A small schema written by hand that has something for every kind of claim: tenants, lifecycle, audit, archive, holds. */
import type { Design, PatternService } from '../../src/design/design.js';
import {
  type Check,
  type Column,
  type ColumnType,
  call,
  column,
  compare,
  type EngineTarget,
  type ForeignKey,
  type Index,
  isNull,
  literal,
  type Origin,
  oneOf,
  type Schema,
  type Table,
} from '../../src/model/index.js';

const origin: Origin = { kind: 'rule', rule: 'fixture' };

const col = (name: string, type: ColumnType, more: Partial<Column> = {}): Column => ({ name, type, nullable: false, origin, ...more });
const id = col('id', { kind: 'integer', bits: 64 }, { identity: 'always' });
const tenant = col('tenant_id', { kind: 'integer', bits: 64 });
const text = (name: string, length: number, more: Partial<Column> = {}): Column => col(name, { kind: 'varchar', length }, more);
const ref = (name: string, more: Partial<Column> = {}): Column => col(name, { kind: 'integer', bits: 64 }, more);
const stamps = [
  col('created_at', { kind: 'instant' }, { default: { kind: 'now' } }),
  col('updated_at', { kind: 'instant' }, { default: { kind: 'now' } }),
];

const fk = (table: string, columns: readonly string[], refTable: string, more: Partial<ForeignKey> = {}): ForeignKey => ({
  name: `fk_${table}_${columns.filter((name) => name !== 'tenant_id' || columns.length === 1).join('_')}_${refTable}`,
  columns,
  refTable,
  refColumns: columns.length === 1 ? ['id'] : ['tenant_id', 'id'],
  onDelete: 'restrict',
  onUpdate: 'no-action',
  origin,
  ...more,
});

const check = (name: string, type: Check['type'], columns: readonly string[], expr: Check['expr']): Check => ({
  name,
  type,
  columns,
  expr,
  origin,
});

const index = (table: string, columns: readonly string[], more: Partial<Index> = {}): Index => ({
  name: `idx_${table}_on_${columns.join('_')}`,
  parts: columns.map((name) => ({ expr: column(name), direction: name.endsWith('_at') ? 'desc' : 'asc' })),
  unique: false,
  method: 'btree',
  include: [],
  serves: [],
  origin,
  ...more,
});

const table = (name: string, columns: readonly Column[], more: Partial<Table> = {}): Table => ({
  kind: 'table',
  id: name,
  name,
  role: 'entity',
  columns,
  primaryKey: { name: `pk_${name}`, columns: ['id'], origin },
  uniques: [],
  foreignKeys: [],
  checks: [],
  indexes: [],
  policies: [],
  triggers: [],
  origin,
  ...more,
});

const owned = (name: string, columns: readonly Column[], more: Partial<Table> = {}): Table =>
  table(name, [id, tenant, ...columns], {
    ownership: 'tenant-owned',
    rowSecurity: 'forced',
    policies: [{ name: `tenant_${name}`, definition: { kind: 'tenant', column: 'tenant_id', setting: 'app.current_tenant_id' }, origin }],
    ...more,
    foreignKeys: [fk(name, ['tenant_id'], 'shops'), ...(more.foreignKeys ?? [])],
  });

const idKey = (name: string) => ({ name: `uq_${name}_tenant_id_id`, columns: ['tenant_id', 'id'], forReference: true, origin });
const touch = (name: string) => ({ name: `touch_${name}`, definition: { kind: 'touch', column: 'updated_at' } as const, origin });
const audit = (name: string, redacted: readonly string[]) => ({
  name: `audit_${name}`,
  definition: { kind: 'audit', auditTable: 'audit_log', redacted } as const,
  origin,
});

const shops = table('shops', [id, text('name', 200), text('slug', 60), ...stamps], {
  ownership: 'tenant',
  uniques: [{ name: 'uq_shops_slug', columns: ['slug'], origin }],
  triggers: [touch('shops')],
});

const users = owned(
  'users',
  [
    text('email', 320),
    text('password_hash', 255),
    col('active', { kind: 'boolean' }, { default: { kind: 'literal', value: true } }),
    col('deleted_at', { kind: 'instant' }, { nullable: true }),
    ...stamps,
  ],
  {
    uniques: [idKey('users')],
    checks: [check('check_users_email_format', 'format', ['email'], { kind: 'like', arg: column('email'), pattern: '%_@_%' })],
    indexes: [
      index('users', ['tenant_id', 'email'], { name: 'uq_users_tenant_id_email', unique: true, where: isNull(column('deleted_at')) }),
    ],
    triggers: [touch('users'), audit('users', ['password_hash'])],
  },
);

const orders = owned(
  'orders',
  [
    ref('user_id'),
    ref('seller_id', { nullable: true }),
    text('number', 40),
    text('status', 20, { default: { kind: 'literal', value: 'draft' } }),
    col('total', { kind: 'money', precision: 12, scale: 2 }, { default: { kind: 'literal', value: 0 } }),
    col('starts_on', { kind: 'date' }),
    col('ends_on', { kind: 'date' }),
    col('on_hold', { kind: 'boolean' }, { default: { kind: 'literal', value: false } }),
    ...stamps,
  ],
  {
    uniques: [idKey('orders'), { name: 'uq_orders_tenant_id_number', columns: ['tenant_id', 'number'], origin }],
    foreignKeys: [
      fk('orders', ['tenant_id', 'user_id'], 'users'),
      fk('orders', ['tenant_id', 'seller_id'], 'users', { onDelete: 'set-null', onDeleteColumns: ['seller_id'] }),
    ],
    checks: [
      check('check_orders_status_choice', 'choice', ['status'], oneOf(column('status'), ['draft', 'paid', 'shipped'])),
      check('check_orders_total_min', 'min', ['total'], compare(column('total'), '>=', literal(0))),
      check('check_orders_starts_on_order', 'order', ['starts_on', 'ends_on'], compare(column('starts_on'), '<', column('ends_on'))),
    ],
    indexes: [
      index('orders', ['tenant_id', 'user_id', 'created_at']),
      index('orders', ['tenant_id', 'seller_id']),
      index('orders', ['tenant_id', 'status', 'created_at']),
    ],
    triggers: [
      touch('orders'),
      {
        name: 'transition_orders_status',
        definition: {
          kind: 'transition',
          column: 'status',
          allowed: [
            { from: 'draft', to: 'paid' },
            { from: 'paid', to: 'shipped' },
          ],
        },
        origin,
      },
      { name: 'hold_orders', definition: { kind: 'hold', column: 'on_hold' }, origin },
      { name: 'archive_orders', definition: { kind: 'archive', archiveTable: 'orders_archive' }, origin },
    ],
  },
);

const ordersArchive = table(
  'orders_archive',
  [
    ...orders.columns.map(({ identity: _, default: __, ...rest }) => ({ ...rest, nullable: rest.name !== 'id' })),
    col('archived_at', { kind: 'instant' }, { default: { kind: 'now' } }),
  ],
  { role: 'archive' },
);

const orderItems = owned('order_items', [ref('order_id'), ref('product_id'), col('quantity', { kind: 'integer', bits: 32 })], {
  role: 'junction',
  primaryKey: { name: 'pk_order_items', columns: ['id'], origin },
  uniques: [{ name: 'uq_order_items_tenant_id_order_id_product_id', columns: ['tenant_id', 'order_id', 'product_id'], origin }],
  foreignKeys: [
    fk('order_items', ['tenant_id', 'order_id'], 'orders', { onDelete: 'cascade' }),
    fk('order_items', ['product_id'], 'products'),
  ],
  checks: [
    check('check_order_items_quantity_range', 'range', ['quantity'], {
      kind: 'between',
      arg: column('quantity'),
      low: literal(1),
      high: literal(99),
    }),
  ],
  indexes: [index('order_items', ['product_id'])],
});

const products = table('products', [id, text('code', 12), text('title', 200), text('size', 1, { nullable: true })], {
  ownership: 'global',
  uniques: [{ name: 'uq_products_code', columns: ['code'], origin }],
  checks: [
    check('check_products_title_length', 'length', ['title'], compare(call('length', call('trim', column('title'))), '>=', literal(2))),
    check('check_products_size_choice', 'choice', ['size'], oneOf(column('size'), ['S', 'M', 'L'])),
  ],
  foreignKeys: [],
});

const events = owned(
  'events',
  [ref('user_id'), col('happened_at', { kind: 'instant' }), col('payload', { kind: 'json' }, { nullable: true })],
  {
    role: 'event',
    foreignKeys: [fk('events', ['tenant_id', 'user_id'], 'users')],
    indexes: [index('events', ['tenant_id', 'user_id', 'happened_at'])],
    triggers: [{ name: 'append_only_events', definition: { kind: 'append-only' }, origin }],
  },
);

const auditLog = table(
  'audit_log',
  [
    id,
    ref('tenant_id', { nullable: true }),
    text('table_name', 63),
    text('row_id', 200),
    text('action', 10),
    col('old_values', { kind: 'json' }, { nullable: true }),
    col('new_values', { kind: 'json' }, { nullable: true }),
    text('changed_by', 200, { nullable: true }),
    col('changed_at', { kind: 'instant' }, { default: { kind: 'now' } }),
  ],
  {
    role: 'audit',
    checks: [check('check_audit_log_action_choice', 'choice', ['action'], oneOf(column('action'), ['insert', 'update', 'delete']))],
  },
);

export const shopSchema: Schema = {
  kind: 'schema',
  name: 'shop',
  tables: [shops, products, auditLog, users, orders, ordersArchive, orderItems, events],
  views: [],
  sequences: [],
  routines: [],
  extensions: [],
  opaque: [],
};

const service = (pattern: string, description: string, of: string, query: PatternService['query'], indexName: string): PatternService => ({
  pattern,
  description,
  table: of,
  query,
  index: indexName,
  explanation: '',
});
const equal = (name: string) => ({ column: name, op: 'equals' }) as const;

export const shopServices: readonly PatternService[] = [
  service(
    'fk:fk_orders_user_id_users',
    'The orders of a user',
    'orders',
    { conditions: [equal('tenant_id'), equal('user_id')], sort: [] },
    'idx_orders_on_tenant_id_user_id_created_at',
  ),
  service(
    'latest-orders',
    "A user's orders, newest first",
    'orders',
    { conditions: [equal('tenant_id'), equal('user_id')], sort: [{ column: 'created_at', direction: 'desc' }], limit: 20 },
    'idx_orders_on_tenant_id_user_id_created_at',
  ),
  service(
    'fk:fk_orders_seller_id_users',
    'The orders of a seller',
    'orders',
    { conditions: [equal('tenant_id'), equal('seller_id')], sort: [] },
    'idx_orders_on_tenant_id_seller_id',
  ),
  service(
    'orders-by-status',
    'Orders in a state, newest first',
    'orders',
    {
      conditions: [equal('tenant_id'), { ...equal('status'), value: 'draft' }],
      sort: [{ column: 'created_at', direction: 'desc' }],
      limit: 20,
    },
    'idx_orders_on_tenant_id_status_created_at',
  ),
  service(
    'fk:fk_order_items_product_id_products',
    'The items of a product',
    'order_items',
    { conditions: [equal('product_id')], sort: [] },
    'idx_order_items_on_product_id',
  ),
  service(
    'events-of-user',
    "A user's events of a period",
    'events',
    { conditions: [equal('tenant_id'), equal('user_id'), { column: 'happened_at', op: 'range' }], sort: [] },
    'idx_events_on_tenant_id_user_id_happened_at',
  ),
];

const keep = { sense: 'limit', anonymises: [], reason: '' } as const;

export const shopRetention: Design['retention'] = [
  { ...keep, table: 'events', column: 'happened_at', period: 'P2Y', action: 'delete' },
  { ...keep, table: 'orders', column: 'ends_on', period: 'P7Y', action: 'archive', holdColumn: 'on_hold' },
  { ...keep, table: 'users', column: 'deleted_at', period: 'P30D', action: 'anonymise', anonymises: ['email', 'password_hash'] },
];

export function shopDesign(target: EngineTarget): Design {
  return { target, schema: shopSchema, notes: [], proposals: [], services: shopServices, retention: shopRetention, diagnostics: [] };
}
