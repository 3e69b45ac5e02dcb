import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Sandbox } from '../queryable.js';
import { openSqlite } from './engine.js';
import { UUID_EXPRESSIONS } from './uuid.js';

describe('UUIDs made by SQLite', () => {
  let db: Sandbox;
  beforeAll(async () => {
    db = await openSqlite();
  });
  afterAll(() => db.close());

  const make = async (version: 4 | 7, count: number): Promise<readonly string[]> => {
    const rows = await db.query(
      `WITH RECURSIVE n(i) AS (VALUES (1) UNION ALL SELECT i + 1 FROM n WHERE i < ${count}) SELECT ${UUID_EXPRESSIONS[version]} AS id FROM n`,
    );
    return rows.map((row) => String(row.id));
  };

  it.each([4, 7] as const)('have version %i and the variant of RFC 9562, and differ', async (version) => {
    const ids = await make(version, 2000);
    const form = new RegExp(`^[0-9a-f]{8}-[0-9a-f]{4}-${version}[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$`);
    expect(ids.filter((id) => !form.test(id))).toEqual([]);
    expect(new Set(ids).size).toBe(ids.length);
    expect(new Set(ids.map((id) => id[19])).size).toBe(4);
  });

  it('of version 7 say when they were made and sort by it', async () => {
    const before = Date.now();
    const ids: string[] = [];
    for (let i = 0; i < 20; i++) {
      ids.push(...(await make(7, 1)));
      await new Promise((resolve) => setTimeout(resolve, 2));
    }
    const moments = ids.map((id) => Number.parseInt(id.replaceAll('-', '').slice(0, 12), 16));
    expect(moments.every((moment) => moment >= before && moment <= Date.now())).toBe(true);
    expect([...ids].sort()).toEqual(ids);
  });

  it('serve as defaults of a STRICT table', async () => {
    await db.reset();
    await db.exec(
      `CREATE TABLE t (n INTEGER, id TEXT NOT NULL DEFAULT (${UUID_EXPRESSIONS[7]})) STRICT; INSERT INTO t (n) VALUES (1), (2)`,
    );
    expect(new Set((await db.query('SELECT id FROM t')).map(({ id }) => id)).size).toBe(2);
  });
});
