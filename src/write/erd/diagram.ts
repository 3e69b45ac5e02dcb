/**
 * A schema as a picture has it: boxes with rows, and relations with the cardinality at each end. Knows neither Mermaid nor
 * SVG; both draw exactly this, which is why they equal the tables.
 */
import type { ColumnType, ForeignKey, Schema, Table, TableId } from '../../model/index.js';

export interface Diagram {
  readonly boxes: readonly Box[];
  readonly relations: readonly Relation[];
}

export interface Box {
  readonly id: TableId;
  readonly name: string;
  readonly role: Table['role'];
  readonly ownership?: Table['ownership'];
  readonly rows: readonly BoxRow[];
  /** Beside an existing schema. Absent: there was none. */
  readonly state?: 'new' | 'extended' | 'unchanged';
}

export interface BoxRow {
  readonly name: string;
  /** As the engine spells it. */
  readonly type: string;
  readonly nullable: boolean;
  readonly primary: boolean;
  readonly foreign: boolean;
  /** Unique alone, over all rows. */
  readonly unique: boolean;
  /** Added to a table that is there. */
  readonly added?: boolean;
}

/** `child` holds the reference. Reads: one `parent` has `many` (or at most one) `child`. */
export interface Relation {
  readonly name: string;
  readonly child: TableId;
  readonly parent: TableId;
  readonly columns: readonly string[];
  /** A child may be without this parent. */
  readonly optional: boolean;
  /** At most one child per parent. */
  readonly one: boolean;
  /** Leads to the table whose rows are the tenants: nearly every box has one, so drawings keep it quiet. */
  readonly toTenant: boolean;
}

export function diagramOf(schema: Schema, spellType: (type: ColumnType) => string): Diagram {
  const byId = new Map(schema.tables.map((table) => [table.id, table]));
  return {
    boxes: schema.tables.map((table) => boxOf(table, spellType)),
    relations: schema.tables.flatMap((table) => table.foreignKeys.flatMap((key) => relationOf(table, key, byId))),
  };
}

function boxOf(table: Table, spellType: (type: ColumnType) => string): Box {
  const primary = new Set(table.primaryKey?.columns ?? []);
  const foreign = new Set(table.foreignKeys.flatMap((key) => key.columns));
  const unique = new Set(uniqueKeys(table).flatMap((columns) => (columns.length === 1 ? columns : [])));
  const rows = table.columns.map((column) => ({
    name: column.name,
    type: spellType(column.type),
    nullable: column.nullable,
    primary: primary.has(column.name),
    foreign: foreign.has(column.name),
    unique: unique.has(column.name),
  }));
  return { id: table.id, name: table.name, role: table.role, ...(table.ownership ? { ownership: table.ownership } : {}), rows };
}

function relationOf(table: Table, key: ForeignKey, byId: ReadonlyMap<TableId, Table>): readonly Relation[] {
  const parent = byId.get(key.refTable);
  if (parent === undefined) return [];
  const nullable = new Set(table.columns.filter((column) => column.nullable).map((column) => column.name));
  const relation: Relation = {
    name: key.name ?? key.columns.join('_'),
    child: table.id,
    parent: parent.id,
    columns: key.columns,
    optional: key.columns.some((column) => nullable.has(column)),
    one: isUniqueOver(table, key.columns),
    toTenant: parent.ownership === 'tenant',
  };
  return [relation];
}

/** Whether no two rows can share these columns: a key or full unique lies within them. */
function isUniqueOver(table: Table, columns: readonly string[]): boolean {
  const held = new Set(columns);
  return uniqueKeys(table).some((key) => key.length > 0 && key.every((column) => held.has(column)));
}

function uniqueKeys(table: Table): readonly (readonly string[])[] {
  const keys = table.uniques.filter((unique) => unique.forReference !== true).map((unique) => unique.columns);
  const indexes = table.indexes.filter((index) => index.unique).map((index) => index.parts.flatMap((part) => plainColumn(part.expr)));
  return [table.primaryKey?.columns ?? [], ...keys, ...indexes];
}

/** An index part over an expression counts as a column of its own, so that it never makes a key look smaller. */
const plainColumn = (expr: Table['indexes'][number]['parts'][number]['expr']): readonly string[] =>
  expr.kind === 'column' ? [expr.name] : ['(expression)'];
