/** The catalogue's answers, typed. Nothing here interprets them. */
import type { Queryable } from '../../queryable.js';
import type { SequenceNumbers } from '../sequences.js';
import { QUERIES } from './queries.js';

export interface TableRow {
  readonly oid: number;
  readonly namespace: string;
  readonly name: string;
  readonly unlogged: boolean;
  readonly secured: boolean;
  readonly forced: boolean;
  readonly description: string | null;
  readonly options: readonly string[];
  readonly parents: readonly { readonly name: string; readonly namespace: string }[];
}
/** A partitioned table, a partition, or both. */
export interface PartitionRow {
  readonly oid: number;
  readonly parent: number | null;
  readonly namespace: string;
  readonly name: string;
  readonly bound: string | null;
  readonly strategy: 'r' | 'l' | 'h' | null;
  /** `RANGE (at)`. */
  readonly key: string | null;
  readonly columns: readonly string[];
}
export interface ColumnRow {
  readonly oid: number;
  readonly name: string;
  readonly type: string;
  readonly nullable: boolean;
  readonly identity: string;
  readonly generated: string;
  readonly expression: string | null;
  readonly description: string | null;
  readonly collation: string | null;
  /** `p` or `l` where it is said. */
  readonly compression: string;
  /** Of an identity column's sequence. */
  readonly numbers: SequenceNumbers | null;
}
export interface ConstraintRow {
  readonly oid: number;
  readonly name: string;
  readonly kind: 'p' | 'u' | 'f' | 'c' | 'x';
  readonly columns: readonly string[];
  readonly ref_namespace: string | null;
  readonly ref_table: string | null;
  readonly ref_columns: readonly string[];
  readonly on_delete: string;
  readonly on_update: string;
  readonly delete_columns: readonly string[];
  readonly deferrable: boolean;
  readonly deferred: boolean;
  readonly validated: boolean;
  readonly expression: string | null;
  readonly nulls_not_distinct: boolean;
  readonly definition: string;
  readonly match_full: boolean;
  readonly no_inherit: boolean;
  readonly is_local: boolean;
  readonly include: readonly string[];
}
export interface IndexPartRow {
  readonly text: string;
  readonly column: string | null;
  readonly key: boolean;
  readonly options: number | null;
  readonly opclass: string | null;
  readonly collation: string | null;
}
export interface IndexRow {
  readonly oid: number;
  readonly name: string;
  readonly unique: boolean;
  readonly method: string;
  readonly predicate: string | null;
  readonly nulls_not_distinct: boolean;
  readonly storage: readonly string[];
  readonly definition: string;
  /** Kept as a statement: of a materialised view or a partition, or with options the model has no words for. */
  readonly apart: boolean;
  readonly parts: readonly IndexPartRow[];
}
export interface PolicyRow {
  readonly oid: number;
  readonly name: string;
  readonly command: string;
  readonly permissive: boolean;
  readonly roles: readonly string[];
  readonly using: string | null;
  readonly with_check: string | null;
}
export interface TriggerRow {
  readonly oid: number;
  readonly name: string;
  readonly type: number;
  readonly routine: string;
  readonly routine_namespace: string;
  readonly definition: string;
  readonly columns: readonly string[];
  /** Kept as a statement. */
  readonly apart: boolean;
}
export interface RoutineRow {
  readonly namespace: string;
  readonly name: string;
  readonly sql: string;
  readonly signature: readonly string[];
}
export interface ViewRow {
  readonly namespace: string;
  readonly name: string;
  readonly materialised: boolean;
  readonly sql: string;
  readonly description: string | null;
  readonly columns: readonly string[];
  readonly options: readonly string[];
}
export interface SequenceRow extends SequenceNumbers {
  /** The statement that gives it to the column it belongs to. */
  readonly owner: string | null;
}
export interface TypeRow {
  readonly what: string;
  readonly sql: string;
}

export interface Catalogue {
  readonly tables: readonly TableRow[];
  readonly columns: readonly ColumnRow[];
  readonly constraints: readonly ConstraintRow[];
  readonly indexes: readonly IndexRow[];
  readonly policies: readonly PolicyRow[];
  readonly triggers: readonly TriggerRow[];
  readonly routines: readonly RoutineRow[];
  readonly views: readonly ViewRow[];
  readonly extensions: readonly { readonly name: string; readonly namespace: string }[];
  readonly namespaces: readonly { readonly name: string }[];
  readonly partitions: readonly PartitionRow[];
  /** Kept as statements. */
  readonly aggregates: readonly TypeRow[];
  readonly rules: readonly TypeRow[];
  readonly statistics: readonly TypeRow[];
  readonly comments: readonly TypeRow[];
  readonly grants: readonly TypeRow[];
  readonly defaultRights: readonly TypeRow[];
  readonly sequences: readonly SequenceRow[];
  readonly types: readonly TypeRow[];
}

export async function readCatalogue(db: Queryable): Promise<Catalogue> {
  const ask = async (sql: string): Promise<readonly never[]> =>
    JSON.parse(String((await db.query(sql))[0]?.answer ?? '[]')) as readonly never[];
  return {
    tables: await ask(QUERIES.tables),
    columns: await ask(QUERIES.columns),
    constraints: await ask(QUERIES.constraints),
    indexes: await ask(QUERIES.indexes),
    policies: await ask(QUERIES.policies),
    triggers: await ask(QUERIES.triggers),
    routines: await ask(QUERIES.routines),
    views: await ask(QUERIES.views),
    extensions: await ask(QUERIES.extensions),
    namespaces: await ask(QUERIES.namespaces),
    partitions: await ask(QUERIES.partitions),
    aggregates: await ask(QUERIES.aggregates),
    rules: await ask(QUERIES.rules),
    statistics: await ask(QUERIES.statistics),
    comments: await ask(QUERIES.comments),
    grants: await ask(QUERIES.grants),
    defaultRights: await ask(QUERIES.defaultRights),
    sequences: await ask(QUERIES.sequences),
    types: await ask(QUERIES.types),
  };
}
