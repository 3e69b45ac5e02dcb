/** Renames tables and columns everywhere they are spoken of, for engines whose identifiers are shorter than the design's. */
import {
  type ByKind,
  type Check,
  type Column,
  type Expr,
  parseTableId,
  type Schema,
  type Table,
  type TableId,
  type TriggerDefinition,
  tableId,
  visit,
} from '../model/index.js';

type Rename = (name: string) => string;

/** The same schema where every table's and column's name is `rename(name)`; unchanged when nothing is renamed. */
export function mapNames(schema: Schema, rename: Rename): Schema {
  const names = schema.tables.flatMap((t) => [t.name, ...t.columns.map((c) => c.name)]);
  if (names.every((name) => rename(name) === name)) return schema;
  const id = (given: TableId): TableId => {
    const { name, namespace } = parseTableId(given);
    return tableId(rename(name), namespace);
  };
  return {
    ...schema,
    tables: schema.tables.map((table) => mapTable(table, rename, id)),
    views: schema.views.map((v) =>
      v.definition.kind === 'active-rows'
        ? { ...v, definition: { ...v.definition, table: id(v.definition.table), where: mapExpr(v.definition.where, rename) } }
        : v,
    ),
  };
}

function mapTable(table: Table, rename: Rename, id: (given: TableId) => TableId): Table {
  const all = (columns: readonly string[]): readonly string[] => columns.map(rename);
  return {
    ...table,
    id: id(table.id),
    name: rename(table.name),
    columns: table.columns.map((c) => mapColumn(c, rename)),
    ...(table.primaryKey ? { primaryKey: { ...table.primaryKey, columns: all(table.primaryKey.columns) } } : {}),
    uniques: table.uniques.map((u) => ({ ...u, columns: all(u.columns) })),
    checks: table.checks.map((c): Check => ({ ...c, columns: all(c.columns), expr: mapExpr(c.expr, rename) })),
    foreignKeys: table.foreignKeys.map((fk) => ({
      ...fk,
      columns: all(fk.columns),
      refTable: id(fk.refTable),
      refColumns: all(fk.refColumns),
      ...(fk.onDeleteColumns ? { onDeleteColumns: all(fk.onDeleteColumns) } : {}),
    })),
    indexes: table.indexes.map((i) => ({
      ...i,
      parts: i.parts.map((p) => ({ ...p, expr: mapExpr(p.expr, rename) })),
      include: all(i.include),
      ...(i.where ? { where: mapExpr(i.where, rename) } : {}),
    })),
    policies: table.policies.map((p) =>
      p.definition.kind === 'tenant' ? { ...p, definition: { ...p.definition, column: rename(p.definition.column) } } : p,
    ),
    triggers: table.triggers.map((t) => ({ ...t, definition: visit(t.definition, TRIGGERS, rename, id) })),
  };
}

function mapColumn(column: Column, rename: Rename): Column {
  return {
    ...column,
    name: rename(column.name),
    ...(column.generated ? { generated: { ...column.generated, expr: mapExpr(column.generated.expr, rename) } } : {}),
  };
}

const TRIGGERS: ByKind<TriggerDefinition, TriggerDefinition, [Rename, (given: TableId) => TableId]> = {
  touch: (d, rename) => ({ ...d, column: rename(d.column) }),
  transition: (d, rename) => ({ ...d, column: rename(d.column) }),
  hold: (d, rename) => ({ ...d, column: rename(d.column) }),
  audit: (d, rename, id) => ({ ...d, auditTable: id(d.auditTable), redacted: d.redacted.map(rename) }),
  archive: (d, _, id) => ({ ...d, archiveTable: id(d.archiveTable) }),
  'append-only': (d) => d,
  sql: (d) => d,
};

function mapExpr(expr: Expr, rename: Rename): Expr {
  return visit(expr, EXPRESSIONS, rename);
}

const EXPRESSIONS: ByKind<Expr, Expr, [Rename]> = {
  column: (e, rename) => ({ ...e, name: rename(e.name) }),
  literal: (e) => e,
  raw: (e) => e,
  compare: (e, rename) => ({ ...e, left: mapExpr(e.left, rename), right: mapExpr(e.right, rename) }),
  arithmetic: (e, rename) => ({ ...e, left: mapExpr(e.left, rename), right: mapExpr(e.right, rename) }),
  in: (e, rename) => ({ ...e, arg: mapExpr(e.arg, rename) }),
  between: (e, rename) => ({ ...e, arg: mapExpr(e.arg, rename), low: mapExpr(e.low, rename), high: mapExpr(e.high, rename) }),
  'is-null': (e, rename) => ({ ...e, arg: mapExpr(e.arg, rename) }),
  and: (e, rename) => ({ ...e, args: e.args.map((a) => mapExpr(a, rename)) }),
  or: (e, rename) => ({ ...e, args: e.args.map((a) => mapExpr(a, rename)) }),
  not: (e, rename) => ({ ...e, arg: mapExpr(e.arg, rename) }),
  like: (e, rename) => ({ ...e, arg: mapExpr(e.arg, rename) }),
  call: (e, rename) => ({ ...e, args: e.args.map((a) => mapExpr(a, rename)) }),
};
