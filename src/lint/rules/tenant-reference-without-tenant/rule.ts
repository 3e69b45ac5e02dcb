import type { Rule } from '../../rule.js';
import { foreignKeySites } from '../../sites.js';

/** `tenant/reference-without-tenant`: references between tenant-owned tables carry the tenant. */
export const tenantReferenceWithoutTenant: Rule = {
  code: 'tenant/reference-without-tenant',
  severity: 'error',
  dimension: 'referential-integrity',
  since: '0.1.0',
  why: 'A reference by id alone may point at another tenant’s row, and the foreign key is content.',
  check: ({ schema, tenantColumn }) => {
    if (tenantColumn === undefined) return [];
    const owned = new Set(schema.tables.filter((t) => t.ownership === 'tenant-owned').map((t) => t.id));
    return foreignKeySites(schema, (fk, table) => {
      if (!owned.has(table.id) || !owned.has(fk.refTable)) return 'skip';
      if (fk.columns.includes(tenantColumn)) return undefined;
      return {
        message: `${table.name} (${fk.columns.join(', ')}) may reference a row of another tenant`,
        help: `Reference (${tenantColumn}, …) of ${fk.refTable}, which wants a unique over both.`,
      };
    });
  },
};
