/** The tenant policy as SQL, and recognised again in what the catalogue prints. */
import type { ColumnType, OfKind, RowPolicy, Table } from '../../model/index.js';
import { quoteIdentifier, quoteText } from './spelling.js';
import { spellType } from './types.js';

type TenantPolicy = OfKind<RowPolicy['definition'], 'tenant'>;

/** No tenant set, or an empty one, compares with NULL: no rows. */
export function tenantExpression(table: Table, { column, setting }: TenantPolicy): string {
  const type = table.columns.find((c) => c.name === column)?.type ?? { kind: 'text' as const };
  return `${quoteIdentifier(column)} = NULLIF(current_setting(${quoteText(setting)}, true), '')::${keyType(type)}`;
}

/** A cast to a bounded text would cut a longer setting down to another tenant's key. */
function keyType(type: ColumnType): string {
  if (type.kind === 'varchar') return 'text';
  return type.kind === 'char' ? 'bpchar' : spellType(type).toLowerCase();
}

const NAME = '"(?:[^"]|"")+"|[a-z_][a-z0-9_]*';
const TENANT = new RegExp(
  `^\\(\\(?(${NAME})\\)?(?:::text)? = \\(?NULLIF\\(current_setting\\('((?:[^']|'')+)'::text, true\\), ''::text\\)\\)?(?:::[\\w ]+)?\\)$`,
);

/** `(tenant_id = (NULLIF(current_setting('app.current_tenant_id'::text, true), ''::text))::bigint)` → column and setting. */
export function readTenantPolicy(using: string, withCheck: string): TenantPolicy | undefined {
  const [, name, setting] = (using === withCheck && TENANT.exec(using)) || [];
  if (name === undefined || setting === undefined) return undefined;
  return { kind: 'tenant', column: unquote(name), setting: setting.replaceAll("''", "'") };
}

const unquote = (name: string): string => (name.startsWith('"') ? name.slice(1, -1).replaceAll('""', '"') : name);
