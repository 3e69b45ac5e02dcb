/** Small schemas, each with one thing that a catalogue may spell differently from its design. */
import {
  big,
  check,
  column,
  foreignKey,
  identity,
  index,
  part,
  schema,
  TESTED,
  table,
  text,
  unique,
  varchar,
} from '../../../tests/dialects/build.js';
import {
  and,
  type Column,
  type ColumnDefault,
  type ColumnType,
  call,
  column as col,
  compare,
  type Expr,
  isNull,
  literal,
  type RowPolicy,
  type Schema,
  type Table,
  type Trigger,
  type TriggerDefinition,
  tableId,
} from '../../model/index.js';
import { EXPRESSION_TRIPS } from './round-trip-expressions.fixture.js';

type Named = readonly [what: string, schema: Schema];

const trigger = (name: string, definition: TriggerDefinition): Trigger => ({ name, definition, origin: TESTED });
const policy = (name: string, definition: RowPolicy['definition']): RowPolicy => ({ name, definition, origin: TESTED });
const raw = (sql: string): Expr => ({ kind: 'raw', sql });
const INSTANT: ColumnType = { kind: 'instant' };
const NOW: ColumnDefault = { kind: 'now' };
const is = (value: string | number | boolean | null): ColumnDefault => ({ kind: 'literal', value });

const tenantKeys: readonly Named[] = (
  [
    { kind: 'uuid' },
    { kind: 'integer', bits: 32 },
    varchar(40),
    { kind: 'char', length: 4 },
    { kind: 'text' },
  ] satisfies readonly ColumnType[]
).map((type) => [
  `a tenant known by ${type.kind}`,
  schema('tenants', [
    table('notes', {
      rowSecurity: 'forced',
      columns: [identity(), column('Tenant "id"', type), column('tenant_id', type)],
      policies: [
        policy('odd_isolation', { kind: 'tenant', column: 'Tenant "id"', setting: "app.it's" }),
        policy('tenant_isolation', { kind: 'tenant', column: 'tenant_id', setting: 'app.current_tenant_id' }),
      ],
    }),
  ]),
]);

const inNamespace = (namespace: string, given: Table): Table => ({ ...given, namespace, id: tableId(given.name, namespace) });

const moved = (states: readonly [string, string]): readonly Trigger[] => [
  trigger('append_only_orders', { kind: 'append-only' }),
  trigger('orders_move', { kind: 'transition', column: 'status', allowed: [{ from: states[0], to: states[1] }], initial: [states[0]] }),
  trigger('touch', { kind: 'touch', column: 'updated_at' }),
];

const orders = (states: readonly [string, string]): Table =>
  table('orders', {
    columns: [identity(), text('status', 20), column('updated_at', INSTANT, { default: NOW })],
    triggers: moved(states),
  });

const structure: readonly Named[] = [
  [
    'tables of one name in several namespaces',
    schema('namespaces', [
      orders(['new', 'paid']),
      inNamespace('sales', orders(['open', 'won'])),
      inNamespace('Odd "one"', orders(['a', 'b'])),
      inNamespace('sales', {
        ...table('lines', {
          columns: [identity(), big('order_id')],
          foreignKeys: [foreignKey('fk_lines_order_id_orders', ['order_id'], 'x', { refTable: tableId('orders', 'sales') })],
          indexes: [index('idx_lines_on_order_id', [part('order_id')])],
        }),
      }),
    ]),
  ],
  [
    'keys with conditions of their own',
    schema('constraints', [
      table('places', {
        columns: [identity(), text('code', 20, { nullable: true }), big('next_id', { nullable: true }), big('rank')],
        uniques: [
          { ...unique('uq_places_code', 'code'), nullsNotDistinct: true },
          { ...unique('uq_places_rank', 'rank'), deferrable: 'deferred' },
          { ...unique('uq_places_rank_code', 'rank', 'code'), deferrable: 'immediate' },
        ],
        foreignKeys: [
          foreignKey('fk_places_next_id_places', ['next_id'], 'places', { deferrable: 'deferred', onDelete: 'cascade' }),
          foreignKey('fk_places_later', ['rank'], 'places', { notValid: true }),
        ],
        checks: [{ ...check('check_places_rank_min', 'min', ['rank'], compare(col('rank'), '>', literal(0))), notValid: true }],
      }),
    ]),
  ],
  [
    'partitions',
    schema('partitions', [
      partitioned('readings', 'range', 'taken_at', INSTANT, [
        ['readings_2024', "FROM ('2024-01-01 00:00:00+00') TO ('2025-01-01 00:00:00+00')"],
        ['readings_later', 'DEFAULT'],
      ]),
      partitioned('shops', 'list', 'country', varchar(2), [['shops_eu', "IN ('DE', 'FR')"]]),
      partitioned('buckets', 'hash', 'owner_id', { kind: 'integer', bits: 64 }, [
        ['buckets_0', 'WITH (modulus 2, remainder 0)'],
        ['buckets_1', 'WITH (modulus 2, remainder 1)'],
      ]),
    ]),
  ],
  [
    'views',
    schema(
      'views',
      [table('items', { columns: [identity(), text('Odd name', 20), column('deleted_at', INSTANT, { nullable: true })] })],
      [
        {
          name: 'active_items',
          definition: { kind: 'active-rows', table: 'items', where: isNull(col('deleted_at')) },
          description: "Items that aren't gone.",
          origin: TESTED,
        },
        {
          name: `active_${'very_'.repeat(14)}long`,
          definition: {
            kind: 'active-rows',
            table: 'items',
            where: and(isNull(col('deleted_at')), compare(col('Odd name'), '<>', literal('x'))),
          },
          origin: TESTED,
        },
      ],
    ),
  ],
  [
    'policies as written',
    schema('policies', [
      table('files', {
        rowSecurity: 'enabled',
        columns: [identity(), big('owner_id'), text('kind', 20)],
        policies: [
          policy('read', {
            kind: 'sql',
            command: 'select',
            permissive: true,
            roles: [],
            using: compare(col('kind'), '=', literal('open')),
          }),
          policy('add', {
            kind: 'sql',
            command: 'insert',
            permissive: true,
            roles: ['schemawright_app'],
            withCheck: compare(col('owner_id'), '>', literal(0)),
          }),
          policy('bound', {
            kind: 'sql',
            command: 'all',
            permissive: false,
            roles: [],
            using: raw("(owner_id = (NULLIF(current_setting('app.user'::text, true), ''::text))::bigint)"),
          }),
        ],
      }),
    ]),
  ],
  [
    'sequences and storage',
    {
      ...schema('sequences', [
        {
          ...table('tickets', {
            columns: [big('id', { default: { kind: 'expr', expr: raw("nextval('ticket_numbers'::regclass)") } }), text('name', 20)],
          }),
          postgres: { unlogged: true, storage: { fillfactor: '70' } },
        },
      ]),
      sequences: [
        { name: 'ticket_numbers', sql: 'CREATE SEQUENCE ticket_numbers AS bigint START WITH 100 INCREMENT BY 5 CACHE 3', origin: TESTED },
      ],
    },
  ],
];

function partitioned(
  name: string,
  method: 'range' | 'list' | 'hash',
  key: string,
  type: ColumnType,
  parts: readonly (readonly [string, string])[],
): Table {
  return table(name, {
    key: ['id', key],
    columns: [big('id'), column(key, type), text('label', 20)],
    checks: [check(`check_${name}_label_length`, 'length', ['label'], compare(call('length', col('label')), '>', literal(1)))],
    indexes: [index(`idx_${name}_on_label`, [part('label')])],
    partitioning: { method, columns: [key], partitions: parts.map(([partition, bound]) => ({ name: partition, bound })) },
  });
}

const DEFAULTS: readonly (readonly [string, ColumnType, ColumnDefault])[] = [
  ['no_text', varchar(10), is('')],
  ['zeros', { kind: 'decimal', precision: 8, scale: 2 }, is(10.5)],
  ['zeros_text', { kind: 'decimal', precision: 8, scale: 2 }, is('10.50')],
  ['negative', { kind: 'decimal', precision: 8, scale: 2 }, is(-3)],
  ['many', { kind: 'integer', bits: 64 }, is('9223372036854775807')],
  ['float_small', { kind: 'float', bits: 64 }, is(1e-9)],
  ['float_large', { kind: 'float', bits: 64 }, is(1e25)],
  ['object', { kind: 'json' }, is('{}')],
  ['list', { kind: 'json' }, is('[]')],
  ['nested', { kind: 'json' }, is('{"b": [1, "x\'y"], "a": null}')],
  ['moment', INSTANT, is('2024-05-01T10:00:00Z')],
  ['wall_clock', { kind: 'datetime' }, is('2024-05-01 10:00:00')],
  ['hour', { kind: 'time' }, is('08:30:00')],
  ['birthday', { kind: 'date' }, is('1999-12-31')],
  ['letters', { kind: 'char', length: 3 }, is('ab')],
  ['token', { kind: 'uuid' }, is('00000000-0000-0000-0000-000000000000')],
  ['yes_number', { kind: 'boolean' }, is(1)],
  ['nothing', varchar(10), is(null)],
  ['numeral', varchar(10), is('0')],
  ['bytes', { kind: 'bytes' }, is('\\x00ff')],
  ['soon', INSTANT, { kind: 'expr', expr: raw("(now() + '7 days'::interval)") }],
  ['sum', { kind: 'integer', bits: 32 }, { kind: 'expr', expr: { kind: 'arithmetic', op: '*', left: literal(60), right: literal(60) } }],
];

const columns: readonly Named[] = [
  ...DEFAULTS.map(
    ([name, type, given]): Named => [
      `the default of ${name}`,
      schema('defaults', [table('things', { columns: [identity(), column(name, type, { nullable: true, default: given })] })]),
    ],
  ),
  ...GENERATED().map(
    (made): Named => [
      `the computed column ${made.name}`,
      schema('generated', [table('things', { columns: [identity(), text('first', 20), text('last', 20), big('amount'), made] })]),
    ],
  ),
  [
    'collations and comments',
    schema('collations', [
      table('things', {
        description: 'Two\nlines; $$ and \'quotes\' and "names" – 100 %',
        columns: [identity(), text('name', 20, { postgres: { collation: 'C' }, description: '\\ back' })],
      }),
    ]),
  ],
  ['a table without columns', schema('empty', [table('nothing', { key: [], columns: [] })])],
];

function GENERATED(): readonly Column[] {
  const made = (name: string, type: ColumnType, expr: Expr): Column =>
    column(name, type, { nullable: true, generated: { expr, stored: true } });
  return [
    made('lowered', varchar(20), call('lower', col('first'))),
    made('full_name', { kind: 'text' }, raw("(((first)::text || ' '::text) || (last)::text)")),
    made('half', { kind: 'integer', bits: 64 }, { kind: 'arithmetic', op: '/', left: col('amount'), right: literal(2) }),
    made('filled', varchar(20), call('coalesce', col('last'), literal('none'))),
  ];
}

const HOSTILE = `o'rders "x" $$ $body$ %`;
const hostileColumns = [
  big('id'),
  big('Tenant'),
  text(`st'atus "%"`, 40),
  text('se"cret', 20),
  column('hold?', { kind: 'boolean' }),
  column('at"', INSTANT),
];

const triggered: readonly Named[] = [
  [
    'triggers with hostile names and values',
    schema('hostile', [
      table(HOSTILE, {
        key: ['Tenant', 'id'],
        columns: hostileColumns,
        triggers: [
          trigger(`t'ouch`, { kind: 'touch', column: 'at"' }),
          trigger('move $$', {
            kind: 'transition',
            column: `st'atus "%"`,
            allowed: [
              { from: "a'b", to: '100 %' },
              { from: '100 %', to: '$$; $body$' },
            ],
            initial: ["a'b"],
          }),
          trigger('audit', { kind: 'audit', auditTable: tableId('audit.entries'), redacted: ['se"cret'] }),
          trigger('archive', { kind: 'archive', archiveTable: tableId(`${HOSTILE} old`) }),
          trigger('hold', { kind: 'hold', column: 'hold?' }),
        ],
      }),
      table(`${HOSTILE} old`, { key: ['id'], columns: [...hostileColumns, column('archived_at', INSTANT)] }),
      table('audit.entries', {
        columns: [
          identity(),
          big('Tenant', { nullable: true }),
          text('table_name', 100),
          text('row_id', 200),
          text('action', 10),
          column('new_values', { kind: 'json' }, { nullable: true }),
        ],
      }),
    ]),
  ],
];

export const ROUND_TRIPS: readonly Named[] = [...structure, ...tenantKeys, ...columns, ...EXPRESSION_TRIPS, ...triggered];
