/** One direction of one step on a database, with what could be seen of its locks. */
import type { Sandbox } from '../../dialects/queryable.js';
import { type Step, type StepDirection, stepLocks, stepRun, type Table } from '../../model/index.js';
import { failed, notChecked, type Outcome, proven } from '../claim-task.js';
import type { ProofSubject } from '../subject.js';
import { contradictions, look, type Seen } from './observe-locks.js';

export interface StepOutcome {
  readonly applied: Outcome;
  readonly locked: Outcome;
}

interface Work {
  readonly subject: ProofSubject;
  readonly db: Sandbox;
  readonly direction: StepDirection;
}

export async function runStep({ subject, db, direction }: Work, step: Step): Promise<StepOutcome> {
  const { capabilities, schema } = subject;
  const inside = capabilities.supportsTransactionalDdl && step.outsideTransaction !== true;
  const tellsLocks = capabilities.supportsTransactionalDdl && capabilities.supportsSchemas;
  const probed = tellsLocks && !inside ? await probe(subject, db, step, direction) : undefined;
  const statements = stepRun(step, direction, capabilities.supportsTransactionalDdl);
  let before: Seen | undefined;
  let after: Seen | undefined;
  let count = 0;
  for (const { sql } of statements) {
    if (tellsLocks && inside && sql === 'COMMIT') after = await look(db, schema.tables);
    const problem = await attempt(subject, db, sql);
    if (problem !== undefined) {
      if (inside) await db.exec('ROLLBACK').catch(() => undefined);
      const applied = failed(`refused: ${sql.split('\n')[0]} (${problem})`);
      return { applied, locked: notChecked('depends-on-failed', 'the step was refused') };
    }
    if (tellsLocks && inside && sql === 'BEGIN') before = await look(db, schema.tables);
    count += 1;
  }
  const applied = proven(`${count} statements accepted`);
  return { applied, locked: probed ?? judge(step, direction, schema.tables, before, after) ?? stated(step, direction, tellsLocks) };
}

function judge(step: Step, direction: StepDirection, tables: readonly Table[], before?: Seen, after?: Seen): Outcome | undefined {
  if (!before || !after) return undefined;
  const wrong = contradictions(
    step[direction].flatMap(({ locks }) => locks),
    before,
    after,
    tables,
  );
  if (wrong.length > 0) return failed(wrong.join('; '));
  const seen = [...after.locks].map(([id, mode]) => `${id}: ${mode}`);
  return proven(seen.length === 0 ? 'no existing table was locked' : seen.join('; '));
}

/**
 * Outside a transaction a lock is let go before it can be looked at. That the server refuses the statement inside one shows
 * that it is the concurrent form; one that it accepts is looked at, and rolled back.
 */
async function probe(subject: ProofSubject, db: Sandbox, step: Step, direction: StepDirection): Promise<Outcome | undefined> {
  await db.exec('BEGIN');
  try {
    const before = await look(db, subject.schema.tables);
    for (const { sql } of step[direction]) {
      const problem = await attempt(subject, db, sql);
      if (problem === undefined) continue;
      if (/cannot (?:run|be executed) inside a transaction block/.test(problem))
        return notChecked('not-observable', 'the server refuses it inside a transaction, as it does every concurrent form');
      return undefined;
    }
    return judge(step, direction, subject.schema.tables, before, await look(db, subject.schema.tables));
  } finally {
    await db.exec('ROLLBACK');
  }
}

/** MySQL and MariaDB are told the algorithm and the lock, and refuse what they cannot do with them. */
function stated(step: Step, direction: StepDirection, tellsLocks: boolean): Outcome {
  const locks = stepLocks(step, direction);
  if (locks.length === 0 && !tellsLocks) return proven('no existing table is locked by what it says');
  const clauses = step[direction].flatMap(({ sql, locks: own }) => {
    const clause = /ALGORITHM=\w+(?:,? LOCK=\w+)?/.exec(sql)?.[0];
    return clause === undefined ? [] : [{ clause, own }];
  });
  const wrong = clauses.filter(({ clause, own }) => own[0] !== undefined && !matches(clause, own[0].mode));
  if (wrong.length > 0) return failed(wrong.map(({ clause, own }) => `${clause} is asked for, ${own[0]?.mode ?? ''} is stated`).join('; '));
  if (clauses.length === 0) return notChecked('not-observable', 'the statement names no lock and the engine tells none');
  return proven(`the server accepted ${[...new Set(clauses.map(({ clause }) => clause))].join('; ')}, and refuses what it cannot keep to`);
}

const matches = (clause: string, mode: string): boolean =>
  mode.replace(/^metadata lock \((\w+)\)/, '$1').replace(/[, ]+/g, ' ') === clause.replace(/ALGORITHM=/, '').replace(/[, ]+/g, ' ');

async function attempt(subject: ProofSubject, db: Sandbox, sql: string): Promise<string | undefined> {
  try {
    await db.exec(sql);
    return undefined;
  } catch (error) {
    const { kind, name, message } = subject.dialect.classifyError(error);
    return `${kind}${name === undefined ? '' : `, ${name}`}: ${message}`;
  }
}
