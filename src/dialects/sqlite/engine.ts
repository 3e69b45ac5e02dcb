/** Opens SQLite inside this process (WebAssembly, in memory). The only impure file of the dialect. */
import type { Database, QueryResult } from 'node-sqlite3-wasm';
import type { Row, Sandbox } from '../queryable.js';

export async function openSqlite(): Promise<Sandbox> {
  const Database = await loadDriver();
  let db = fresh(Database);
  const version = String(db.get('SELECT sqlite_version() AS version')?.version ?? '');
  return {
    engine: 'sqlite',
    version,
    query: async (sql) => db.all(sql).map(toRow),
    exec: async (sql) => db.exec(sql),
    reset: async () => {
      db.close();
      db = fresh(Database);
    },
    close: async () => db.close(),
  };
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

const toRow = (row: QueryResult): Row => row;
