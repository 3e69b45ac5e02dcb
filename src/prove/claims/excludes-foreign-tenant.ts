/** A row of one tenant cannot refer to a row of another, even though that row exists. */
import type { ForeignKey, Table } from '../../model/index.js';
import type { ClaimFamily, ClaimScope, ClaimTask } from '../claim-task.js';
import { valueIn } from '../data/row.js';
import { expectRefusal } from '../expect.js';
import { facetId, foreignKeyId, foreignKeyName } from '../object-ids.js';
import { insertRow } from '../sql-text.js';
import { type ProofSubject, tableOf, tenantColumn } from '../subject.js';
import { tableWords } from '../words.js';

export const excludesForeignTenant: ClaimFamily = {
  kind: 'excludes-foreign-tenant',
  collect: (scope) =>
    scope.subject.schema.tables.flatMap((table) =>
      table.foreignKeys.filter((fk) => carriesTenant(scope.subject, table, fk)).map((fk) => task(scope, table, fk)),
    ),
};

/** Both ends are tenant-owned and the tenant is part of the reference, among other columns. */
export function carriesTenant(subject: ProofSubject, table: Table, fk: ForeignKey): boolean {
  const tenant = tenantColumn(subject, table);
  const target = subject.tables.get(fk.refTable);
  return tenant !== undefined && fk.columns.includes(tenant) && fk.columns.length > 1 && target?.ownership === 'tenant-owned';
}

function task(scope: ClaimScope, table: Table, fk: ForeignKey): ClaimTask {
  const target = tableOf(scope.subject, fk.refTable);
  const tenant = tenantColumn(scope.subject, table);
  const id = foreignKeyId(table, fk);
  return {
    claim: {
      id: `excludes-foreign-tenant:${table.id}/${foreignKeyName(fk)}`,
      kind: 'excludes-foreign-tenant',
      statement: `${tableWords(table)} of one tenant cannot refer to ${tableWords(target)} of another.`.replace(/^./u, (c) =>
        c.toUpperCase(),
      ),
      restsOn: [id, facetId(id, 'tenant')],
    },
    stage: 'fixtures',
    run: (session) => {
      const { planner, a, b } = scope.plan();
      const foreign = planner.newRow(b, target.id);
      const values = fk.columns.flatMap((name, i) =>
        name === tenant ? [] : [[name, valueIn(foreign.values, fk.refColumns[i] ?? '')] as const],
      );
      const row = planner.newRow(a, table.id, { values: Object.fromEntries(values) });
      return expectRefusal(session, {
        rows: planner.inserts.filter((other) => other !== row),
        sql: insertRow(scope.subject, row),
        action: `inserting a row of tenant A that refers to ${target.name} of tenant B`,
        kinds: ['foreign-key'],
        name: foreignKeyName(fk),
      });
    },
  };
}
