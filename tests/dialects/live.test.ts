/** Existing databases: read by a role that may read the catalogue and nothing else, written by nobody, secrets never printed. */
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sqlite from 'node-sqlite3-wasm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DIALECTS, type LiveDatabase, type Sandbox } from '../../src/dialects/index.js';
import { openLive } from '../../src/dialects/live.js';
import { openMariadb } from '../../src/dialects/mysql-family/engine.js';
import { openPostgres } from '../../src/dialects/postgres/engine.js';
import { runCli } from '../cli/io.fixture.js';

const SECRET = 'hush-live-0815';
const ROWS = Array.from({ length: 200 }, (_, i) => `(${i}, 'name ${i}')`).join(', ');
const TABLES = `CREATE TABLE items (id integer PRIMARY KEY, name varchar(40) NOT NULL);
CREATE INDEX by_name ON items (name);
INSERT INTO items VALUES ${ROWS}`;

interface Answer {
  readonly schema: { readonly tables: readonly { readonly name: string; readonly expectedRows?: number }[] };
}

/** The same for every engine: what is read, and that nothing of the address is told. */
async function inspected(url: string): Promise<Answer> {
  const json = await runCli(['inspect', url, '--json']);
  expect(json.code, json.stderr).toBe(0);
  const others = [await runCli(['inspect', url]), await runCli(['inspect', url, '--explain']), await runCli(['lint', url])];
  for (const { stdout, stderr } of [json, ...others]) expect(stdout + stderr).not.toContain(SECRET);
  const answer = JSON.parse(json.stdout) as Answer;
  expect(answer.schema.tables.map(({ name }) => name)).toContain('items');
  expect(JSON.stringify(answer)).toContain('by_name');
  expect(JSON.stringify(answer)).not.toContain('name 17');
  return answer;
}

async function refusesToWrite(db: LiveDatabase): Promise<void> {
  for (const sql of ["INSERT INTO items VALUES (999, 'x')", 'CREATE TABLE more (id integer)', 'DROP TABLE items'])
    await expect(db.exec(sql), sql).rejects.toThrow();
}

const fails = async (url: string): Promise<void> => {
  const ran = await runCli(['inspect', url]);
  expect(ran.code).toBe(2);
  expect(ran.stdout + ran.stderr).not.toContain(SECRET);
  expect(ran.stderr).toMatch(/cannot be opened|cannot be read/);
};

const postgresUrl = process.env.SCHEMAWRIGHT_POSTGRES_URL;
describe.skipIf(!postgresUrl)('PostgreSQL (not checked without SCHEMAWRIGHT_POSTGRES_URL)', () => {
  let sandbox: Sandbox;
  let url = '';
  beforeAll(async () => {
    sandbox = await openPostgres(postgresUrl ?? '');
    const [found] = await sandbox.query('SELECT current_database() AS name');
    await sandbox.exec(`DROP ROLE IF EXISTS live_reader; CREATE ROLE live_reader LOGIN PASSWORD '${SECRET}';
      GRANT CONNECT ON DATABASE "${found?.name}" TO live_reader; GRANT USAGE ON SCHEMA public TO live_reader; ${TABLES};
      CREATE FUNCTION remote() RETURNS text LANGUAGE plpgsql AS $$ BEGIN RETURN 'host=h user=u password=${SECRET}'; END $$`);
    await sandbox.exec('ANALYZE items');
    const address = new URL(postgresUrl ?? '');
    address.username = 'live_reader';
    address.password = SECRET;
    address.pathname = `/${found?.name}`;
    url = address.href;
  });
  afterAll(async () => {
    await sandbox?.exec('DROP OWNED BY live_reader; DROP ROLE live_reader').catch(() => undefined);
    await sandbox?.close();
  });

  it('is read by a role that may not read a row, with estimates', async () => {
    const db = await openLive(url);
    await expect(db.query('SELECT * FROM items')).rejects.toThrow(/permission denied/);
    await db.close();
    const { schema } = await inspected(url);
    expect(schema.tables.find(({ name }) => name === 'items')?.expectedRows).toBe(200);
  });

  it('is opened read-only, with bounds for statements and locks', async () => {
    const db = await openLive(url);
    const show = async (name: string) => Object.values((await db.query(`SHOW ${name}`))[0] ?? {})[0];
    expect([await show('default_transaction_read_only'), await show('statement_timeout'), await show('lock_timeout')]).toEqual([
      'on',
      '1min',
      '3s',
    ]);
    await refusesToWrite(db);
    await db.close();
    const owner = new URL(url);
    [owner.username, owner.password] = [new URL(postgresUrl ?? '').username, new URL(postgresUrl ?? '').password];
    const own = await openLive(owner.href);
    await refusesToWrite(own);
    const statistics = await DIALECTS.postgres.statistics?.(own);
    expect(statistics?.indexes.find(({ index }) => index === 'by_name')).toMatchObject({ table: 'items', uses: expect.any(Number) });
    await own.close();
  });

  it('tells no secret when it cannot be read', async () => {
    const wrong = new URL(url);
    wrong.pathname = '/there_is_no_such_database';
    await fails(wrong.href);
    await fails(`postgres://me:${SECRET}@127.0.0.1:1/x`);
    await fails(`postgres://me:${SECRET}@@@/x`);
  });
});

const mariadbUrl = process.env.SCHEMAWRIGHT_MARIADB_URL;
describe.skipIf(!mariadbUrl)('MariaDB (not checked without SCHEMAWRIGHT_MARIADB_URL)', () => {
  let sandbox: Sandbox;
  let url = '';
  beforeAll(async () => {
    sandbox = await openMariadb(mariadbUrl ?? '');
    const [found] = await sandbox.query('SELECT DATABASE() AS name');
    await sandbox.exec(`DROP USER IF EXISTS live_reader; CREATE USER live_reader IDENTIFIED BY '${SECRET}';
      GRANT SELECT, SHOW VIEW, TRIGGER ON \`${found?.name}\`.* TO live_reader; ${TABLES};
      CREATE VIEW remote AS SELECT 'mysql://u:${SECRET}@h/d' AS address; ANALYZE TABLE items`);
    const address = new URL(mariadbUrl ?? '');
    address.username = 'live_reader';
    address.password = SECRET;
    address.pathname = `/${found?.name}`;
    url = address.href;
  });
  afterAll(async () => {
    await sandbox?.exec('DROP USER IF EXISTS live_reader').catch(() => undefined);
    await sandbox?.close();
  });

  it('is read by a user that may only look, with estimates', async () => {
    const { schema } = await inspected(url);
    expect(schema.tables.find(({ name }) => name === 'items')?.expectedRows).toBeGreaterThan(100);
  });

  it('is opened read-only, with bounds for statements and locks', async () => {
    const owner = new URL(url);
    [owner.username, owner.password] = [new URL(mariadbUrl ?? '').username, new URL(mariadbUrl ?? '').password];
    const db = await openLive(owner.href);
    const [found] = await db.query('SELECT @@tx_read_only AS ro, @@max_statement_time AS most, @@lock_wait_timeout AS wait');
    expect([Number(found?.ro), Number(found?.most), Number(found?.wait)]).toEqual([1, 60, 3]);
    await refusesToWrite(db);
    const statistics = await DIALECTS.mariadb.statistics?.(db);
    expect(statistics?.tables.find(({ table }) => table === 'items')?.rows).toBeGreaterThan(100);
    await db.close();
  });

  it('tells no secret when it cannot be read', async () => {
    const wrong = new URL(url);
    wrong.password = `${SECRET}-wrong`;
    await fails(wrong.href);
    await fails(`mysql://me:${SECRET}@127.0.0.1:1/x`);
    await fails(`mysql://me:${SECRET}@127.0.0.1`);
  });
});

describe('a file of SQLite', () => {
  const path = join(mkdtempSync(join(tmpdir(), 'live-')), 'shop.db');
  beforeAll(() => {
    const db = new sqlite.Database(path);
    db.exec(`${TABLES}; CREATE VIEW remote AS SELECT 'https://u:${SECRET}@h/d' AS address; ANALYZE`);
    db.close();
  });

  it('is read, with estimates', async () => {
    const { schema } = await inspected(`sqlite:${path}`);
    expect(schema.tables.find(({ name }) => name === 'items')?.expectedRows).toBe(200);
  });

  it('is opened read-only', async () => {
    const db = await openLive(`sqlite:${path}`);
    await refusesToWrite(db);
    await db.close();
  });

  it('says what is wrong with one that is none', () => fails(`sqlite:${path}.not-there`));
});
