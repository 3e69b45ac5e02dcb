/** Estimates of InnoDB, and uses of indexes where the server counts them and the user may see it. */
import { tableId } from '../../model/index.js';
import type { Queryable, Row } from '../queryable.js';
import type { CatalogueStatistics } from '../statistics.js';

export async function statistics(db: Queryable): Promise<CatalogueStatistics> {
  const tables = await db.query(TABLES);
  const indexes = await uses(db);
  return {
    tables: tables.map((row) => ({ table: tableId(String(row.name)), rows: Number(row.row_estimate ?? 0), bytes: Number(row.bytes ?? 0) })),
    indexes: (indexes ?? []).map((row) => ({
      table: tableId(String(row.name)),
      index: String(row.index_name),
      uses: Number(row.uses ?? 0),
    })),
    notes: indexes
      ? []
      : [
          'How often indexes are used is not known: the server must count it (performance_schema, or userstat of MariaDB) and the user may need SELECT on performance_schema.*.',
        ],
  };
}

const TABLES = `SELECT table_name AS name, table_rows AS row_estimate, data_length + index_length AS bytes
  FROM information_schema.tables WHERE table_schema = DATABASE() AND table_type = 'BASE TABLE' ORDER BY table_name`;

/** The counters of performance_schema, else those of userstat; undefined where neither counts. */
async function uses(db: Queryable): Promise<readonly Row[] | undefined> {
  for (const sql of [PERFORMANCE, USERSTAT]) {
    const rows = await db.query(sql).catch(() => []);
    if (rows.length > 0) return rows;
  }
  return undefined;
}

const PERFORMANCE = `SELECT object_name AS name, index_name AS index_name, count_read AS uses
  FROM performance_schema.table_io_waits_summary_by_index_usage
  WHERE object_schema = DATABASE() AND index_name IS NOT NULL ORDER BY object_name, index_name`;

const USERSTAT = `SELECT table_name AS name, index_name AS index_name, rows_read AS uses
  FROM information_schema.index_statistics WHERE table_schema = DATABASE() ORDER BY table_name, index_name`;
