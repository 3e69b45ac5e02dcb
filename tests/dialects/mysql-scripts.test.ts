/** Scripts that hold every form of the grammar we know of: what is read is what a MariaDB server makes of them. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openMariadb } from '../../src/dialects/mysql-family/engine.js';
import type { Sandbox } from '../../src/dialects/queryable.js';
import { compareMysqlSchema } from '../shared/mysql-schema.fixture.js';

const url = process.env.SCHEMAWRIGHT_MARIADB_URL;
const FOLDER = join(import.meta.dirname, 'mysql-scripts');

describe.skipIf(!url)('scripts as a MariaDB server reads them (not checked without SCHEMAWRIGHT_MARIADB_URL)', () => {
  let db: Sandbox;
  beforeAll(async () => {
    db = await openMariadb(url ?? '');
  });
  afterAll(() => db?.close());

  it.each(readdirSync(FOLDER).sort())('%s', async (name) => {
    const files = [{ path: name, text: readFileSync(join(FOLDER, name), 'utf8') }];
    const { refused, read, reloaded, unloadable, diagnostics } = await compareMysqlSchema({ name, files }, db);
    expect({ refused, read, reloaded, unloadable }).toEqual({ refused: [], read: [], reloaded: [], unloadable: [] });
    expect(diagnostics.filter(({ severity }) => severity !== 'info')).toEqual([]);
  });
});
