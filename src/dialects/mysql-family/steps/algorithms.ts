/**
 * Which algorithm and lock each change takes, written into the statement: where the server cannot keep to it, it refuses at
 * once instead of copying the table. Every clause for MariaDB was accepted by 10.11; those for MySQL are from its manual.
 * https://dev.mysql.com/doc/refman/8.0/en/innodb-online-ddl-operations.html
 * https://mariadb.com/docs/server/server-usage/storage-engines/innodb/innodb-online-ddl
 */
import type { Lock, Table, TableId } from '../../../model/index.js';
import type { Flavour } from '../flavour.js';

export interface Algorithm {
  /** As the last part of an ALTER TABLE. */
  readonly clause: string;
  /** As the end of a CREATE INDEX. */
  readonly option: string;
  readonly lockOn: (table: TableId) => Lock;
}

/** Only the description of the table changes; the metadata lock is exclusive for an instant. */
export const INSTANT: Algorithm = {
  clause: 'ALGORITHM=INSTANT',
  option: 'ALGORITHM=INSTANT',
  lockOn: (table) => ({ table, mode: 'metadata lock (INSTANT)', blocks: 'reads and writes', span: 'instant' }),
};

/** The table is read and an index built while others write; the metadata lock is exclusive for an instant at either end. */
export const online = ({ onlineAlgorithm }: Pick<Flavour, 'onlineAlgorithm'>): Algorithm => ({
  clause: `ALGORITHM=${onlineAlgorithm}, LOCK=NONE`,
  option: `ALGORITHM=${onlineAlgorithm} LOCK=NONE`,
  lockOn: (table) => ({ table, mode: `${onlineAlgorithm}, LOCK=NONE`, blocks: 'nothing', span: 'build' }),
});

/** FULLTEXT and SPATIAL indexes. */
export const SHARED_BUILD: Algorithm = {
  clause: 'ALGORITHM=INPLACE, LOCK=SHARED',
  option: 'ALGORITHM=INPLACE LOCK=SHARED',
  lockOn: (table) => ({ table, mode: 'INPLACE, LOCK=SHARED', blocks: 'writes', span: 'build' }),
};

/** A table with a FULLTEXT index has a hidden column that keeps it from INSTANT, after the index is gone too. */
export const REBUILD: Algorithm = {
  clause: 'ALGORITHM=INPLACE, LOCK=SHARED',
  option: 'ALGORITHM=INPLACE LOCK=SHARED',
  lockOn: (table) => ({ table, mode: 'INPLACE, LOCK=SHARED', blocks: 'writes', span: 'copy' }),
};

export const hasFulltext = (table: Table | undefined): boolean => table?.indexes.some(({ method }) => method === 'fulltext') === true;

/** There is no lighter way to a check: every row is written into a new table. */
export const COPY: Algorithm = {
  clause: 'ALGORITHM=COPY, LOCK=SHARED',
  option: 'ALGORITHM=COPY LOCK=SHARED',
  lockOn: (table) => ({ table, mode: 'COPY, LOCK=SHARED', blocks: 'writes', span: 'copy' }),
};

export const metadata = (table: TableId): Lock => ({ table, mode: 'metadata lock', blocks: 'reads and writes', span: 'instant' });

/** A change that waits for its metadata lock makes every later query on the table wait behind it. */
export const LIMITS = { before: ['SET SESSION lock_wait_timeout = 5'], after: ['SET SESSION lock_wait_timeout = DEFAULT'] };

export const COMMITS =
  'Every statement commits by itself: what was done before a failure stays done. Run the way back, then the step again.';

export const isInnodb = ({ mysql }: Table): boolean => mysql?.engine === undefined || /^innodb$/i.test(mysql.engine);
