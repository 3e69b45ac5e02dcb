/** Opens SQLite inside this process (WebAssembly, in memory). The only impure file of the dialect. */
import type { Database, QueryResult } from 'node-sqlite3-wasm';
import type { LiveDatabase, Row, Sandbox } from '../queryable.js';
import { nameOfUnique } from './name-unique.js';

export async function openSqlite(): Promise<Sandbox> {
  const Database = await loadDriver();
  let db = fresh(Database);
  const version = String(db.get('SELECT sqlite_version() AS version')?.version ?? '');
  const query: Sandbox['query'] = async (sql) => db.all(sql).map(toRow);
  return {
    engine: 'sqlite',
    version,
    query,
    exec: async (sql) => {
      try {
        db.exec(sql);
      } catch (error) {
        throw await named(error, query);
      }
    },
    reset: async () => {
      db.close();
      db = fresh(Database);
    },
    close: async () => db.close(),
  };
}

/** An existing file, to look at. */
export async function openSqliteReadOnly(path: string): Promise<LiveDatabase> {
  const Database = await loadDriver();
  const db = new Database(path, { readOnly: true, fileMustExist: true });
  const close = async (): Promise<void> => db.close();
  try {
    db.exec('PRAGMA busy_timeout = 3000; PRAGMA query_only = ON');
    const version = String(db.get('SELECT sqlite_version() AS version')?.version ?? '');
    return { dialect: 'sqlite', version, query: async (sql) => db.all(sql).map(toRow), exec: async (sql) => db.exec(sql), close };
  } catch (error) {
    db.close();
    throw error;
  }
}

type Driver = typeof import('node-sqlite3-wasm');

async function loadDriver(): Promise<typeof Database> {
  // CommonJS: depending on the loader, the exports are the module's or its default's.
  const module: Driver & { readonly default?: Driver } = await import('node-sqlite3-wasm');
  return (module.default ?? module).Database;
}

function fresh(Driver: typeof Database): Database {
  const db = new Driver();
  db.exec('PRAGMA foreign_keys = ON; PRAGMA recursive_triggers = OFF');
  return db;
}

/** The error with the name of the constraint that was broken, where the schema tells it. */
async function named(error: unknown, query: Sandbox['query']): Promise<unknown> {
  if (!(error instanceof Error)) return error;
  const constraint = await nameOfUnique({ query, exec: async () => {} }, error.message);
  return constraint === undefined ? error : Object.assign(error, { constraint });
}

const toRow = (row: QueryResult): Row => row;
