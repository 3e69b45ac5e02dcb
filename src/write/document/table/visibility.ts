/** Who can see the rows of a table, and what enforces it. */
import type { RowPolicy, Table } from '../../../model/index.js';
import { code, listOf, prose } from '../../markdown/index.js';
import type { View } from '../view.js';

/** Sentences in Markdown: what the database enforces first, then what the brief asks and the application must do. */
export function visibilityInWords(view: View, table: Table): string {
  return [enforced(view, table), ...asked(view, table)].join(' ');
}

function enforced(view: View, table: Table): string {
  const policies = table.rowSecurity === undefined ? [] : table.policies;
  if (policies.length > 0)
    return `${policies.map(policyInWords).join(' ')}${table.rowSecurity === 'forced' ? ' This binds the owner of the table too.' : ''}`;
  if (view.tenantTable === undefined) return 'Every role that may read the table sees all rows; the database restricts none.';
  if (table.ownership === 'tenant-owned') return byApplication(view, table);
  if (table.ownership === 'tenant')
    return `Every role that may read the table sees every ${code(table.name)} row; no row policy is set on it.`;
  return 'All tenants see the same rows: the table belongs to none of them.';
}

function byApplication(view: View, table: Table): string {
  const column = code(view.tenantColumn ?? 'tenant_id');
  const why = view.capabilities.supportsRowLevelSecurity ? 'no row policy is set' : 'the engine has no row policies';
  return `Rows belong to one row of ${code(view.tenantTable?.name ?? '')}, named by ${column}, but ${why}: every read and write of ${code(table.name)} in the application must compare ${column}. The database refuses only references across tenants.`;
}

function policyInWords(policy: RowPolicy): string {
  const { definition } = policy;
  if (definition.kind === 'tenant') {
    return `Only sessions of the row’s own tenant: policy ${code(policy.name)} compares ${code(definition.column)} with the session setting ${code(definition.setting)} on every read and write. A session without the setting sees no row and can insert none.`;
  }
  const roles = definition.roles.length === 0 ? 'every role' : listOf(definition.roles.map(code));
  return `Policy ${code(policy.name)} ${definition.permissive ? 'admits' : 'restricts'} ${definition.command === 'all' ? 'reads and writes' : definition.command} of ${roles}.`;
}

/** Sentences of the brief about who may see or change what; the database knows nothing of a user's role. */
function asked(view: View, table: Table): readonly string[] {
  if (table.entity === undefined) return [];
  const stated = view.work.model.policies.flatMap((policy) =>
    policy.kind === 'visibility' && policy.entity === table.entity ? [policy.statement] : [],
  );
  return stated.map((text) => `The brief adds, for the application to enforce: “${prose(text)}”`);
}
