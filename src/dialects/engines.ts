/**
 * Engines that proofs can run on, lazily opened. Impure: only `prove/`, `run/`, apps and tests import this file.
 * `open` answers undefined, with a reason, where the engine cannot be had (no server, driver not installed).
 */
import type { DialectId } from '../model/index.js';
import type { Sandbox } from './queryable.js';

export interface EngineSpec {
  /** `pglite`, `sqlite`, `postgres`, `mariadb`. */
  readonly id: string;
  readonly dialect: DialectId;
  /** Runs inside this process and is always there. */
  readonly embedded: boolean;
  /** Environment variable with the server's connection string: `SCHEMAWRIGHT_POSTGRES_URL`, `SCHEMAWRIGHT_MARIADB_URL`. */
  readonly urlVariable?: string;
  readonly open: (url?: string) => Promise<Sandbox>;
}

export const ENGINES: readonly EngineSpec[] = [
  { id: 'pglite', dialect: 'postgres', embedded: true, open: async () => (await import('./postgres/engine.js')).openPglite() },
  {
    id: 'postgres',
    dialect: 'postgres',
    embedded: false,
    urlVariable: 'SCHEMAWRIGHT_POSTGRES_URL',
    open: async (url) => (await import('./postgres/engine.js')).openPostgres(url ?? ''),
  },
  { id: 'sqlite', dialect: 'sqlite', embedded: true, open: async () => (await import('./sqlite/engine.js')).openSqlite() },
  {
    id: 'mariadb',
    dialect: 'mariadb',
    embedded: false,
    urlVariable: 'SCHEMAWRIGHT_MARIADB_URL',
    open: async (url) => (await import('./mysql-family/engine.js')).openMariadb(url ?? ''),
  },
];
