/** What an engine version can do. Flags read as claims; each dialect links the manual beside the value. */
import type { IndexMethod } from '../model/index.js';

export interface Capabilities {
  /** Most characters (bytes on PostgreSQL) of an identifier. */
  readonly identifierLength: number;
  readonly supportsPartialIndexes: boolean;
  readonly supportsExpressionIndexes: boolean;
  readonly supportsIncludeColumns: boolean;
  readonly supportsDescendingIndexes: boolean;
  readonly indexMethods: readonly IndexMethod[];
  /** `%term%` served by an index (pg_trgm). */
  readonly supportsTrigramIndexes: boolean;
  readonly supportsRowLevelSecurity: boolean;
  /** ON DELETE SET NULL (column). */
  readonly supportsSetNullColumns: boolean;
  /** CHECK constraints are enforced, not merely parsed. */
  readonly enforcesChecks: boolean;
  /** A CHECK may name a column that a referential action changes. */
  readonly allowsChecksOnReferentialColumns: boolean;
  /** Every foreign key gets an index by itself (InnoDB). */
  readonly indexesForeignKeys: boolean;
  readonly supportsTransactionalDdl: boolean;
  readonly supportsComments: boolean;
  /** The database itself bounds VARCHAR(n). */
  readonly enforcesVarcharLength: boolean;
  readonly supportsNamedPrimaryKeys: boolean;
  /** Version of UUID the database can make as a column default; absent: the application makes it. */
  readonly generatesUuid?: 4 | 7;
  readonly supportsMaterialisedViews: boolean;
  readonly supportsTriggers: boolean;
  readonly supportsSchemas: boolean;
  /** Builds an index without blocking writes, and how it is said. */
  readonly onlineIndexMethod?: string;
  /** Statement that bounds how long the schema changes after it wait for locks, in their transaction or session. Absent: the engine has none. */
  readonly lockTimeout?: string;
  /** The engine's command-line client ends a statement at every semicolon, in trigger bodies too, until DELIMITER says otherwise. */
  readonly clientSplitsBodies?: boolean;
  /** Clause after an INSERT's column list that lets it give an identity column its value. Absent: none is needed. */
  readonly identityInsertClause?: string;
  /** Statements that open and close the way for a retention job through append-only triggers, in its transaction. Absent: it has none. */
  readonly purgeSetting?: { readonly on: string; readonly off: string };
  /** DROP INDEX names the table too (`DROP INDEX i ON t`). */
  readonly dropsIndexOnTable?: boolean;
}
