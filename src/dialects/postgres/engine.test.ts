import { inspect } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Sandbox } from '../index.js';
import { openPglite, openPostgres } from './engine.js';
import { postgres } from './index.js';

const url = process.env.SCHEMAWRIGHT_POSTGRES_URL;
if (!url) console.warn('NOT CHECKED: sandboxes on a PostgreSQL server – SCHEMAWRIGHT_POSTGRES_URL names none');

const ENGINES = [{ engine: 'pglite', open: openPglite }, ...(url ? [{ engine: 'postgres', open: () => openPostgres(url) }] : [])];

const NOTES = `CREATE TABLE notes (id BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY, tenant_id BIGINT);
  INSERT INTO notes (tenant_id) VALUES (1), (2), (2);
  ALTER TABLE notes ENABLE ROW LEVEL SECURITY;
  CREATE POLICY isolation ON notes USING (tenant_id = NULLIF(current_setting('app.t', true), '')::bigint)`;

describe.each(ENGINES)('a sandbox of $engine', ({ engine, open }) => {
  let db: Sandbox;
  beforeAll(async () => {
    db = await open();
  });
  afterAll(() => db?.close());

  const count = async (sql: string): Promise<number> => Number((await db.query(`SELECT count(*) AS n FROM ${sql}`))[0]?.n);
  const refusal = async (sql: string): Promise<string> => {
    try {
      await db.exec(sql);
      return 'accepted';
    } catch (error) {
      return postgres.classifyError(error).kind;
    }
  };
  const as = async <T>(who: 'application' | 'owner', work: () => Promise<T>): Promise<T> => {
    if (!db.asRole) throw new Error('the sandbox has no roles');
    return db.asRole(who, work);
  };

  it('says what it is', () => {
    expect(db.engine).toBe(engine);
    expect(Number.parseInt(db.version, 10)).toBeGreaterThanOrEqual(15);
  });

  it('starts over, whatever was left', async () => {
    await db.exec(
      'CREATE SCHEMA "o""dd"; CREATE TABLE "o""dd".t (id INT); CREATE EXTENSION pg_trgm; CREATE EXTENSION citext; CREATE TYPE mood AS ENUM ()',
    );
    await db.exec('CREATE TABLE named (name CITEXT); CREATE INDEX i ON named USING gin ((name::text) gin_trgm_ops); CREATE SEQUENCE s');
    await db.exec('BEGIN; SET LOCAL ROLE schemawright_app');
    await db.exec('SELECT nothing').catch(() => undefined);
    await db.reset();
    expect(postgres.normalForm(await postgres.introspect(db))).toEqual([]);
    expect(await db.query('SELECT current_user = session_user AS own')).toEqual([{ own: true }]);
    expect(await count("pg_namespace WHERE nspname = 'o\"dd'")).toBe(0);
  });

  it('gives times as the server writes them, in UTC', async () => {
    const [row] = await db.query(
      "SELECT '2024-05-01 12:00+02'::timestamptz AS instant, '2024-05-01'::date AS day, '08:30'::time AS hour, '2024-05-01 10:00'::timestamp AS wall",
    );
    expect(row).toEqual({ instant: '2024-05-01 10:00:00+00', day: '2024-05-01', hour: '08:30:00', wall: '2024-05-01 10:00:00' });
  });

  it('binds both roles by policies: the owner only where they are forced', async () => {
    await db.reset();
    await db.exec(NOTES);
    const seen = () => count('notes');
    expect(await seen()).toBe(3);
    expect(await as('application', seen)).toBe(0);
    expect(await as('owner', seen)).toBe(3);
    await db.exec('ALTER TABLE notes FORCE ROW LEVEL SECURITY');
    expect(await as('owner', seen)).toBe(0);
    const ofTwo = async (): Promise<number> => {
      await db.query("SELECT set_config('app.t', '2', false)");
      return seen();
    };
    expect(await as('owner', ofTwo)).toBe(2);
    expect(await as('application', ofTwo)).toBe(2);
    expect(await as('application', () => refusal('INSERT INTO notes (tenant_id) VALUES (1)'))).toBe('policy');
    expect(await as('application', () => refusal('INSERT INTO notes (tenant_id) VALUES (2)'))).toBe('accepted');
  });

  it('lets the application role write rows in every namespace and change no table', async () => {
    await db.reset();
    await db.exec('CREATE SCHEMA sales; CREATE TABLE sales.lines (id INT); CREATE SEQUENCE sales.numbers');
    await as('application', async () => {
      expect(await refusal("INSERT INTO sales.lines VALUES (nextval('sales.numbers'))")).toBe('accepted');
      expect(await refusal('DELETE FROM sales.lines')).toBe('accepted');
      // No privilege is something else than no row that a policy lets through.
      expect(await refusal('ALTER TABLE sales.lines ADD COLUMN more INT')).toBe('other');
      expect(await refusal('TRUNCATE sales.lines')).toBe('other');
      expect(await refusal('CREATE TABLE public.mine (id INT)')).toBe('other');
    });
    expect(await as('owner', () => refusal('ALTER TABLE sales.lines ADD COLUMN more INT'))).toBe('accepted');
    expect(await db.query('SELECT current_user = session_user AS own')).toEqual([{ own: true }]);
  });

  it('takes the change of hands back with the transaction', async () => {
    await db.reset();
    await db.exec('CREATE TABLE things (id INT)');
    await db.exec('BEGIN');
    await as('owner', async () => undefined);
    await db.exec('ROLLBACK');
    expect(await count("pg_tables WHERE tablename = 'things' AND tableowner = current_user")).toBe(1);
  });
});

describe('addresses of servers', () => {
  it.each([
    '',
    'not a url with s3cret',
    'mysql://root:s3cret@127.0.0.1/x',
    'postgres://me:s3cret@127.0.0.1:1/x',
    'postgres://me:s3cret@[::',
  ])('are told by none of the errors: %s', async (address) => {
    const error: unknown = await openPostgres(address).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(Error);
    expect(inspect(error, { depth: 9, showHidden: true }).replaceAll(import.meta.filename, '')).not.toMatch(/s3cret|me:|127\.0\.0\.1/);
  });
});

describe.skipIf(!url)('databases on a server', () => {
  const address = new URL(url ?? 'postgres://none');
  const databases = async (db: Sandbox): Promise<number> =>
    Number((await db.query(`SELECT count(*) AS n FROM pg_database WHERE datname LIKE 'schemawright_${process.pid}_%'`))[0]?.n);

  it('are gone when closed', async () => {
    const [one, other] = [await openPostgres(address.href), await openPostgres(address.href)];
    const before = await databases(one);
    await other.close();
    expect(await databases(one)).toBe(before - 1);
    await one.close();
  });

  it('can be had by an ordinary role, with roles or without', async () => {
    const admin = await openPostgres(address.href);
    const role = `schemawright_test_${process.pid}`;
    await admin.exec(`CREATE ROLE ${role} LOGIN CREATEDB PASSWORD 'x'`);
    try {
      const ordinary = new URL(address.href);
      [ordinary.username, ordinary.password] = [role, 'x'];
      const without = await openPostgres(ordinary.href);
      expect(without.asRole).toBeUndefined();
      await without.exec('CREATE EXTENSION pg_trgm; CREATE TABLE t (id INT)');
      await without.reset();
      expect(postgres.normalForm(await postgres.introspect(without))).toEqual([]);
      await without.close();
      await admin.exec(`ALTER ROLE ${role} CREATEROLE; GRANT schemawright_app, schemawright_owner TO ${role}`);
      const withRoles = await openPostgres(ordinary.href);
      await withRoles.exec(NOTES);
      await withRoles.exec('ALTER TABLE notes FORCE ROW LEVEL SECURITY');
      const seen = async () => (await withRoles.query('SELECT * FROM notes')).length;
      expect([await withRoles.asRole?.('application', seen), await withRoles.asRole?.('owner', seen)]).toEqual([0, 0]);
      await withRoles.close();
    } finally {
      await admin.exec(`DROP ROLE ${role}`);
      await admin.close();
    }
  });
});
