/** What ALTER TABLE does to a table of the model. Pure: a table in, a table out. */
import type { Check, Column, Expr, Index, Partitioning, RowPolicy, Table, TableId, Trigger } from '../../../model/index.js';
import { exprColumns, tokenise } from '../../../sql/index.js';
import { renameInExpr, renameInSql } from './rename-in-expr.js';

export function changeColumn(table: Table, name: string, change: (column: Column) => Column): Table {
  return { ...table, columns: table.columns.map((column) => (column.name === name ? change(column) : column)) };
}

export const hasColumn = (table: Pick<Table, 'columns'>, name: string): boolean => table.columns.some((column) => column.name === name);

export function renameColumn(table: Table, from: string, to: string): Table {
  const one = (name: string): string => (name === from ? to : name);
  const all = (names: readonly string[]): readonly string[] => names.map(one);
  const expr = (given: Expr): Expr => renameInExpr(given, from, to);
  return {
    ...table,
    columns: table.columns.map((c) => ({
      ...c,
      name: one(c.name),
      ...(c.generated ? { generated: { ...c.generated, expr: expr(c.generated.expr) } } : {}),
    })),
    ...(table.primaryKey ? { primaryKey: { ...table.primaryKey, columns: all(table.primaryKey.columns) } } : {}),
    uniques: table.uniques.map((u) => ({ ...u, columns: all(u.columns) })),
    checks: table.checks.map((c) => ({ ...c, columns: all(c.columns), expr: expr(c.expr) })),
    foreignKeys: table.foreignKeys.map((fk) => ({
      ...fk,
      columns: all(fk.columns),
      ...(fk.refTable === table.id ? { refColumns: all(fk.refColumns) } : {}),
      ...(fk.onDeleteColumns ? { onDeleteColumns: all(fk.onDeleteColumns) } : {}),
    })),
    indexes: table.indexes.map((i) => ({
      ...i,
      parts: i.parts.map((p) => ({ ...p, expr: expr(p.expr) })),
      include: all(i.include),
      ...(i.where ? { where: expr(i.where) } : {}),
    })),
    policies: table.policies.map((p) => renameInPolicy(p, from, to)),
    triggers: table.triggers.map((t) => renameInTrigger(t, from, to)),
    ...(table.partitioning ? { partitioning: renameInPartitioning(table.partitioning, from, to) } : {}),
  };
}

function renameInPolicy(policy: RowPolicy, from: string, to: string): RowPolicy {
  const { definition } = policy;
  if (definition.kind === 'tenant')
    return { ...policy, definition: { ...definition, column: definition.column === from ? to : definition.column } };
  return {
    ...policy,
    definition: {
      ...definition,
      ...(definition.using ? { using: renameInExpr(definition.using, from, to) } : {}),
      ...(definition.withCheck ? { withCheck: renameInExpr(definition.withCheck, from, to) } : {}),
    },
  };
}

function renameInTrigger(trigger: Trigger, from: string, to: string): Trigger {
  const { definition } = trigger;
  if (definition.kind !== 'sql') return trigger;
  return {
    ...trigger,
    definition: {
      ...definition,
      ...(definition.columns ? { columns: definition.columns.map((name) => (name === from ? to : name)) } : {}),
      ...(definition.when === undefined ? {} : { when: renameInSql(definition.when, from, to) }),
    },
  };
}

function renameInPartitioning(partitioning: Partitioning, from: string, to: string): Partitioning {
  return {
    ...partitioning,
    columns: partitioning.columns.map((name) => (name === from ? to : name)),
    ...(partitioning.key === undefined ? {} : { key: renameInSql(partitioning.key, from, to) }),
  };
}

/** The other end of the references to a renamed column. */
export function renameReferenced(table: Table, target: TableId, from: string, to: string): Table {
  if (!table.foreignKeys.some((fk) => fk.refTable === target)) return table;
  const one = (name: string): string => (name === from ? to : name);
  return {
    ...table,
    foreignKeys: table.foreignKeys.map((fk) => (fk.refTable === target ? { ...fk, refColumns: fk.refColumns.map(one) } : fk)),
  };
}

/** Without the column, and without every key, check, index and trigger that speaks of it, as the server drops them. */
export function dropColumn(table: Table, name: string): Table {
  const free = (columns: readonly string[]): boolean => !columns.includes(name);
  const { primaryKey, ...rest } = table;
  return {
    ...rest,
    columns: table.columns.filter((column) => column.name !== name),
    ...(primaryKey && free([...primaryKey.columns, ...(primaryKey.include ?? [])]) ? { primaryKey } : {}),
    uniques: table.uniques.filter((u) => free([...u.columns, ...(u.include ?? [])])),
    checks: table.checks.filter((check) => !speaksOf(check, name)),
    foreignKeys: table.foreignKeys.filter((fk) => free(fk.columns)),
    indexes: table.indexes.filter((index) => !indexSpeaksOf(index, name)),
    triggers: table.triggers.filter(({ definition }) => definition.kind !== 'sql' || free(definition.columns ?? [])),
  };
}

const speaksOf = ({ columns, expr }: Check, name: string): boolean => columns.includes(name) || exprSpeaksOf(expr, name);

export const indexSpeaksOf = ({ parts, include, where }: Index, name: string): boolean =>
  include.includes(name) || parts.some(({ expr }) => exprSpeaksOf(expr, name)) || (where !== undefined && exprSpeaksOf(where, name));

function exprSpeaksOf(expr: Expr, name: string): boolean {
  if (expr.kind !== 'raw') return exprColumns(expr).includes(name);
  return (tokenise(expr.sql) ?? []).some((token) => (token.kind === 'word' || token.kind === 'name') && token.text === name);
}

export function dropConstraint(table: Table, name: string): Table {
  const other = (one: { readonly name?: string }): boolean => one.name !== name;
  const { primaryKey, ...rest } = table;
  return {
    ...rest,
    ...(primaryKey && other(primaryKey) ? { primaryKey } : {}),
    uniques: table.uniques.filter(other),
    checks: table.checks.filter(other),
    foreignKeys: table.foreignKeys.filter(other),
  };
}

export function hasConstraint({ primaryKey, uniques, checks, foreignKeys }: Table, name: string): boolean {
  return [primaryKey, ...uniques, ...checks, ...foreignKeys].some((one) => one?.name === name);
}

export function renameConstraint(table: Table, from: string, to: string): Table {
  const one = <T extends { readonly name?: string }>(given: T): T => (given.name === from ? { ...given, name: to } : given);
  return {
    ...table,
    ...(table.primaryKey ? { primaryKey: one(table.primaryKey) } : {}),
    uniques: table.uniques.map(one),
    checks: table.checks.map(one),
    foreignKeys: table.foreignKeys.map(one),
  };
}

export function validateConstraint(table: Table, name: string): Table {
  const valid = <T extends { readonly name?: string; readonly notValid?: boolean }>(given: T): T => {
    if (given.name !== name) return given;
    const { notValid: _, ...rest } = given;
    return rest as T;
  };
  return { ...table, checks: table.checks.map(valid), foreignKeys: table.foreignKeys.map(valid) };
}
