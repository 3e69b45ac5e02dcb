/** Columns come, change, take other names and go, and with them what the rest of the schema says of them. */
import type { Check, Column, Expr, Index, Table } from '../../model/index.js';
import { exprColumns } from '../normalise-expr.js';
import { type Catalogue, exists, missing, type ObjectName, type Outcome } from './catalogue.js';
import { columnName, findTable, keyOf } from './names.js';
import { renameInTable } from './rename-column.js';
import { changeTable, putTable, referring } from './tables.js';

export function addColumn(catalogue: Catalogue, table: ObjectName, column: Column): Outcome {
  return changeTable(catalogue, table, (found) => {
    if (columnName(catalogue, found, column.name) !== undefined) return exists('column', column.name);
    return { ...found, columns: [...found.columns, column] };
  });
}

export function alterColumn(catalogue: Catalogue, table: ObjectName, name: string, change: (column: Column) => Column): Outcome {
  return changeTable(catalogue, table, (found) => {
    const own = columnName(catalogue, found, name);
    if (own === undefined) return missing('column', name);
    return { ...found, columns: found.columns.map((column) => (column.name === own ? change(column) : column)) };
  });
}

/** Keys, indexes, checks, generated columns, policies and triggers follow, and the foreign keys of other tables. */
export function renameColumn(catalogue: Catalogue, table: ObjectName, from: string, to: string): Outcome {
  const found = findTable(catalogue, table);
  if (!found) return missing('table', table.name);
  const own = columnName(catalogue, found, from);
  if (own === undefined) return missing('column', from);
  const taken = columnName(catalogue, found, to);
  if (taken !== undefined && taken !== own) return exists('column', to);
  const { fold, renameInSql } = catalogue.rules;
  const rename = (name: string): string | undefined => (fold(name) === fold(own) ? to : undefined);
  const others = referring(catalogue, keyOf(catalogue, found)).filter(({ id }) => id !== found.id);
  putTable(catalogue, renameInTable(found, { rename, fold, renameInSql }));
  for (const other of others) {
    const foreignKeys = other.foreignKeys.map((fk) =>
      fold(fk.refTable) === fold(found.id) ? { ...fk, refColumns: fk.refColumns.map((name) => rename(name) ?? name) } : fk,
    );
    putTable(catalogue, { ...other, foreignKeys });
  }
  return undefined;
}

/** With every key, check, index and foreign key that names it; references to it go as the rules say. */
export function dropColumn(catalogue: Catalogue, table: ObjectName, name: string): Outcome {
  const found = findTable(catalogue, table);
  if (!found) return missing('table', table.name);
  const own = columnName(catalogue, found, name);
  if (own === undefined) return missing('column', name);
  const { fold } = catalogue.rules;
  const same = (other: string): boolean => fold(other) === fold(own);
  const others = referring(catalogue, keyOf(catalogue, found));
  putTable(catalogue, withoutColumn(found, same));
  if (!catalogue.rules.dropsReferences) return undefined;
  for (const { id } of others) {
    const other = catalogue.tables.get(id)?.value;
    if (!other) continue;
    const foreignKeys = other.foreignKeys.filter((fk) => fold(fk.refTable) !== fold(found.id) || !fk.refColumns.some(same));
    putTable(catalogue, { ...other, foreignKeys });
  }
  return undefined;
}

function withoutColumn({ primaryKey, ...table }: Table, same: (name: string) => boolean): Table {
  const free = (names: readonly string[] = []): boolean => !names.some(same);
  const freeExpr = (expr: Expr | undefined): boolean => expr === undefined || free(exprColumns(expr));
  const freeCheck = ({ columns, expr }: Check): boolean => free(columns) && freeExpr(expr);
  const freeIndex = ({ parts, include, where }: Index): boolean =>
    free(include) && freeExpr(where) && parts.every(({ expr }) => freeExpr(expr));
  return {
    ...table,
    columns: table.columns.filter(({ name }) => !same(name)),
    ...(primaryKey && free([...primaryKey.columns, ...(primaryKey.include ?? [])]) ? { primaryKey } : {}),
    uniques: table.uniques.filter((unique) => free([...unique.columns, ...(unique.include ?? [])])),
    foreignKeys: table.foreignKeys.filter(({ columns }) => free(columns)),
    checks: table.checks.filter(freeCheck),
    indexes: table.indexes.filter(freeIndex),
    triggers: table.triggers.filter(({ definition }) => definition.kind !== 'sql' || free(definition.columns)),
  };
}
