import type { Rule } from '../../rule.js';
import { tableSites } from '../../sites.js';

/** `tenant/missing-column`: every tenant-owned table has a required tenant column that references the tenant. */
export const tenantMissingColumn: Rule = {
  code: 'tenant/missing-column',
  severity: 'error',
  dimension: 'referential-integrity',
  since: '0.1.0',
  why: 'A row that does not say whose it is will be shown to somebody else.',
  check: ({ schema, tenantColumn }) => {
    if (tenantColumn === undefined) return [];
    return tableSites(schema, (table) => {
      if (table.ownership !== 'tenant-owned') return 'skip';
      const column = table.columns.find((c) => c.name === tenantColumn);
      const referenced = table.foreignKeys.some((fk) => fk.columns.includes(tenantColumn));
      if (column && !column.nullable && (referenced || table.role === 'audit' || table.role === 'archive')) return undefined;
      return {
        message: `${table.name} belongs to tenants and has no required ${tenantColumn}`,
        help: `Add ${tenantColumn}, NOT NULL, referencing the tenant.`,
      };
    });
  },
};
