/** New tables look like those that are there; existing ones get what was asked and no more. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { DialectId, Schema, Table } from '../../src/model/index.js';
import { LIBRARY_BRIEF, TENANTS_BRIEF, WEBSHOP_BRIEF } from './briefs.fixture.js';
import { type Designed, designInto } from './work.fixture.js';

const design = (dialect: DialectId, file: string, brief: string): Promise<Designed> =>
  designInto(readFileSync(join('tests', 'existing', file), 'utf8'), brief, { dialect });
const tableOf = ({ tables }: Schema, name: string): Table => {
  const table = tables.find((one) => one.name === name);
  if (!table) throw new Error(`no table ${name}`);
  return table;
};
const namesOf = (parts: readonly { readonly name?: string }[]): readonly (string | undefined)[] => parts.map(({ name }) => name);

describe('a house in camelCase', () => {
  it('gets tables, columns, keys and indexes of its own manner', async () => {
    const { existing } = await design('mariadb', 'webshop.mariadb.sql', WEBSHOP_BRIEF);
    const reviews = tableOf(existing.after, 'reviews');
    expect(namesOf(reviews.columns)).toEqual([
      'id',
      'productId',
      'appUserId',
      'rating',
      'body',
      'state',
      'pricePaid',
      'createdAt',
      'updatedAt',
    ]);
    expect(namesOf(reviews.foreignKeys)).toEqual(['reviews_productId_fk', 'reviews_appUserId_fk']);
    expect(namesOf(reviews.indexes)).toContain('idxAppUserId');
    expect(reviews.mysql).toMatchObject({ engine: 'InnoDB', collation: 'utf8mb4_unicode_ci' });
    expect(tableOf(existing.after, 'wishListProducts').primaryKey?.columns).toEqual(['wishListId', 'productId']);
  });

  it('has references of the very type of the keys they point at', async () => {
    const { existing } = await design('mariadb', 'webshop.mariadb.sql', WEBSHOP_BRIEF);
    for (const table of existing.additions.tables)
      for (const { columns, refTable, refColumns } of table.foreignKeys) {
        const target = existing.after.tables.find(({ id }) => id === refTable);
        for (const [i, name] of columns.entries())
          expect(existing.after.tables.find(({ id }) => id === table.id)?.columns.find((c) => c.name === name)?.type).toEqual(
            target?.columns.find((c) => c.name === refColumns[i])?.type,
          );
      }
  });

  it('keeps amounts as it keeps them', async () => {
    const { existing } = await design('mariadb', 'webshop.mariadb.sql', WEBSHOP_BRIEF);
    const price = tableOf(existing.after, 'reviews').columns.find(({ name }) => name === 'pricePaid');
    expect(price?.type).toEqual({ kind: 'decimal', precision: 8, scale: 2 });
  });
});

describe('a house of small files', () => {
  it('is not made strict, and its columns are extended for rows that are there', async () => {
    const { existing } = await design('sqlite', 'library.sqlite.sql', LIBRARY_BRIEF);
    expect(tableOf(existing.after, 'reservations').sqlite?.strict).toBe(false);
    expect(
      tableOf(existing.additions, 'members').columns.map(({ name, nullable, default: given }) => [name, nullable, given?.kind]),
    ).toEqual([
      ['phone', true, undefined],
      ['barred', false, 'literal'],
    ]);
  });
});

describe('a house of tenants', () => {
  it('gets its own schema, uuid keys and policies', async () => {
    const { existing } = await design('postgres', 'tenants.postgres.sql', TENANTS_BRIEF);
    const levels = tableOf(existing.after, 'service_levels');
    expect(levels).toMatchObject({ id: 'desk.service_levels', namespace: 'desk', rowSecurity: 'enabled', ownership: 'tenant-owned' });
    expect(levels.columns[0]).toMatchObject({ name: 'id', type: { kind: 'uuid' }, default: { kind: 'uuid', version: 4 } });
    expect(levels.columns[1]).toMatchObject({ name: 'organization_id', nullable: false });
    expect(namesOf(levels.policies)).toEqual(['service_levels_isolation']);
    expect(levels.policies[0]?.definition).toEqual(tableOf(existing.before, 'tickets').policies[0]?.definition);
  });

  it('gets a reference on a table that is there, which its rows may lack', async () => {
    const { existing } = await design('postgres', 'tenants.postgres.sql', TENANTS_BRIEF);
    const added = tableOf(existing.additions, 'tickets');
    expect(namesOf(added.columns)).toEqual(['service_level_id', 'due_at']);
    expect(added.columns.every(({ nullable }) => nullable)).toBe(true);
    expect(added.foreignKeys).toMatchObject([{ refTable: 'desk.service_levels', onDelete: 'set-null' }]);
    expect(namesOf(added.indexes)).toEqual(['tickets_service_level_id_idx']);
  });
});

describe('what is there already', () => {
  it('is not built a second time: attributes, references and links', async () => {
    const brief = `
entities:
  student: { attributes: { name: text, born: 'date, optional', shoe_size: 'integer, optional' } }
  course: { attributes: { title: text } }
relationships:
  - student is many to many with course
`;
    const sql = `
      CREATE TABLE students (id int PRIMARY KEY, full_name text, name text, born_on date);
      CREATE TABLE courses (id int PRIMARY KEY, title text);
      CREATE TABLE enrolments (student_id int REFERENCES students, course_id int REFERENCES courses, PRIMARY KEY (student_id, course_id));`;
    const { existing } = await designInto(sql, brief);
    expect(existing.additions.tables.map(({ name, columns }) => [name, columns.map((c) => c.name)])).toEqual([
      ['students', ['born', 'shoe_size']],
    ]);
  });

  it('points at composite keys with as many columns', async () => {
    const sql = 'CREATE TABLE parcels (depot int, number int, PRIMARY KEY (depot, number)); CREATE TABLE depots (id int PRIMARY KEY);';
    const { existing } = await designInto(
      sql,
      'entities: { parcel: {}, scan: { attributes: { note: text } } }\nrelationships: [scan belongs to parcel]',
    );
    const scans = tableOf(existing.after, 'scans');
    expect(scans.foreignKeys).toMatchObject([{ columns: ['parcel_depot', 'parcel_number'], refColumns: ['depot', 'number'] }]);
  });

  it('has names that new objects do not take', async () => {
    const sql =
      'CREATE TABLE scans (id int PRIMARY KEY); CREATE VIEW notes AS SELECT 1 AS one; CREATE INDEX idx_remarks_on_scan_id ON scans (id);';
    const { existing } = await designInto(sql, 'entities: { note: {}, scan: {}, remark: {} }\nrelationships: [remark belongs to scan]');
    const names = [...existing.after.tables, ...existing.after.views, ...existing.after.tables.flatMap(({ indexes }) => indexes)].map(
      ({ name }) => name,
    );
    expect(new Set(names).size).toBe(names.length);
    expect(existing.additions.tables.map(({ name }) => name)[0]).toMatch(/^notes_/);
  });
});
