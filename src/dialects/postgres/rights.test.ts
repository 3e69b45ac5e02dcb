/** Rights: read from a script, written again, and on an engine the same as the script left them. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Schema } from '../../model/index.js';
import { SPLIT_QUIRKS, splitStatements } from '../../sql/index.js';
import type { Sandbox } from '../queryable.js';
import { openPglite, openPostgres } from './engine.js';
import { postgres } from './index.js';
import { rolesNamed, takeBack, tolerantRight } from './rights.js';

const ROLES = ['rights_reader', 'Rights "Writer"', 'rights_maker'] as const;

const SCRIPT = `CREATE SCHEMA app;
CREATE TABLE app.before (id int);
ALTER DEFAULT PRIVILEGES IN SCHEMA app GRANT SELECT ON TABLES TO rights_reader;
ALTER DEFAULT PRIVILEGES GRANT USAGE, SELECT ON SEQUENCES TO "Rights ""Writer""";
ALTER DEFAULT PRIVILEGES IN SCHEMA app GRANT EXECUTE ON FUNCTIONS TO rights_reader WITH GRANT OPTION;
ALTER DEFAULT PRIVILEGES FOR ROLE rights_maker IN SCHEMA app GRANT INSERT ON TABLES TO rights_reader;
CREATE TABLE app.items (id serial PRIMARY KEY, name text, secret text);
CREATE TABLE app.old_name (id int);
CREATE TABLE gone (id int);
CREATE VIEW app.names AS SELECT id, name FROM app.items;
CREATE TYPE app.mood AS ENUM ('good', 'bad');
CREATE FUNCTION app.f(a integer, b text) RETURNS integer LANGUAGE sql AS 'SELECT 1';
CREATE FUNCTION app.f(a integer) RETURNS integer LANGUAGE sql AS 'SELECT 1';
GRANT USAGE ON SCHEMA app TO rights_reader, "Rights ""Writer""" WITH GRANT OPTION;
SET search_path TO app, public;
GRANT INSERT ON old_name, before TO rights_reader;
GRANT INSERT, UPDATE (name, secret) ON items TO "Rights ""Writer""" WITH GRANT OPTION;
REVOKE UPDATE (secret) ON items FROM "Rights ""Writer""";
GRANT ALL ON ALL TABLES IN SCHEMA app TO rights_maker;
REVOKE DELETE ON before FROM rights_maker;
GRANT SELECT ON gone TO PUBLIC;
DROP TABLE gone;
ALTER TABLE old_name RENAME TO new_name;
REVOKE ALL ON FUNCTION f(integer, text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION f(integer, text) TO rights_reader;
REVOKE USAGE ON TYPE mood FROM PUBLIC;
GRANT SELECT ON names TO PUBLIC;
GRANT rights_reader TO rights_maker;
`;

const rights = ({ opaque }: Schema): readonly string[] =>
  opaque.filter(({ what }) => what === 'grant' || what === 'default privileges').map(({ sql }) => sql);

async function read(): Promise<Schema> {
  const { parser } = postgres;
  await parser?.prepare();
  const builder = parser?.open();
  for (const { text, ...place } of splitStatements(SCRIPT, SPLIT_QUIRKS.postgres))
    builder?.apply({ text, span: { source: 'a', ...place } });
  const built = builder?.finish();
  expect(built?.statements.filter(({ fate }) => fate === 'not-understood')).toEqual([]);
  expect(built?.diagnostics).toEqual([]);
  return built?.schema as Schema;
}

const url = process.env.SCHEMAWRIGHT_POSTGRES_URL;
const engines: readonly (readonly [string, () => Promise<Sandbox>])[] = [
  ['PGlite', openPglite],
  ...(url ? [['PostgreSQL', () => openPostgres(url)] as const] : []),
];

describe.each(engines)('on %s', (_, open) => {
  let db: Sandbox;
  let made: readonly string[] = [];
  const quoted = (role: string): string => `"${role.replaceAll('"', '""')}"`;
  beforeAll(async () => {
    db = await open();
    const known = (await db.query('SELECT rolname FROM pg_roles')).map(({ rolname }) => String(rolname));
    made = ROLES.filter((role) => !known.includes(role));
    for (const role of made) await db.exec(`CREATE ROLE ${quoted(role)}`);
  });
  afterAll(async () => {
    await db.reset();
    for (const role of made) await db.exec(`DROP OWNED BY ${quoted(role)}; DROP ROLE ${quoted(role)}`).catch(() => undefined);
    await db.close();
  });

  it('come back as they were, from the script and from the database', async () => {
    await db.reset();
    for (const { text } of splitStatements(SCRIPT, SPLIT_QUIRKS.postgres)) await db.exec(text);
    await db.exec('RESET search_path');
    const original = await postgres.introspect(db);
    expect(rights(original).length).toBeGreaterThan(15);
    for (const schema of [await read(), original]) {
      await db.reset();
      await db.exec('ALTER DEFAULT PRIVILEGES REVOKE ALL ON SEQUENCES FROM "Rights ""Writer"""');
      const statements = postgres.render(schema, db.version.split(' ')[0] ?? postgres.defaultVersion);
      for (const { sql } of statements) await db.exec(sql);
      expect(rights(await postgres.introspect(db))).toEqual(rights(original));
      for (const { sql } of postgres.renderDrop(schema, postgres.defaultVersion)) await db.exec(sql);
      expect(rights(await postgres.introspect(db))).toEqual([]);
    }
  });

  it('are left out of a sandbox that lacks their roles', async () => {
    await db.reset();
    await db.exec('CREATE TABLE t (id int)');
    await db.exec(tolerantRight('GRANT SELECT ON TABLE public.t TO nobody_of_this_name'));
    expect(rights(await postgres.introspect(db))).toEqual([]);
    await db.exec(tolerantRight('GRANT SELECT ON TABLE public.t TO rights_reader'));
    expect(rights(await postgres.introspect(db))).toEqual(['GRANT SELECT ON TABLE public.t TO rights_reader']);
  });
});

it('names the roles of a statement', () => {
  expect(rolesNamed('GRANT SELECT ON TABLE a TO "x ""y""", z, PUBLIC WITH GRANT OPTION')).toEqual(['x "y"', 'z']);
  expect(rolesNamed('ALTER DEFAULT PRIVILEGES FOR ROLE Own IN SCHEMA s REVOKE ALL ON TABLES FROM b CASCADE')).toEqual(['b', 'own']);
});

it('takes back what outlives a schema', () => {
  expect(takeBack('GRANT SELECT ON TABLE a TO b')).toBeUndefined();
  expect(takeBack('GRANT USAGE ON SCHEMA public TO b WITH GRANT OPTION')).toBe('REVOKE USAGE ON SCHEMA public FROM b');
  expect(takeBack('ALTER DEFAULT PRIVILEGES IN SCHEMA "TO" REVOKE ALL ON TABLES FROM b')).toBe(
    'ALTER DEFAULT PRIVILEGES IN SCHEMA "TO" GRANT ALL ON TABLES TO b',
  );
});
