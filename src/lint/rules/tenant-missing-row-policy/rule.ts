import type { Rule } from '../../rule.js';
import { tableSites } from '../../sites.js';

/** `tenant/missing-row-policy`: where the engine has row-level security, tenant-owned tables force it. */
export const tenantMissingRowPolicy: Rule = {
  code: 'tenant/missing-row-policy',
  severity: 'error',
  dimension: 'operational-readiness',
  since: '0.1.0',
  why: 'One query without its condition shows every tenant’s rows; the engine can refuse to.',
  check: ({ schema, capabilities, tenantColumn }) =>
    !capabilities.supportsRowLevelSecurity || tenantColumn === undefined
      ? []
      : tableSites(schema, (table) => {
          if (table.ownership !== 'tenant-owned') return 'skip';
          if (table.policies.length > 0 && table.rowSecurity === 'forced') return undefined;
          const what = table.policies.length === 0 ? 'has no row policy' : 'does not force its row policy on the owner';
          return {
            message: `${table.name} ${what}`,
            help: 'CREATE POLICY with USING and WITH CHECK on the tenant, then ENABLE and FORCE ROW LEVEL SECURITY.',
          };
        }),
};
