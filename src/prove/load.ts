/** Creates and drops a schema statement by statement; a refusal is an answer, not an exception. */
import type { EngineErrorClass, Statement } from '../dialects/dialect.js';
import type { Queryable } from '../dialects/queryable.js';
import type { ProofSubject } from './subject.js';

export interface Loaded {
  readonly executed: number;
  readonly refused?: { readonly statement: string; readonly error: EngineErrorClass };
}

export const loadSchema = (subject: ProofSubject, db: Queryable): Promise<Loaded> =>
  execute(subject, db, subject.dialect.render(subject.schema, subject.version));

export const dropSchema = (subject: ProofSubject, db: Queryable): Promise<Loaded> =>
  execute(subject, db, subject.dialect.renderDrop(subject.schema, subject.version));

async function execute(subject: ProofSubject, db: Queryable, statements: readonly Statement[]): Promise<Loaded> {
  let executed = 0;
  for (const statement of statements) {
    try {
      await db.exec(statement.inSandbox ?? statement.sql);
    } catch (error) {
      return { executed, refused: { statement: statement.sql, error: subject.dialect.classifyError(error) } };
    }
    executed += 1;
  }
  return { executed };
}
