import { describe, expect, it } from 'vitest';
import { big, column, foreignKey, identity, index, part, schema, TESTED, table, text, unique } from '../../../tests/dialects/build.js';
import type { ColumnDefault, Schema } from '../../model/index.js';
import { postgres } from './index.js';

const uuidDefault = (version: 4 | 7): ColumnDefault => ({ kind: 'uuid', version });
const withUuid = (version: 4 | 7): Schema =>
  schema('s', [table('t', { columns: [column('id', { kind: 'uuid' }, { default: uuidDefault(version) })] })]);
const ddl = (given: Schema, version: string): string =>
  postgres
    .render(postgres.lower(given, version).schema, version)
    .map(({ sql }) => sql)
    .join(';\n');

describe('capabilities', () => {
  it.each([
    ['12', false],
    ['14', false],
    ['14.9', false],
    ['15', true],
    ['15.3', true],
    ['18', true],
  ])('of %s: SET NULL (column) %s', (version, expected) => {
    expect(postgres.capabilities(version).supportsSetNullColumns).toBe(expected);
  });
});

describe('lowering by version', () => {
  it.each([
    ['12', 4, /CREATE EXTENSION IF NOT EXISTS pgcrypto[\s\S]*DEFAULT gen_random_uuid\(\)/, /uuid_generate_v7/],
    [
      '12',
      7,
      /CREATE EXTENSION IF NOT EXISTS pgcrypto[\s\S]*CREATE FUNCTION uuid_generate_v7[\s\S]*DEFAULT uuid_generate_v7\(\)/,
      /uuidv7/,
    ],
    ['13', 4, /DEFAULT gen_random_uuid\(\)/, /EXTENSION|FUNCTION/],
    ['17', 7, /DEFAULT uuid_generate_v7\(\)/, /EXTENSION|uuidv7/],
    ['18', 7, /DEFAULT uuidv7\(\)/, /EXTENSION|FUNCTION/],
  ] as const)('makes UUIDs on %s, version %s', (version, uuid, has, lacks) => {
    expect(ddl(withUuid(uuid), version)).toMatch(has);
    expect(ddl(withUuid(uuid), version)).not.toMatch(lacks);
  });

  const keys = schema('keys', [
    table('parents', { columns: [identity(), big('tenant_id')], uniques: [unique('uq_parents', 'tenant_id', 'id')] }),
    table('children', {
      columns: [identity(), big('tenant_id'), big('parent_id', { nullable: true }), text('code', 9, { nullable: true })],
      uniques: [{ ...unique('uq_children_code', 'code'), nullsNotDistinct: true }],
      foreignKeys: [
        foreignKey('fk_children', ['tenant_id', 'parent_id'], 'parents', {
          refColumns: ['tenant_id', 'id'],
          onDelete: 'set-null',
          onDeleteColumns: ['parent_id'],
        }),
      ],
    }),
  ]);

  it('says what 14 lacks, and where', () => {
    const { notes } = postgres.lower(keys, '14');
    expect(notes.map(({ subject }) => subject)).toEqual(['unique:children/uq_children_code', 'foreign-key:children/fk_children']);
    expect(ddl(keys, '14')).toMatch(/ON DELETE RESTRICT/);
    expect(ddl(keys, '14')).not.toMatch(/NULLS NOT DISTINCT|SET NULL/);
  });

  it('has nothing to say from 15 on', () => {
    expect(postgres.lower(keys, '15').notes).toEqual([]);
    expect(ddl(keys, '15')).toMatch(/ON DELETE SET NULL \(parent_id\)/);
    expect(ddl(keys, '15')).toMatch(/NULLS NOT DISTINCT/);
  });

  it('makes computed columns stored below 18', () => {
    const computed = schema('s', [
      table('t', {
        columns: [identity(), big('twice', { nullable: true, generated: { expr: { kind: 'raw', sql: '2' }, stored: false } })],
      }),
    ]);
    expect(ddl(computed, '17')).toContain('STORED');
    expect(ddl(computed, '18')).toContain('VIRTUAL');
  });

  it('keeps views from passing policies only where it can', () => {
    const view = {
      name: 'v',
      definition: { kind: 'active-rows', table: 't', where: { kind: 'raw', sql: 'TRUE' } },
      origin: TESTED,
    } as const;
    const given = schema('s', [table('t', { columns: [identity()] })], [view]);
    expect(ddl(given, '15')).toContain('security_invoker');
    expect(ddl(given, '14')).not.toContain('security_invoker');
    expect(postgres.lower(given, '14').notes).toHaveLength(1);
  });

  it('names the extensions that indexes need', () => {
    const columns = [identity(), big('tenant_id'), text('title'), column('body', { kind: 'text' }), column('tags', { kind: 'json' })];
    const extensions = (...indexes: Parameters<typeof index>[1][]) =>
      postgres.lower(
        schema('s', [table('t', { columns, indexes: indexes.map((parts, n) => index(`i${n}`, parts, { method: 'gin' })) })]),
        '15',
      ).schema.extensions;
    expect(extensions([part('tags')])).toEqual([]);
    expect(extensions([{ ...part('title'), opclass: 'gin_trgm_ops' }])).toEqual(['pg_trgm']);
    expect(extensions([part('tenant_id'), { ...part('title'), opclass: 'gin_trgm_ops' }], [part('tags')])).toEqual([
      'btree_gin',
      'pg_trgm',
    ]);
  });
});

describe('names', () => {
  it('stay within 63 bytes and apart, in bytes and not in letters', () => {
    const long = 'ö'.repeat(40);
    const { schema: lowered } = postgres.lower(
      schema('s', [table(`${long}a`, { columns: [identity()] }), table(`${long}b`, { columns: [identity()] })]),
      '15',
    );
    const names = lowered.tables.flatMap(({ name, primaryKey }) => [name, primaryKey?.name ?? '']);
    expect(new Set(names).size).toBe(4);
    for (const name of names) expect(new TextEncoder().encode(name).length).toBeLessThanOrEqual(63);
  });
});
