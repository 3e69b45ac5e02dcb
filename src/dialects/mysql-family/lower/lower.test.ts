import { describe, expect, it } from 'vitest';
import { call, column, compare, type Index, type IndexPart, isNotNull, isNull, literal, type Table } from '../../../model/index.js';
import type { Dialect } from '../../dialect.js';
import { mariadb } from '../../mariadb/index.js';
import { mysql } from '../../mysql/index.js';
import { col, fk, schemaOf, table } from '../school.fixture.js';

const origin = { kind: 'rule', rule: 'test' } as const;
const big = { kind: 'integer', bits: 64 } as const;
const varchar = (length: number) => ({ kind: 'varchar', length }) as const;
const part = (name: string, direction: 'asc' | 'desc' = 'asc'): IndexPart => ({ expr: column(name), direction });
const index = (parts: Index['parts'], more: Partial<Index> = {}): Index => ({
  name: 'i',
  parts,
  unique: false,
  method: 'btree',
  include: [],
  serves: [],
  origin,
  ...more,
});

/** The first table lowered, and what is said about it. */
function lowered(tables: readonly Table[], dialect: Dialect = mariadb, version = dialect.defaultVersion) {
  const { schema, notes } = dialect.lower(schemaOf(tables), version);
  const [first] = schema.tables;
  if (!first) throw new Error('no table');
  return { table: first, notes: notes.filter(({ subject }) => subject !== 'schema:').map(({ message }) => message) };
}

const posts = (more: Partial<Table>): Table =>
  table({
    name: 'posts',
    columns: [
      col('id', big),
      col('author_id', big),
      col('title', varchar(200)),
      col('body', { kind: 'text' }),
      col('deleted_at', { kind: 'instant' }, { nullable: true }),
      col('created_at', { kind: 'instant' }),
      col('status', varchar(20)),
    ],
    primaryKey: { columns: ['id'], origin },
    foreignKeys: [fk('fk', ['author_id'], 'authors')],
    ...more,
  });

const keyOf = (found: Table): readonly string[] =>
  (found.indexes[0]?.parts ?? []).map(
    ({ expr, direction, prefix }) =>
      `${expr.kind === 'column' ? expr.name : expr.kind}${prefix ? `(${prefix})` : ''}${direction === 'desc' ? ' desc' : ''}`,
  );

describe('indexes', () => {
  const active = isNull(column('deleted_at'));
  it.each<[string, Index, readonly string[]]>([
    ['a partial unique gets a marker', index([part('title')], { unique: true, where: active }), ['title', 'deleted_at_unset']],
    [
      'a predicate stands behind references',
      index([part('author_id'), part('created_at', 'desc')], { where: active }),
      ['author_id', 'deleted_at', 'created_at desc'],
    ],
    ['a predicate stands before a sort', index([part('created_at', 'desc')], { where: active }), ['deleted_at', 'created_at desc']],
    ['an open predicate stands at the end', index([part('title')], { where: isNotNull(column('deleted_at')) }), ['title', 'deleted_at']],
    ['a constant is fixed', index([part('title')], { where: compare(column('status'), '=', literal('x')) }), ['status', 'title']],
    [
      'a key column is not repeated',
      index([part('status'), part('title')], { where: compare(column('status'), '=', literal('x')) }),
      ['status', 'title'],
    ],
    ['covering columns join the key', index([part('author_id')], { include: ['title'] }), ['author_id', 'title']],
    ['covering columns that do not fit are left out', index([part('author_id')], { include: ['body'] }), ['author_id']],
    ['BRIN is a B-tree', index([part('created_at')], { method: 'brin' }), ['created_at']],
    ['a text search is FULLTEXT', index([part('body')], { method: 'gin' }), ['body']],
    ['FULLTEXT holds texts only', index([part('author_id'), part('body')], { method: 'fulltext' }), ['body']],
    ['a trigram index has no stand-in', index([{ ...part('title'), opclass: 'gin_trgm_ops' }], { method: 'gin' }), []],
    ['an expression is a column', index([{ expr: call('lower', column('title')), direction: 'asc' }]), ['title_lower']],
    ['an expression of unknown type is left out', index([{ expr: { kind: 'raw', sql: 'foo(title)' }, direction: 'asc' }]), []],
    ['a long text is cut', index([part('author_id'), part('body')]), ['author_id', 'body(191)']],
  ])('%s', (_, given, key) => {
    const { table: found, notes } = lowered([posts({ indexes: [given] })]);
    expect(keyOf(found)).toEqual(key);
    const changed = JSON.stringify(found.indexes[0]) !== JSON.stringify(given);
    expect(notes.length > 0).toBe(changed);
    expect(found.indexes[0]?.where).toBeUndefined();
  });

  it('shares one marker among the uniques of a predicate', () => {
    const indexes = ['title', 'status'].map((name) => index([part(name)], { name: `uq_${name}`, unique: true, where: active }));
    expect(lowered([posts({ indexes })]).table.columns.filter((c) => c.generated)).toHaveLength(1);
  });

  it('indexes expressions where the engine can', () => {
    const lower = index([{ expr: call('lower', column('title')), direction: 'asc' }]);
    expect(keyOf(lowered([posts({ indexes: [lower] })], mysql).table)).toEqual(['call']);
  });

  it('keeps keys ascending before MariaDB 10.8', () => {
    expect(keyOf(lowered([posts({ indexes: [index([part('created_at', 'desc')])] })], mariadb, '10.6').table)).toEqual(['created_at']);
  });
});

describe('uniques', () => {
  it('are unique by checksum when too long', () => {
    const { table: found, notes } = lowered([posts({ uniques: [{ name: 'uq', columns: ['author_id', 'body'], origin }] })]);
    expect(found.uniques[0]).toMatchObject({ name: 'uq', columns: ['author_id', 'body_hash'] });
    expect(found.columns.find((c) => c.name === 'body_hash')?.generated).toEqual({
      expr: { kind: 'raw', sql: 'UNHEX(SHA2(body, 256))' },
      stored: false,
    });
    expect(notes.join()).toMatch(/SHA-256/);
  });
  it('say what they cannot do', () => {
    const given = { name: 'uq', columns: ['deleted_at'], nullsNotDistinct: true, deferrable: 'deferred', origin } as const;
    const { table: found, notes } = lowered([posts({ uniques: [given] })]);
    expect(found.uniques).toEqual([{ name: 'uq', columns: ['deleted_at'], origin }]);
    expect(notes).toHaveLength(2);
  });
});

describe('foreign keys', () => {
  it.each([
    ['set-null', { columns: ['author_id'] }, 'restrict', /author_id too, which is required/],
    ['set-default', { columns: ['author_id'] }, 'restrict', /SET DEFAULT/],
    ['cascade', { columns: ['author_id'], deferrable: 'deferred' }, 'cascade', /end of a transaction/],
  ] as const)('%s on %j is %s', (onDelete, more, expected, message) => {
    const { table: found, notes } = lowered([posts({ foreignKeys: [fk('fk', ['author_id'], 'authors', { onDelete, ...more })] })]);
    expect(found.foreignKeys[0]?.onDelete).toBe(expected);
    expect(found.foreignKeys[0]?.deferrable).toBeUndefined();
    expect(notes.join()).toMatch(message);
  });
});

describe('columns', () => {
  const only = (type: Table['columns'][number]['type'], more = {}) => lowered([table({ name: 't', columns: [col('c', type, more)] })]);
  it('checks booleans', () => {
    expect(only({ kind: 'boolean' }).table.checks).toMatchObject([{ name: 'check_t_c_boolean', expr: { kind: 'in', values: [0, 1] } }]);
  });
  it.each([
    ['a UUID', { kind: 'uuid' }, { kind: 'uuid', version: 7 }],
    ['a text too long', varchar(2), { kind: 'literal', value: 'abc' }],
  ] as const)('drops the default of %s', (_, type, fallback) => {
    const { table: found, notes } = only(type, { default: fallback });
    expect(found.columns[0]?.default).toBeUndefined();
    expect(notes).toHaveLength(1);
  });
  it('keeps a UUID default where the engine has one', () => {
    const given = table({ name: 't', columns: [col('c', { kind: 'uuid' }, { default: { kind: 'uuid', version: 7 } })] });
    expect(lowered([given], mariadb, '11.7').table.columns[0]?.default).toEqual({ kind: 'uuid', version: 7 });
  });
  it('bounds comments', () => {
    expect(only(big, { description: 'x'.repeat(2000) }).table.columns[0]?.description).toHaveLength(1024);
  });
  it('touches by ON UPDATE', () => {
    const touch = { name: 'touch', definition: { kind: 'touch', column: 'created_at' }, origin } as const;
    const { table: found } = lowered([posts({ triggers: [touch] })]);
    expect(found.triggers).toEqual([]);
    expect(found.columns.filter((c) => c.mysql?.onUpdateNow).map((c) => c.name)).toEqual(['created_at']);
  });
  it('moves the longest texts out of a row that is too wide', () => {
    const wide = table({
      name: 't',
      columns: ['a', 'b', 'c', 'd'].map((name) => col(name, varchar(name === 'd' ? 100 : 6000))),
      indexes: [index([{ ...part('a'), prefix: 10 }])],
    });
    const { table: found, notes } = lowered([wide]);
    expect(found.columns.map(({ type }) => type.kind)).toEqual(['varchar', 'text', 'varchar', 'varchar']);
    expect(found.checks).toMatchObject([{ name: 'check_t_b_length', columns: ['b'] }]);
    expect(notes).toHaveLength(1);
  });
  it('gives a number of its own a key', () => {
    const given = table({
      name: 't',
      columns: [col('a', big), col('n', big, { identity: 'always' })],
      primaryKey: { columns: ['a', 'n'], origin },
    });
    expect(lowered([given]).table.uniques).toMatchObject([{ name: 'uq_t_n', columns: ['n'] }]);
  });
});

describe('the schema', () => {
  it('puts a namespace before the name', () => {
    const parent = table({ id: 'sales.orders', namespace: 'sales', name: 'orders', columns: [col('id', big)] });
    const child = table({ name: 'lines', columns: [col('order_id', big)], foreignKeys: [fk('fk', ['order_id'], 'sales.orders')] });
    const { schema } = mariadb.lower(schemaOf([parent, child]), '10.11');
    expect(schema.tables.map((t) => [t.id, t.name, t.namespace, t.foreignKeys[0]?.refTable])).toEqual([
      ['sales_orders', 'sales_orders', undefined, undefined],
      ['lines', 'lines', undefined, 'sales_orders'],
    ]);
  });
  it('leaves out what another engine wrote', () => {
    const opaque = [{ sql: 'CREATE DOMAIN d', what: 'domain d', origin }];
    const { schema, notes } = mariadb.lower(schemaOf([], { dialect: 'postgres', extensions: ['pg_trgm'], opaque }), '10.11');
    expect([schema.opaque, schema.extensions]).toEqual([[], []]);
    expect(notes.map(({ message }) => message).join()).toMatch(/domain d/);
  });
  it('forbids checks by actions as each engine does', () => {
    const check = { name: 'c', type: 'min', columns: ['author_id'], expr: compare(column('author_id'), '>', literal(0)), origin } as const;
    const given = posts({ checks: [check], foreignKeys: [fk('fk', ['author_id'], 'authors', { onDelete: 'cascade' })] });
    expect(lowered([given], mariadb).notes).toEqual([]);
    expect(lowered([given], mysql).notes.join()).toMatch(/triggers on insert and update refuse the same rows/);
  });
});
