/** A valid row is accepted, with every optional column and with none; keys that the database makes are left to it. */

import type { Table } from '../../model/index.js';
import { objectId } from '../../model/index.js';
import type { ClaimFamily, ClaimScope, ClaimTask } from '../claim-task.js';
import { type PlannedRow, withoutColumns } from '../data/row.js';
import { expectAcceptance } from '../expect.js';
import { tableWords } from '../words.js';

export const acceptsRow: ClaimFamily = {
  kind: 'accepts-row',
  collect: (scope) => scope.subject.schema.tables.map((table) => task(scope, table)),
};

function task(scope: ClaimScope, table: Table): ClaimTask {
  return {
    claim: {
      id: `accepts-row:${table.id}`,
      kind: 'accepts-row',
      statement: `A complete row and a row with only what is required can be added to ${tableWords(table)}.`,
      restsOn: [objectId('table', table.id)],
    },
    stage: 'fixtures',
    run: (session) => {
      const { planner, a } = scope.plan();
      const bare = planner.newRow(a, table.id);
      const full = planner.newRow(a, table.id, { fillOptional: true });
      const rows = planner.inserts.map((row) => (row === bare || row === full ? withoutIdentity(table, row) : row));
      return expectAcceptance(session, rows, 'two rows inserted: one with every column set, one with the required columns only');
    },
  };
}

function withoutIdentity(table: Table, row: PlannedRow): PlannedRow {
  const made = table.columns.filter((column) => column.identity !== undefined).map((column) => column.name);
  const rest = withoutColumns(row.values, made);
  return Object.keys(rest).length === 0 ? row : { table: row.table, values: rest };
}
