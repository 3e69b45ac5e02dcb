/** What the readers of CREATE TABLE and ALTER TABLE give, before it is applied to a working schema. Plain data. */
import type { ColumnDefault, ColumnType, Expr, IndexMethod, IndexPart, MysqlIndex, ReferentialAction } from '../../../model/index.js';
import type { QualifiedName } from './cursor.js';

/** Offsets in the statement. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

export interface ColumnDefinition {
  readonly name: string;
  readonly type: ColumnType;
  /** Said by the text; undefined where it says neither. */
  readonly nullable?: boolean;
  readonly default?: ColumnDefault;
  readonly autoIncrement?: boolean;
  readonly generated?: { readonly expr: Expr; readonly stored: boolean };
  readonly description?: string;
  readonly charset?: string;
  readonly collation?: string;
  /** The attribute BINARY: the `_bin` collation of the column's character set. */
  readonly binary?: boolean;
  readonly onUpdateNow?: boolean;
  readonly invisible?: boolean;
  readonly key?: 'primary' | 'unique';
  readonly checks: readonly Pick<CheckDefinition, 'name' | 'expr' | 'notEnforced'>[];
  readonly references?: References;
  readonly range: Range;
}

export interface References {
  readonly table: QualifiedName;
  readonly columns: readonly string[];
  readonly onDelete: ReferentialAction;
  readonly onUpdate: ReferentialAction;
}

export interface KeyDefinition {
  readonly kind: 'key';
  readonly what: 'primary' | 'unique' | 'index';
  readonly name?: string;
  readonly ifNotExists?: boolean;
  readonly method: IndexMethod;
  readonly using?: string;
  readonly parts: readonly IndexPart[];
  readonly mysql?: MysqlIndex;
  readonly range: Range;
}

export interface ForeignKeyDefinition extends References {
  readonly kind: 'foreign-key';
  readonly symbol?: string;
  readonly indexName?: string;
  readonly ifNotExists?: boolean;
  readonly from: readonly string[];
  readonly range: Range;
}

export interface CheckDefinition {
  readonly kind: 'check';
  readonly name?: string;
  readonly ifNotExists?: boolean;
  readonly expr: Expr;
  readonly notEnforced?: boolean;
  readonly range: Range;
}

export type TableElement =
  | { readonly kind: 'column'; readonly column: ColumnDefinition; readonly position?: Position; readonly ifNotExists?: boolean }
  | KeyDefinition
  | ForeignKeyDefinition
  | CheckDefinition;

export type Position = { readonly after: string } | 'first';

/** Table options by their names in lower case. */
export interface TableOptions {
  readonly engine?: string;
  readonly charset?: string;
  readonly collation?: string;
  readonly autoIncrement?: number;
  readonly comment?: string;
  readonly others: Readonly<Record<string, string>>;
}

export interface PartitionClause {
  /** `RANGE COLUMNS(a)`. */
  readonly by: string;
  readonly subpartitionBy?: string;
  readonly partitions: readonly PartitionDefinition[];
}
export interface PartitionDefinition {
  readonly name: string;
  /** `LESS THAN (…)`, `IN (…)`; empty for hash and key. */
  readonly bound: string;
  readonly rest?: string;
}

export type AlterAction =
  | { readonly kind: 'add'; readonly element: TableElement }
  | {
      readonly kind: 'modify';
      readonly from: string;
      readonly column: ColumnDefinition;
      readonly position?: Position;
      readonly ifExists?: boolean;
    }
  | { readonly kind: 'rename-column'; readonly from: string; readonly to: string }
  | { readonly kind: 'default'; readonly column: string; readonly value?: ColumnDefault }
  | { readonly kind: 'drop'; readonly what: DropKind; readonly name: string; readonly ifExists: boolean }
  | { readonly kind: 'rename-index'; readonly from: string; readonly to: string }
  | { readonly kind: 'check-enforced'; readonly name: string; readonly enforced: boolean }
  | { readonly kind: 'index-visibility'; readonly name: string; readonly visible: boolean }
  | { readonly kind: 'rename'; readonly to: QualifiedName }
  | { readonly kind: 'options'; readonly options: TableOptions }
  /** WITH SYSTEM VERSIONING. */
  | { readonly kind: 'history'; readonly kept: boolean }
  | { readonly kind: 'convert'; readonly charset?: string; readonly collation?: string }
  | { readonly kind: 'partition'; readonly clause: PartitionClause | undefined }
  | { readonly kind: 'add-partitions'; readonly partitions: readonly PartitionDefinition[] }
  /** So many more, or fewer, of those that have no bounds. */
  | { readonly kind: 'count-partitions'; readonly by: number }
  | { readonly kind: 'drop-partitions'; readonly names: readonly string[] }
  | { readonly kind: 'reorganise'; readonly names: readonly string[]; readonly into: readonly PartitionDefinition[] }
  /** Says nothing of the schema: ALGORITHM, LOCK, ORDER BY, ENABLE KEYS, FORCE … */
  | { readonly kind: 'none' };

export type DropKind = 'column' | 'primary-key' | 'index' | 'foreign-key' | 'check' | 'constraint';
