/** How claims speak to a database: each in its own transaction, every refusal inside a savepoint. */
import type { EngineErrorClass } from '../dialects/dialect.js';
import type { Row, Sandbox } from '../dialects/queryable.js';
import type { ProofSubject } from './subject.js';

export interface Session {
  readonly subject: ProofSubject;
  readonly db: Sandbox;
  /** Runs statements for their effect; a refusal is thrown. */
  readonly run: (statements: readonly string[]) => Promise<void>;
  /** Runs one statement; answers how it was refused, or undefined when it was accepted. The transaction stays usable. */
  readonly attempt: (sql: string) => Promise<EngineErrorClass | undefined>;
  readonly rows: (sql: string) => Promise<readonly Row[]>;
  /** The number in the first row's column `n`. */
  readonly count: (sql: string) => Promise<number>;
}

export function openSession(subject: ProofSubject, db: Sandbox): Session {
  return {
    subject,
    db,
    run: (statements) => (statements.length === 0 ? Promise.resolve() : db.exec(statements.join(';\n'))),
    attempt: (sql) => attempt(subject, db, sql),
    rows: (sql) => db.query(sql),
    count: async (sql) => Number((await db.query(sql))[0]?.n),
  };
}

async function attempt(subject: ProofSubject, db: Sandbox, sql: string): Promise<EngineErrorClass | undefined> {
  try {
    await db.exec(`SAVEPOINT attempt;\n${sql}`);
    return undefined;
  } catch (error) {
    await db.exec('ROLLBACK TO SAVEPOINT attempt');
    return subject.dialect.classifyError(error);
  }
}

/** Runs `work` and takes everything back that it did. */
export async function rolledBack<T>(db: Sandbox, work: () => Promise<T>): Promise<T> {
  await db.exec('BEGIN');
  try {
    return await work();
  } finally {
    await db.exec('ROLLBACK');
  }
}
