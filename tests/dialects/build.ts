/** Short spellings for neutral schemas in tests. */
import type {
  Check,
  CheckKind,
  Column,
  ColumnType,
  Expr,
  ForeignKey,
  Index,
  IndexPart,
  Origin,
  Schema,
  Table,
  View,
} from '../../src/model/index.js';
import { column as columnExpr, tableId } from '../../src/model/index.js';

export const TESTED: Origin = { kind: 'rule', rule: 'test' };

export const schema = (name: string, tables: readonly Table[], views: readonly View[] = []): Schema => ({
  kind: 'schema',
  name,
  tables,
  views,
  sequences: [],
  routines: [],
  extensions: [],
  opaque: [],
});

type TableParts = Partial<Omit<Table, 'kind' | 'id' | 'name' | 'origin' | 'primaryKey'>> & { readonly key?: readonly string[] };

/** A table with a primary key on `id` unless `key` says otherwise (an empty one: none). */
export function table(name: string, { key = ['id'], ...parts }: TableParts): Table {
  return {
    kind: 'table',
    id: tableId(name),
    name,
    role: 'entity',
    columns: [],
    uniques: [],
    foreignKeys: [],
    checks: [],
    indexes: [],
    policies: [],
    triggers: [],
    ...(key.length > 0 ? { primaryKey: { name: `pk_${name}`, columns: key, origin: TESTED } } : {}),
    origin: TESTED,
    ...parts,
  };
}

export const column = (name: string, type: ColumnType, more: Partial<Column> = {}): Column => ({
  name,
  type,
  nullable: false,
  origin: TESTED,
  ...more,
});

export const BIGINT: ColumnType = { kind: 'integer', bits: 64 };
export const varchar = (length: number): ColumnType => ({ kind: 'varchar', length });

export const identity = (name = 'id'): Column => column(name, BIGINT, { identity: 'always' });
export const big = (name: string, more: Partial<Column> = {}): Column => column(name, BIGINT, more);
export const text = (name: string, length = 100, more: Partial<Column> = {}): Column => column(name, varchar(length), more);

export const unique = (name: string, ...columns: readonly string[]) => ({ name, columns, origin: TESTED });

export const check = (name: string, type: CheckKind, columns: readonly string[], expr: Expr): Check => ({
  name,
  type,
  columns,
  expr,
  origin: TESTED,
});

export const foreignKey = (name: string, columns: readonly string[], refTable: string, more: Partial<ForeignKey> = {}): ForeignKey => ({
  name,
  columns,
  refTable: tableId(refTable),
  refColumns: ['id'],
  onDelete: 'restrict',
  onUpdate: 'no-action',
  origin: TESTED,
  ...more,
});

export const part = (name: string, direction: IndexPart['direction'] = 'asc'): IndexPart => ({ expr: columnExpr(name), direction });

export const index = (name: string, parts: readonly IndexPart[], more: Partial<Index> = {}): Index => ({
  name,
  parts,
  unique: false,
  method: 'btree',
  include: [],
  serves: [],
  origin: TESTED,
  ...more,
});
