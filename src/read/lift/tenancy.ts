/** The column that tells tenants apart: the same name in most tables, and everywhere a reference to the same table. */
import type { Schema } from '../../model/index.js';

export interface Tenancy {
  readonly column: string;
  readonly table: string;
  /** Tables that have it. */
  readonly owned: number;
}

/** What a tenant's table is called, besides `tenant`. */
const TENANTS =
  /(?:^|_)(?:tenant|organi[sz]ation|org|workspace|account|company|school|clinic|shop|store|team|customer_account|project|instance|network|site)s?$/i;

export function recogniseTenancy({ tables }: Pick<Schema, 'tables'>): Tenancy | undefined {
  const votes = new Map<string, { column: string; table: string; owned: number }>();
  for (const { foreignKeys } of tables) {
    const seen = new Set<string>();
    for (const { columns, refTable } of foreignKeys) {
      const [column] = columns;
      if (columns.length !== 1 || column === undefined) continue;
      const key = JSON.stringify([column, refTable]);
      if (seen.has(key)) continue;
      seen.add(key);
      const vote = votes.get(key) ?? { column, table: refTable, owned: 0 };
      vote.owned++;
      votes.set(key, vote);
    }
  }
  const ranked = [...votes.values()]
    .filter((vote) => isTenancy(vote, tables.length))
    .sort((a, b) => b.owned - a.owned || (a.column < b.column ? -1 : 1));
  return ranked[0];
}

function isTenancy({ column, table, owned }: Tenancy, tables: number): boolean {
  if (/^tenant_?id$/i.test(column)) return true;
  const share = owned / Math.max(1, tables - 1);
  // In a small schema the main thing is what nearly all the rest hangs on: employees are no tenants.
  return TENANTS.test(table) ? owned >= 4 && share >= 0.5 : owned >= 8 && share >= 0.7;
}
