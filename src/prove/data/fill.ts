/**
 * Plans many rows of one table for plans that the engine has a reason to choose: spread over tenants and parents, varied
 * texts, even and skewed choices, moments over two years. Deterministic; rows satisfy every check.
 */
import type { Column, Expr, ForeignKey, LiteralValue, Table } from '../../model/index.js';
import { exprColumns } from '../../sql/index.js';
import { designedUniqueSets, findColumn, type ProofSubject, tenantColumn, type UniqueSet, uniqueSets } from '../subject.js';
import { completeRow } from './complete-row.js';
import { dayNumber, minuteNumber } from './dates.js';
import { refuses } from './holds.js';
import { lcg, type Sequence } from './lcg.js';
import { lifecycleOf, pathTo, states } from './lifecycle.js';
import { longestText, naturalValue, ownChecks, uuidNumber } from './natural-value.js';
import { type RowValues, valueIn, withValues } from './row.js';
import { likePatterns, textMakers } from './text-values.js';
import { isOptional } from './worlds.js';

/** Rows planned so far, by table and then by tenant (one group where there are none). */
export type Filled = ReadonlyMap<string, readonly (readonly RowValues[])[]>;

export interface FillRequest {
  readonly subject: ProofSubject;
  readonly table: Table;
  readonly rows: number;
  readonly tenants: number;
  /** Rows of the tables it refers to. */
  readonly parents: Filled;
  readonly firstOrdinal: number;
}

/** The rows of each tenant, the first of which has a fifth of them. Global tables and tenant tables give one group. */
export function planFill(request: FillRequest): readonly (readonly RowValues[])[] {
  const { subject, table } = request;
  const sizes = groupSizes(request.rows, tenantColumn(subject, table) === undefined ? 1 : request.tenants);
  const built: RowValues[][] = sizes.map(() => []);
  const make = rowMaker({ ...request, parents: new Map([...request.parents, [table.id, built]]) });
  let ordinal = request.firstOrdinal;
  for (const [group, size] of sizes.entries()) {
    for (let place = 0; place < size; place++) {
      const row = make({ group, place, size }, ordinal++);
      if (row) built[group]?.push(row);
    }
  }
  return built;
}

function groupSizes(rows: number, groups: number): readonly number[] {
  if (groups === 1) return [rows];
  const first = Math.floor(rows / 5);
  const other = Math.floor((rows - first) / (groups - 1));
  return Array.from({ length: groups }, (_, group) => (group === 0 ? rows - other * (groups - 1) : other));
}

/** Which row of which tenant. */
interface Seat {
  readonly group: number;
  readonly place: number;
  /** Rows of the tenant. */
  readonly size: number;
}

/** Other parents are tried this often when a row repeats a unique value; then it is left out. */
const ATTEMPTS = 6;

function rowMaker(request: FillRequest): (seat: Seat, ordinal: number) => RowValues | undefined {
  const { table, subject } = request;
  const makers = table.columns.filter((column) => !column.generated).map((column) => [column.name, columnMaker(table, column)] as const);
  const random = lcg(table.columns.length + table.name.length);
  const pick = parentPicker(request);
  const repeats = uniqueGuard(subject, table);
  const finish = finisher(table, random);
  return (seat, ordinal) => {
    for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
      const parents = pick({ ...seat, place: seat.place + attempt * 37 }, attempt);
      const made = makers.map(([name, make]) => [name, make(ordinal, random)] as const);
      const row = parents && finish(Object.fromEntries([...made, ...parents]), ordinal);
      if (row && !repeats(row)) return row;
    }
    return undefined;
  };
}

/** Makes the checks hold and moves the row along its lifecycle. */
function finisher(table: Table, random: Sequence): (row: RowValues, ordinal: number) => RowValues | undefined {
  const references = table.foreignKeys.flatMap((fk) => fk.columns);
  const fixed = new Set(table.primaryKey?.columns ?? []);
  const lifecycle = lifecycleOf(table);
  const reachable = lifecycle ? states(lifecycle).filter((state) => pathTo(lifecycle, state)) : [];
  const complete = (row: RowValues, ordinal: number, kept: readonly string[]): RowValues | undefined => {
    if (!table.checks.some((check) => refuses(check.expr, row))) return row;
    const choices = new Map(references.map((name) => [name, [valueIn(row, name)]]));
    return completeRow(row, { table, ordinal, fixed: new Set([...fixed, ...kept]), choices });
  };
  return (row, ordinal) => {
    const state = reachable[Math.min(random.below(reachable.length), random.below(reachable.length))];
    const moved =
      lifecycle && state !== undefined ? complete(withValues(row, [[lifecycle.column, state]]), ordinal, [lifecycle.column]) : undefined;
    return moved && canStart(table, moved) ? moved : complete(row, ordinal, lifecycle ? [lifecycle.column] : []);
  };
}

/** Whether the row may be inserted in its first state and be moved afterwards. */
function canStart(table: Table, row: RowValues): boolean {
  return !table.checks.some((check) => refuses(check.expr, startOf(table, row)));
}

/** The row as it is inserted: where a trigger says how rows begin, in that state. */
export function startOf(table: Table, row: RowValues): RowValues {
  const lifecycle = lifecycleOf(table);
  const first = lifecycle?.initial?.[0];
  return lifecycle && first !== undefined && !lifecycle.initial?.includes(String(valueIn(row, lifecycle.column)))
    ? withValues(row, [[lifecycle.column, first]])
    : row;
}

/** Remembers what unique keys have seen. Keys with an identity differ by themselves. */
function uniqueGuard(subject: ProofSubject, table: Table): (row: RowValues) => boolean {
  const made = new Set(table.columns.filter(({ identity }) => identity !== undefined).map(({ name }) => name));
  const sets = designedUniqueSets(subject, table).filter(({ columns }) => !columns.some((name) => made.has(name)));
  const seen = sets.map(() => new Set<string>());
  return (row) => {
    const keys = sets.map((set) => keyOf(set, row));
    if (keys.some((key, i) => key !== undefined && seen[i]?.has(key))) return true;
    for (const [i, key] of keys.entries()) if (key !== undefined) seen[i]?.add(key);
    return false;
  };
}

function keyOf(set: UniqueSet, row: RowValues): string | undefined {
  const values = set.columns.map((name) => valueIn(row, name));
  const counts = !values.includes(null) && (set.where === undefined || !refuses(set.where, row));
  return counts ? JSON.stringify(values) : undefined;
}

type ColumnMaker = (ordinal: number, random: Sequence) => LiteralValue;

/** One way of making a column's values, found once and used for every row. */
function columnMaker(table: Table, column: Column): ColumnMaker {
  if (isDeletionMark(column)) return (ordinal) => (ordinal % 20 === 7 ? minuteNumber(ordinal) : null);
  const isKey = uniqueSets(table).some((set) => set.columns.includes(column.name));
  const make = firstFitting(table, column, isKey) ?? ((ordinal: number) => naturalValue(table, column, ordinal));
  return column.nullable && !isKey ? (ordinal, random) => (ordinal % 5 === 3 ? null : make(ordinal, random)) : make;
}

const isDeletionMark = (column: Column): boolean => column.nullable && column.name === 'deleted_at';

/** Keys differ by ordinal; other columns repeat as real ones do. */
function firstFitting(table: Table, column: Column, isKey: boolean): ColumnMaker | undefined {
  const checks = ownChecks(table, column.name);
  const exprs = checks.map(({ expr }) => expr);
  const fits = (make: ColumnMaker): boolean => {
    const random = lcg(1);
    return [10_001_003, 10_045_678].every((n) => !checks.some((check) => refuses(check.expr, { [column.name]: make(n, random) })));
  };
  const makers = [...choiceMakers(exprs), ...(isKey ? keyMakers(column, exprs) : typedMakers(column, exprs))];
  return makers.find(fits);
}

function keyMakers(column: Column, exprs: readonly Expr[]): readonly ColumnMaker[] {
  const { kind } = column.type;
  if (kind === 'integer') return column.type.bits === 16 ? [] : [(ordinal) => ordinal];
  if (kind === 'uuid') return [uuidNumber];
  return kind === 'varchar' || kind === 'text' ? fittingTexts(column, exprs) : [];
}

/** Only makers whose texts are never too long: cutting them would make them alike. */
function fittingTexts(column: Column, exprs: readonly Expr[]): readonly ColumnMaker[] {
  const limit = longestText(column, exprs);
  const makers = textMakers(column, limit, likePatterns(column.name, exprs));
  return makers.filter((make) => make(10_999_999).length + 1 <= limit && new Set(APART.map(make)).size === APART.length);
}

/** Ordinals at which makers of few texts begin again. */
const APART = [1_000_003, 1_000_004, 1_000_063, 1_000_679] as const;

/** The first of a closed list is the most common, the last the rarest. */
function choiceMakers(exprs: readonly Expr[]): readonly ColumnMaker[] {
  return exprs.flatMap((expr) => {
    if (expr.kind !== 'in') return [];
    const { values } = expr;
    return [(_: number, random: Sequence) => values[Math.min(...Array.from({ length: 4 }, () => random.below(values.length)))] ?? null];
  });
}

const MINUTES = 2 * 365 * 24 * 60;

function typedMakers(column: Column, exprs: readonly Expr[]): readonly ColumnMaker[] {
  const { type } = column;
  switch (type.kind) {
    case 'boolean':
      return [(_, random) => random.below(4) === 0];
    case 'integer':
      return [(_, random) => random.below(1000), (_, random) => 1 + random.below(100), (_, random) => 1 + random.below(5)];
    case 'date':
      return [(_, random) => dayNumber(random.below(730))];
    case 'instant':
    case 'datetime':
      return [(_, random) => minuteNumber(random.below(MINUTES))];
    case 'varchar':
    case 'text': {
      const limit = longestText(column, exprs);
      return textMakers(column, limit, likePatterns(column.name, exprs)).map(
        (make): ColumnMaker =>
          (n) =>
            make(n).slice(0, limit),
      );
    }
    default:
      return [];
  }
}

type Assignments = readonly (readonly [string, LiteralValue])[];

/** Children that a parent has on average. */
const CHILDREN = 10;
/** Rows of the first parent of each tenant at most: a busy one, as there is everywhere. */
const BUSY = 400;

/** Chooses parents of the same tenant: several children each, distinct combinations where a key is made of references. */
function parentPicker(request: FillRequest): (seat: Seat, attempt: number) => Assignments | undefined {
  const { table, parents, subject } = request;
  const ordered = [...table.foreignKeys].sort((one, other) => Number(isOptional(table, one)) - Number(isOptional(table, other)));
  const distinct = new Set(ordered.filter((fk) => distinguishes(subject, table, fk)));
  const arc = new Set(ordered.filter((fk) => isExclusive(table, fk)));
  return ({ group, place, size }, attempt) => {
    const chosen = new Map<string, LiteralValue>();
    // Every further attempt looks among more parents; the last one leaves out those that are optional.
    const usual = Math.max(1, Math.ceil((size * (attempt + 1)) / CHILDREN));
    const bare = attempt === ATTEMPTS - 1;
    let rest = place;
    let last = group;
    for (const [n, fk] of ordered.entries()) {
      const absent = (bare && isOptional(table, fk)) || (arc.has(fk) && [...arc].indexOf(fk) !== place % arc.size);
      const candidates = absent ? [] : ofGroup(subject, parents.get(fk.refTable) ?? [], fk, group);
      const count = Math.max(1, candidates.length);
      const busy = place % 3 === n % 3 && place < BUSY * 3;
      // Turned by the position before, so that combinations stay distinct while every parent is used.
      const position = distinct.has(fk) ? (rest + last + group * CHILDREN) % count : busy ? 0 : (place * 7 + n) % Math.min(usual, count);
      if (distinct.has(fk)) [rest, last] = [Math.floor(rest / count), position];
      if (!assign(table, fk, candidates[position], chosen)) return undefined;
    }
    return [...unreferencedTenant(request, group), ...chosen];
  };
}

/** One of several references of which a row has exactly one: they take turns. */
const isExclusive = (table: Table, fk: ForeignKey): boolean =>
  isOptional(table, fk) &&
  table.checks.some(({ type, expr }) => type === 'arc' && exprColumns(expr).some((name) => fk.columns.includes(name)));

/** An archive or a trail names its tenant without referring to it. */
function unreferencedTenant({ subject, table, parents }: FillRequest, group: number): Assignments {
  const name = tenantColumn(subject, table);
  const [key] = subject.tenantTable?.primaryKey?.columns ?? [];
  const tenant = parents.get(subject.tenantTable?.id ?? '')?.[0]?.[group];
  return name === undefined || key === undefined || !tenant ? [] : [[name, valueIn(tenant, key)]];
}

/** Rows a reference may choose from: those of the tenant, the tenant itself, or all of a global table. */
function ofGroup(subject: ProofSubject, all: readonly (readonly RowValues[])[], fk: ForeignKey, group: number): readonly RowValues[] {
  if (fk.refTable === subject.tenantTable?.id) return (all[0] ?? []).slice(group, group + 1);
  return all.length === 1 ? (all[0] ?? []) : (all[group] ?? []);
}

/** A reference that a key made of references alone needs to tell rows apart. */
function distinguishes(subject: ProofSubject, table: Table, fk: ForeignKey): boolean {
  const tenant = tenantColumn(subject, table);
  const own = fk.columns.filter((name) => name !== tenant);
  return designedUniqueSets(subject, table).some(
    (set) => isReferenceKey(table, set.columns) && own.some((name) => set.columns.includes(name)),
  );
}

/** A key that references alone make up, so that rows differ in their parents only. */
function isReferenceKey(table: Table, key: readonly string[]): boolean {
  const references = new Set(table.foreignKeys.flatMap((fk) => fk.columns));
  return key.every((name) => references.has(name));
}

/** False where a mandatory parent is missing. */
function assign(table: Table, fk: ForeignKey, parent: RowValues | undefined, chosen: Map<string, LiteralValue>): boolean {
  let complete = true;
  fk.columns.forEach((name, i) => {
    if (chosen.has(name) && chosen.get(name) !== null) return;
    if (parent) chosen.set(name, valueIn(parent, fk.refColumns[i] ?? ''));
    else if (findColumn(table, name)?.nullable) chosen.set(name, null);
    else complete = false;
  });
  return complete;
}
