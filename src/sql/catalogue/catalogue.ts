/**
 * A schema at work: what CREATE, ALTER and DROP statements are applied to, one after another. Mutable, and private to
 * its reader; `toSchema` makes plain data of it, in order of creation. Every look-up is by Map, failed ones are values.
 * Knows no grammar and no dialect: how names are compared and how SQL text is rewritten are given to it.
 */
import type { DialectId, OpaqueStatement, Routine, Schema, Sequence, Table, TableId, View } from '../../model/index.js';

export interface CatalogueRules {
  readonly dialect: DialectId;
  /** The form in which the engine compares names. */
  readonly fold: (name: string) => string;
  /** Where names without a namespace are looked for, in order. */
  readonly searchPath: readonly (string | undefined)[];
  /** A table that is dropped takes the foreign keys of others along (CASCADE). Otherwise they wait for one of its name. */
  readonly dropsReferences: boolean;
  /** Raw SQL with every name replaced that `rename` answers for. */
  readonly renameInSql: (sql: string, rename: Rename) => string;
}

/** The new name, or undefined where it stays. */
export type Rename = (name: string) => string | undefined;

/** A name as a statement says it. */
export interface ObjectName {
  readonly name: string;
  readonly namespace?: string;
}

/** What a catalogue holds beside tables. Each is known by its name; `opaque` ones by what the reader calls them. */
export interface OtherObjects {
  readonly view: View;
  readonly sequence: Sequence;
  readonly routine: Routine;
  readonly extension: string;
  readonly opaque: OpaqueStatement;
}
export type OtherKind = keyof OtherObjects;

/** Where it came in the order of creation: kept when a thing is renamed or replaced. */
export interface Entry<T> {
  readonly serial: number;
  readonly value: T;
}

export interface Catalogue {
  readonly rules: CatalogueRules;
  readonly name: string;
  readonly tables: Map<TableId, Entry<Table>>;
  /** Ids of tables by the form in which names are compared. */
  readonly tableKeys: Map<string, TableId>;
  /** Tables that refer, or once referred, to a table, both by key. */
  readonly referrers: Map<string, Set<TableId>>;
  /** Tables of indexes and triggers, by the key of their names. */
  readonly owners: { readonly index: Map<string, TableId>; readonly trigger: Map<string, TableId> };
  readonly others: { readonly [K in OtherKind]: Map<string, Entry<OtherObjects[K]>> };
  nextSerial: number;
}

export type Problem =
  | { readonly kind: 'missing'; readonly what: string; readonly name: string }
  | { readonly kind: 'exists'; readonly what: string; readonly name: string };

/** What a change did: nothing to say, or why it could not be done. */
export type Outcome = Problem | undefined;

export const missing = (what: string, name: string): Problem => ({ kind: 'missing', what, name });
export const exists = (what: string, name: string): Problem => ({ kind: 'exists', what, name });

export function emptyCatalogue(rules: CatalogueRules, name: string): Catalogue {
  return {
    rules,
    name,
    tables: new Map(),
    tableKeys: new Map(),
    referrers: new Map(),
    owners: { index: new Map(), trigger: new Map() },
    others: { view: new Map(), sequence: new Map(), routine: new Map(), extension: new Map(), opaque: new Map() },
    nextSerial: 0,
  };
}

export function toSchema(catalogue: Catalogue): Schema {
  const { rules, name, tables, others } = catalogue;
  return {
    kind: 'schema',
    name,
    dialect: rules.dialect,
    tables: inOrder(tables),
    views: inOrder(others.view),
    sequences: inOrder(others.sequence),
    routines: inOrder(others.routine),
    extensions: inOrder(others.extension),
    opaque: inOrder(others.opaque),
  };
}

function inOrder<T>(entries: ReadonlyMap<string, Entry<T>>): readonly T[] {
  return [...entries.values()].sort((a, b) => a.serial - b.serial).map(({ value }) => value);
}
