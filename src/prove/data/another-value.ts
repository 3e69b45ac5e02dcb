/** Two changes, one after the other, that a row takes without breaking anything: for claims that need an update. */

import { type Column, compare, isNotNull, type LiteralValue, literal, column as ref, type Table } from '../../model/index.js';
import { exprColumns } from '../../sql/index.js';
import { uniqueSets } from '../subject.js';
import { completeRow } from './complete-row.js';
import { type PlannedRow, type RowValues, valueIn, withValues } from './row.js';

/** The two changes, or undefined where every column is a key, a reference or fixed by a rule. */
export function columnForUpdate(
  table: Table,
  row: PlannedRow,
  except: readonly string[],
  ordinal: number,
): readonly [RowValues, RowValues] | undefined {
  for (const column of candidates(table, except)) {
    const first = changed(table, row.values, column, ordinal + FAR);
    const second = first && changed(table, withValues(row.values, [[column.name, first.value]]), column, ordinal + FAR + 1);
    if (first && second) return [{ [column.name]: first.value }, { [column.name]: second.value }];
  }
  return undefined;
}

/** Beyond the ordinals of rows that one claim plans, so that unique values stay unique. */
const FAR = 500;

/** Free texts and numbers before anything that rules speak of, what must be unique last. */
function candidates(table: Table, except: readonly string[]): readonly Column[] {
  const barred = new Set([
    ...except,
    ...(table.primaryKey?.columns ?? []),
    ...table.foreignKeys.flatMap((fk) => fk.columns),
    ...table.triggers.flatMap(({ definition }) => ('column' in definition ? [definition.column] : [])),
    ...table.indexes.flatMap((index) => (index.where ? exprColumns(index.where) : [])),
  ]);
  const ruled = new Set(table.checks.flatMap((check) => exprColumns(check.expr)));
  const free = table.columns.filter((column) => !barred.has(column.name) && !column.generated && column.identity === undefined);
  const unique = new Set(uniqueSets(table).flatMap((set) => set.columns));
  const cost = ({ name }: Column): number => (unique.has(name) ? 2 : 0) + (ruled.has(name) ? 1 : 0);
  return [...free].sort((one, other) => cost(one) - cost(other));
}

function changed(table: Table, row: RowValues, column: Column, ordinal: number): { readonly value: LiteralValue } | undefined {
  const before = valueIn(row, column.name);
  const differs = before === null ? isNotNull(ref(column.name)) : compare(ref(column.name), '<>', literal(before));
  const others = new Set(table.columns.map(({ name }) => name).filter((name) => name !== column.name));
  const after = completeRow(row, { table, ordinal, fixed: others, require: [differs] });
  const value = after && valueIn(after, column.name);
  return value === undefined || value === null ? undefined : { value };
}
