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
  const rules = rulesOf(goal);
  let current: RowValues | undefined = row;
  for (const group of groups(rules.filter((rule) => !rule.holds(row)))) current = current && settle(current, goal, rules, group);
  return current;
}

/** A condition that the finished row must meet. */
interface Rule {
  readonly columns: readonly string[];
  readonly holds: (row: RowValues) => boolean;
}

function rulesOf({ table, require = [], violate }: Goal): readonly Rule[] {
  const kept = table.checks.filter((check) => check !== violate);
  return [
    ...kept.map(({ expr }): Rule => ({ columns: exprColumns(expr), holds: (row) => !refuses(expr, row) })),
    ...require.map((expr): Rule => ({ columns: exprColumns(expr), holds: (row) => accepts(expr, row) })),
    ...(violate ? [{ columns: exprColumns(violate.expr), holds: (row: RowValues) => refuses(violate.expr, row) }] : []),
  ];
}

/** Columns of broken rules, together where rules share them: the others can be looked at one by one. */
function groups(broken: readonly Rule[]): readonly ReadonlySet<string>[] {
  let found: readonly ReadonlySet<string>[] = [];
  for (const { columns } of broken) {
    const touching = found.filter((group) => columns.some((name) => group.has(name)));
    found = [...found.filter((group) => !touching.includes(group)), new Set([...touching.flatMap((group) => [...group]), ...columns])];
  }
  return found;
}

/** Changes the columns, and then those that share a rule with them, until every rule about them holds. */
function settle(row: RowValues, goal: Goal, rules: readonly Rule[], group: ReadonlySet<string>): RowValues | undefined {
  let columns = group;
  for (let round = 0; round < 3; round++) {
    const near = rules.filter((rule) => rule.columns.some((name) => columns.has(name)));
    const found = search(
      row,
      goal,
      near,
      [...columns].filter((name) => isFree(goal, name)),
    );
    if (found) return found;
    const wider = new Set([...columns, ...near.flatMap((rule) => rule.columns)]);
    if (wider.size === columns.size) return undefined;
    columns = wider;
  }
  return undefined;
}

const isFree = (goal: Goal, name: string): boolean => {
  const column = findColumn(goal.table, name);
  return column !== undefined && !column.generated && !goal.fixed.has(name);
};

function search(row: RowValues, goal: Goal, rules: readonly Rule[], names: readonly string[]): RowValues | undefined {
  const choices = names.map((name) => candidatesFor(row, goal, name));
  let tries = 0;
  const walk = (position: number, current: RowValues): RowValues | undefined => {
    const name = names[position];
    if (name === undefined) return ++tries <= MOST_TRIES && rules.every((rule) => rule.holds(current)) ? current : undefined;
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
