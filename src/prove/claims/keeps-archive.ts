/** A deleted row is found in the archive, with the values it had. */
import { objectId, type Table, type Trigger } from '../../model/index.js';
import { type ClaimFamily, type ClaimScope, type ClaimTask, failed, type Outcome, proven, refusalText } from '../claim-task.js';
import type { PlannedRow } from '../data/row.js';
import { insertAll } from '../expect.js';
import { rolledBack, type Session } from '../session.js';
import { deleteRow, equals, tableName } from '../sql-text.js';
import { findColumn, tableOf } from '../subject.js';
import { tableWords } from '../words.js';

export const keepsArchive: ClaimFamily = {
  kind: 'keeps-archive',
  collect: (scope) =>
    scope.subject.schema.tables.flatMap((table) =>
      table.triggers.flatMap((trigger) =>
        trigger.definition.kind === 'archive' ? [task(scope, table, trigger, tableOf(scope.subject, trigger.definition.archiveTable))] : [],
      ),
    ),
};

function task(scope: ClaimScope, table: Table, trigger: Trigger, archive: Table): ClaimTask {
  return {
    claim: {
      id: `keeps-archive:${table.id}/${trigger.name}`,
      kind: 'keeps-archive',
      statement: `Deleted ${tableWords(table)} are kept in ${tableWords(archive)}.`,
      restsOn: [objectId('trigger', table.id, trigger.name)],
    },
    stage: 'fixtures',
    run: (session) => prove(scope, session, table, archive),
  };
}

async function prove(scope: ClaimScope, session: Session, table: Table, archive: Table): Promise<Outcome> {
  const { planner, a } = scope.plan();
  const row = planner.newRow(a, table.id);
  const archived = `SELECT count(*) AS n FROM ${tableName(scope.subject, archive)} WHERE ${sameValues(scope, table, archive, row)}`;
  return rolledBack(session.db, async () => {
    const problem = await insertAll(session, planner.inserts);
    if (problem) return problem;
    const before = await session.count(archived);
    const error = await session.attempt(deleteRow(scope.subject, row));
    if (error) return failed(`the deletion was refused (${refusalText(error)})`);
    const after = await session.count(archived);
    const evidence = `one row of ${table.name} deleted: ${before} before and ${after} after with its values in ${archive.name}`;
    return before === 0 && after === 1 ? proven(evidence) : failed(evidence);
  });
}

/** The archive has the row's values in every column that both tables have and engines can compare. */
function sameValues(scope: ClaimScope, table: Table, archive: Table, row: PlannedRow): string {
  const shared = table.columns.filter((column) => {
    const copy = findColumn(archive, column.name);
    return copy !== undefined && !column.generated && column.type.kind !== 'json' && column.type.kind !== 'bytes';
  });
  return shared.map((column) => equals(scope.subject, archive, column.name, row.values[column.name] ?? null)).join(' AND ');
}
