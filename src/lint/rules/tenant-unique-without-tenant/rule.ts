import { objectId, type Table } from '../../../model/index.js';
import { exprColumns } from '../../../sql/index.js';
import type { Rule, Site } from '../../rule.js';

/** `tenant/unique-without-tenant`: what is unique on a tenant-owned table is unique within the tenant. */
export const tenantUniqueWithoutTenant: Rule = {
  code: 'tenant/unique-without-tenant',
  severity: 'error',
  dimension: 'constraint-completeness',
  since: '0.1.0',
  why: 'A global unique lets one tenant learn, and block, the values of another.',
  check: ({ schema, tenantColumn }) =>
    tenantColumn === undefined ? [] : schema.tables.filter((t) => t.ownership === 'tenant-owned').flatMap((t) => sites(t, tenantColumn)),
};

function sites(table: Table, tenant: string): readonly Site[] {
  const constraints = table.uniques.map((u) => ({
    subject: objectId('unique', table.id, u.name ?? u.columns.join('_')),
    columns: u.columns,
  }));
  const indexes = table.indexes
    .filter((i) => i.unique)
    .map((i) => ({ subject: objectId('index', table.id, i.name), columns: i.parts.flatMap((p) => exprColumns(p.expr)) }));
  return [...constraints, ...indexes]
    .filter(({ columns }) => !isPublicId(table, columns))
    .map(({ subject, columns }) => {
      if (columns.includes(tenant)) return { subject };
      return {
        subject,
        problem: {
          message: `${table.name} (${columns.join(', ')}) is unique across all tenants`,
          help: `Put ${tenant} first in the unique.`,
        },
      };
    });
}

/** A public UUID is unique everywhere by its nature. */
const isPublicId = (table: Table, columns: readonly string[]): boolean =>
  columns.length === 1 && table.columns.some((c) => c.name === columns[0] && c.type.kind === 'uuid');
