/** What a MariaDB version can do, with the manual beside each claim. */
import { versionAtLeast } from '../../util/version-at-least.js';
import type { Capabilities } from '../capabilities.js';

export function mariadbCapabilities(version: string): Capabilities {
  return {
    // https://mariadb.com/kb/en/identifier-names/#maximum-length
    identifierLength: 64,
    // No WHERE in https://mariadb.com/kb/en/create-index/
    supportsPartialIndexes: false,
    // Key parts are columns; generated columns stand in: https://mariadb.com/kb/en/generated-columns/#index-support
    supportsExpressionIndexes: false,
    supportsIncludeColumns: false,
    // https://mariadb.com/kb/en/descending-indexes/
    supportsDescendingIndexes: versionAtLeast(version, '10.8'),
    // https://mariadb.com/kb/en/storage-engine-index-types/
    indexMethods: ['btree', 'fulltext', 'spatial'],
    supportsTrigramIndexes: false,
    supportsRowLevelSecurity: false,
    // https://mariadb.com/kb/en/foreign-keys/#constraints
    supportsSetNullColumns: false,
    // https://mariadb.com/kb/en/constraint/#check-constraints
    enforcesChecks: versionAtLeast(version, '10.2.1'),
    // Error 1901 on columns that SET NULL or ON UPDATE CASCADE may change (seen on 10.11).
    allowsChecksOnReferentialColumns: false,
    // https://mariadb.com/kb/en/foreign-keys/#syntax
    indexesForeignKeys: true,
    // https://mariadb.com/kb/en/sql-statements-that-cause-an-implicit-commit/
    supportsTransactionalDdl: false,
    supportsComments: true,
    // In strict mode: https://mariadb.com/kb/en/sql-mode/#strict-mode
    enforcesVarcharLength: true,
    // The name of a primary key is always PRIMARY: https://mariadb.com/kb/en/getting-started-with-indexes/#primary-key
    supportsNamedPrimaryKeys: false,
    // UUID() before 11.7 is version 1: https://mariadb.com/kb/en/uuid_v7/
    ...(versionAtLeast(version, '11.7') ? { generatesUuid: 7 as const } : {}),
    supportsMaterialisedViews: false,
    supportsTriggers: true,
    supportsSchemas: false,
    // https://mariadb.com/kb/en/innodb-online-ddl-operations-with-the-nocopy-alter-algorithm/
    onlineIndexMethod: 'ALGORITHM=NOCOPY, LOCK=NONE',
    // https://mariadb.com/kb/en/server-system-variables/#lock_wait_timeout
    lockTimeout: 'SET SESSION lock_wait_timeout = 5',
    // https://mariadb.com/kb/en/delimiters/
    clientSplitsBodies: true,
    dropsIndexOnTable: true,
    // Read by the append-only triggers.
    purgeSetting: { on: 'SET @app_allow_purge = 1', off: 'SET @app_allow_purge = 0' },
  };
}
