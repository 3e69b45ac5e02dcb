/** What PostgreSQL can do, by version. */
import { versionAtLeast } from '../../util/version-at-least.js';
import type { Capabilities } from '../capabilities.js';

export function postgresCapabilities(version: string): Capabilities {
  return {
    // https://www.postgresql.org/docs/15/sql-syntax-lexical.html#SQL-SYNTAX-IDENTIFIERS (bytes)
    identifierLength: 63,
    // https://www.postgresql.org/docs/15/indexes-partial.html
    supportsPartialIndexes: true,
    // https://www.postgresql.org/docs/15/indexes-expressional.html
    supportsExpressionIndexes: true,
    // https://www.postgresql.org/docs/15/indexes-index-only-scans.html
    supportsIncludeColumns: true,
    // https://www.postgresql.org/docs/15/indexes-ordering.html
    supportsDescendingIndexes: true,
    // https://www.postgresql.org/docs/15/indexes-types.html (fulltext: GIN over to_tsvector)
    indexMethods: ['btree', 'hash', 'gin', 'gist', 'brin', 'spgist', 'fulltext'],
    // https://www.postgresql.org/docs/15/pgtrgm.html
    supportsTrigramIndexes: true,
    // https://www.postgresql.org/docs/15/ddl-rowsecurity.html
    supportsRowLevelSecurity: true,
    // https://www.postgresql.org/docs/15/sql-createtable.html (SET NULL with a column list: since 15)
    supportsSetNullColumns: versionAtLeast(version, '15'),
    // https://www.postgresql.org/docs/15/ddl-constraints.html#DDL-CONSTRAINTS-CHECK-CONSTRAINTS (also on columns that referential actions change)
    enforcesChecks: true,
    allowsChecksOnReferentialColumns: true,
    // https://www.postgresql.org/docs/15/ddl-constraints.html#DDL-CONSTRAINTS-FK (the referencing side gets no index)
    indexesForeignKeys: false,
    // https://wiki.postgresql.org/wiki/Transactional_DDL_in_PostgreSQL:_A_Competitive_Analysis
    supportsTransactionalDdl: true,
    // https://www.postgresql.org/docs/15/sql-comment.html
    supportsComments: true,
    // https://www.postgresql.org/docs/15/datatype-character.html
    enforcesVarcharLength: true,
    supportsNamedPrimaryKeys: true,
    // uuidv7() since 18: https://www.postgresql.org/docs/18/functions-uuid.html; below, lowering adds a function.
    generatesUuid: 7,
    // https://www.postgresql.org/docs/15/rules-materializedviews.html
    supportsMaterialisedViews: true,
    // https://www.postgresql.org/docs/15/plpgsql-trigger.html
    supportsTriggers: true,
    // https://www.postgresql.org/docs/15/ddl-schemas.html
    supportsSchemas: true,
    // https://www.postgresql.org/docs/15/sql-createindex.html#SQL-CREATEINDEX-CONCURRENTLY
    onlineIndexMethod: 'CREATE INDEX CONCURRENTLY',
    // https://www.postgresql.org/docs/15/runtime-config-client.html#GUC-LOCK-TIMEOUT
    lockTimeout: "SET LOCAL lock_timeout = '5s'",
    // https://www.postgresql.org/docs/15/sql-insert.html
    identityInsertClause: 'OVERRIDING SYSTEM VALUE',
    // Read by the append-only triggers; ends with the transaction.
    purgeSetting: { on: "SET LOCAL app.allow_purge = 'on'", off: "SET LOCAL app.allow_purge = 'off'" },
  };
}
