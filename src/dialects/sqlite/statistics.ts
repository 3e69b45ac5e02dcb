/** What ANALYZE left in sqlite_stat1: rows by table. SQLite counts no uses. https://www.sqlite.org/fileformat2.html#stat1tab */
import { tableId } from '../../model/index.js';
import type { Queryable } from '../queryable.js';
import type { CatalogueStatistics } from '../statistics.js';

export async function statistics(db: Queryable): Promise<CatalogueStatistics> {
  const rows = await db
    .query('SELECT tbl AS name, max(CAST(stat AS INTEGER)) AS row_estimate FROM sqlite_stat1 GROUP BY tbl ORDER BY tbl')
    .catch(() => []);
  return {
    tables: rows.map((row) => ({ table: tableId(String(row.name)), rows: Number(row.row_estimate) })),
    indexes: [],
    notes: rows.length > 0 ? [] : ['How many rows there are is unknown until ANALYZE has run.'],
  };
}
