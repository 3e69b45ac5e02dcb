import { exprColumns } from '../../../sql/index.js';
import type { Rule } from '../../rule.js';
import { indexSites } from '../../sites.js';

/** `tenant/index-without-tenant`: indexes of tenant-owned tables start with the tenant. */
export const tenantIndexWithoutTenant: Rule = {
  code: 'tenant/index-without-tenant',
  severity: 'warning',
  dimension: 'index-coverage',
  since: '0.1.0',
  why: 'Every query of a tenant-owned table has the tenant in its condition; an index without it reads all tenants’ entries.',
  check: ({ schema, tenantColumn }) =>
    tenantColumn === undefined
      ? []
      : indexSites(schema, (index, table) => {
          if (table.ownership !== 'tenant-owned' || index.method !== 'btree' || !table.columns.some((c) => c.name === tenantColumn))
            return 'skip';
          const columns = index.parts.flatMap((p) => exprColumns(p.expr));
          // A reference to a global table is looked up by itself, across all tenants.
          if (
            table.foreignKeys.some(
              (fk) => !fk.columns.includes(tenantColumn) && fk.columns.join() === columns.slice(0, fk.columns.length).join(),
            )
          )
            return 'skip';
          return columns[0] === tenantColumn
            ? undefined
            : { message: `${index.name} does not start with ${tenantColumn}`, help: `Put ${tenantColumn} first.` };
        }),
};
