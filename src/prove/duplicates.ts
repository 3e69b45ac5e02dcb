/** Rows that repeat one unique and no other; shared by the claims about duplicates. */
import { column, type Expr, type ForeignKey, isNotNull, type Table } from '../model/index.js';
import { type PlannedRow, type RowValues, valueIn } from './data/row.js';
import type { Planner, World } from './data/worlds.js';
import { designedUniqueSets, type ProofSubject, tenantColumn, type UniqueSet } from './subject.js';

/** Uniques that say something of their own: neither a mere target of references nor implied by a smaller one. */
export function claimedUniques(subject: ProofSubject, table: Table): readonly UniqueSet[] {
  const sets = designedUniqueSets(subject, table);
  const implies = (other: UniqueSet, set: UniqueSet): boolean =>
    other !== set && !other.where && other.columns.length < set.columns.length && other.columns.every((name) => set.columns.includes(name));
  const said = sets.filter((set) => !set.forReference && !sets.some((other) => implies(other, set)));
  return said.filter((set, i) => !said.slice(0, i).some((other) => isTwin(other, set)));
}

/** Both compare the same columns of all rows, whether as they are or by what an expression makes of them: either may refuse first. */
export const isTwin = (one: UniqueSet, other: UniqueSet): boolean =>
  one !== other && !one.where && !other.where && [...one.columns].sort().join('\n') === [...other.columns].sort().join('\n');

/** What must hold for a row to fall under the unique: its columns are set and its predicate is true. */
export function uniqueConditions(set: UniqueSet): readonly Expr[] {
  const present = set.columns.map((name) => isNotNull(column(name)));
  return set.where ? [...present, set.where] : present;
}

/** The values another row must have to repeat `row` in the unique, references it shares columns with included. */
export function repeatedValues(table: Table, set: UniqueSet, row: PlannedRow, tenant?: string): RowValues {
  const shares = (fk: ForeignKey): boolean => fk.columns.some((name) => name !== tenant && set.columns.includes(name));
  const references = table.foreignKeys.filter(shares).flatMap((fk) => fk.columns);
  return Object.fromEntries([...new Set([...set.columns, ...references])].map((name) => [name, valueIn(row.values, name)]));
}

export function duplicateOf(planner: Planner, world: World, table: Table, set: UniqueSet, row: PlannedRow): PlannedRow {
  return planner.newRow(world, table.id, {
    values: repeatedValues(table, set, row, tenantColumn(planner.subject, table)),
    require: uniqueConditions(set),
  });
}
