/**
 * The schema while a script runs over it. Mutable, and private to the reader; `finish` makes plain data of it.
 * Names of tables are found as written, or else without regard to case, as servers on other file systems do.
 */
import type {
  Diagnostic,
  OpaqueStatement,
  Routine,
  Schema,
  Sequence,
  Span,
  StatementReading,
  Table,
  TableId,
  View,
} from '../../../model/index.js';
import { tableId } from '../../../model/index.js';
import type { TextSettings } from '../collations.js';
import type { Flavour } from '../flavour.js';
import type { QualifiedName } from './cursor.js';
import { type Dynamic, openDynamic } from './dynamic.js';

export interface Working {
  readonly flavour: Flavour;
  readonly tables: Map<TableId, Table>;
  /** Ids by lower-case id. */
  readonly folded: Map<string, TableId>;
  /** What the model does not say of a table. */
  readonly memories: Map<TableId, TableMemory>;
  /** Tables that refer, or once referred, to a table. */
  readonly referrers: Map<TableId, Set<TableId>>;
  readonly views: Map<string, View>;
  readonly routines: Map<string, Routine>;
  readonly sequences: Map<string, Sequence>;
  readonly opaque: Map<string, OpaqueStatement>;
  /** The table of a trigger, by the trigger's name. */
  readonly triggers: Map<string, TableId>;
  readonly dynamic: Dynamic;
  readonly statements: StatementReading[];
  readonly diagnostics: Diagnostic[];
  /** The first database named: its objects have no namespace. */
  home?: string;
  /** The database in use. */
  database?: string;
  /** What tables of a database have by default, where the script says it. */
  readonly defaults: Map<string, TextSettings>;
  nextOpaque: number;
}

export interface TableMemory {
  /** Indexes that the engine made for foreign keys. They go when another can serve. */
  readonly generated: Set<string>;
  /** Names of checks written behind a column. */
  readonly columnChecks: Set<string>;
}

export function openWorking(flavour: Flavour, base?: Schema): Working {
  const working: Working = {
    flavour,
    tables: new Map(),
    folded: new Map(),
    memories: new Map(),
    referrers: new Map(),
    views: new Map((base?.views ?? []).map((view) => [view.name, view])),
    routines: new Map((base?.routines ?? []).map((routine) => [routine.name, routine])),
    sequences: new Map((base?.sequences ?? []).map((sequence) => [sequence.name, sequence])),
    opaque: new Map((base?.opaque ?? []).map((statement, i) => [`base ${i}`, statement])),
    triggers: new Map(),
    dynamic: openDynamic(),
    statements: [],
    diagnostics: [],
    defaults: new Map(),
    nextOpaque: 0,
  };
  for (const table of base?.tables ?? []) putTable(working, table);
  return working;
}

export function finishWorking({ flavour, tables, views, routines, sequences, opaque, home }: Working, name: string): Schema {
  return {
    kind: 'schema',
    name: home ?? name,
    dialect: flavour.id,
    tables: [...tables.values()],
    views: [...views.values()],
    sequences: [...sequences.values()],
    routines: [...routines.values()],
    extensions: [],
    opaque: [...opaque.values()],
  };
}

/** The namespace of a name: none in the first database that the script speaks of. */
export function namespaceOf(working: Working, { database }: QualifiedName): string | undefined {
  const own = database ?? working.database;
  if (own === undefined) return undefined;
  working.home ??= own;
  return own === working.home ? undefined : own;
}

export const idOf = (working: Working, name: QualifiedName): TableId => tableId(name.name, namespaceOf(working, name));

export function findTable(working: Working, name: QualifiedName): Table | undefined {
  const id = idOf(working, name);
  return working.tables.get(id) ?? working.tables.get(working.folded.get(id.toLowerCase()) ?? '');
}

export function putTable(working: Working, table: Table): void {
  working.tables.set(table.id, table);
  working.folded.set(table.id.toLowerCase(), table.id);
  for (const { refTable } of table.foreignKeys) {
    const known = working.referrers.get(refTable);
    if (known) known.add(table.id);
    else working.referrers.set(refTable, new Set([table.id]));
  }
}

export function dropTable(working: Working, { id, triggers }: Table): void {
  working.tables.delete(id);
  working.memories.delete(id);
  if (working.folded.get(id.toLowerCase()) === id) working.folded.delete(id.toLowerCase());
  for (const { name } of triggers) working.triggers.delete(name);
}

export function memoryOf(working: Working, id: TableId): TableMemory {
  const known = working.memories.get(id);
  if (known) return known;
  const fresh: TableMemory = { generated: new Set(), columnChecks: new Set() };
  working.memories.set(id, fresh);
  return fresh;
}

/** The table takes the id, and those that refer to it follow. */
export function moveTable(working: Working, from: Table, to: Table): void {
  const memory = memoryOf(working, from.id);
  const referrers = working.referrers.get(from.id) ?? new Set();
  dropTable(working, from);
  const own = to.foreignKeys.map((key) => (key.refTable === from.id ? { ...key, refTable: to.id } : key));
  putTable(working, { ...to, foreignKeys: own });
  working.memories.set(to.id, memory);
  for (const { name } of to.triggers) working.triggers.set(name, to.id);
  for (const id of referrers) {
    const table = working.tables.get(id);
    if (!table || id === to.id) continue;
    putTable(working, {
      ...table,
      foreignKeys: table.foreignKeys.map((key) => (key.refTable === from.id ? { ...key, refTable: to.id } : key)),
    });
  }
}

export function addOpaque(working: Working, what: string, sql: string, span: Span): void {
  working.opaque.set(`${what} ${working.nextOpaque++}`, { what, sql, origin: { kind: 'read', spans: [span] } });
}
