import { describe, expect, it } from 'vitest';
import type { Schema } from '../../model/index.js';
import { houseOf } from './house.js';
import { readSchema } from './read-sql.fixture.js';

const read = (sql: string): Promise<Schema> => readSchema(sql, 'postgres');

describe('the style of a house', () => {
  it('is followed where most do so, and told with its count', async () => {
    const house = houseOf(
      await read(`
        CREATE TABLE item (item_id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, created_on timestamptz NOT NULL DEFAULT now());
        CREATE TABLE box (box_id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, item_id bigint REFERENCES item, created_on timestamptz NOT NULL DEFAULT now());
        CREATE TABLE logs (id int PRIMARY KEY);`),
    );
    expect(house.naming).toMatchObject({ tables: 'singular', primaryKeyColumn: '{name}_id', createdAt: 'created_on' });
    expect(house.key).toMatchObject({ identity: 'always', type: { kind: 'integer', bits: 64 } });
    expect(house.habits.find(({ id }) => id === 'table-number')).toMatchObject({ followed: true, answer: 'singular' });
    expect(house.habits.find(({ id }) => id === 'table-number')?.reason).toMatch(/^2 of 3 tables/);
  });

  it('is no style where the evidence is weak, and that is told too', async () => {
    const house = houseOf(await read('CREATE TABLE thing (thing_no int PRIMARY KEY, CONSTRAINT thing_key UNIQUE (thing_no));'));
    expect(house.naming).toMatchObject({ tables: 'plural', primaryKeyColumn: 'id' });
    expect(house.key).toBeUndefined();
    expect(house.habits.find(({ id }) => id === 'primary-key-type')).toMatchObject({ followed: false });
    expect(house.habits.find(({ id }) => id === 'updated-at')).toMatchObject({ answer: 'updated_at', followed: false });
  });

  it('knows a flag of deletion and its value', async () => {
    const house = houseOf(
      await read(`
        CREATE TABLE a (id int PRIMARY KEY, is_deleted smallint NOT NULL DEFAULT 0);
        CREATE TABLE b (id int PRIMARY KEY, is_deleted smallint NOT NULL DEFAULT 0);`),
    );
    expect(house.deleted).toMatchObject({ flag: true, custom: true, column: { name: 'is_deleted', default: { value: 0 } } });
  });

  it('begins columns with a capital where words are told apart by capitals', async () => {
    const house = houseOf(
      await read(`
        CREATE TABLE "orderLines" ("id" int PRIMARY KEY, "unitPrice" int, "orderCode" int);
        CREATE INDEX "idxUnitPrice" ON "orderLines" ("unitPrice");
        CREATE INDEX "idxOrderCode" ON "orderLines" ("orderCode");`),
    );
    expect(house.naming.index).toBe('idx{Columns}');
    expect(house.naming.deletedAt).toBe('deletedAt');
  });

  it('is of no kind in an empty schema', async () => {
    const { naming, habits } = houseOf(await read('SELECT 1;'));
    expect(naming.primaryKeyColumn).toBe('id');
    expect(habits.every(({ followed }) => !followed)).toBe(true);
  });
});
