/**
 * Finds values for some columns of a row so that its checks hold, or so that exactly one of them breaks.
 * A bounded search over values that types and constants of the checks suggest; deterministic.
 */

import type { Check, Column, Expr, LiteralValue, Table } from '../../model/index.js';
import { exprColumns } from '../../sql/index.js';
import { findColumn } from '../subject.js';
import { violatingCandidates } from './breaking-values.js';
import { shiftDays } from './dates.js';
import { accepts, refuses } from './holds.js';
import { neighbours } from './literals.js';
import { naturalCandidates } from './natural-value.js';
import { type RowValues, valueIn, withValues } from './row.js';

export interface Goal {
  readonly table: Table;
  readonly ordinal: number;
  /** Columns that keep the value they have. */
  readonly fixed: ReadonlySet<string>;
  /** Other values a column may take, beside null: the key of a parent for a foreign key. Columns not named here take what their type suggests. */
  readonly choices?: ReadonlyMap<string, readonly LiteralValue[]>;
  /** Must be true, not merely not false. */
  readonly require?: readonly Expr[];
  /** The one check that must break. */
  readonly violate?: Check;
}

/** Combinations tried before giving up on a set of columns. */
const MOST_TRIES = 20_000;

/** `row` with as few columns changed as the search finds, or undefined where no candidate row fits. */
export function completeRow(row: RowValues, goal: Goal): RowValues | undefined {
  let columns = new Set(
    broken(row, goal)
      .flatMap(exprColumns)
      .filter((name) => isFree(goal, name)),
  );
  if (goal.violate && columns.size === 0) return undefined;
  for (let round = 0; round < 3; round++) {
    const found = search(row, goal, [...columns]);
    if (found) return found;
    const wider = widen(goal, columns);
    if (wider.size === columns.size) return undefined;
    columns = wider;
  }
  return undefined;
}

/** What is not yet as the goal wants it. */
function broken(row: RowValues, goal: Goal): readonly Expr[] {
  const checks = goal.table.checks.filter((check) => check !== goal.violate && refuses(check.expr, row)).map((check) => check.expr);
  const missing = (goal.require ?? []).filter((expr) => !accepts(expr, row));
  const standing = goal.violate && !refuses(goal.violate.expr, row) ? [goal.violate.expr] : [];
  return [...checks, ...missing, ...standing];
}

const isFree = (goal: Goal, name: string): boolean => {
  const column = findColumn(goal.table, name);
  return column !== undefined && !column.generated && !goal.fixed.has(name);
};

/** The columns that share a check with those already looked at. */
function widen(goal: Goal, columns: ReadonlySet<string>): Set<string> {
  const touching = goal.table.checks.map((check) => exprColumns(check.expr)).filter((names) => names.some((name) => columns.has(name)));
  return new Set([...columns, ...touching.flat().filter((name) => isFree(goal, name))]);
}

function search(row: RowValues, goal: Goal, names: readonly string[]): RowValues | undefined {
  const choices = names.map((name) => candidatesFor(row, goal, name));
  let tries = 0;
  const walk = (position: number, current: RowValues): RowValues | undefined => {
    const name = names[position];
    if (name === undefined) return ++tries <= MOST_TRIES && broken(current, goal).length === 0 ? current : undefined;
    for (const value of choices[position] ?? []) {
      if (tries > MOST_TRIES) return undefined;
      const found = walk(position + 1, withValues(current, [[name, value]]));
      if (found) return found;
    }
    return undefined;
  };
  return walk(0, row);
}

function candidatesFor(row: RowValues, goal: Goal, name: string): readonly LiteralValue[] {
  const column = findColumn(goal.table, name);
  if (!column) return [];
  const current = valueIn(row, name);
  const own = goal.choices?.get(name) ?? typed(row, goal, column);
  return [...new Set([current, ...own, ...(column.nullable ? [null] : [])])];
}

function typed(row: RowValues, goal: Goal, column: Column): readonly LiteralValue[] {
  const checks = goal.table.checks.filter((check) => exprColumns(check.expr).includes(column.name));
  const breaking =
    goal.violate && exprColumns(goal.violate.expr).includes(column.name) ? violatingCandidates(column, goal.violate.expr) : [];
  return [...naturalCandidates(column, goal.ordinal, checks), ...partners(row, column, checks), ...breaking];
}

/** Values equal to, just below and just above those of columns that share a check with this one. */
function partners(row: RowValues, column: Column, checks: readonly Check[]): readonly LiteralValue[] {
  const names = new Set(checks.flatMap((check) => exprColumns(check.expr)));
  names.delete(column.name);
  return [...names].flatMap((name) => around(column, valueIn(row, name)));
}

function around(column: Column, value: LiteralValue): readonly LiteralValue[] {
  if (value === null) return [];
  const far = typeof value === 'string' ? [shiftDays(value, 400), shiftDays(value, -400)] : [];
  return [value, ...neighbours(column, value), ...far.filter((text) => text !== undefined)].filter((other) => sameSort(column, other));
}

/** A date column takes no instant and an instant column no date. */
function sameSort(column: Column, value: LiteralValue): boolean {
  if (column.type.kind === 'date') return typeof value === 'string' && value.length === 10;
  if (column.type.kind === 'instant' || column.type.kind === 'datetime') return typeof value === 'string' && value.length > 10;
  return true;
}
