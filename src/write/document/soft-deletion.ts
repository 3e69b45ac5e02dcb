/** How rows of a table are marked as deleted: by a time, or by a flag where an existing schema has one. */
import { crossCuttingRole } from '../../model/column-roles.js';
import type { Column, Table } from '../../model/index.js';

/** The column that hides a row, where a table is soft-deleted. */
export function softDeleteColumn(table: Table): Column | undefined {
  if (table.role === 'archive' || table.role === 'history') return undefined;
  return table.columns.find(isMark);
}

const isMark = (column: Column): boolean =>
  (column.name === 'deleted_at' && column.nullable) ||
  (column.origin.kind === 'decided' && column.origin.decision === 'deletes') ||
  (column.origin.kind === 'read' && crossCuttingRole(column) === 'deleted');

/** A flag is set and taken back; a time is filled and emptied. */
export const isFlag = ({ nullable, default: given }: Column): boolean => !nullable && given?.kind === 'literal';

/** What the application compares, as SQL: `deleted_at IS NULL`, `deleted = FALSE`. */
export function liveCondition(column: Column, literal: (column: Column, value: string | number | boolean | null) => string): string {
  if (!isFlag(column) || column.default?.kind !== 'literal') return `${column.name} IS NULL`;
  return `${column.name} = ${literal(column, column.default.value)}`;
}
