/** A table with one of its columns renamed wherever the table speaks of it: in trees by node, in raw SQL as the dialect does it. */
import { type ByKind, type Expr, type Partitioning, type RowPolicy, type Table, type Trigger, visit } from '../../model/index.js';
import type { CatalogueRules, Rename } from './catalogue.js';

export interface Renaming extends Pick<CatalogueRules, 'fold' | 'renameInSql'> {
  readonly rename: Rename;
}

export function renameInTable(table: Table, renaming: Renaming): Table {
  const { primaryKey, partitioning } = table;
  const all = (names: readonly string[]): readonly string[] => names.map((name) => renaming.rename(name) ?? name);
  const expr = (given: Expr): Expr => renameInExpr(given, renaming);
  const included = (key: { readonly include?: readonly string[] }) => (key.include ? { include: all(key.include) } : {});
  return {
    ...table,
    columns: table.columns.map(({ generated, ...column }) => ({
      ...column,
      name: renaming.rename(column.name) ?? column.name,
      ...(generated ? { generated: { ...generated, expr: expr(generated.expr) } } : {}),
    })),
    ...(primaryKey ? { primaryKey: { ...primaryKey, columns: all(primaryKey.columns), ...included(primaryKey) } } : {}),
    uniques: table.uniques.map((unique) => ({ ...unique, columns: all(unique.columns), ...included(unique) })),
    foreignKeys: table.foreignKeys.map((fk) => ({
      ...fk,
      columns: all(fk.columns),
      ...(renaming.fold(fk.refTable) === renaming.fold(table.id) ? { refColumns: all(fk.refColumns) } : {}),
      ...(fk.onDeleteColumns ? { onDeleteColumns: all(fk.onDeleteColumns) } : {}),
    })),
    checks: table.checks.map((check) => ({ ...check, columns: all(check.columns), expr: expr(check.expr) })),
    indexes: table.indexes.map((index) => ({
      ...index,
      parts: index.parts.map((part) => ({ ...part, expr: expr(part.expr) })),
      include: all(index.include),
      ...(index.where ? { where: expr(index.where) } : {}),
    })),
    policies: table.policies.map((policy) => renameInPolicy(policy, renaming)),
    triggers: table.triggers.map((trigger) => renameInTrigger(trigger, renaming)),
    ...(partitioning ? { partitioning: renameInPartitioning(partitioning, renaming) } : {}),
  };
}

export const renameInExpr = (expr: Expr, renaming: Renaming): Expr => visit(expr, RENAME, renaming);

const RENAME: ByKind<Expr, Expr, [Renaming]> = {
  column: (e, { rename }) => ({ ...e, name: rename(e.name) ?? e.name }),
  literal: (e) => e,
  raw: (e, { rename, renameInSql }) => ({ ...e, sql: renameInSql(e.sql, rename) }),
  compare: (e, to) => ({ ...e, left: renameInExpr(e.left, to), right: renameInExpr(e.right, to) }),
  arithmetic: (e, to) => ({ ...e, left: renameInExpr(e.left, to), right: renameInExpr(e.right, to) }),
  in: (e, to) => ({ ...e, arg: renameInExpr(e.arg, to) }),
  between: (e, to) => ({ ...e, arg: renameInExpr(e.arg, to), low: renameInExpr(e.low, to), high: renameInExpr(e.high, to) }),
  'is-null': (e, to) => ({ ...e, arg: renameInExpr(e.arg, to) }),
  and: (e, to) => ({ ...e, args: e.args.map((arg) => renameInExpr(arg, to)) }),
  or: (e, to) => ({ ...e, args: e.args.map((arg) => renameInExpr(arg, to)) }),
  not: (e, to) => ({ ...e, arg: renameInExpr(e.arg, to) }),
  like: (e, to) => ({ ...e, arg: renameInExpr(e.arg, to) }),
  call: (e, to) => ({ ...e, args: e.args.map((arg) => renameInExpr(arg, to)) }),
};

function renameInPolicy(policy: RowPolicy, renaming: Renaming): RowPolicy {
  const { definition } = policy;
  if (definition.kind === 'tenant')
    return { ...policy, definition: { ...definition, column: renaming.rename(definition.column) ?? definition.column } };
  const { using, withCheck } = definition;
  return {
    ...policy,
    definition: {
      ...definition,
      ...(using ? { using: renameInExpr(using, renaming) } : {}),
      ...(withCheck ? { withCheck: renameInExpr(withCheck, renaming) } : {}),
    },
  };
}

/** Bodies are the dialect's to rewrite: in them a name may be anybody's. */
function renameInTrigger(trigger: Trigger, { rename }: Renaming): Trigger {
  const { definition } = trigger;
  if ('column' in definition) return { ...trigger, definition: { ...definition, column: rename(definition.column) ?? definition.column } };
  if (definition.kind !== 'sql' || !definition.columns) return trigger;
  return { ...trigger, definition: { ...definition, columns: definition.columns.map((name) => rename(name) ?? name) } };
}

const renameInPartitioning = (partitioning: Partitioning, { rename, renameInSql }: Renaming): Partitioning => ({
  ...partitioning,
  columns: partitioning.columns.map((name) => rename(name) ?? name),
  ...(partitioning.key === undefined ? {} : { key: renameInSql(partitioning.key, rename) }),
});
