/** Ways to look at one statement: it must be accepted, or refused for exactly the stated fault. */
import type { EngineErrorClass } from '../dialects/dialect.js';
import { isRawInside } from '../sql/index.js';
import { failed, notChecked, type Outcome, proven, refusalText } from './claim-task.js';
import type { PlannedRow } from './data/row.js';
import { rolledBack, type Session } from './session.js';
import { insertRow } from './sql-text.js';
import { isReadSchema, tableOf } from './subject.js';

export interface Refusal {
  /** Rows that must be there before. */
  readonly rows: readonly PlannedRow[];
  readonly sql: string;
  /** What the statement does, for the evidence: `inserting a second row with the same number`. */
  readonly action: string;
  readonly kinds: readonly EngineErrorClass['kind'][];
  /** What is checked when the transaction ends is checked at once. */
  readonly atOnce?: boolean;
  /** The constraint that must be the one to refuse; absent: any of the right kind. */
  readonly name?: string;
}

/** The rows go in, the statement does not. */
export async function expectRefusal(session: Session, refusal: Refusal): Promise<Outcome> {
  return rolledBack(session.db, async () => {
    if (refusal.atOnce) await session.run(['SET CONSTRAINTS ALL IMMEDIATE']);
    const problem = await insertAll(session, refusal.rows);
    return problem ?? judge(session, refusal, await session.attempt(refusal.sql));
  });
}

/** Whether a statement's answer is the refusal that was wanted. */
export function judge(session: Session, refusal: Omit<Refusal, 'rows' | 'sql'>, error: EngineErrorClass | undefined): Outcome {
  if (!error) return failed(`${refusal.action}: accepted`);
  if (!isWanted(session, refusal, error))
    return failed(`${refusal.action}: refused, but for another fault (${refusalText(error)}: ${error.message})`);
  return proven(`${refusal.action}: refused (${refusal.name === undefined ? error.kind : `${error.kind}, ${refusal.name}`})`);
}

/** Engines that name no constraint are believed; one that names another of this schema is not. */
function isWanted(session: Session, refusal: Omit<Refusal, 'rows' | 'sql'>, error: EngineErrorClass): boolean {
  if (!refusal.kinds.includes(error.kind)) return false;
  const other = error.name !== undefined && error.name !== refusal.name && session.subject.names.has(error.name);
  return refusal.name === undefined || !other;
}

/** Every row is accepted; answers a failure for the first that is not. */
export async function insertAll(session: Session, rows: readonly PlannedRow[]): Promise<Outcome | undefined> {
  for (const row of rows) {
    const error = await session.attempt(insertRow(session.subject, row));
    if (error && isOurs(session, row, error))
      return notChecked('not-understood', `no row of ${row.table} could be made up (${refusalText(error)}: ${error.message})`);
    if (error) return failed(`a valid row of ${row.table} was refused (${refusalText(error)}: ${error.message})`);
  }
  return undefined;
}

/**
 * A schema that is there already may hold rules that are kept as its engine spells them: types, checks and triggers that no
 * row was made for. What they refuse says nothing against the schema.
 */
function isOurs({ subject }: Session, { table }: PlannedRow, { kind, name }: EngineErrorClass): boolean {
  if (!isReadSchema(subject.schema)) return false;
  if (kind === 'other' || kind === 'raised') return true;
  const check = tableOf(subject, table).checks.find((one) => one.name === name);
  return kind === 'check' && (check === undefined || isRawInside(check.expr));
}

/** All rows are accepted. */
export function expectAcceptance(session: Session, rows: readonly PlannedRow[], evidence: string): Promise<Outcome> {
  return rolledBack(session.db, async () => (await insertAll(session, rows)) ?? proven(evidence));
}
