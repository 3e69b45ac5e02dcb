/** Two rows cannot share the value of a key or unique; other uniques are kept apart, so that only this one can refuse. */
import { objectId, type Table } from '../../model/index.js';
import { type ClaimFamily, type ClaimScope, type ClaimTask, notChecked } from '../claim-task.js';
import { valueIn } from '../data/row.js';
import { claimedUniques, duplicateOf, isTwin, uniqueConditions } from '../duplicates.js';
import { expectRefusal } from '../expect.js';
import { insertRow } from '../sql-text.js';
import { tenantColumn, type UniqueSet, uniqueSets } from '../subject.js';
import { columnWords, conditionWords, listWords, tableWords } from '../words.js';

export const rejectsDuplicate: ClaimFamily = {
  kind: 'rejects-duplicate',
  collect: (scope) =>
    scope.subject.schema.tables.flatMap((table) => claimedUniques(scope.subject, table).map((set) => task(scope, table, set))),
};

function task(scope: ClaimScope, table: Table, set: UniqueSet): ClaimTask {
  const { columns } = set;
  const twins = uniqueSets(table).filter((other) => isTwin(other, set));
  return {
    claim: {
      id: `rejects-duplicate:${table.id}/${set.name}`,
      kind: 'rejects-duplicate',
      statement: statement(scope, table, set),
      restsOn: twins.length > 0 ? [] : [objectId(set.kind, table.id, set.name)],
    },
    stage: 'fixtures',
    run: (session) => {
      const { planner, a } = scope.plan();
      const first = planner.newRow(a, table.id, { require: uniqueConditions(set) });
      const unset = columns.filter((name) => valueIn(first.values, name) === null);
      if (unset.length > 0) return Promise.resolve(notChecked('not-understood', `no row with ${listWords(unset)} could be made up`));
      const second = duplicateOf(planner, a, table, set, first);
      return expectRefusal(session, {
        rows: planner.inserts.filter((row) => row !== second),
        sql: insertRow(scope.subject, second),
        action: `inserting a second row with the same ${listWords(columns)}`,
        kinds: ['unique'],
        ...(set.deferred ? { atOnce: true } : {}),
        ...(twins.length > 0 ? {} : { name: set.name }),
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
