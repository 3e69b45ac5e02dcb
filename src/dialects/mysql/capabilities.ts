/** What a MySQL version can do, with the manual beside each claim. */
import { versionAtLeast } from '../../util/version-at-least.js';
import type { Capabilities } from '../capabilities.js';

export function mysqlCapabilities(version: string): Capabilities {
  return {
    // https://dev.mysql.com/doc/refman/8.0/en/identifier-length.html
    identifierLength: 64,
    // No WHERE in https://dev.mysql.com/doc/refman/8.0/en/create-index.html
    supportsPartialIndexes: false,
    // https://dev.mysql.com/doc/refman/8.0/en/create-index.html#create-index-functional-key-parts
    supportsExpressionIndexes: versionAtLeast(version, '8.0.13'),
    supportsIncludeColumns: false,
    // https://dev.mysql.com/doc/refman/8.0/en/descending-indexes.html
    supportsDescendingIndexes: versionAtLeast(version, '8.0'),
    // InnoDB: https://dev.mysql.com/doc/refman/8.0/en/create-index.html#create-index-storage-engine-index-types
    indexMethods: ['btree', 'fulltext', 'spatial'],
    supportsTrigramIndexes: false,
    supportsRowLevelSecurity: false,
    // https://dev.mysql.com/doc/refman/8.0/en/create-table-foreign-keys.html#foreign-key-referential-actions
    supportsSetNullColumns: false,
    // https://dev.mysql.com/doc/refman/8.0/en/create-table-check-constraints.html
    enforcesChecks: versionAtLeast(version, '8.0.16'),
    // Error 3823, same page: checks are prohibited on columns used in referential actions.
    allowsChecksOnReferentialColumns: false,
    // https://dev.mysql.com/doc/refman/8.0/en/constraint-foreign-key.html
    indexesForeignKeys: true,
    // Atomic per statement, but each commits: https://dev.mysql.com/doc/refman/8.0/en/atomic-ddl.html
    supportsTransactionalDdl: false,
    supportsComments: true,
    // In strict mode: https://dev.mysql.com/doc/refman/8.0/en/sql-mode.html#sql-mode-strict
    enforcesVarcharLength: true,
    // The name of a primary key is always PRIMARY: https://dev.mysql.com/doc/refman/8.0/en/create-table.html
    supportsNamedPrimaryKeys: false,
    // UUID() is version 1 only (https://dev.mysql.com/doc/refman/8.0/en/miscellaneous-functions.html#function_uuid): no generatesUuid.
    supportsMaterialisedViews: false,
    supportsTriggers: true,
    supportsSchemas: false,
    // https://dev.mysql.com/doc/refman/8.0/en/innodb-online-ddl-operations.html
    onlineIndexMethod: 'ALGORITHM=INPLACE, LOCK=NONE',
    // https://dev.mysql.com/doc/refman/8.0/en/server-system-variables.html#sysvar_lock_wait_timeout
    lockTimeout: 'SET SESSION lock_wait_timeout = 5',
    // https://dev.mysql.com/doc/refman/8.0/en/stored-programs-defining.html
    clientSplitsBodies: true,
    dropsIndexOnTable: true,
    // Read by the append-only triggers.
    purgeSetting: { on: 'SET @app_allow_purge = 1', off: 'SET @app_allow_purge = 0' },
  };
}
