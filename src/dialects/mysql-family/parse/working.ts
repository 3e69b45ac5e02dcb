/**
 * The schema while a script runs over it: the shared catalogue, and what only the engines of this family know of a table.
 * Mutable, and private to the reader; `finish` makes plain data of it.
 */
import {
  type Diagnostic,
  type OpaqueStatement,
  parseTableId,
  type Schema,
  type Span,
  type StatementReading,
  type Table,
  type TableId,
  tableId,
} from '../../../model/index.js';
import * as catalogue from '../../../sql/catalogue/index.js';
import type { TextSettings } from '../collations.js';
import type { Flavour } from '../flavour.js';
import type { QualifiedName } from './cursor.js';
import { type Dynamic, openDynamic } from './dynamic.js';
import { renameInSql } from './rename-in-sql.js';

export interface Working {
  readonly flavour: Flavour;
  readonly catalogue: catalogue.Catalogue;
  /** What the model does not say of a table. */
  readonly memories: Map<TableId, TableMemory>;
  readonly dynamic: Dynamic;
  /** Names of temporary tables. */
  readonly temporary: Set<string>;
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
    catalogue: catalogue.openCatalogue(rulesOf(flavour), base && { ...base, routines: [], opaque: [] }),
    memories: new Map(),
    dynamic: openDynamic(),
    temporary: new Set(),
    statements: [],
    diagnostics: [],
    defaults: new Map(),
    nextOpaque: 0,
  };
  for (const routine of base?.routines ?? []) {
    const kind = /^[^(]*\bprocedure\b/i.test(routine.sql) ? 'procedure' : 'function';
    catalogue.putObject(working.catalogue, 'routine', routineName(kind, routine.name), routine);
  }
  for (const { what, sql, origin } of base?.opaque ?? []) putOpaque(working, { what, sql, origin });
  return working;
}

const rulesOf = (flavour: Flavour): catalogue.CatalogueRules => ({
  dialect: flavour.id,
  // Tables too: a script written where case does not count must be read where it does.
  fold: (name) => name.toLowerCase(),
  searchPath: [undefined],
  // The references of others wait for a table of that name, as they do without FOREIGN_KEY_CHECKS.
  dropsReferences: false,
  renameInSql,
});

export const finishWorking = (working: Working, name: string): Schema => ({
  ...catalogue.toSchema(working.catalogue),
  name: working.home ?? name,
});

/** The namespace of a name: none in the first database that the script speaks of. */
export function namespaceOf(working: Working, { database }: QualifiedName): string | undefined {
  const own = database ?? working.database;
  if (own === undefined) return undefined;
  working.home ??= own;
  return own === working.home ? undefined : own;
}

/** As the catalogue takes names. */
export function objectName(working: Working, name: QualifiedName): catalogue.ObjectName {
  const namespace = namespaceOf(working, name);
  return { name: name.name, ...(namespace === undefined ? {} : { namespace }) };
}

/** A procedure and a function may share a name. */
export const routineName = (kind: 'procedure' | 'function', name: string): catalogue.ObjectName => ({ name: `${kind} ${name}` });

export const idOf = (working: Working, name: QualifiedName): TableId => tableId(name.name, namespaceOf(working, name));

export const findTable = (working: Working, name: QualifiedName): Table | undefined =>
  catalogue.findTable(working.catalogue, objectName(working, name));

export const tableById = (working: Working, id: TableId): Table | undefined => catalogue.findTable(working.catalogue, parseTableId(id));

export const putTable = (working: Working, table: Table): void => catalogue.putTable(working.catalogue, table);

export function dropTable(working: Working, table: Table): void {
  catalogue.dropTable(working.catalogue, table);
  working.memories.delete(table.id);
}

export function memoryOf(working: Working, id: TableId): TableMemory {
  const known = working.memories.get(id);
  if (known) return known;
  const fresh: TableMemory = { generated: new Set(), columnChecks: new Set() };
  working.memories.set(id, fresh);
  return fresh;
}

/** The table takes the name, and those that refer to it follow. Undefined where another has it. */
export function moveTable(working: Working, table: Table, to: catalogue.ObjectName): Table | undefined {
  const memory = memoryOf(working, table.id);
  if (catalogue.renameTable(working.catalogue, table, to)) return undefined;
  working.memories.delete(table.id);
  const moved = catalogue.findTable(working.catalogue, to);
  if (moved) working.memories.set(moved.id, memory);
  return moved;
}

export function addOpaque(working: Working, what: string, sql: string, span: Span): void {
  putOpaque(working, { what, sql, origin: { kind: 'read', spans: [span] } });
}

function putOpaque(working: Working, statement: OpaqueStatement): void {
  const event = /^CREATE\b.*?\b(EVENT|PACKAGE)\s+(?:BODY\s+)?(?:IF\s+NOT\s+EXISTS\s+)?`?(\w+)/is.exec(statement.sql);
  const name = event ? `${event[1]} ${event[2]}` : `${statement.what} ${working.nextOpaque++}`;
  catalogue.putObject(working.catalogue, 'opaque', { name }, statement);
}
