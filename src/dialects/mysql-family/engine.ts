/**
 * Opens a throw-away database on a MariaDB server. The only impure file of the family; `mysql2` is an optional peer.
 * Errors never hold the connection string.
 */
import { randomBytes } from 'node:crypto';
import type { Connection, RowDataPacket } from 'mysql2/promise';
import type { Row, Sandbox } from '../queryable.js';

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
