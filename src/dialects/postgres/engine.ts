/**
 * Opens throw-away PostgreSQL databases: PGlite inside this process, or a new database on a server by way of the optional peer `pg`.
 * The only impure file of the dialect. Errors never hold the connection string.
 */
import { randomBytes } from 'node:crypto';
import type { Client } from 'pg';
import type { LiveDatabase, Row, Sandbox } from '../queryable.js';
import { grantTo, OWN_OBJECTS, ROLES, type Who } from './roles.js';

type Connection = Pick<Sandbox, 'query' | 'exec'>;

/** Dates and times come as the server writes them, so that no zone of this machine comes in. */
const TIMES: ReadonlySet<number> = new Set([1082, 1083, 1114, 1184]);
const asWritten = (text: string): string => text;

/** Starting takes seconds, most of them to lay out a new cluster: one sandbox is opened and reset. */
export async function openPglite(): Promise<Sandbox> {
  const [{ PGlite }, ...contributed] = await Promise.all([
    import('@electric-sql/pglite'),
    import('@electric-sql/pglite/contrib/pg_trgm'),
    import('@electric-sql/pglite/contrib/btree_gin'),
    import('@electric-sql/pglite/contrib/btree_gist'),
    import('@electric-sql/pglite/contrib/citext'),
    import('@electric-sql/pglite/contrib/ltree'),
    import('@electric-sql/pglite/contrib/pgcrypto'),
  ]);
  const [{ pg_trgm }, { btree_gin }, { btree_gist }, { citext }, { ltree }, { pgcrypto }] = contributed;
  const db = await PGlite.create({
    extensions: { pg_trgm, btree_gin, btree_gist, citext, ltree, pgcrypto },
    parsers: Object.fromEntries([...TIMES].map((oid) => [oid, asWritten])),
  });
  const connection: Connection = {
    query: async (sql) => (await db.query<Row>(sql)).rows,
    exec: async (sql) => void (await db.exec(sql)),
  };
  return sandbox('pglite', connection, () => db.close());
}

export async function openPostgres(url: string): Promise<Sandbox> {
  const server = parsed(url);
  const database = `schemawright_${process.pid}_${randomBytes(6).toString('hex')}`;
  const admin = await connect(url);
  let client: Client | undefined;
  const close = async (): Promise<void> => {
    await client?.end();
    await admin.query(`DROP DATABASE IF EXISTS ${database}`).finally(() => admin.end());
  };
  try {
    await admin.query(`CREATE DATABASE ${database} TEMPLATE template0`);
    server.pathname = `/${database}`;
    client = await connect(server.href);
    return await sandbox('postgres', connectionOf(client), close);
  } catch (error) {
    await close();
    throw error;
  }
}

/** An existing database, to look at: nothing can be written, and no statement waits or runs for long. */
export async function openPostgresReadOnly(url: string): Promise<LiveDatabase> {
  parsed(url);
  const client = await connect(url);
  const connection = connectionOf(client);
  await connection.exec(READ_ONLY).catch(async (error: unknown) => {
    await client.end();
    throw error;
  });
  const [found] = await connection.query('SHOW server_version');
  return { ...connection, dialect: 'postgres', version: String(found?.server_version ?? ''), close: () => client.end() };
}

const READ_ONLY = `SET default_transaction_read_only = on; SET statement_timeout = '60s'; SET lock_timeout = '3s';
SET idle_in_transaction_session_timeout = '60s'; SET TIME ZONE 'UTC'; SET search_path TO public; SET client_min_messages TO warning`;

/** Node puts the whole text into the error of a malformed URL, so that error goes no further. */
function parsed(url: string): URL {
  const found = URL.canParse(url) ? new URL(url) : undefined;
  if (found && /^postgres(ql)?:$/.test(found.protocol)) return found;
  throw new Error('the address of the PostgreSQL server is not of the form postgres://user@host:port/database');
}

async function connect(connectionString: string): Promise<Client> {
  const { Client, types } = await driver();
  const getTypeParser = (oid: number, format?: 'text' | 'binary') =>
    TIMES.has(oid) ? asWritten : types.getTypeParser(oid, format as 'text');
  const client = new Client({ connectionString, types: { getTypeParser } });
  // A server that goes away is told by the next query; without a listener it would end the process.
  client.on('error', () => undefined);
  try {
    await client.connect();
    return client;
  } catch (error) {
    const code = typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : 'unknown error';
    // The cause is left out: drivers put user and host into its text.
    throw new Error(`the PostgreSQL server cannot be reached (${code})`);
  }
}

async function driver(): Promise<typeof import('pg')> {
  try {
    const loaded = await import('pg');
    return loaded.default as unknown as typeof import('pg');
  } catch {
    throw new Error('the driver pg is not installed: npm install pg');
  }
}

const connectionOf = (client: Client): Connection => ({
  query: async (sql) => {
    const answer = await client.query<Row>(sql);
    return Array.isArray(answer) ? ((answer as readonly { readonly rows: readonly Row[] }[]).at(-1)?.rows ?? []) : answer.rows;
  },
  exec: async (sql) => void (await client.query(sql)),
});

async function sandbox(engine: string, connection: Connection, close: Sandbox['close']): Promise<Sandbox> {
  const { query, exec } = connection;
  // What a server or a role has set by itself must not show in proofs; no planner setting is touched.
  await exec("SET TIME ZONE 'UTC'; SET search_path TO public; SET client_min_messages TO warning");
  const [found] = await query('SHOW server_version');
  const hasRoles = (await takeRole(connection, ROLES.application)) && (await takeRole(connection, ROLES.owner));
  return {
    engine,
    version: String(found?.server_version ?? ''),
    query,
    exec,
    reset: () => reset(connection),
    ...(hasRoles ? { asRole: (who, work) => asRole(connection, who, work) } : {}),
    close,
  };
}

/**
 * Makes the role where it is missing, which takes CREATEROLE, and tries it. It belongs to the server and is left there for the
 * next run, owning nothing. Another session may create the same role at the same moment; either way it is there afterwards.
 */
async function takeRole({ query, exec }: Connection, role: string): Promise<boolean> {
  const attempt = (sql: string): Promise<boolean> =>
    exec(sql).then(
      () => true,
      () => false,
    );
  await attempt(`CREATE ROLE ${role} NOLOGIN NOSUPERUSER NOBYPASSRLS`);
  const [found] = await query(`SELECT rolsuper OR rolbypassrls AS unbound FROM pg_roles WHERE rolname = '${role}'`);
  if (found?.unbound !== false) return false;
  if (!(await attempt(`SET ROLE ${role}`))) await attempt(`GRANT ${role} TO CURRENT_USER`);
  return attempt(`SET ROLE ${role}; RESET ROLE`);
}

/** Extensions first: what they own cannot be dropped otherwise. */
const DROP_ALL = `ROLLBACK; RESET ROLE;
DO $$
DECLARE
  object record;
BEGIN
  FOR object IN SELECT extname AS name FROM pg_extension WHERE extname <> 'plpgsql' LOOP
    EXECUTE format('DROP EXTENSION %I CASCADE', object.name);
  END LOOP;
  FOR object IN SELECT nspname AS name FROM pg_namespace WHERE nspname NOT LIKE 'pg\\_%' AND nspname <> 'information_schema' LOOP
    EXECUTE format('DROP SCHEMA %I CASCADE', object.name);
  END LOOP;
END $$;
CREATE SCHEMA public;
GRANT USAGE ON SCHEMA public TO PUBLIC`;

async function reset({ exec }: Connection): Promise<void> {
  for (const sql of DROP_ALL.split(/;\n(?=DO|CREATE)/)) await exec(sql);
}

/** Under `owner` the tables change hands, and stay there unless the surrounding transaction is rolled back. */
async function asRole<T>({ exec }: Connection, who: Who, work: () => Promise<T>): Promise<T> {
  await exec(grantTo(ROLES[who], who));
  if (who === 'owner') await exec(OWN_OBJECTS);
  await exec(`SET ROLE ${ROLES[who]}`);
  try {
    return await work();
  } finally {
    // In an aborted transaction this fails, and the rollback to come restores the role.
    await exec('RESET ROLE').catch(() => undefined);
  }
}
