/** A reference to a row that does not exist is refused, by the foreign key that carries it. */
import type { ForeignKey, Table } from '../../model/index.js';
import type { ClaimFamily, ClaimScope, ClaimTask } from '../claim-task.js';
import { expectRefusal } from '../expect.js';
import { foreignKeyId, foreignKeyName } from '../object-ids.js';
import { lonelyColumns, missingValues } from '../references.js';
import { insertRow } from '../sql-text.js';
import { tableOf } from '../subject.js';
import { columnWords, listWords, tableWords } from '../words.js';

export const rejectsOrphan: ClaimFamily = {
  kind: 'rejects-orphan',
  collect: (scope) => scope.subject.schema.tables.flatMap((table) => table.foreignKeys.map((fk) => task(scope, table, fk))),
};

function task(scope: ClaimScope, table: Table, fk: ForeignKey): ClaimTask {
  const target = tableOf(scope.subject, fk.refTable);
  const lonely = lonelyColumns(scope.subject, table, fk);
  return {
    claim: {
      id: `rejects-orphan:${table.id}/${foreignKeyName(fk)}`,
      kind: 'rejects-orphan',
      statement: `The ${listWords(fk.columns.map(columnWords))} of ${tableWords(table)} must name an existing row of ${tableWords(target)}.`,
      restsOn: lonely.length > 0 ? [foreignKeyId(table, fk)] : [],
    },
    stage: 'fixtures',
    run: (session) => {
      const { planner, a } = scope.plan();
      const parent = planner.sharedRow(a, target.id);
      const parents = new Map([[fk, parent]]);
      const orphan = planner.newRow(a, table.id, { parents, values: missingValues(target, fk, lonely.length > 0 ? lonely : fk.columns) });
      return expectRefusal(session, {
        rows: planner.inserts.filter((row) => row !== orphan),
        sql: insertRow(scope.subject, orphan),
        action: `inserting a row whose ${listWords(fk.columns)} names no row of ${target.name}`,
        kinds: ['foreign-key'],
        ...(lonely.length > 0 ? { name: foreignKeyName(fk) } : {}),
      });
    },
  };
}
