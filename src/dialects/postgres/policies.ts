/** The tenant policy as SQL, and recognised again in what the catalogue prints. */
import type { OfKind, RowPolicy, Table } from '../../model/index.js';
import { quoteIdentifier, quoteText } from './spelling.js';
import { spellType } from './types.js';

type TenantPolicy = OfKind<RowPolicy['definition'], 'tenant'>;

/** No tenant set, or an empty one, compares with NULL: no rows. */
export function tenantExpression(table: Table, { column, setting }: TenantPolicy): string {
  const type = table.columns.find((c) => c.name === column)?.type ?? { kind: 'text' as const };
  return `${quoteIdentifier(column)} = NULLIF(current_setting(${quoteText(setting)}, true), '')::${spellType(type).toLowerCase()}`;
}

/** `(tenant_id = (NULLIF(current_setting('app.current_tenant_id'::text, true), ''::text))::bigint)` → column and setting. */
export function readTenantPolicy(using: string, withCheck: string): TenantPolicy | undefined {
  if (using !== withCheck) return undefined;
  const found = /^\(("?)([^"()]+)\1 = \(?NULLIF\(current_setting\('([^']+)'::text, true\), ''::text\)\)?(?:::[\w ]+)?\)$/.exec(using);
  return found ? { kind: 'tenant', column: found[2] ?? '', setting: found[3] ?? '' } : undefined;
}
