/** Estimates and counts that the server keeps anyway. https://www.postgresql.org/docs/15/monitoring-stats.html */
import { tableId } from '../../model/index.js';
import type { Queryable, Row } from '../queryable.js';
import type { CatalogueStatistics } from '../statistics.js';

export async function statistics(db: Queryable): Promise<CatalogueStatistics> {
  const tables = await db.query(TABLES);
  const indexes = await db.query(INDEXES);
  const never = tables.filter(({ rows }) => Number(rows) < 0).length;
  return {
    tables: tables.map((row) => ({
      table: idOf(row),
      ...(Number(row.rows) < 0 ? {} : { rows: Number(row.rows) }),
      bytes: Number(row.bytes),
      scans: Number(row.scans ?? 0),
      seeks: Number(row.seeks ?? 0),
    })),
    indexes: indexes.map((row) => ({ table: idOf(row), index: String(row.index), uses: Number(row.uses), bytes: Number(row.bytes) })),
    notes: never > 0 ? [`${never} tables were never analysed: their rows are unknown until ANALYZE has run.`] : [],
  };
}

const idOf = ({ name, namespace }: Row): string =>
  namespace === 'public' ? tableId(String(name)) : tableId(String(name), String(namespace));

const TABLES = `SELECT n.nspname AS namespace, c.relname AS name, c.reltuples::float8 AS rows, pg_total_relation_size(c.oid)::float8 AS bytes,
    s.seq_scan::float8 AS scans, s.idx_scan::float8 AS seeks
  FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace LEFT JOIN pg_stat_user_tables s ON s.relid = c.oid
  WHERE c.relkind IN ('r', 'p') AND NOT c.relispartition AND n.nspname NOT LIKE 'pg\\_%' AND n.nspname <> 'information_schema' ORDER BY 1, 2`;

const INDEXES = `SELECT s.schemaname AS namespace, s.relname AS name, s.indexrelname AS index, s.idx_scan::float8 AS uses, pg_relation_size(s.indexrelid)::float8 AS bytes
  FROM pg_stat_user_indexes s ORDER BY 1, 2, 3`;
