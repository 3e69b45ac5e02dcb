/**
 * The working schema of one script: what stands after the statements so far. Tables are the model's own; what the model
 * keeps as text (types, sequences, routines, statements) is held here in parts, so that ALTER and DROP find it.
 */
import type { Origin, Routine, Table, TableId, View } from '../../../model/index.js';
import type { Qualified } from './nodes.js';
import { openScope, type Scope } from './scope.js';
import type { SequenceOptions } from './sequence-numbers.js';

export interface UserType extends Qualified {
  readonly what: 'enum type' | 'domain' | 'composite type' | 'type';
  /** Labels of an enum. */
  readonly labels?: readonly string[];
  /** Fields of a composite type, and the parts of a domain: each as SQL, by name where it has one. */
  readonly parts?: readonly { readonly name?: string; readonly sql: string }[];
  /** What a domain stands on, or any other type's whole statement. */
  readonly base?: string;
  readonly origin: Origin;
}

export interface WorkingSequence extends Qualified {
  readonly options: SequenceOptions;
  readonly owner?: { readonly table: TableId; readonly column: string };
  readonly origin: Origin;
}

export interface WorkingView {
  readonly view: View;
  /** Tables and views it reads. */
  readonly reads: ReadonlySet<TableId>;
}

export interface WorkingRoutine {
  readonly routine: Routine;
  /** Types of its arguments, as the catalogue prints them. */
  readonly signature: readonly string[];
  readonly what: 'function' | 'procedure' | 'aggregate';
}

/** A statement kept whole. */
export interface Verbatim {
  readonly what: string;
  /** May depend on what its table is called in the end. */
  readonly sql: string | ((table: Table | undefined) => string);
  /** Goes with this table, type, view, sequence or routine. */
  readonly of?: TableId;
  /** The routine it calls; it cannot stay without it. */
  readonly calls?: TableId;
  /** Goes with this routine, by its key. */
  readonly routine?: string;
  /** Its own name within that, for DROP. */
  readonly name?: string;
  readonly origin: Origin;
}

/** Rights that objects made later get. */
export interface DefaultGrant {
  /** `TABLE`, `SEQUENCE`, `FUNCTION`, … */
  readonly kind: string;
  readonly before: string;
  readonly after: string;
  /** In every namespace where absent. */
  readonly namespaces?: readonly string[];
}

/** A table that is a partition of another: no table of the model by itself. */
export interface WorkingPartition {
  readonly parent: TableId;
  readonly bound: string;
}

export interface World {
  readonly scope: Scope;
  readonly tables: Map<TableId, Table>;
  readonly partitions: Map<TableId, WorkingPartition>;
  readonly views: Map<TableId, WorkingView>;
  readonly sequences: Map<TableId, WorkingSequence>;
  readonly types: Map<TableId, UserType>;
  /** By id and argument types. */
  readonly routines: Map<string, WorkingRoutine>;
  readonly extensions: Map<string, string | undefined>;
  readonly namespaces: Set<string>;
  /** Names of tables that last no longer than their session. */
  readonly temporary: Set<string>;
  /** Where each index lives, by its own id. */
  readonly indexes: Map<TableId, TableId>;
  verbatim: Verbatim[];
  readonly defaultGrants: DefaultGrant[];
  /** Comments on what has no description in the model, by what they are on. */
  readonly comments: Map<string, Verbatim>;
}

export function emptyWorld(): World {
  return {
    scope: openScope(),
    tables: new Map(),
    partitions: new Map(),
    views: new Map(),
    sequences: new Map(),
    types: new Map(),
    routines: new Map(),
    extensions: new Map(),
    namespaces: new Set(),
    temporary: new Set(),
    indexes: new Map(),
    verbatim: [],
    defaultGrants: [],
    comments: new Map(),
  };
}
