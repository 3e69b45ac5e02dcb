/**
 * Opens throw-away PostgreSQL databases: PGlite inside this process, or a new database on a server by way of the optional peer `pg`.
 * The only impure file of the dialect. Errors never hold the connection string.
 */
import { randomBytes } from 'node:crypto';
import type { Row, Sandbox } from '../queryable.js';

/** Roles that row policies bind; PGlite's and most servers' default role is a superuser, which they do not. */
const ROLES = { application: 'schemawright_app', owner: 'schemawright_owner' } as const;

export async function openPglite(): Promise<Sandbox> {
  const [{ PGlite }, trigram, gin, gist] = await Promise.all([
    import('@electric-sql/pglite'),
    import('@electric-sql/pglite/contrib/pg_trgm'),
    import('@electric-sql/pglite/contrib/btree_gin'),
    import('@electric-sql/pglite/contrib/btree_gist'),
  ]);
  const db = await PGlite.create({ extensions: { pg_trgm: trigram.pg_trgm, btree_gin: gin.btree_gin, btree_gist: gist.btree_gist } });
  const query = async (sql: string): Promise<readonly Row[]> => (await db.query<Row>(sql)).rows;
  const exec = async (sql: string): Promise<void> => void (await db.exec(sql));
  return sandbox('pglite', query, exec, () => db.close());
}

export async function openPostgres(url: string): Promise<Sandbox> {
  const { Client, types } = await driver();
  const database = `schemawright_${process.pid}_${randomBytes(6).toString('hex')}`;
  const admin = new Client({ connectionString: url });
  await connect(admin);
  try {
    await admin.query(`CREATE DATABASE ${database}`);
  } catch (error) {
    await admin.end();
    throw error;
  }
  const at = new URL(url);
  at.pathname = `/${database}`;
  // Dates and times as the server writes them, so that no zone of this machine comes in.
  const client = new Client({
    connectionString: at.href,
    types: {
      getTypeParser: (oid: number, format?: 'text' | 'binary') =>
        TIMES.has(oid) ? (text: string) => text : types.getTypeParser(oid, format as 'text'),
    },
  });
  await connect(client);
  await client.query("SET TIME ZONE 'UTC'");
  const query = async (sql: string): Promise<readonly Row[]> => {
    const answer = await client.query<Row>(sql);
    return Array.isArray(answer) ? ((answer as readonly { readonly rows: readonly Row[] }[]).at(-1)?.rows ?? []) : answer.rows;
  };
  const exec = async (sql: string): Promise<void> => void (await client.query(sql));
  return sandbox('postgres', query, exec, async () => {
    await client.end();
    await admin.query(`DROP DATABASE IF EXISTS ${database}`).finally(() => admin.end());
  });
}

/** date, time, timestamp, timestamptz. */
const TIMES: ReadonlySet<number> = new Set([1082, 1083, 1114, 1184]);

async function sandbox(engine: string, query: Sandbox['query'], exec: Sandbox['exec'], close: Sandbox['close']): Promise<Sandbox> {
  const [found] = await query('SHOW server_version');
  for (const role of Object.values(ROLES)) await createRole(exec, role);
  return {
    engine,
    version: String(found?.server_version ?? ''),
    query,
    exec,
    reset: () => reset(query, exec),
    asRole: (who, work) => asRole(query, exec, who, work),
    close,
  };
}

/** Another session may create the same role at the same moment; either way it is there afterwards. */
const createRole = (exec: Sandbox['exec'], role: string): Promise<void> =>
  exec(
    `DO $$ BEGIN CREATE ROLE ${role} NOLOGIN NOSUPERUSER NOBYPASSRLS; EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL; END $$`,
  );

async function reset(query: Sandbox['query'], exec: Sandbox['exec']): Promise<void> {
  await exec('ROLLBACK');
  await exec('RESET ROLE');
  const extensions = await query("SELECT extname AS name FROM pg_extension WHERE extname <> 'plpgsql'");
  for (const { name } of extensions) await exec(`DROP EXTENSION "${String(name)}" CASCADE`);
  const namespaces = await query(
    "SELECT nspname AS name FROM pg_namespace WHERE nspname NOT LIKE 'pg\\_%' AND nspname <> 'information_schema'",
  );
  for (const { name } of namespaces) await exec(`DROP SCHEMA "${String(name).replaceAll('"', '""')}" CASCADE`);
  await exec('CREATE SCHEMA public; GRANT USAGE ON SCHEMA public TO PUBLIC');
}

async function asRole<T>(query: Sandbox['query'], exec: Sandbox['exec'], who: keyof typeof ROLES, work: () => Promise<T>): Promise<T> {
  const role = ROLES[who];
  await exec(`GRANT USAGE, CREATE ON SCHEMA public TO ${role}`);
  if (who === 'application')
    await exec(`GRANT ALL ON ALL TABLES IN SCHEMA public TO ${role}; GRANT ALL ON ALL SEQUENCES IN SCHEMA public TO ${role}`);
  else await own(query, exec, role);
  await exec(`SET ROLE ${role}`);
  try {
    return await work();
  } finally {
    // In an aborted transaction this fails, and the rollback to come restores the role.
    await exec('RESET ROLE').catch(() => undefined);
  }
}

async function own(query: Sandbox['query'], exec: Sandbox['exec'], role: string): Promise<void> {
  const tables = await query(
    "SELECT format('%I', c.relname) AS name FROM pg_class c WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p', 'v') ORDER BY 1",
  );
  await exec(tables.map(({ name }) => `ALTER TABLE public.${String(name)} OWNER TO ${role}`).join(';\n') || 'SELECT 1');
}

async function driver(): Promise<typeof import('pg')> {
  try {
    const loaded = await import('pg');
    return loaded.default as unknown as typeof import('pg');
  } catch {
    throw new Error('the driver pg is not installed: npm install pg');
  }
}

async function connect(client: { connect(): Promise<unknown>; on(event: 'error', listener: () => void): unknown }): Promise<void> {
  // A server that goes away is told by the next query; without a listener it would end the process.
  client.on('error', () => undefined);
  try {
    await client.connect();
  } catch (error) {
    const code = typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : 'unknown error';
    // The cause is left out: drivers put user and host into its text.
    throw new Error(`the PostgreSQL server cannot be reached (${code})`);
  }
}
