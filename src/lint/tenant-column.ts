/** The column that says whose a row is: by which most tenant-owned tables refer to the tenant's table. */
import type { Schema } from '../model/index.js';

/** Undefined where no table is tenant-owned. */
export function tenantColumnOf({ tables }: Pick<Schema, 'tables'>): string | undefined {
  const owned = tables.filter(({ ownership }) => ownership === 'tenant-owned');
  if (owned.length === 0) return undefined;
  const tenants = new Set(tables.filter(({ ownership }) => ownership === 'tenant').map(({ id }) => id));
  const votes = new Map<string, number>();
  for (const { columns, refTable } of owned.flatMap(({ foreignKeys }) => foreignKeys)) {
    const [column] = columns;
    if (columns.length === 1 && column !== undefined && tenants.has(refTable)) votes.set(column, (votes.get(column) ?? 0) + 1);
  }
  const [first] = [...votes].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
  return first?.[0] ?? DESIGNED;
}

/** What a design calls it, where references to the tenant are drawn through other tables. */
const DESIGNED = 'tenant_id';
