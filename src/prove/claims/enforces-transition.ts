/** Every stated move of a lifecycle is accepted, every other one refused, and rows begin in a first state. */
import { objectId, type Table, type Trigger } from '../../model/index.js';
import { type ClaimFamily, type ClaimScope, type ClaimTask, failed, type Outcome, proven } from '../claim-task.js';
import { completeRow } from '../data/complete-row.js';
import { pathTo, states, type Transition } from '../data/lifecycle.js';
import { type PlannedRow, type RowValues, valueIn, withValues } from '../data/row.js';
import { insertAll } from '../expect.js';
import { facetId } from '../object-ids.js';
import { rolledBack, type Session } from '../session.js';
import { insertRow, updateRow } from '../sql-text.js';
import { columnWords, tableWords } from '../words.js';

export const enforcesTransition: ClaimFamily = {
  kind: 'enforces-transition',
  collect: (scope) =>
    scope.subject.schema.tables.flatMap((table) =>
      table.triggers.flatMap((trigger) =>
        trigger.definition.kind === 'transition' ? [task(scope, table, trigger, trigger.definition)] : [],
      ),
    ),
};

function task(scope: ClaimScope, table: Table, trigger: Trigger, transition: Transition): ClaimTask {
  const moves = transition.allowed.map((move) => `${move.from} → ${move.to}`).join(', ');
  const id = objectId('trigger', table.id, trigger.name);
  return {
    claim: {
      id: `enforces-transition:${table.id}/${trigger.name}`,
      kind: 'enforces-transition',
      statement: `The ${columnWords(transition.column)} of ${tableWords(table)} moves only as stated: ${moves}.`,
      restsOn: [id, facetId(id, 'moves')],
    },
    stage: 'fixtures',
    run: (session) => prove(scope, session, table, transition),
  };
}

async function prove(scope: ClaimScope, session: Session, table: Table, transition: Transition): Promise<Outcome> {
  const problems: string[] = [];
  for (const from of states(transition)) {
    const path = pathTo(transition, from);
    for (const to of path ? states(transition).filter((state) => state !== from) : []) {
      const allowed = transition.allowed.some((move) => move.from === from && move.to === to);
      const problem = await move(scope, session, table, transition, [...(path ?? []), to], allowed);
      if (problem) problems.push(problem);
    }
  }
  problems.push(...(await wrongBeginnings(scope, session, table, transition)));
  return problems.length > 0 ? failed(problems.join('; ')) : proven(summary(transition));
}

function summary(transition: Transition): string {
  const all = states(transition).filter((state) => pathTo(transition, state));
  const pairs = all.length * (states(transition).length - 1);
  const allowed = transition.allowed.filter((move) => all.includes(move.from)).length;
  const first = transition.initial ? `; rows can begin only as ${transition.initial.join(', ')}` : '';
  return `${allowed} stated moves accepted, ${pairs - allowed} others refused${first}`;
}

/** Walks a new row along `path`; the last step is the one that is judged. */
function move(
  scope: ClaimScope,
  session: Session,
  table: Table,
  transition: Transition,
  path: readonly string[],
  allowed: boolean,
): Promise<string | undefined> {
  const [first = '', ...steps] = path;
  const { planner, a } = scope.plan();
  const row = planner.newRow(a, table.id, { values: { [transition.column]: first } });
  const label = path.slice(-2).join(' → ');
  return rolledBack(session.db, async () => {
    const problem = await insertAll(session, planner.inserts);
    if (problem) return problem.evidence;
    let current = row.values;
    for (const [position, state] of steps.entries()) {
      const next = inState(scope, table, transition, current, state);
      const error = await session.attempt(updateRow(scope.subject, row, changed(current, next)));
      const last = position === steps.length - 1;
      if (last && !allowed)
        return error?.kind === 'raised' ? undefined : `${label}: ${error ? `refused for another fault (${error.kind})` : 'accepted'}`;
      if (error) return `${label}: refused (${error.kind}: ${error.message})`;
      current = next;
    }
    return undefined;
  });
}

async function wrongBeginnings(scope: ClaimScope, session: Session, table: Table, transition: Transition): Promise<readonly string[]> {
  const { initial } = transition;
  if (!initial) return [];
  const problems: string[] = [];
  for (const state of states(transition).filter((candidate) => !initial.includes(candidate))) {
    const { planner, a } = scope.plan();
    const row = planner.newRow(a, table.id, { values: { [transition.column]: state } });
    const error = await rolledBack(session.db, async () => {
      await insertAll(
        session,
        planner.inserts.filter((other) => other !== row),
      );
      return session.attempt(insertRow(scope.subject, row));
    });
    if (error?.kind !== 'raised')
      problems.push(`beginning as ${state}: ${error ? `refused for another fault (${error.kind})` : 'accepted'}`);
  }
  return problems;
}

/** The row moved to `state`, with whatever its checks demand there. */
function inState(scope: ClaimScope, table: Table, transition: Transition, row: RowValues, state: string): RowValues {
  const moved = withValues(row, [[transition.column, state]]);
  const keys = [...(table.primaryKey?.columns ?? []), ...table.foreignKeys.flatMap((fk) => fk.columns), transition.column];
  return completeRow(moved, { table, ordinal: scope.fixtures.nextOrdinal, fixed: new Set(keys) }) ?? moved;
}

function changed(before: RowValues, after: RowValues): PlannedRow['values'] {
  return Object.fromEntries(Object.entries(after).filter(([name, value]) => value !== valueIn(before, name)));
}
