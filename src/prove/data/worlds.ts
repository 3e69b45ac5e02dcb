/**
 * Plans rows in foreign-key order. A world is one consistent set of rows, at most one shared row per table, all of the
 * same tenant. Pure: keys are chosen here, never asked from the database.
 */

import type { Expr, ForeignKey, LiteralValue, Table, TableId } from '../../model/index.js';
import { exprColumns } from '../../sql/index.js';
import { findColumn, type ProofSubject, tableOf, tenantColumn, uniqueSets } from '../subject.js';
import { completeRow } from './complete-row.js';
import { naturalValue } from './natural-value.js';
import { type PlannedRow, type RowValues, valueIn, withValues } from './row.js';

export interface World {
  readonly rows: Map<TableId, PlannedRow>;
}

export interface RowRequest {
  /** Values that are given and stay as they are. */
  readonly values?: RowValues;
  /** Parents to use for some foreign keys, by position in the table. */
  readonly parents?: ReadonlyMap<ForeignKey, PlannedRow>;
  /** Optional references are set as well; otherwise only those that a check demands. */
  readonly fillOptional?: boolean;
  /** Must be true of the row. */
  readonly require?: readonly Expr[];
}

export interface Planner {
  readonly subject: ProofSubject;
  /** Rows to insert, parents first. */
  readonly inserts: PlannedRow[];
  /** The world's shared row of a table, planned on first use. */
  readonly sharedRow: (world: World, table: TableId) => PlannedRow;
  /** Another row of a table, its parents those of the world where its keys allow that. */
  readonly newRow: (world: World, table: TableId, request?: RowRequest) => PlannedRow;
  readonly newTenant: () => World;
  /** A world of the same tenant in which everything else is new. */
  readonly sameTenant: (world: World) => World;
}

/** Keys and distinct values start at `firstOrdinal`; two planners for one database must not overlap. */
export function createPlanner(subject: ProofSubject, firstOrdinal: number): Planner {
  const state: State = { subject, inserts: [], next: firstOrdinal, open: new Set() };
  return {
    subject,
    inserts: state.inserts,
    sharedRow: (world, table) => sharedRow(state, world, table),
    newRow: (world, table, request = {}) => newRow(state, world, table, request),
    newTenant: () => ({ rows: new Map() }),
    sameTenant: (world) => sameTenant(state, world),
  };
}

interface State {
  readonly subject: ProofSubject;
  readonly inserts: PlannedRow[];
  next: number;
  /** Tables whose shared row is being planned: meeting one again closes a cycle. */
  readonly open: Set<TableId>;
}

function sharedRow(state: State, world: World, id: TableId): PlannedRow {
  const existing = world.rows.get(id);
  if (existing) return existing;
  state.open.add(id);
  const row = planRow(state, world, tableOf(state.subject, id), {});
  state.open.delete(id);
  world.rows.set(id, row);
  return row;
}

function newRow(state: State, world: World, id: TableId, request: RowRequest): PlannedRow {
  const table = tableOf(state.subject, id);
  return planRow(state, parentsWorld(state, world, table), table, request);
}

/** The world that parents are taken from: a fresh one where some key consists of references alone. */
function parentsWorld(state: State, world: World, table: Table): World {
  const tenant = tenantColumn(state.subject, table);
  const referencing = new Set(table.foreignKeys.flatMap((fk) => fk.columns));
  const bound = uniqueSets(table).filter((set) => !set.columns.some((name) => isOpen(table, name, referencing)));
  if (bound.length === 0) return world;
  const onlyTenant = bound.some(
    (set) => !set.columns.some((name) => name !== tenant && referencing.has(name)) && set.columns.includes(tenant ?? ''),
  );
  return onlyTenant ? { rows: new Map() } : sameTenant(state, world);
}

/** Whether rows can be told apart by this column alone. */
function isOpen(table: Table, name: string, referencing: ReadonlySet<string>): boolean {
  const column = findColumn(table, name);
  if (!column || referencing.has(name) || column.generated) return false;
  const closed = table.checks.some((check) => (check.type === 'choice' || check.type === 'boolean') && check.columns.includes(name));
  return column.type.kind !== 'boolean' && !closed;
}

function sameTenant(state: State, world: World): World {
  const { tenantTable } = state.subject;
  if (!tenantTable) return { rows: new Map() };
  return { rows: new Map([[tenantTable.id, sharedRow(state, world, tenantTable.id)]]) };
}

function planRow(state: State, world: World, table: Table, request: RowRequest): PlannedRow {
  const ordinal = state.next++;
  const given = request.values ?? {};
  const parents = parentValues(state, world, table, request);
  const start = withValues(naturalRow(table, ordinal, request.fillOptional === true), [
    ...initialStates(table),
    ...parents.values,
    ...Object.entries(given),
  ]);
  const fixed = new Set([...Object.keys(given), ...parents.fixed, ...keyColumns(table)]);
  const completed = completeRow(start, { table, ordinal, fixed, choices: parents.choices, require: request.require ?? [] });
  const row = { table: table.id, values: completed ?? start };
  state.inserts.push(row);
  return row;
}

interface ParentValues {
  readonly values: readonly (readonly [string, LiteralValue])[];
  /** Columns that must keep the value of their parent. */
  readonly fixed: readonly string[];
  readonly choices: ReadonlyMap<string, readonly LiteralValue[]>;
}

function parentValues(state: State, world: World, table: Table, request: RowRequest): ParentValues {
  const values = new Map<string, LiteralValue>();
  const choices = new Map<string, readonly LiteralValue[]>();
  const fixed: string[] = [];
  for (const fk of byNeed(table)) {
    const row = parentRow(state, world, table, fk, request);
    for (const [name, value] of referenceValues(table, fk, row)) {
      if (values.has(name) && (row === undefined || values.get(name) !== null)) continue;
      values.set(name, value);
      choices.set(name, value === null ? [] : [value]);
      if (!isOptional(table, fk) || request.parents?.has(fk)) fixed.push(name);
    }
  }
  for (const [name, value] of unreferencedTenant(state, world, table, values)) {
    values.set(name, value);
    fixed.push(name);
  }
  return { values: [...values], fixed, choices };
}

/** An archive or a trail names its tenant without referring to it. */
function unreferencedTenant(
  state: State,
  world: World,
  table: Table,
  known: ReadonlyMap<string, LiteralValue>,
): readonly (readonly [string, LiteralValue])[] {
  const { tenantTable } = state.subject;
  const name = tenantColumn(state.subject, table);
  const [key] = tenantTable?.primaryKey?.columns ?? [];
  if (!tenantTable || name === undefined || key === undefined || known.has(name)) return [];
  return [[name, valueIn(sharedRow(state, world, tenantTable.id).values, key)]];
}

/** Mandatory references first, so that a shared column takes its value from one that cannot be left out. */
function byNeed(table: Table): readonly ForeignKey[] {
  return [...table.foreignKeys.filter((fk) => !isOptional(table, fk)), ...table.foreignKeys.filter((fk) => isOptional(table, fk))];
}

export function isOptional(table: Table, fk: ForeignKey): boolean {
  return fk.columns.some((name) => findColumn(table, name)?.nullable === true);
}

function parentRow(state: State, world: World, table: Table, fk: ForeignKey, request: RowRequest): PlannedRow | undefined {
  const given = request.parents?.get(fk);
  if (given) return given;
  if (isOptional(table, fk) && !request.fillOptional && !isChecked(table, fk) && !isWanted(fk, request)) return undefined;
  if (state.open.has(fk.refTable) || fk.refTable === table.id) return world.rows.get(fk.refTable);
  return sharedRow(state, world, fk.refTable);
}

/** A check may demand an optional reference (exclusive arcs, required-when). */
const isChecked = (table: Table, fk: ForeignKey): boolean =>
  table.checks.some((check) => exprColumns(check.expr).some((name) => fk.columns.includes(name)));

/** What must be true of the row may speak of the reference (a unique that only rows with it fall under). */
const isWanted = (fk: ForeignKey, { require = [] }: RowRequest): boolean => {
  const named = new Set(require.flatMap(exprColumns));
  return fk.columns.every((name) => named.has(name));
};

/** Without a parent the nullable columns are null and the others are left to whoever shares them. */
function referenceValues(table: Table, fk: ForeignKey, row: PlannedRow | undefined): readonly (readonly [string, LiteralValue])[] {
  if (row) return fk.columns.map((name, i) => [name, valueIn(row.values, fk.refColumns[i] ?? '')]);
  return fk.columns.filter((name) => findColumn(table, name)?.nullable).map((name) => [name, null]);
}

/** Optional columns stay empty unless they are asked for. */
function naturalRow(table: Table, ordinal: number, fill: boolean): RowValues {
  const columns = table.columns.filter((column) => !column.generated);
  return Object.fromEntries(columns.map((column) => [column.name, column.nullable && !fill ? null : naturalValue(table, column, ordinal)]));
}

/** A state column begins where its lifecycle begins. */
function initialStates(table: Table): readonly (readonly [string, LiteralValue])[] {
  return table.triggers.flatMap(({ definition }) => {
    if (definition.kind !== 'transition') return [];
    const first = definition.initial?.[0] ?? definition.allowed[0]?.from;
    return first === undefined ? [] : [[definition.column, first] as const];
  });
}

/** Generated keys keep their ordinal: a check never needs them changed. */
function keyColumns(table: Table): readonly string[] {
  return table.columns.filter((column) => column.identity !== undefined).map((column) => column.name);
}
