/** A column that is left out gets the stated default. */
import { type Column, type ColumnDefault, objectId, type Table } from '../../model/index.js';
import { type ClaimFamily, type ClaimScope, type ClaimTask, failed, type Outcome, proven } from '../claim-task.js';
import { type RowValues, withoutColumns } from '../data/row.js';
import { insertAll } from '../expect.js';
import { rolledBack, type Session } from '../session.js';
import { equals, literalOf, tableName, whereRow } from '../sql-text.js';
import { columnWords, tableWords } from '../words.js';

export const appliesDefault: ClaimFamily = {
  kind: 'applies-default',
  collect: (scope) =>
    scope.subject.schema.tables.flatMap((table) =>
      table.columns.flatMap((column) => (column.default && !column.generated ? [task(scope, table, column, column.default)] : [])),
    ),
};

function task(scope: ClaimScope, table: Table, column: Column, value: ColumnDefault): ClaimTask {
  return {
    claim: {
      id: `applies-default:${table.id}/${column.name}`,
      kind: 'applies-default',
      statement: `The ${columnWords(column.name)} of ${tableWords(table)} is ${defaultWords(value)} unless it is given.`,
      restsOn: [objectId('default', table.id, column.name)],
    },
    stage: 'fixtures',
    run: (session) => prove(scope, session, table, column, value),
  };
}

async function prove(scope: ClaimScope, session: Session, table: Table, column: Column, value: ColumnDefault): Promise<Outcome> {
  const { planner, a } = scope.plan();
  const row = planner.newRow(a, table.id, { values: assumed(column, value) });
  const rest = { table: table.id, values: withoutColumns(row.values, [column.name]) };
  const parents = planner.inserts.filter((other) => other !== row);
  // A key that the database makes is not known before, so its row is told by the count alone.
  const isKey = table.primaryKey?.columns.includes(column.name) === true;
  const where = isKey
    ? condition(scope, table, column, value)
    : `${whereRow(scope.subject, rest, [column.name])} AND ${condition(scope, table, column, value)}`;
  const counted = `SELECT count(*) AS n FROM ${tableName(scope.subject, table)} WHERE ${where}`;
  return rolledBack(session.db, async () => {
    const problem = await insertAll(session, parents);
    if (problem) return problem;
    const before = await session.count(counted);
    const refused = await insertAll(session, [rest]);
    if (refused) return refused;
    const applied = (await session.count(counted)) === before + 1;
    return (applied ? proven : failed)(`inserted without ${column.name}: it is ${applied ? '' : 'not '}${defaultWords(value)}`);
  });
}

/** For a moment that is not known yet: far ahead, so that whatever must come after it does and the rest stays before. */
function assumed(column: Column, value: ColumnDefault): RowValues {
  if (value.kind === 'literal') return { [column.name]: value.value };
  if (value.kind === 'today') return { [column.name]: '2999-12-31' };
  return value.kind === 'now' ? { [column.name]: '2999-12-31T00:00:00.000Z' } : {};
}

/** A moment counts as current when it lies after the day this was written; clocks are not compared closer than that. */
const LONG_AGO = '2020-01-01';

function condition(scope: ClaimScope, table: Table, column: Column, value: ColumnDefault): string {
  if (value.kind === 'literal') return equals(scope.subject, table, column.name, value.value);
  const name = scope.subject.dialect.quoteIdentifier(column.name);
  if (value.kind !== 'now' && value.kind !== 'today') return `${name} IS NOT NULL`;
  return `${name} > ${literalOf(scope.subject, table, column.name, value.kind === 'now' ? `${LONG_AGO}T00:00:00.000Z` : LONG_AGO)}`;
}

function defaultWords(value: ColumnDefault): string {
  switch (value.kind) {
    case 'literal':
      return value.value === null ? 'empty' : value.value === '' ? 'an empty text' : String(value.value);
    case 'now':
      return 'the current instant';
    case 'today':
      return 'the current day';
    case 'uuid':
      return 'a new UUID';
    case 'expr':
      return 'computed';
  }
}
