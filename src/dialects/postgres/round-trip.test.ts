/** What is designed loads, reads back as designed, loads again as read back, and leaves nothing when dropped. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Schema } from '../../model/index.js';
import type { Sandbox } from '../index.js';
import { openPglite, openPostgres } from './engine.js';
import { postgres } from './index.js';
import { ROUND_TRIPS } from './round-trip.fixture.js';

const url = process.env.SCHEMAWRIGHT_POSTGRES_URL;
if (!url) console.warn('NOT CHECKED: round trips on a PostgreSQL server – SCHEMAWRIGHT_POSTGRES_URL names none');

const ENGINES = [
  { engine: 'PGlite', version: '18', open: openPglite },
  ...(url ? [{ engine: 'a server', version: postgres.defaultVersion, open: () => openPostgres(url) }] : []),
];

describe.each(ENGINES)('round trips on $engine', ({ version, open }) => {
  let db: Sandbox;
  beforeAll(async () => {
    db = await open();
  });
  afterAll(() => db?.close());

  const load = async (schema: Schema): Promise<readonly string[]> => {
    for (const { sql } of postgres.render(schema, version)) {
      await db.exec(sql).catch((error: unknown) => {
        throw new Error(`${String(error)}\n${sql}`);
      });
    }
    return postgres.normalForm(await postgres.introspect(db));
  };
  const drop = async (schema: Schema): Promise<readonly string[]> => {
    for (const { sql } of postgres.renderDrop(schema, version)) {
      await db.exec(sql).catch((error: unknown) => {
        throw new Error(`${String(error)}\n${sql}`);
      });
    }
    return postgres.normalForm(await postgres.introspect(db));
  };

  it.each(ROUND_TRIPS)('%s', async (_, given) => {
    await db.reset();
    const { schema } = postgres.lower(given, version);
    const meant = postgres.normalForm(schema);
    expect(await load(schema)).toEqual(meant);
    const read = await postgres.introspect(db);
    expect(await drop(schema)).toEqual([]);
    expect(await load(read)).toEqual(meant);
    expect(await drop(read)).toEqual([]);
  });
});
