import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Sandbox } from '../index.js';
import { openMariadb } from '../mysql-family/engine.js';
import { school } from '../mysql-family/school.fixture.js';
import { mariadb } from './index.js';

const url = process.env.SCHEMAWRIGHT_MARIADB_URL;
const version = mariadb.defaultVersion;
const { schema: lowered } = mariadb.lower(school, version);

describe.skipIf(!url)('MariaDB on a server (not checked without SCHEMAWRIGHT_MARIADB_URL)', () => {
  let db: Sandbox;
  beforeAll(async () => {
    db = await openMariadb(url ?? '');
    for (const { sql } of mariadb.render(lowered, version)) await db.exec(sql);
  });
  afterAll(() => db?.close());

  it('reads back what it wrote', async () => {
    expect(mariadb.normalForm(await mariadb.introspect(db))).toEqual(mariadb.normalForm(lowered));
  });
});
