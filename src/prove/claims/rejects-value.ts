/** Each check refuses a row that breaks it and nothing else. */
import type { Check, Table } from '../../model/index.js';
import { type ClaimFamily, type ClaimScope, type ClaimTask, notChecked } from '../claim-task.js';
import { completeRow } from '../data/complete-row.js';
import { type PlannedRow, valueIn } from '../data/row.js';
import { expectRefusal } from '../expect.js';
import { isLengthLimit } from '../lengths.js';
import { checkId, checkName } from '../object-ids.js';
import { insertRow } from '../sql-text.js';
import { conditionWords, tableWords } from '../words.js';

export const rejectsValue: ClaimFamily = {
  kind: 'rejects-value',
  collect: (scope) =>
    scope.subject.schema.tables.flatMap((table) =>
      table.checks.filter((check) => !isLengthLimit(table, check)).flatMap((check) => task(scope, table, check)),
    ),
};

/** A check that no row can break alone is implied by the others: nothing is claimed of it. */
function task(scope: ClaimScope, table: Table, check: Check): readonly ClaimTask[] {
  const planned = planViolation(scope, table, check);
  if (!planned && check.expr.kind !== 'raw') return [];
  const guarded = isGuardedByTrigger(table, check);
  return [
    {
      claim: {
        id: `rejects-value:${table.id}/${checkName(check)}`,
        kind: 'rejects-value',
        statement: `In ${tableWords(table)}, ${conditionWords(check.expr)}.`,
        restsOn: planned && !guarded ? [checkId(table, check)] : [],
      },
      stage: 'fixtures',
      run: async (session) =>
        planned
          ? expectRefusal(session, {
              rows: planned.before,
              sql: insertRow(scope.subject, planned.row),
              action: `inserting a row with ${shown(check, planned.row)}`,
              kinds: guarded ? ['check', 'raised'] : ['check'],
              ...(guarded ? {} : { name: checkName(check) }),
            })
          : notChecked('not-understood', 'no violating row could be derived from the expression'),
    },
  ];
}

interface Violation {
  readonly before: readonly PlannedRow[];
  readonly row: PlannedRow;
}

function planViolation(scope: ClaimScope, table: Table, check: Check): Violation | undefined {
  const { planner, a } = scope.plan();
  const valid = planner.newRow(a, table.id);
  const references = table.foreignKeys.flatMap((fk) => fk.columns);
  const fixed = new Set(table.columns.filter((column) => column.identity !== undefined).map((column) => column.name));
  const choices = new Map(references.map((name) => [name, [valueIn(valid.values, name)]]));
  const values = completeRow(valid.values, { table, ordinal: scope.fixtures.nextOrdinal, fixed, choices, violate: check });
  return values && { before: planner.inserts.filter((row) => row !== valid), row: { table: table.id, values } };
}

/** A lifecycle trigger that fixes the first state refuses an unknown one before the check is asked. */
function isGuardedByTrigger(table: Table, check: Check): boolean {
  return table.triggers.some(
    ({ definition }) => definition.kind === 'transition' && definition.initial !== undefined && check.columns.includes(definition.column),
  );
}

function shown(check: Check, row: PlannedRow): string {
  return check.columns.map((name) => `${name} ${brief(valueIn(row.values, name))}`).join(', ');
}

function brief(value: string | number | boolean | null): string {
  if (value === null) return 'empty';
  if (typeof value !== 'string') return String(value);
  return value.length > 40 ? `of ${value.length} characters` : `'${value}'`;
}
