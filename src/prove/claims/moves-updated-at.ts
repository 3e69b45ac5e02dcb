/** The moment of the last change moves forward on every update, also on two in a row. */
import { type Column, objectId, type Table } from '../../model/index.js';
import { type ClaimFamily, type ClaimScope, type ClaimTask, failed, type Outcome, proven } from '../claim-task.js';
import { columnForUpdate } from '../data/another-value.js';
import type { PlannedRow } from '../data/row.js';
import { insertAll } from '../expect.js';
import { facetId } from '../object-ids.js';
import { rolledBack, type Session } from '../session.js';
import { tableName, updateRow, whereRow } from '../sql-text.js';
import { columnWords, tableWords } from '../words.js';

export const movesUpdatedAt: ClaimFamily = {
  kind: 'moves-updated-at',
  collect: (scope) => scope.subject.schema.tables.flatMap((table) => [...byTrigger(scope, table), ...byColumn(scope, table)]),
};

function byTrigger(scope: ClaimScope, table: Table): readonly ClaimTask[] {
  return table.triggers.flatMap(({ name, definition }) =>
    definition.kind === 'touch' ? [task(scope, table, definition.column, objectId('trigger', table.id, name))] : [],
  );
}

/** Engines that keep it current as a property of the column; one that holds whole seconds does not move within one. */
function byColumn(scope: ClaimScope, table: Table): readonly ClaimTask[] {
  const kept = (column: Column): boolean => column.mysql?.onUpdateNow === true && column.type.kind !== 'native';
  return table.columns
    .filter(kept)
    .map((column) => task(scope, table, column.name, facetId(objectId('column', table.id, column.name), 'touch')));
}

function task(scope: ClaimScope, table: Table, column: string, restsOn: string): ClaimTask {
  return {
    claim: {
      id: `moves-updated-at:${table.id}/${column}`,
      kind: 'moves-updated-at',
      statement: inSeconds(table, column)
        ? `The ${columnWords(column)} of ${tableWords(table)} moves forward on every change that is a second after the last.`
        : `The ${columnWords(column)} of ${tableWords(table)} moves forward on every change, also within a second.`,
      restsOn: [restsOn],
    },
    stage: 'fixtures',
    run: (session) => prove(scope, session, table, column),
  };
}

async function prove(scope: ClaimScope, session: Session, table: Table, column: string): Promise<Outcome> {
  const { planner, a } = scope.plan();
  const row = planner.newRow(a, table.id);
  const changes = columnForUpdate(table, row, [column], scope.fixtures.nextOrdinal);
  if (!changes) return failed('no column of the row can be changed');
  return rolledBack(session.db, async () => {
    const problem = await insertAll(session, planner.inserts);
    if (problem) return problem;
    const moments = [await momentOf(scope, session, table, column, row)];
    for (const change of changes) {
      await pause(inSeconds(table, column) ? SECOND : TICK);
      const error = await session.attempt(updateRow(scope.subject, row, change));
      if (error) return failed(`an update was refused (${error.kind}: ${error.message})`);
      moments.push(await momentOf(scope, session, table, column, row));
    }
    const [, second = '', third = ''] = moments;
    const moved = new Set(moments).size === moments.length && second < third;
    return (moved ? proven : failed)(
      `two updates of one row: ${column} ${moved ? 'moved forward on each' : 'did not move forward on each'}`,
    );
  });
}

/** Longer than the coarsest clock among the engines, which counts milliseconds. */
const TICK = 3;
/** Columns in the manner of an existing schema may keep no fractions. */
const SECOND = 1100;

function inSeconds(table: Table, name: string): boolean {
  const type = table.columns.find((column) => column.name === name)?.type;
  return type?.kind === 'native' && /^(?:datetime|timestamp)(?:\(0\))?$/i.test(type.sql);
}

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** As text that sorts as time does, whatever the driver makes of the type. */
async function momentOf(scope: ClaimScope, session: Session, table: Table, column: string, row: PlannedRow): Promise<string> {
  const name = scope.subject.dialect.quoteIdentifier(column);
  const [found] = await session.rows(
    `SELECT CAST(${name} AS char(40)) AS moment FROM ${tableName(scope.subject, table)} WHERE ${whereRow(scope.subject, row)}`,
  );
  return String(found?.moment ?? '');
}
