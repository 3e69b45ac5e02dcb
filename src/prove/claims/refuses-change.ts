/** Rows that are written once refuse to be changed or deleted; rows under legal hold refuse to be deleted. */
import { objectId, type Table, type Trigger } from '../../model/index.js';
import { type ClaimFamily, type ClaimScope, type ClaimTask, failed, type Outcome, proven, refusalText } from '../claim-task.js';
import { columnForUpdate } from '../data/another-value.js';
import type { PlannedRow } from '../data/row.js';
import { insertAll } from '../expect.js';
import { rolledBack, type Session } from '../session.js';
import { deleteRow, updateRow } from '../sql-text.js';
import { columnWords, tableWords } from '../words.js';

export const refusesChange: ClaimFamily = {
  kind: 'refuses-change',
  collect: (scope) => scope.subject.schema.tables.flatMap((table) => table.triggers.flatMap((trigger) => tasks(scope, table, trigger))),
};

function tasks(scope: ClaimScope, table: Table, trigger: Trigger): readonly ClaimTask[] {
  const { definition } = trigger;
  if (definition.kind === 'append-only') {
    const statement = `Rows of ${tableWords(table)} are written once: they cannot be changed or deleted.`;
    return [task(table, trigger, statement, (session) => proveAppendOnly(scope, session, table))];
  }
  if (definition.kind !== 'hold') return [];
  const statement = `Rows of ${tableWords(table)} cannot be deleted while ${columnWords(definition.column)} is set.`;
  return [task(table, trigger, statement, (session) => proveHold(scope, session, table, definition.column))];
}

function task(table: Table, trigger: Trigger, statement: string, run: ClaimTask['run']): ClaimTask {
  const id = `refuses-change:${table.id}/${trigger.name}`;
  return {
    claim: { id, kind: 'refuses-change', statement, restsOn: [objectId('trigger', table.id, trigger.name)] },
    stage: 'fixtures',
    run,
  };
}

function proveAppendOnly(scope: ClaimScope, session: Session, table: Table): Promise<Outcome> {
  const { planner, a } = scope.plan();
  const row = planner.newRow(a, table.id);
  const change = columnForUpdate(table, row, [], scope.fixtures.nextOrdinal)?.[0];
  const updates = change ? [['update', updateRow(scope.subject, row, change)] as const] : [];
  return refusedAfter(session, planner.inserts, [...updates, ['deletion', deleteRow(scope.subject, row)]]);
}

async function proveHold(scope: ClaimScope, session: Session, table: Table, column: string): Promise<Outcome> {
  const { planner, a } = scope.plan();
  const held = planner.newRow(a, table.id, { values: { [column]: true } });
  const free = planner.newRow(a, table.id, { values: { [column]: false } });
  const refused = await refusedAfter(session, planner.inserts, [['deletion of a held row', deleteRow(scope.subject, held)]]);
  if (refused.verdict !== 'proven') return refused;
  return rolledBack(session.db, async () => {
    const problem = await insertAll(session, planner.inserts);
    if (problem) return problem;
    const error = await session.attempt(deleteRow(scope.subject, free));
    return error
      ? failed(`deletion of a row without hold: refused (${refusalText(error)})`)
      : proven(`${refused.evidence}; deletion of a row without hold: accepted`);
  });
}

/** Every statement is refused by a trigger. */
function refusedAfter(session: Session, rows: readonly PlannedRow[], statements: readonly (readonly [string, string])[]): Promise<Outcome> {
  return rolledBack(session.db, async () => {
    const problem = await insertAll(session, rows);
    if (problem) return problem;
    for (const [what, sql] of statements) {
      const error = await session.attempt(sql);
      if (error?.kind !== 'raised') return failed(`${what}: ${error ? `refused for another fault (${refusalText(error)})` : 'accepted'}`);
    }
    return proven(`${statements.map(([what]) => what).join(' and ')}: refused`);
  });
}
