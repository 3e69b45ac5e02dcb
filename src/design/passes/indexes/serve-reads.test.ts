import { describe, expect, it } from 'vitest';
import type { AccessPattern, Entity, Relationship } from '../../../model/index.js';
import {
  ABLE,
  attribute,
  belongsTo,
  type Circumstances,
  designed,
  entity,
  model,
  PLAIN,
  reads,
  SHARED,
  STATED,
  tableOf,
} from '../../design.fixture.js';

const order = entity(
  'order',
  [
    attribute('number'),
    attribute('placed_at', { kind: 'instant' }),
    attribute('total', { kind: 'money' }),
    attribute('status', { kind: 'choice', values: ['open', 'done'] }),
    attribute('urgent', { kind: 'boolean' }),
    attribute('settings', { kind: 'json' }),
    attribute('comment', { kind: 'text', long: true }),
  ],
  { identifiers: [{ members: ['number'], role: 'natural', origin: STATED }] },
);
const RELATIONSHIPS: readonly Relationship[] = [belongsTo('order', 'customer')];

function orderTable(patterns: readonly Partial<AccessPattern>[], more: Partial<Entity> = {}, circumstances: Circumstances = {}) {
  const accessPatterns = patterns.map((pattern, i) => reads('order', `p${i}`, pattern));
  const design = designed(
    model([entity('customer'), { ...order, ...more }], { relationships: RELATIONSHIPS, accessPatterns }),
    circumstances,
  );
  return { table: tableOf(design, 'orders'), services: design.services.filter((s) => s.table === 'orders'), design };
}

/** `customer_id, placed_at desc where status` of every plain index. */
function spelled(
  patterns: readonly Partial<AccessPattern>[],
  more: Partial<Entity> = {},
  circumstances: Circumstances = {},
): readonly string[] {
  return orderTable(patterns, more, circumstances)
    .table.indexes.filter((i) => !i.unique)
    .map((i) => {
      const parts = i.parts.map(({ expr, direction, opclass }) =>
        [expr.kind === 'column' ? expr.name : '?', direction === 'desc' ? 'desc' : '', opclass ?? ''].filter(Boolean).join(' '),
      );
      const where = i.where
        ? ` where ${[...new Set(JSON.stringify(i.where).match(/"name":"\w+"/g))].map((m) => m.slice(8, -1)).join(', ')}`
        : '';
      return `${i.method === 'btree' ? '' : `${i.method} `}${parts.join(', ')}${where}${i.include.length > 0 ? ` include ${i.include.join(', ')}` : ''}`;
    });
}

const equals = (attributeId: string, value?: string | boolean) => ({
  attribute: attributeId,
  op: 'equals' as const,
  ...(value === undefined ? {} : { value }),
});
const newest = [{ attribute: 'placed_at', direction: 'desc' as const }];

describe('indexes', () => {
  it.each<[string, readonly Partial<AccessPattern>[], readonly string[]]>([
    ['every foreign key', [], ['customer_id']],
    ['equality, then order', [{ filters: [equals('order.customer')], sort: newest }], ['customer_id, placed_at desc']],
    [
      'equality, order, range',
      [{ filters: [{ attribute: 'total', op: 'range' }, equals('order.customer')], sort: newest }],
      ['customer_id, placed_at desc, total'],
    ],
    [
      'a range of what is in order',
      [{ filters: [equals('order.customer'), { attribute: 'placed_at', op: 'range' }], sort: newest }],
      ['customer_id, placed_at desc'],
    ],
    ['the selective first', [{ filters: [equals('urgent'), equals('status'), equals('order.customer')] }], ['customer_id, status, urgent']],
    [
      'a stated state as predicate',
      [{ filters: [equals('status', 'open')], sort: newest }],
      ['placed_at desc where status', 'customer_id'],
    ],
    ['a stated flag alone', [{ filters: [equals('urgent', true)] }], ['id where urgent', 'customer_id'].reverse()],
    [
      'an order read backwards',
      [{ sort: newest }, { sort: [{ attribute: 'placed_at', direction: 'asc' }] }],
      ['customer_id', 'placed_at desc'],
    ],
    ['a list of values without order', [{ filters: [{ attribute: 'status', op: 'in' }] }], ['customer_id', 'status']],
    [
      'a list of values after the order',
      [{ filters: [{ attribute: 'status', op: 'in' }], sort: newest }],
      ['placed_at desc, status', 'customer_id'],
    ],
    ['what is unset', [{ filters: [{ attribute: 'total', op: 'is-unset' }], sort: newest }], ['customer_id', 'placed_at desc where total']],
    ['a beginning', [{ filters: [{ attribute: 'number', op: 'prefix' }] }], ['customer_id', 'number text_pattern_ops']],
    [
      'a term inside',
      [{ filters: [{ attribute: 'comment', op: 'contains' }, equals('order.customer')] }],
      ['gin customer_id, comment gin_trgm_ops', 'customer_id'],
    ],
    ['a document', [{ filters: [{ attribute: 'settings', op: 'json-contains' }] }], ['customer_id', 'gin settings jsonb_path_ops']],
    [
      'no order by long text',
      [{ filters: [equals('order.customer')], sort: [{ attribute: 'comment', direction: 'asc' }] }],
      ['customer_id'],
    ],
    ['a count needs no order', [{ filters: [equals('order.customer')], sort: newest, aggregate: 'count' }], ['customer_id']],
    [
      'columns carried for what is read constantly',
      [{ filters: [equals('order.customer')], reads: ['total'], frequency: 'very-high' }],
      ['customer_id include total'],
    ],
    ['nothing carried otherwise', [{ filters: [equals('order.customer')], reads: ['total'] }], ['customer_id']],
  ])('%s', (_, patterns, expected) => {
    expect([...spelled(patterns)].sort()).toEqual([...expected].sort());
  });

  it('leave the deleted rows out, except for references', () => {
    expect(spelled([{ filters: [equals('order.customer')], sort: newest }], { deletion: 'soft' })).toEqual([
      'customer_id, placed_at desc where deleted_at',
      'customer_id',
    ]);
  });

  it('are not made for patterns of small tables', () => {
    const small = orderTable([{ sort: newest }], { volume: { rows: 999, origin: STATED } });
    expect(small.table.indexes.flatMap((i) => i.serves)).toEqual(['fk:fk_orders_customer_id_customers']);
    expect(small.services.find((s) => s.pattern === 'p0')).toMatchObject({ without: 'small-table' });
    expect(spelled([{ sort: newest }], { volume: { rows: 1000, origin: STATED } })).toContain('placed_at desc');
  });

  it('begin with the tenant', () => {
    const given = model([entity('shop', [], { tenancy: 'tenant' }), order], {
      relationships: [belongsTo('order', 'shop')],
      accessPatterns: [reads('order', 'p', { filters: [equals('status', 'open')], sort: newest })],
    });
    const [index] = tableOf(designed(given, { decisions: SHARED }), 'orders').indexes;
    expect(index).toMatchObject({
      name: 'idx_orders_on_tenant_id_placed_at',
      parts: [{ expr: { name: 'tenant_id' } }, { expr: { name: 'placed_at' }, direction: 'desc' }],
    });
    expect(index?.serves).toEqual(['p']);
  });
});

describe('services', () => {
  const serviceOf = (pattern: Partial<AccessPattern>, circumstances?: Circumstances) =>
    orderTable([pattern], {}, circumstances).services.find((s) => s.pattern === 'p0');

  it.each([
    ['a unique key', { filters: [equals('number')], sort: newest }, { index: 'uq_orders_number', without: 'unique' }],
    ['the primary key', { filters: [equals('id')] }, { index: 'pk_orders', without: 'primary-key' }],
    ['the index of a reference', { filters: [equals('order.customer')] }, { index: 'idx_orders_on_customer_id', without: 'covered' }],
    ['an index of its own', { sort: newest }, { index: 'idx_orders_on_placed_at' }],
  ])('names %s', (_, pattern, expected) => {
    expect(serviceOf(pattern)).toMatchObject(expected);
  });

  it.each([
    ['contains', 'comment'],
    ['json-contains', 'settings'],
  ] as const)('says that an engine has no index for %s', (op, attributeId) => {
    expect(serviceOf({ filters: [{ attribute: attributeId, op }] }, { capabilities: PLAIN })).toMatchObject({
      without: 'engine-lacks-feature',
    });
  });

  it('says that reading everything needs none', () => {
    expect(serviceOf({ aggregate: 'sum' })).toMatchObject({ explanation: expect.stringContaining('every row') });
    expect(serviceOf({ aggregate: 'sum' })?.index).toBeUndefined();
  });

  it('resolves what stands with the parent of a kind', () => {
    const own = ['a', 'b', 'c', 'd'].map((id) => attribute(id));
    const given = model([entity('party', [attribute('name')]), entity('person', own, { isA: { entity: 'party', origin: STATED } })], {
      accessPatterns: [reads('person', 'by-name', { sort: [{ attribute: 'name', direction: 'asc' }] })],
    });
    expect(designed(given, { capabilities: ABLE }).services.find((s) => s.pattern === 'by-name')).toMatchObject({
      table: 'parties',
      index: 'idx_parties_on_name',
    });
  });

  it('names extensions once', () => {
    const { design } = orderTable([{ filters: [{ attribute: 'comment', op: 'contains' }, equals('order.customer')] }]);
    expect(design.schema.extensions).toEqual(['btree_gin', 'pg_trgm']);
  });
});
