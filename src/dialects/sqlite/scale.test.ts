import { describe, expect, it } from 'vitest';
import { type Column, type Schema, type Table, tableId } from '../../model/index.js';
import { openSqlite } from './engine.js';
import { sqlite } from './index.js';

const origin = { kind: 'rule', rule: 'test' } as const;
const column = (name: string, type: Column['type'], more: Partial<Column> = {}): Column => ({
  name,
  type,
  nullable: false,
  origin,
  ...more,
});

function many(count: number): Schema {
  const tables = Array.from({ length: count }, (_, n): Table => {
    const name = `table_${n}`;
    return {
      kind: 'table',
      id: tableId(name),
      name,
      role: 'entity',
      columns: [
        column('id', { kind: 'integer', bits: 64 }, { identity: 'always' }),
        column('parent_id', { kind: 'integer', bits: 64 }),
        column('title', { kind: 'varchar', length: 200 }),
        column('price', { kind: 'money', precision: 12, scale: 2 }),
        column('created_at', { kind: 'instant' }, { default: { kind: 'now' } }),
      ],
      primaryKey: { columns: ['id'], origin },
      uniques: [{ name: `uq_${name}`, columns: ['title'], origin }],
      foreignKeys: [
        {
          name: `fk_${name}`,
          columns: ['parent_id'],
          refTable: tableId(`table_${Math.max(0, n - 1)}`),
          refColumns: ['id'],
          onDelete: 'restrict',
          onUpdate: 'no-action',
          origin,
        },
      ],
      checks: [],
      indexes: [
        {
          name: `idx_${name}`,
          parts: [{ expr: { kind: 'column', name: 'parent_id' }, direction: 'asc' }],
          unique: false,
          method: 'btree',
          include: [],
          serves: [],
          origin,
        },
      ],
      policies: [],
      triggers: [],
      origin,
    };
  });
  return { kind: 'schema', name: 'many', tables, views: [], sequences: [], routines: [], extensions: [], opaque: [] };
}

const seconds = async (work: () => unknown): Promise<number> => {
  const started = performance.now();
  await work();
  return (performance.now() - started) / 1000;
};

describe('large schemas', () => {
  it('are lowered and rendered in time that grows with their size', async () => {
    const run = (schema: Schema) => {
      const lowered = sqlite.lower(schema, '3.45').schema;
      sqlite.render(lowered, '3.45');
      sqlite.renderDrop(lowered, '3.45');
      sqlite.normalForm(lowered);
    };
    run(many(200));
    const small = await seconds(() => run(many(500)));
    const large = await seconds(() => run(many(5000)));
    expect(large / small).toBeLessThan(30);
  });

  it('read back as designed', async () => {
    const db = await openSqlite();
    const { schema } = sqlite.lower(many(2000), '3.45');
    await db.exec('BEGIN');
    for (const { sql } of sqlite.render(schema, '3.45')) await db.exec(sql);
    await db.exec('COMMIT');
    const took = await seconds(async () => expect(sqlite.normalForm(await sqlite.introspect(db))).toEqual(sqlite.normalForm(schema)));
    expect(took).toBeLessThan(20);
    for (const { sql } of sqlite.renderDrop(schema, '3.45')) await db.exec(sql);
    expect((await sqlite.introspect(db)).tables).toEqual([]);
    await db.close();
  });
});
