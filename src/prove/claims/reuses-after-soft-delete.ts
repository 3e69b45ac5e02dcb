/** The value of a soft-deleted row can be used again, though only once among the rows that are left. */
import { objectId, type Table } from '../../model/index.js';
import { type ClaimFamily, type ClaimScope, type ClaimTask, failed, type Outcome, proven, refusalText } from '../claim-task.js';
import { completeRow } from '../data/complete-row.js';
import { minuteNumber } from '../data/dates.js';
import { type PlannedRow, valueIn } from '../data/row.js';
import { claimedUniques, duplicateOf, uniqueConditions } from '../duplicates.js';
import { insertAll, judge } from '../expect.js';
import { facetId } from '../object-ids.js';
import { rolledBack, type Session } from '../session.js';
import { insertRow, updateRow } from '../sql-text.js';
import { findColumn, tenantColumn, type UniqueSet } from '../subject.js';
import { columnWords, listWords, tableWords } from '../words.js';

export const reusesAfterSoftDelete: ClaimFamily = {
  kind: 'reuses-after-soft-delete',
  collect: (scope) =>
    scope.subject.schema.tables.flatMap((table) =>
      claimedUniques(scope.subject, table).flatMap((set) => {
        const mark = deletionMark(table, set);
        return mark === undefined ? [] : [task(scope, table, set, mark)];
      }),
    ),
};

/** The column whose being set takes a row out of the unique. */
function deletionMark(table: Table, set: UniqueSet): string | undefined {
  const named = markIn(set.where);
  return named.find((name) => {
    const column = findColumn(table, name);
    return column?.nullable === true && /delet|remov|archiv/.test(name) && column.type.kind !== 'boolean';
  });
}

function markIn(where: UniqueSet['where']): readonly string[] {
  if (!where) return [];
  if (where.kind === 'and') return where.args.flatMap(markIn);
  return where.kind === 'is-null' && !where.negated && where.arg.kind === 'column' ? [where.arg.name] : [];
}

function task(scope: ClaimScope, table: Table, set: UniqueSet, mark: string): ClaimTask {
  const tenant = tenantColumn(scope.subject, table);
  const values = set.columns.filter((name) => name !== tenant);
  const id = objectId(set.kind, table.id, set.name);
  return {
    claim: {
      id: `reuses-after-soft-delete:${table.id}/${set.name}`,
      kind: 'reuses-after-soft-delete',
      statement: `The ${listWords(values.map(columnWords))} of soft-deleted ${tableWords(table)} can be used again, once.`,
      restsOn: [id, facetId(id, 'predicate')],
    },
    stage: 'fixtures',
    run: (session) => prove(scope, session, table, set, mark),
  };
}

async function prove(scope: ClaimScope, session: Session, table: Table, set: UniqueSet, mark: string): Promise<Outcome> {
  const { planner, a } = scope.plan();
  const { subject } = scope;
  const first = planner.newRow(a, table.id, { require: uniqueConditions(set) });
  const second = duplicateOf(planner, a, table, set, first);
  const third = duplicateOf(planner, a, table, set, first);
  const removed = softDeleted(scope, table, first, mark);
  return rolledBack(session.db, async () => {
    const problem = await insertAll(
      session,
      planner.inserts.filter((row) => row !== second && row !== third),
    );
    if (problem) return problem;
    const error = await session.attempt(updateRow(subject, first, removed));
    if (error) return failed(`soft deletion was refused (${refusalText(error)})`);
    const reused = await session.attempt(insertRow(subject, second));
    if (reused) return failed(`using the value of a soft-deleted row again: refused (${refusalText(reused)})`);
    const refusal = { action: 'using it once more', kinds: ['unique'], name: set.name } as const;
    const outcome = judge(session, refusal, await session.attempt(insertRow(subject, third)));
    return outcome.verdict === 'proven' ? proven(`the value of a soft-deleted row was accepted again; ${outcome.evidence}`) : outcome;
  });
}

/** The changes that mark a row as deleted, with whatever its checks demand then. */
function softDeleted(scope: ClaimScope, table: Table, row: PlannedRow, mark: string): PlannedRow['values'] {
  const marked = Object.fromEntries([...Object.entries(row.values), [mark, minuteNumber(500_000)]]);
  const keys = [...(table.primaryKey?.columns ?? []), ...table.foreignKeys.flatMap((fk) => fk.columns), mark];
  const after = completeRow(marked, { table, ordinal: scope.fixtures.nextOrdinal, fixed: new Set(keys) }) ?? marked;
  return Object.fromEntries(Object.entries(after).filter(([name, value]) => value !== valueIn(row.values, name)));
}
