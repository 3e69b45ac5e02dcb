/** What SQLite can do. https://www.sqlite.org/lang.html, https://www.sqlite.org/stricttables.html (3.37) */
import type { Capabilities } from '../capabilities.js';

export function capabilities(_version: string): Capabilities {
  return {
    // SQLite sets no limit of its own; longer names are no longer readable.
    identifierLength: 128,
    // https://www.sqlite.org/partialindex.html
    supportsPartialIndexes: true,
    // https://www.sqlite.org/expridx.html
    supportsExpressionIndexes: true,
    supportsIncludeColumns: false,
    supportsDescendingIndexes: true,
    indexMethods: ['btree'],
    supportsTrigramIndexes: false,
    supportsRowLevelSecurity: false,
    // https://www.sqlite.org/foreignkeys.html: SET NULL nulls every column of the key.
    supportsSetNullColumns: false,
    enforcesChecks: true,
    allowsChecksOnReferentialColumns: true,
    indexesForeignKeys: false,
    supportsTransactionalDdl: true,
    // Comments stay in the text of the schema; the catalogue has no place for them.
    supportsComments: false,
    // https://www.sqlite.org/datatype3.html: "numeric arguments in parentheses … are ignored".
    enforcesVarcharLength: false,
    // The key of a rowid table is written as INTEGER PRIMARY KEY.
    supportsNamedPrimaryKeys: false,
    // Made from randomblob() and the clock, see `uuid.ts`.
    generatesUuid: 7,
    supportsMaterialisedViews: false,
    supportsTriggers: true,
    supportsSchemas: false,
  };
}
