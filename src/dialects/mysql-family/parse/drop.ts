/** Columns, keys, references and checks taken from a table, or renamed in it. The same table comes back where nothing was there. */
import type { Check, Index, Table } from '../../../model/index.js';
import * as catalogue from '../../../sql/catalogue/index.js';
import { columnsOf } from '../expressions.js';
import type { Change } from './change.js';
import { sameName } from './table-keys.js';
import { memoryOf, putTable, tableById } from './working.js';

export function dropColumn(table: Table, name: string, { working }: Change): Table {
  if (!table.columns.some((column) => sameName(column.name, name))) return table;
  const without = (columns: readonly string[]): readonly string[] => columns.filter((column) => !sameName(column, name));
  const { primaryKey, ...rest } = table;
  const keyColumns = without(primaryKey?.columns ?? []);
  const { columnChecks } = memoryOf(working, table.id);
  const ownCheck = columnChecks.delete(name);
  return {
    ...rest,
    ...(primaryKey && keyColumns.length > 0 ? { primaryKey: { ...primaryKey, columns: keyColumns } } : {}),
    columns: table.columns.filter((column) => !sameName(column.name, name)),
    uniques: table.uniques.map((unique) => ({ ...unique, columns: without(unique.columns) })).filter(({ columns }) => columns.length > 0),
    indexes: table.indexes.map((index) => withoutPart(index, name)).filter(({ parts }) => parts.length > 0),
    foreignKeys: table.foreignKeys.filter(({ columns }) => without(columns).length === columns.length),
    // A check of no other column goes with it.
    checks: table.checks.filter((check) => !(ownCheck && check.name === name) && !speaksOnlyOf(check, name)),
  };
}

const speaksOnlyOf = ({ expr }: Check, name: string): boolean => {
  const named = expr.kind === 'raw' ? [] : columnsOf(expr);
  return named.length > 0 && named.every((column) => sameName(column, name));
};

const withoutPart = (index: Index, name: string): Index => ({
  ...index,
  parts: index.parts.filter(({ expr }) => expr.kind !== 'column' || !sameName(expr.name, name)),
});

export function dropIndex(table: Table, name: string, { working }: Change): Table {
  if (sameName(name, 'PRIMARY') && table.primaryKey) {
    const { primaryKey: _, ...rest } = table;
    return rest;
  }
  const uniques = table.uniques.filter((unique) => !sameName(unique.name ?? '', name));
  const indexes = table.indexes.filter((index) => !sameName(index.name, name));
  if (uniques.length === table.uniques.length && indexes.length === table.indexes.length) return table;
  memoryOf(working, table.id).generated.delete(name);
  return { ...table, uniques, indexes };
}

/** The index that was made for it stays. */
export function dropForeignKey(table: Table, name: string): Table {
  const gone = table.foreignKeys.find((key) => sameName(key.name ?? '', name));
  if (!gone) return table;
  return { ...table, foreignKeys: table.foreignKeys.filter((key) => key !== gone) };
}

export function dropCheck(table: Table, name: string): Table {
  const checks = table.checks.filter((check) => !sameName(check.name ?? '', name));
  return checks.length === table.checks.length ? table : { ...table, checks };
}

/** Whatever constraint has the name. */
export function dropConstraint(table: Table, name: string, change: Change): Table {
  const tries = [dropForeignKey, dropCheck, dropIndex];
  for (const drop of tries) {
    const dropped = drop(table, name, change);
    if (dropped !== table) return dropped;
  }
  return table;
}

export function renameIndex(table: Table, from: string, to: string, { working }: Change): Table {
  const { generated } = memoryOf(working, table.id);
  if (generated.delete(from)) generated.add(to);
  return {
    ...table,
    uniques: table.uniques.map((unique) => (sameName(unique.name ?? '', from) ? { ...unique, name: to } : unique)),
    indexes: table.indexes.map((index) => (sameName(index.name, from) ? { ...index, name: to } : index)),
  };
}

/** Checks written behind it have its name, and take the new one. */
export function renameColumn(table: Table, from: string, to: string, change: Change): Table {
  const { working } = change;
  if (!table.columns.some(({ name }) => sameName(name, from))) return table;
  putTable(working, table);
  const problem = catalogue.renameColumn(working.catalogue, table, from, to);
  if (problem) change.note('repeated-column', 'warning', change.span, `"${table.name}" has a column "${to}" already.`);
  const renamed = tableById(working, table.id) ?? table;
  const { columnChecks } = memoryOf(working, table.id);
  if (problem || !columnChecks.delete(from)) return renamed;
  columnChecks.add(to);
  return { ...renamed, checks: renamed.checks.map((check) => (check.name === from ? { ...check, name: to } : check)) };
}
