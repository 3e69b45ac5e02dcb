/** What storage engines do differently, where a schema shows it. */
import type { MysqlTable, Table } from '../../model/index.js';

/** Engines that enforce references; the others read them and forget them. */
export const enforcesReferences = (mysql: MysqlTable | undefined): boolean =>
  mysql?.engine === undefined || /^(?:innodb|ndb|ndbcluster|pbxt|rocksdb)$/i.test(mysql.engine);

/** Their indexes are hashes where nothing else is said. */
export const isInMemory = ({ mysql }: Pick<Table, 'mysql'>): boolean => /^(?:memory|heap)$/i.test(mysql?.engine ?? '');
