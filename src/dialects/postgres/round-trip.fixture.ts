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
  type Check,
  type Column,
  type ColumnDefault,
  type ColumnType,
  call,
  column as col,
  compare,
  type Expr,
  type Index,
  isNotNull,
  isNull,
  literal,
  oneOf,
  or,
  type RowPolicy,
  type Schema,
  type Table,
  type Trigger,
  type TriggerDefinition,
  tableId,
} from '../../model/index.js';

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

const EXPRESSIONS: readonly (readonly [string, Expr])[] = [
  ['one listed value', oneOf(col('status'), ['only'])],
  ['listed numbers', oneOf(col('seats'), [1, 2, 3])],
  ['listed negative numbers', oneOf(col('seats'), [-1, 0, 1])],
  ['listed decimals', oneOf(col('price'), [0.5, 1.25])],
  ['none of several', { kind: 'not', arg: oneOf(col('status'), ['a', 'b']) }],
  ['listed with quotes', oneOf(col('status'), ["it's", 'a,b', '{x}', 'a"b', 'NULL', ''])],
  ['listed in a long text', oneOf(col('body'), ['a', 'b'])],
  ['listed letters', oneOf(col('currency'), ['EUR', 'USD'])],
  ['a date', compare(col('due_on'), '>=', literal('2020-01-01'))],
  ['an instant', compare(col('sent_at'), '>', literal('2020-01-01T00:00:00Z'))],
  ['now', compare(col('sent_at'), '<=', call('now'))],
  ['between dates', { kind: 'between', arg: col('due_on'), low: literal('2020-01-01'), high: literal('2030-01-01') }],
  ['a pattern', { kind: 'like', arg: col('status'), pattern: 'a\\_%' }],
  ['not a pattern', { kind: 'not', arg: { kind: 'like', arg: col('status'), pattern: '% %' } }],
  ['a regular expression', raw("status ~ '^[A-Z]{2}-[0-9]+$'")],
  ['a case-insensitive one', raw("status ~* '^[a-z]+$'")],
  ['lengths', { kind: 'between', arg: call('length', col('status')), low: literal(2), high: literal(10) }],
  ['trimmed length', compare(call('length', call('trim', col('body'))), '>', literal(0))],
  ['sums', compare({ kind: 'arithmetic', op: '+', left: col('seats'), right: col('taken') }, '<=', literal(100))],
  [
    'products',
    compare(
      {
        kind: 'arithmetic',
        op: '*',
        left: { kind: 'arithmetic', op: '-', left: col('seats'), right: literal(1) },
        right: literal(2),
      },
      '<',
      col('price'),
    ),
  ],
  ['a remainder', compare(call('mod', col('seats'), literal(5)), '=', literal(0))],
  ['a boolean', col('is_open')],
  ['not a boolean', { kind: 'not', arg: col('is_open') }],
  ['a compared boolean', compare(col('is_open'), '=', literal(false))],
  ['an implication', or(compare(col('status'), '<>', literal('sent')), isNotNull(col('sent_at')))],
  [
    'nested',
    or(and(isNull(col('sent_at')), or(col('is_open'), compare(col('seats'), '=', literal(0)))), compare(col('taken'), '>', literal(1))),
  ],
  ['negated nest', { kind: 'not', arg: or(isNull(col('sent_at')), { kind: 'not', arg: isNull(col('due_on')) }) }],
  ['exactly one', compare(call('count-true', isNotNull(col('sent_at')), isNotNull(col('due_on'))), '=', literal(1))],
  ['coalesced', compare(call('coalesce', col('taken'), literal(0)), '<=', col('seats'))],
  ['json text', call('json-valid', col('body'))],
  ['upper case', compare(col('status'), '=', call('upper', col('status')))],
  ['a uuid', compare(col('token'), '<>', literal('00000000-0000-0000-0000-000000000000'))],
  ['a float', compare(col('ratio'), '<=', literal(0.1))],
  ['a large number', compare(col('seats'), '<', literal(9_007_199_254_740_991))],
  ['column with column', compare(col('status'), '<>', col('body'))],
];

const expressionColumns = (): readonly Column[] => [
  identity(),
  text('status', 20),
  column('body', { kind: 'text' }),
  column('currency', { kind: 'char', length: 3 }),
  column('seats', { kind: 'integer', bits: 32 }),
  column('taken', { kind: 'integer', bits: 32 }, { nullable: true }),
  column('price', { kind: 'money', precision: 12, scale: 2 }),
  column('ratio', { kind: 'float', bits: 64 }),
  column('due_on', { kind: 'date' }, { nullable: true }),
  column('sent_at', INSTANT, { nullable: true }),
  column('is_open', { kind: 'boolean' }),
  column('token', { kind: 'uuid' }),
];

const checked = EXPRESSIONS.map(([what, expr]): Named => {
  const checks: readonly Check[] = [check('check_things', 'other', [], expr)];
  // What moves with the clock is no index condition.
  const indexes: readonly Index[] = what === 'now' ? [] : [index('idx_things', [part('seats')], { where: expr })];
  return [
    `a check and an index condition: ${what}`,
    schema('checked', [table('things', { columns: expressionColumns(), checks, indexes })]),
  ];
});

const INDEXES: readonly (readonly [string, Index])[] = [
  ['nulls first', index('i', [{ ...part('sent_at'), nulls: 'first' }])],
  ['nulls last, descending', index('i', [{ ...part('sent_at', 'desc'), nulls: 'last' }, part('id')])],
  ['an expression, descending', index('i', [{ expr: call('lower', col('status')), direction: 'desc' }], { unique: true })],
  ['a coalesced expression', index('i', [{ expr: call('coalesce', col('taken'), literal(0)), direction: 'asc' }])],
  ['an instant and letters', index('i', [part('currency'), part('sent_at', 'desc')], { include: ['status', 'price'] })],
  ['full text of a bounded column', index('i', [part('status')], { method: 'fulltext' })],
  ['full text of two columns', index('i', [part('status'), part('body')], { method: 'fulltext' })],
  ['full text within a key', index('i', [{ ...part('seats') }, { ...part('body'), opclass: 'gin_trgm_ops' }], { method: 'gin' })],
  ['a prefix', index('i', [{ ...part('status'), opclass: 'varchar_pattern_ops' }])],
  ['blocks', index('i', [part('sent_at'), part('id')], { method: 'brin' })],
  ['a spatial-like tree', index('i', [part('seats')], { method: 'gist' })],
];

const indexed = INDEXES.map(
  ([what, made]): Named => [`an index: ${what}`, schema('indexed', [table('things', { columns: expressionColumns(), indexes: [made] })])],
);

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

export const ROUND_TRIPS: readonly Named[] = [...structure, ...tenantKeys, ...columns, ...checked, ...indexed, ...triggered];
