/** Statistics and visibility of filled tables, so that the same rows give the same plan. */
import type { Queryable } from '../queryable.js';
import { quoteTable, quoteText } from './spelling.js';

const ATTEMPTS = 40;
const PAUSE_MS = 50;

/**
 * Vacuums and analyses `tables`. VACUUM fills the visibility map, without which index-only scans look expensive; it
 * cannot run in a transaction. A snapshot held elsewhere in the database, such as autovacuum's own ANALYZE, keeps pages
 * out of the map, so a table is vacuumed again until all its pages are in it.
 * https://www.postgresql.org/docs/current/storage-vm.html
 */
export async function analyze(db: Queryable, tables: readonly string[]): Promise<void> {
  for (const table of tables) {
    await db.exec(`VACUUM ANALYZE ${quoteTable(table)}`);
    for (let attempt = 1; attempt < ATTEMPTS && !(await allVisible(db, table)); attempt++) {
      await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
      await db.exec(`VACUUM ${quoteTable(table)}`);
    }
  }
}

async function allVisible(db: Queryable, table: string): Promise<boolean> {
  const [row] = await db.query(
    `SELECT relallvisible >= relpages AS visible FROM pg_catalog.pg_class WHERE oid = ${quoteText(quoteTable(table))}::regclass`,
  );
  return row?.visible === true;
}
