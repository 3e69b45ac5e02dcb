/**
 * Opens a throw-away database on a MariaDB server. The only impure file of the family; `mysql2` is an optional peer.
 * Errors never hold the connection string.
 */
import { randomBytes } from 'node:crypto';
import type { Connection, RowDataPacket } from 'mysql2/promise';
import type { LiveDatabase, Row, Sandbox } from '../queryable.js';

/** Strict, so that a value that does not fit is refused and not bent. */
const SESSION = [
  "SET SESSION sql_mode = 'STRICT_TRANS_TABLES,NO_ZERO_IN_DATE,NO_ZERO_DATE,ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION,ONLY_FULL_GROUP_BY'",
  "SET SESSION time_zone = '+00:00'",
  'SET NAMES utf8mb4 COLLATE utf8mb4_nopad_bin',
];

/** Opens a new empty database, dropped by `close`. */
export async function openMariadb(url: string): Promise<Sandbox> {
  const connection = await connect(url);
  const database = `schemawright_${process.pid}_${randomBytes(6).toString('hex')}`;
  const exec = async (sql: string): Promise<void> => {
    await connection.query(sql);
  };
  const query = async (sql: string): Promise<readonly Row[]> => {
    const [rows] = await connection.query<RowDataPacket[]>(sql);
    return Array.isArray(rows) ? rows.map((row) => ({ ...row })) : [];
  };
  const create = async (): Promise<void> => {
    await exec(`CREATE DATABASE \`${database}\` CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin`);
    await exec(`USE \`${database}\``);
  };
  try {
    for (const statement of SESSION) await exec(statement);
    await create();
    const [found] = await query('SELECT VERSION() AS version');
    return {
      engine: 'mariadb',
      version: String(found?.version ?? ''),
      query,
      exec,
      reset: async () => {
        await exec('ROLLBACK');
        await exec(`DROP DATABASE \`${database}\``);
        await create();
      },
      close: async () => {
        await exec(`DROP DATABASE IF EXISTS \`${database}\``).finally(() => connection.end());
      },
    };
  } catch (error) {
    await connection.end().catch(() => undefined);
    throw error;
  }
}

/** An existing database, to look at: nothing can be written, and no statement waits or runs for long. */
export async function openMysqlReadOnly(url: string): Promise<LiveDatabase> {
  const name = databaseOf(url);
  const connection = await connect(url);
  const query = async (sql: string): Promise<readonly Row[]> => {
    const [rows] = await connection.query<RowDataPacket[]>(sql);
    return Array.isArray(rows) ? rows.map((row) => ({ ...row })) : [];
  };
  const exec = async (sql: string): Promise<void> => void (await connection.query(sql));
  try {
    await exec(`USE \`${name.replaceAll('`', '``')}\``);
    const [found] = await query('SELECT VERSION() AS version');
    const version = String(found?.version ?? '');
    const dialect = /mariadb/i.test(version) ? 'mariadb' : 'mysql';
    for (const statement of READ_ONLY[dialect]) await exec(statement);
    return { dialect, version, query, exec, close: () => connection.end() };
  } catch (error) {
    await connection.end().catch(() => undefined);
    throw error;
  }
}

const READ_ONLY = {
  mysql: [...SESSION, 'SET SESSION TRANSACTION READ ONLY', 'SET SESSION lock_wait_timeout = 3', 'SET SESSION max_execution_time = 60000'],
  mariadb: [...SESSION, 'SET SESSION TRANSACTION READ ONLY', 'SET SESSION lock_wait_timeout = 3', 'SET SESSION max_statement_time = 60'],
};

function databaseOf(url: string): string {
  const name = URL.canParse(url) ? decodeURIComponent(new URL(url).pathname.replace(/^\//, '')) : '';
  if (name === '') throw new Error('the address names no database: mysql://user@host:port/database');
  return name;
}

async function connect(url: string): Promise<Connection> {
  const { createConnection } = await driver();
  const address = parse(url);
  try {
    return await createConnection({
      ...address,
      multipleStatements: true,
      dateStrings: true,
      supportBigNumbers: true,
      bigNumberStrings: false,
      charset: 'utf8mb4',
      connectTimeout: 10_000,
    });
  } catch (error) {
    const code = typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : 'unknown error';
    // The cause is left out: drivers put user and host into its text.
    throw new Error(`the MariaDB server cannot be reached (${code})`);
  }
}

async function driver(): Promise<typeof import('mysql2/promise')> {
  try {
    return await import('mysql2/promise');
  } catch {
    throw new Error('the driver mysql2 is not installed: npm install mysql2');
  }
}

function parse(url: string): {
  readonly host: string;
  readonly port: number;
  readonly user: string;
  readonly password: string;
  readonly socketPath?: string;
} {
  try {
    const { hostname, port, username, password, searchParams } = new URL(url);
    const socketPath = searchParams.get('socket');
    return {
      host: hostname,
      port: Number(port || 3306),
      user: decodeURIComponent(username),
      password: decodeURIComponent(password),
      ...(socketPath ? { socketPath } : {}),
    };
  } catch {
    throw new Error('the connection string is no URL of the form mysql://user:password@host:port/');
  }
}
