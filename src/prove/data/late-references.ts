/**
 * Optional references that close a circle: their rows are planned and inserted before the rows they refer to, so they are
 * left empty at first and set once both are there.
 */
import type { ForeignKey, Table, TableId } from '../../model/index.js';
import { groupBy } from '../../util/group-by.js';
import { findColumn, type ProofSubject, tableOf } from '../subject.js';
import type { Filled } from './fill.js';
import { type RowValues, valueIn, withValues } from './row.js';
import { isOptional } from './worlds.js';

/** So many rows of a table get such a reference: enough for a plan to be worth an index, few enough to set one by one. */
const MOST_ROWS = 500;

/** The references of a table to tables that come after it in `order`. A table that refuses changes keeps them empty. */
export function lateReferences(table: Table, order: readonly TableId[]): readonly ForeignKey[] {
  const position = new Map(order.map((id, i) => [id, i]));
  const own = position.get(table.id) ?? 0;
  if (table.triggers.some(({ definition }) => definition.kind === 'append-only')) return [];
  return table.foreignKeys.filter((fk) => isOptional(table, fk) && (position.get(fk.refTable) ?? -1) > own);
}

/** The columns that are set late: those of the references that may be empty. */
export const lateColumns = (table: Table, order: readonly TableId[]): readonly string[] =>
  lateReferences(table, order).flatMap((fk) => fk.columns.filter((name) => findColumn(table, name)?.nullable));

/** The plan with its late references set, each row to another parent that agrees in the columns they share. */
export function withLateReferences(subject: ProofSubject, filled: Filled): Filled {
  const order = [...filled.keys()];
  const next = new Map(filled);
  for (const id of order) {
    const table = tableOf(subject, id);
    for (const fk of lateReferences(table, order)) next.set(id, refer(table, fk, next.get(id) ?? [], (next.get(fk.refTable) ?? []).flat()));
  }
  return next;
}

type Groups = readonly (readonly RowValues[])[];

function refer(table: Table, fk: ForeignKey, groups: Groups, parents: readonly RowValues[]): Groups {
  const pairs = fk.columns.map((name, i) => ({ name, target: fk.refColumns[i] ?? '', fixed: findColumn(table, name)?.nullable !== true }));
  const fixed = pairs.filter((p) => p.fixed);
  const byShared = groupBy(parents, (row) => fixed.map((p) => String(valueIn(row, p.target))).join('/'));
  const taken = new Map<string, number>();
  let given = 0;
  return groups.map((rows) =>
    rows.map((row) => {
      const shared = fixed.map((p) => String(valueIn(row, p.name))).join('/');
      const turn = taken.get(shared) ?? 0;
      const parent = byShared.get(shared)?.[turn];
      if (!parent || given >= MOST_ROWS) return row;
      taken.set(shared, turn + 1);
      given++;
      return withValues(
        row,
        pairs.filter((p) => !p.fixed).map((p) => [p.name, valueIn(parent, p.target)] as const),
      );
    }),
  );
}
