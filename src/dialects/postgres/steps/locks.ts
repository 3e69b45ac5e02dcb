/**
 * Which lock each statement takes, held until the transaction ends. Observed on PostgreSQL 15 to 18 by reading pg_locks, and
 * compared again by a claim whenever steps are proven. https://www.postgresql.org/docs/15/explicit-locking.html#LOCKING-TABLES
 */
import type { Lock, LockEffect, LockSpan, TableId } from '../../../model/index.js';

const lock =
  (mode: string, blocks: LockEffect, span: LockSpan = 'instant') =>
  (table: TableId): Lock => ({ table, mode, blocks, span });

export const accessExclusive = lock('ACCESS EXCLUSIVE', 'reads and writes');
export const shareRowExclusive = lock('SHARE ROW EXCLUSIVE', 'writes');
export const shareUpdateExclusive = lock('SHARE UPDATE EXCLUSIVE', 'nothing');
/** VALIDATE CONSTRAINT reads every row while others read and write. */
export const validating = lock('SHARE UPDATE EXCLUSIVE', 'nothing', 'scan');
/** CREATE INDEX CONCURRENTLY reads the table twice, and waits for transactions that began before it. */
export const building = lock('SHARE UPDATE EXCLUSIVE', 'nothing', 'build');
export const rowShare = lock('ROW SHARE', 'nothing', 'scan');
