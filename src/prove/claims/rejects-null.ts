/** A required column refuses an explicit NULL, whether or not it has a default. */
import { type Column, objectId, type Table } from '../../model/index.js';
import type { ClaimFamily, ClaimScope, ClaimTask } from '../claim-task.js';
import { withValues } from '../data/row.js';
import { expectRefusal } from '../expect.js';
import { insertRow } from '../sql-text.js';
import { columnWords, tableWords } from '../words.js';

export const rejectsNull: ClaimFamily = {
  kind: 'rejects-null',
  collect: (scope) =>
    scope.subject.schema.tables.flatMap((table) =>
      table.columns.filter((column) => isRequired(column)).map((column) => task(scope, table, column)),
    ),
};

const isRequired = (column: Column): boolean =>
  !column.nullable && column.identity === undefined && !column.generated && !takesNullForNow(column);

/** NULL in a required TIMESTAMP means the current moment: https://mariadb.com/kb/en/timestamp/ */
const takesNullForNow = ({ type }: Column): boolean =>
  type.kind === 'native' && type.dialect !== 'postgres' && /^timestamp\b/i.test(type.sql);

function task(scope: ClaimScope, table: Table, column: Column): ClaimTask {
  const implied = table.primaryKey?.columns.includes(column.name) === true || isRecorded(scope, table, column);
  return {
    claim: {
      id: `rejects-null:${table.id}/${column.name}`,
      kind: 'rejects-null',
      statement: `The ${columnWords(column.name)} of ${tableWords(table)} is never empty.`,
      // A key column is required by the key as well, a recorded one by the trail: taking its own NOT NULL away changes nothing.
      restsOn: implied ? [] : [objectId('not-null', table.id, column.name)],
    },
    stage: 'fixtures',
    run: (session) => {
      const { planner, a } = scope.plan();
      const valid = planner.newRow(a, table.id);
      const row = { table: table.id, values: withValues(valid.values, [[column.name, null]]) };
      return expectRefusal(session, {
        rows: planner.inserts.filter((other) => other !== valid),
        sql: insertRow(scope.subject, row),
        action: `inserting a row with ${column.name} NULL`,
        kinds: ['not-null'],
      });
    },
  };
}

/** A trigger copies the value into a trail that requires it too. */
function isRecorded(scope: ClaimScope, table: Table, { name }: Column): boolean {
  return table.triggers.some(({ definition }) => {
    const trail = definition.kind === 'audit' ? scope.subject.tables.get(definition.auditTable) : undefined;
    return trail?.columns.some((column) => column.name === name && !column.nullable && column.identity === undefined) === true;
  });
}
