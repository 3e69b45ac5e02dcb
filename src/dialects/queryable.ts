/** A connection as the pure parts see it. */
import type { DialectId } from '../model/index.js';

export type Row = Readonly<Record<string, unknown>>;

export interface Queryable {
  /** Runs one statement and returns its rows (empty for none). */
  query(sql: string): Promise<readonly Row[]>;
  /** Runs one or several statements for their effect. */
  exec(sql: string): Promise<void>;
}

/** An existing database, opened to be looked at. */
export interface LiveDatabase extends Queryable {
  readonly dialect: DialectId;
  /** Server version. */
  readonly version: string;
  close(): Promise<void>;
}

/** A throw-away database of one engine. */
export interface Sandbox extends Queryable {
  /** Engine id as proofs print it: `pglite`, `sqlite`, `postgres`, `mariadb`. */
  readonly engine: string;
  /** Server version, for stderr only. */
  readonly version: string;
  /** An empty database of the same engine, cheap where the engine allows (drops everything in this one otherwise). */
  reset(): Promise<void>;
  /**
   * Runs `work` as an ordinary role that owns nothing and that row policies bind, or as the ordinary role that owns the tables.
   * Absent where the engine has no roles that matter.
   */
  readonly asRole?: <T>(who: 'application' | 'owner', work: () => Promise<T>) => Promise<T>;
  close(): Promise<void>;
}
