/**
 * Plans many rows of one table for plans that the engine has a reason to choose: spread over tenants and parents, varied
 * texts, even and skewed choices, moments over two years. Deterministic; rows satisfy every check.
 */
import type { Column, Expr, ForeignKey, LiteralValue, Table } from '../../model/index.js';
import { findColumn, type ProofSubject, tenantColumn, uniqueSets } from '../subject.js';
import { completeRow } from './complete-row.js';
import { dayNumber, minuteNumber } from './dates.js';
import { refuses } from './holds.js';
import { lcg, type Sequence } from './lcg.js';
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

/** The rows of each tenant. Global tables and tenant tables give one group. */
export function planFill(request: FillRequest): readonly (readonly RowValues[])[] {
  const { subject, table } = request;
  const groups = tenantColumn(subject, table) === undefined ? 1 : request.tenants;
  const size = Math.ceil(request.rows / groups);
  const built: RowValues[][] = Array.from({ length: groups }, () => []);
  const make = rowMaker({ ...request, parents: new Map([...request.parents, [table.id, built]]) }, size);
  for (let place = 0; place < size; place++) {
    for (const [group, rows] of built.entries()) {
      const row = make(group, place, request.firstOrdinal + place * groups + group);
      if (row) rows.push(row);
    }
  }
  return built;
}

type RowMaker = (group: number, place: number, ordinal: number) => RowValues | undefined;

function rowMaker(request: FillRequest, size: number): RowMaker {
  const { table } = request;
  const makers = table.columns.filter((column) => !column.generated).map((column) => [column.name, columnMaker(table, column)] as const);
  const fixed = new Set([...table.foreignKeys.flatMap((fk) => fk.columns), ...(table.primaryKey?.columns ?? [])]);
  const random = lcg(table.columns.length + table.name.length);
  const pick = parentPicker(request, size);
  return (group, place, ordinal) => {
    const parents = pick(group, place);
    if (!parents) return undefined;
    const row = withValues(Object.fromEntries(makers.map(([name, make]) => [name, make(ordinal, random)])), parents);
    return table.checks.some((check) => refuses(check.expr, row)) ? completeRow(row, { table, ordinal, fixed }) : row;
  };
}

type ColumnMaker = (ordinal: number, random: Sequence) => LiteralValue;

/** One way of making a column's values, found once and used for every row. */
function columnMaker(table: Table, column: Column): ColumnMaker {
  if (isDeletionMark(column)) return (ordinal) => (ordinal % 20 === 7 ? minuteNumber(ordinal) : null);
  const start = startState(table, column);
  if (start !== undefined) return () => start;
  const isKey = uniqueSets(table).some((set) => set.columns.includes(column.name));
  const make = firstFitting(table, column, isKey) ?? ((ordinal: number) => naturalValue(table, column, ordinal));
  return column.nullable && !isKey ? (ordinal, random) => (ordinal % 5 === 3 ? null : make(ordinal, random)) : make;
}

const isDeletionMark = (column: Column): boolean => column.nullable && column.name === 'deleted_at';

/** Where a trigger says how rows begin, they all begin so. */
function startState(table: Table, column: Column): string | undefined {
  const transition = table.triggers.map(({ definition }) => definition).find((d) => d.kind === 'transition' && d.column === column.name);
  return transition?.kind === 'transition' ? transition.initial?.[0] : undefined;
}

/** Keys differ by ordinal; other columns repeat as real ones do. */
function firstFitting(table: Table, column: Column, isKey: boolean): ColumnMaker | undefined {
  const checks = ownChecks(table, column.name);
  const exprs = checks.map(({ expr }) => expr);
  const fits = (make: ColumnMaker): boolean => {
    const random = lcg(1);
    return [10_001_003, 10_045_678].every((n) => !checks.some((check) => refuses(check.expr, { [column.name]: make(n, random) })));
  };
  const makers = isKey ? keyMakers(column, exprs) : [...choiceMakers(exprs), ...typedMakers(column, exprs)];
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
  return textMakers(column, limit, likePatterns(column.name, exprs)).filter((make) => make(10_999_999).length + 1 <= limit);
}

/** The first of a closed list is the most common, the last the rarest. */
function choiceMakers(exprs: readonly Expr[]): readonly ColumnMaker[] {
  return exprs.flatMap((expr) => {
    if (expr.kind !== 'in') return [];
    const { values } = expr;
    return [(_: number, random: Sequence) => values[Math.min(random.below(values.length), random.below(values.length))] ?? null];
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

/** Chooses parents of the same tenant: several children each, distinct combinations where a key is made of references. */
function parentPicker(request: FillRequest, size: number): (group: number, place: number) => Assignments | undefined {
  const { table, parents, subject } = request;
  const ordered = [...table.foreignKeys].sort((one, other) => Number(isOptional(table, one)) - Number(isOptional(table, other)));
  const distinct = new Set(ordered.filter((fk) => distinguishes(subject, table, fk)));
  const usual = Math.max(1, Math.ceil(size / CHILDREN));
  return (group, place) => {
    const chosen = new Map<string, LiteralValue>();
    let rest = place;
    let last = group;
    for (const fk of ordered) {
      const candidates = ofGroup(subject, parents.get(fk.refTable) ?? [], fk, group);
      const count = Math.max(1, candidates.length);
      const usualPosition = (place * 7 + fk.columns.length) % Math.min(usual, count);
      // Turned by the position before, so that combinations stay distinct while every parent is used.
      const position = distinct.has(fk) ? (rest + last + group * CHILDREN) % count : usualPosition;
      if (distinct.has(fk)) [rest, last] = [Math.floor(rest / count), position];
      if (!assign(table, fk, candidates[position], chosen)) return undefined;
    }
    return distinct.size > 0 && rest > 0 ? undefined : [...chosen];
  };
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
  return uniqueSets(table).some((set) => isReferenceKey(table, set.columns) && own.some((name) => set.columns.includes(name)));
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
