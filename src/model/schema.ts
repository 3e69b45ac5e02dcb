/**
 * The relational design. One typed core that all engines share; what only one engine has lives in its typed block.
 * Plain JSON: tables are referred to by `TableId`, columns by name within their table. No cycles, no pointers.
 */
import type { Expr, LiteralValue } from './expr.js';
import type { Origin } from './source.js';
import type { ColumnType, DialectId } from './types.js';

/** `name`, or `namespace.name`; see `ids.ts` for the codec. */
export type TableId = string;

export interface Schema {
  readonly kind: 'schema';
  readonly name: string;
  /** Set once the schema has been lowered to, or read from, one engine. */
  readonly dialect?: DialectId;
  readonly tables: readonly Table[];
  readonly views: readonly View[];
  readonly sequences: readonly Sequence[];
  readonly routines: readonly Routine[];
  /** Extensions the schema needs (PostgreSQL: `pg_trgm`). */
  readonly extensions: readonly string[];
  /** Where an extension's objects live, when that is not where unqualified names live. */
  readonly extensionNamespaces?: Readonly<Record<string, string>>;
  /** Statements kept verbatim, so that nothing read is ever lost. */
  readonly opaque: readonly OpaqueStatement[];
}

/** Whose rows a table holds when several tenants share the database. */
export type Ownership = 'tenant' | 'tenant-owned' | 'global';

export interface Table {
  readonly kind: 'table';
  readonly id: TableId;
  readonly namespace?: string;
  readonly name: string;
  readonly description?: string;
  /** Domain entity it came from, where it did. */
  readonly entity?: string;
  readonly role: TableRole;
  readonly ownership?: Ownership;
  readonly columns: readonly Column[];
  readonly primaryKey?: Key;
  readonly uniques: readonly Unique[];
  readonly foreignKeys: readonly ForeignKey[];
  readonly checks: readonly Check[];
  readonly indexes: readonly Index[];
  readonly policies: readonly RowPolicy[];
  readonly triggers: readonly Trigger[];
  /** PostgreSQL row-level security; ignored, and reported, elsewhere. */
  readonly rowSecurity?: 'enabled' | 'forced';
  readonly partitioning?: Partitioning;
  /** Rows expected, where stated. */
  readonly expectedRows?: number;
  readonly origin: Origin;
  readonly reason?: string;
  readonly postgres?: PostgresTable;
  readonly mysql?: MysqlTable;
  readonly sqlite?: SqliteTable;
}

export type TableRole = 'entity' | 'junction' | 'lookup' | 'list' | 'event' | 'audit' | 'archive' | 'history';

export interface PostgresTable {
  readonly tablespace?: string;
  readonly storage?: Readonly<Record<string, string>>;
  readonly unlogged?: boolean;
  readonly inherits?: readonly TableId[];
}
/** Shared by MySQL and MariaDB. */
export interface MysqlTable {
  readonly engine?: string;
  readonly charset?: string;
  readonly collation?: string;
  readonly autoIncrement?: number;
  /** Further table options, names in lower case: `row_format` → `DYNAMIC`. */
  readonly options?: Readonly<Record<string, string>>;
  /** The whole PARTITION BY clause, where `partitioning` cannot say all of it. */
  readonly partitionBy?: string;
}
/** What only MySQL and MariaDB say of an index. */
export interface MysqlIndex {
  readonly comment?: string;
  /** Kept up to date but not used by the planner (INVISIBLE, IGNORED). */
  readonly invisible?: boolean;
  /** Full-text parser plugin. */
  readonly parser?: string;
}
export interface SqliteTable {
  readonly strict?: boolean;
  readonly withoutRowid?: boolean;
  /** Numbers of deleted rows are never given again. */
  readonly autoincrement?: boolean;
}
/** What only SQLite says of a key. */
export interface SqliteKey {
  /** What a violation does instead of failing the statement. */
  readonly onConflict?: 'rollback' | 'abort' | 'fail' | 'ignore' | 'replace';
  /** By column, where it differs from the column's own. */
  readonly collations?: Readonly<Record<string, string>>;
}

export interface Column {
  readonly name: string;
  readonly type: ColumnType;
  readonly nullable: boolean;
  readonly default?: ColumnDefault;
  readonly identity?: 'always' | 'by-default';
  readonly generated?: { readonly expr: Expr; readonly stored: boolean };
  readonly description?: string;
  /** Attribute or relationship of the domain model it carries. */
  readonly attribute?: string;
  readonly sensitivity?: 'personal' | 'special-category' | 'financial' | 'secret';
  readonly origin: Origin;
  /** Why it is here and why it may be null, in one sentence each. */
  readonly reason?: string;
  readonly nullReason?: string;
  readonly postgres?: {
    readonly collation?: string;
    readonly compression?: string;
    /** Numbers of the identity's sequence where they are not the default: `START WITH 100 INCREMENT BY 10`. */
    readonly identityOptions?: string;
  };
  readonly mysql?: { readonly charset?: string; readonly collation?: string; readonly onUpdateNow?: boolean; readonly invisible?: boolean };
  readonly sqlite?: { readonly collation?: string; readonly onNullConflict?: SqliteKey['onConflict'] };
}

export type ColumnDefault =
  | { readonly kind: 'literal'; readonly value: LiteralValue }
  | { readonly kind: 'now' }
  | { readonly kind: 'today' }
  /** A random or time-ordered UUID made by the database. */
  | { readonly kind: 'uuid'; readonly version: 4 | 7 }
  | { readonly kind: 'expr'; readonly expr: Expr };

export interface Key {
  readonly name?: string;
  readonly columns: readonly string[];
  /** Columns the key's index carries along (PostgreSQL INCLUDE). */
  readonly include?: readonly string[];
  readonly deferrable?: 'immediate' | 'deferred';
  readonly sqlite?: SqliteKey;
  readonly origin: Origin;
  readonly reason?: string;
}

/** A unique constraint over all rows. A unique over some rows is an `Index` with `unique` and `where`. */
export interface Unique {
  readonly name?: string;
  readonly columns: readonly string[];
  readonly include?: readonly string[];
  readonly nullsNotDistinct?: boolean;
  readonly deferrable?: 'immediate' | 'deferred';
  /** Exists only to be the target of composite foreign keys (tenant_id, id). */
  readonly forReference?: boolean;
  readonly sqlite?: SqliteKey;
  readonly origin: Origin;
  readonly reason?: string;
}

export type ReferentialAction = 'no-action' | 'restrict' | 'cascade' | 'set-null' | 'set-default';

export interface ForeignKey {
  readonly name?: string;
  readonly columns: readonly string[];
  readonly refTable: TableId;
  readonly refColumns: readonly string[];
  readonly onDelete: ReferentialAction;
  /** With `set-null`: only these columns are nulled (PostgreSQL 15+). */
  readonly onDeleteColumns?: readonly string[];
  readonly onUpdate: ReferentialAction;
  readonly deferrable?: 'immediate' | 'deferred';
  readonly notValid?: boolean;
  /** MATCH FULL: of a composite key, all columns are null or none. */
  readonly matchFull?: boolean;
  /** Relationship of the domain model it carries. */
  readonly relationship?: string;
  readonly origin: Origin;
  /** Why a deleted parent does what it does. */
  readonly reason?: string;
}

export type CheckKind =
  | 'choice'
  | 'range'
  | 'min'
  | 'max'
  | 'length'
  | 'format'
  | 'json'
  | 'boolean'
  | 'arc'
  | 'order'
  | 'required'
  | 'other';

export interface Check {
  readonly name?: string;
  readonly type: CheckKind;
  /** Columns it speaks of, for naming and reports. */
  readonly columns: readonly string[];
  readonly expr: Expr;
  readonly notValid?: boolean;
  /** Written down and not checked (MySQL). */
  readonly notEnforced?: boolean;
  /** Does not hold for tables that inherit from this one (PostgreSQL). */
  readonly noInherit?: boolean;
  readonly origin: Origin;
  readonly reason?: string;
}

export type IndexMethod = 'btree' | 'hash' | 'gin' | 'gist' | 'brin' | 'spgist' | 'fulltext' | 'spatial';

export interface IndexPart {
  readonly expr: Expr;
  readonly direction: 'asc' | 'desc';
  readonly nulls?: 'first' | 'last';
  /** PostgreSQL operator class: `gin_trgm_ops`, `jsonb_path_ops`. */
  readonly opclass?: string;
  readonly collation?: string;
  /** MySQL prefix length in characters. */
  readonly prefix?: number;
}

export interface Index {
  readonly name: string;
  readonly parts: readonly IndexPart[];
  readonly unique: boolean;
  readonly method: IndexMethod;
  readonly where?: Expr;
  readonly include: readonly string[];
  readonly nullsNotDistinct?: boolean;
  /** Storage parameters: `fillfactor`, `pages_per_range`. */
  readonly postgres?: { readonly storage?: Readonly<Record<string, string>> };
  readonly mysql?: MysqlIndex;
  /** Access-pattern ids and foreign-key names that need it. */
  readonly serves: readonly string[];
  readonly origin: Origin;
  readonly reason?: string;
}

export interface RowPolicy {
  readonly name: string;
  readonly definition: /** Rows of the tenant that the session setting names; no tenant set means no rows. */
    | { readonly kind: 'tenant'; readonly column: string; readonly setting: string }
    | {
        readonly kind: 'sql';
        readonly command: 'all' | 'select' | 'insert' | 'update' | 'delete';
        readonly permissive: boolean;
        readonly roles: readonly string[];
        readonly using?: Expr;
        readonly withCheck?: Expr;
      };
  readonly origin: Origin;
  readonly reason?: string;
}

export interface Trigger {
  readonly name: string;
  readonly definition: TriggerDefinition;
  readonly origin: Origin;
  readonly reason?: string;
}

export type TriggerDefinition =
  /** Sets `column` to the current instant on every update. */
  | { readonly kind: 'touch'; readonly column: string }
  /** Refuses an update that moves `column` along a pair not listed. Staying is always allowed. */
  | {
      readonly kind: 'transition';
      readonly column: string;
      readonly allowed: readonly { readonly from: string; readonly to: string }[];
      readonly initial?: readonly string[];
    }
  /** Writes one row per insert, update and delete to `auditTable` (see design pass `audit` for its columns); `redacted` columns are left out of the images. */
  | { readonly kind: 'audit'; readonly auditTable: TableId; readonly redacted: readonly string[] }
  /** Copies the row to `archiveTable` before it is deleted. */
  | { readonly kind: 'archive'; readonly archiveTable: TableId }
  /** Refuses updates and, unless the named session setting is on, deletes. */
  | { readonly kind: 'append-only' }
  /** Refuses the delete while `column` is true (legal hold). */
  | { readonly kind: 'hold'; readonly column: string }
  /** As one engine has it. `routine` names the function it calls, where the engine wants one. */
  | {
      readonly kind: 'sql';
      readonly timing: 'before' | 'after' | 'instead-of';
      readonly events: readonly ('insert' | 'update' | 'delete')[];
      /** UPDATE OF: an update that sets none of them does not fire. */
      readonly columns?: readonly string[];
      /** Texts given to the routine. */
      readonly arguments?: readonly string[];
      readonly level: 'row' | 'statement';
      readonly when?: string;
      readonly body: string;
      readonly routine?: string;
    };

export interface Partitioning {
  readonly method: 'range' | 'list' | 'hash';
  readonly columns: readonly string[];
  /** The whole key as SQL where it is more than names of columns; `columns` then holds those that it names by themselves. */
  readonly key?: string;
  readonly partitions: readonly Partition[];
}

export interface Partition {
  readonly name: string;
  /** Absent: where its table lives. `public` is said, because absent does not mean it here. */
  readonly namespace?: string;
  readonly bound: string;
  /** A partition may be partitioned again. */
  readonly partitioning?: Partitioning;
}

export interface View {
  readonly name: string;
  readonly namespace?: string;
  /** Names of its columns, where they are given before the query. */
  readonly columns?: readonly string[];
  /** `security_invoker`, `security_barrier`, `check_option`. */
  readonly postgres?: { readonly options?: Readonly<Record<string, string>> };
  readonly mysql?: { readonly algorithm?: string; readonly security?: 'definer' | 'invoker'; readonly checkOption?: 'local' | 'cascaded' };
  readonly definition: /** The rows of `table` that are not soft-deleted. */
    | { readonly kind: 'active-rows'; readonly table: TableId; readonly where: Expr }
    | { readonly kind: 'sql'; readonly sql: string; readonly materialised: boolean };
  readonly description?: string;
  readonly origin: Origin;
}

export interface Sequence {
  readonly name: string;
  readonly namespace?: string;
  readonly sql: string;
  readonly origin: Origin;
}
/** A stored function or procedure, kept verbatim. `sql` is the whole CREATE statement. */
export interface Routine {
  readonly name: string;
  readonly namespace?: string;
  readonly sql: string;
  /** Types of its arguments, which tell routines of one name apart (PostgreSQL). */
  readonly signature?: readonly string[];
  readonly origin: Origin;
}
export interface OpaqueStatement {
  readonly sql: string;
  readonly what: string;
  readonly origin: Origin;
}
