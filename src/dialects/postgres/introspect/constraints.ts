/** Keys, references and checks of one table. */
import type { Check, CheckKind, ForeignKey, Origin, ReferentialAction, Table, Unique } from '../../../model/index.js';
import { tableId } from '../../../model/index.js';
import { exprColumns } from '../../../sql/index.js';
import { type ColumnTypes, readExpression } from '../read-expression.js';
import type { ConstraintRow } from './catalogue.js';

const READ: Origin = { kind: 'read', spans: [] };

export function readConstraints(
  given: readonly ConstraintRow[],
  columns: ColumnTypes,
): Pick<Table, 'primaryKey' | 'uniques' | 'foreignKeys' | 'checks'> {
  const rows = given.filter((row) => !isTemporal(row));
  const key = rows.find((row) => row.kind === 'p');
  return {
    ...(key ? { primaryKey: { name: key.name, columns: key.columns, ...including(key), ...deferral(key), origin: READ } } : {}),
    uniques: rows.filter((row) => row.kind === 'u').map(readUnique),
    foreignKeys: rows.filter((row) => row.kind === 'f').map(readForeignKey),
    checks: rows.filter((row) => row.kind === 'c').map((row) => readCheck(row, columns)),
  };
}

/** Keys and references over spans of time, since 18: the model has no words for them. */
export const isTemporal = ({ kind, definition }: ConstraintRow): boolean =>
  (kind === 'p' || kind === 'u' || kind === 'f') && /\bWITHOUT OVERLAPS\)|[(,] ?PERIOD /.test(definition);

const deferral = (row: ConstraintRow): { readonly deferrable?: 'immediate' | 'deferred' } =>
  row.deferrable ? { deferrable: row.deferred ? 'deferred' : 'immediate' } : {};

const including = ({ include }: ConstraintRow): { readonly include?: readonly string[] } => (include.length > 0 ? { include } : {});

function readUnique(row: ConstraintRow): Unique {
  return {
    name: row.name,
    columns: row.columns,
    ...including(row),
    ...(row.nulls_not_distinct ? { nullsNotDistinct: true } : {}),
    ...deferral(row),
    origin: READ,
  };
}

const ACTIONS: Readonly<Record<string, ReferentialAction>> = {
  a: 'no-action',
  r: 'restrict',
  c: 'cascade',
  n: 'set-null',
  d: 'set-default',
};

function readForeignKey(row: ConstraintRow): ForeignKey {
  return {
    name: row.name,
    columns: row.columns,
    refTable: tableId(row.ref_table ?? '', row.ref_namespace === 'public' || row.ref_namespace === null ? undefined : row.ref_namespace),
    refColumns: row.ref_columns,
    onDelete: ACTIONS[row.on_delete] ?? 'no-action',
    ...(row.delete_columns.length > 0 ? { onDeleteColumns: row.delete_columns } : {}),
    onUpdate: ACTIONS[row.on_update] ?? 'no-action',
    ...deferral(row),
    ...(row.validated ? {} : { notValid: true }),
    ...(row.match_full ? { matchFull: true } : {}),
    origin: READ,
  };
}

function readCheck(row: ConstraintRow, types: ColumnTypes): Check {
  const expr = readExpression(row.expression ?? '', types);
  const columns = row.columns.length > 0 ? row.columns : exprColumns(expr);
  return {
    name: row.name,
    type: checkKind(row.name),
    columns,
    expr,
    ...(row.validated ? {} : { notValid: true }),
    ...(row.no_inherit ? { noInherit: true } : {}),
    origin: READ,
  };
}

/** Names by convention end with their kind. */
export function checkKind(name: string): CheckKind {
  const kinds: readonly CheckKind[] = ['choice', 'range', 'min', 'max', 'length', 'format', 'json', 'boolean', 'arc', 'order', 'required'];
  return kinds.find((kind) => name.endsWith(`_${kind}`)) ?? 'other';
}
