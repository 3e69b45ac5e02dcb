/** A value that is taken in one tenant, or outside the rows a partial unique speaks of, is free elsewhere. */
import { type Expr, objectId, type Table } from '../../model/index.js';
import { capital } from '../../util/capital.js';
import type { ClaimFamily, ClaimScope, ClaimTask } from '../claim-task.js';
import { valueIn } from '../data/row.js';
import { claimedUniques, repeatedValues, uniqueConditions } from '../duplicates.js';
import { expectAcceptance } from '../expect.js';
import { findColumn, tenantColumn, type UniqueSet } from '../subject.js';
import { columnWords, conditionWords, listWords, tableWords } from '../words.js';

export const acceptsDuplicateElsewhere: ClaimFamily = {
  kind: 'accepts-duplicate-elsewhere',
  collect: (scope) =>
    scope.subject.schema.tables.flatMap((table) =>
      claimedUniques(scope.subject, table).flatMap((set) => [...otherTenant(scope, table, set), ...outsidePredicate(scope, table, set)]),
    ),
};

/** Only where the rest of the unique is free of references: those differ between tenants by themselves. */
function otherTenant(scope: ClaimScope, table: Table, set: UniqueSet): readonly ClaimTask[] {
  const tenant = tenantColumn(scope.subject, table);
  if (tenant === undefined || !set.columns.includes(tenant)) return [];
  const values = set.columns.filter((name) => name !== tenant);
  const references = new Set(table.foreignKeys.flatMap((fk) => fk.columns));
  if (values.length === 0 || values.some((name) => references.has(name))) return [];
  return [
    {
      claim: {
        id: `accepts-duplicate-elsewhere:${table.id}/${set.name}`,
        kind: 'accepts-duplicate-elsewhere',
        statement: `${capital(tableWords(table))} of different tenants may share ${listWords(values.map(columnWords))}.`,
        restsOn: [`${objectId(set.kind, table.id, set.name)}#tenant`],
      },
      stage: 'fixtures',
      run: (session) => {
        const { planner, a, b } = scope.plan();
        const first = planner.newRow(a, table.id, { require: uniqueConditions(set) });
        const same = Object.fromEntries(values.map((name) => [name, valueIn(first.values, name)]));
        planner.newRow(b, table.id, { values: same, require: uniqueConditions(set) });
        return expectAcceptance(session, planner.inserts, `a row with the same ${listWords(values)} inserted for a second tenant`);
      },
    },
  ];
}

/** A partial unique that is not about soft deletion: `one default address per user`. */
function outsidePredicate(scope: ClaimScope, table: Table, set: UniqueSet): readonly ClaimTask[] {
  const where = set.where;
  if (!where || isSoftDelete(table, where)) return [];
  return [
    {
      claim: {
        id: `accepts-duplicate-elsewhere:${table.id}/${set.name}/outside`,
        kind: 'accepts-duplicate-elsewhere',
        statement: `${capital(tableWords(table))} may share ${listWords(set.columns.map(columnWords))} unless ${conditionWords(where)}.`,
        restsOn: [`${objectId(set.kind, table.id, set.name)}#predicate`],
      },
      stage: 'fixtures',
      run: (session) => {
        const { planner, a } = scope.plan();
        const outside: readonly Expr[] = [{ kind: 'not', arg: where }];
        const first = planner.newRow(a, table.id, { require: outside });
        planner.newRow(a, table.id, { values: repeatedValues(table, set, first, tenantColumn(scope.subject, table)), require: outside });
        return expectAcceptance(
          session,
          planner.inserts,
          `two rows with the same ${listWords(set.columns)} inserted outside the condition`,
        );
      },
    },
  ];
}

/** `deleted_at IS NULL`: the predicate that leaves removed rows out. */
export function isSoftDelete(table: Table, where: Expr): boolean {
  if (where.kind === 'and') return where.args.some((arg) => isSoftDelete(table, arg));
  if (where.kind !== 'is-null' || where.negated || where.arg.kind !== 'column') return false;
  const type = findColumn(table, where.arg.name)?.type.kind;
  return type === 'instant' || type === 'datetime' || type === 'text';
}
