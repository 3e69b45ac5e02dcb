/** Rows as the prover plans them: values by column, before any engine has seen them. */
import type { LiteralValue, TableId } from '../../model/index.js';

export type RowValues = Readonly<Record<string, LiteralValue>>;

export interface PlannedRow {
  readonly table: TableId;
  readonly values: RowValues;
}

/** `row` with other values for some columns. Safe for any column name. */
export function withValues(row: RowValues, changes: Iterable<readonly [string, LiteralValue]>): RowValues {
  return Object.fromEntries([...Object.entries(row), ...changes]);
}

/** The value of a column, null where the row leaves it out. */
export function valueIn(row: RowValues, column: string): LiteralValue {
  return Object.hasOwn(row, column) ? (row[column] ?? null) : null;
}

/** `row` without some columns. */
export function withoutColumns(row: RowValues, columns: readonly string[]): RowValues {
  return Object.fromEntries(Object.entries(row).filter(([name]) => !columns.includes(name)));
}
