/** Two rows cannot share the value of a key or unique; other uniques are kept apart, so that only this one can refuse. */
import { objectId, type Table } from '../../model/index.js';
import type { ClaimFamily, ClaimScope, ClaimTask } from '../claim-task.js';
import { claimedUniques, duplicateOf, uniqueConditions } from '../duplicates.js';
import { expectRefusal } from '../expect.js';
import { insertRow } from '../sql-text.js';
import { tenantColumn, type UniqueSet } from '../subject.js';
import { columnWords, conditionWords, listWords, tableWords } from '../words.js';

export const rejectsDuplicate: ClaimFamily = {
  kind: 'rejects-duplicate',
  collect: (scope) =>
    scope.subject.schema.tables.flatMap((table) => claimedUniques(scope.subject, table).map((set) => task(scope, table, set))),
};

function task(scope: ClaimScope, table: Table, set: UniqueSet): ClaimTask {
  const { columns } = set;
  return {
    claim: {
      id: `rejects-duplicate:${table.id}/${set.name}`,
      kind: 'rejects-duplicate',
      statement: statement(scope, table, set),
      restsOn: [objectId(set.kind, table.id, set.name)],
    },
    stage: 'fixtures',
    run: (session) => {
      const { planner, a } = scope.plan();
      const first = planner.newRow(a, table.id, { require: uniqueConditions(set) });
      const second = duplicateOf(planner, a, table, set, first);
      return expectRefusal(session, {
        rows: planner.inserts.filter((row) => row !== second),
        sql: insertRow(scope.subject, second),
        action: `inserting a second row with the same ${listWords(columns)}`,
        kinds: ['unique'],
        name: set.name,
      });
    },
  };
}

function statement(scope: ClaimScope, table: Table, set: UniqueSet): string {
  const tenant = tenantColumn(scope.subject, table);
  const { columns, where: predicate } = set;
  const within = tenant !== undefined && columns.includes(tenant) && columns.length > 1;
  const shared = listWords(columns.filter((name) => !within || name !== tenant).map(columnWords));
  const where = predicate ? ` while ${conditionWords(predicate)}` : '';
  return `Two ${tableWords(table)}${within ? ' of the same tenant' : ''} cannot share ${shared}${where}.`;
}
