/** Keys and indexes of one table from information_schema. */
import {
  type Expr,
  type ForeignKey,
  type Index,
  type IndexMethod,
  type IndexPart,
  type ReferentialAction,
  tableId,
  type Unique,
} from '../../../model/index.js';
import { groupBy } from '../../../util/group-by.js';
import type { Row } from '../../queryable.js';
import type { Flavour } from '../flavour.js';
import { readExpression } from './column.js';
import { READ, textOf } from './read.js';

export interface Keys {
  readonly primaryKey?: { readonly name: string; readonly columns: readonly string[]; readonly origin: typeof READ };
  readonly uniques: readonly Unique[];
  readonly indexes: readonly Index[];
}

/** `automatic` are the names of indexes that InnoDB made for foreign keys: they are no part of the design. */
export function readKeys(flavour: Flavour, rows: readonly Row[], foreignKeys: readonly ForeignKey[]): Keys {
  const groups = groupBy(rows, (row) => textOf(row.name));
  const primary = groups.get('PRIMARY');
  const uniques: Unique[] = [];
  const indexes: Index[] = [];
  for (const [name, parts] of groups) {
    if (name === 'PRIMARY') continue;
    const index = readIndex(flavour, name, parts);
    if (isAutomatic(index, foreignKeys)) continue;
    if (isConstraint(index)) uniques.push({ name, columns: parts.map((row) => textOf(row.column_name)), origin: READ });
    else indexes.push(index);
  }
  const primaryKey = primary && { name: 'PRIMARY', columns: primary.map((row) => textOf(row.column_name)), origin: READ };
  return { ...(primaryKey ? { primaryKey } : {}), uniques, indexes };
}

function readIndex(flavour: Flavour, name: string, rows: readonly Row[]): Index {
  const [first] = rows;
  const comment = textOf(first?.INDEX_COMMENT);
  const invisible = textOf(first?.IGNORED) === 'YES' || textOf(first?.IS_VISIBLE) === 'NO';
  const mysql = { ...(comment === '' ? {} : { comment }), ...(invisible ? { invisible } : {}) };
  return {
    name,
    parts: rows.map((row) => readPart(flavour, row)),
    unique: Number(first?.non_unique) === 0,
    method: METHODS[textOf(first?.method).toLowerCase()] ?? 'btree',
    include: [],
    ...(Object.keys(mysql).length > 0 ? { mysql } : {}),
    serves: [],
    origin: READ,
  };
}

const METHODS: Readonly<Record<string, IndexMethod>> = { hash: 'hash', fulltext: 'fulltext', spatial: 'spatial', rtree: 'spatial' };

function readPart(flavour: Flavour, row: Row): IndexPart {
  const expr: Expr = row.expression ? readExpression(flavour, textOf(row.expression)) : { kind: 'column', name: textOf(row.column_name) };
  // Of a spatial index the catalogue tells the size of its boxes.
  const isWhole = row.prefix === null || row.prefix === undefined || textOf(row.method).toUpperCase() === 'SPATIAL';
  const prefix = isWhole ? {} : { prefix: Number(row.prefix) };
  return { expr, direction: row.direction === 'D' ? 'desc' : 'asc', ...prefix };
}

/** A unique key over whole columns, which a constraint makes. */
const isConstraint = ({ unique, method, mysql, parts }: Index): boolean =>
  unique &&
  method === 'btree' &&
  !mysql &&
  parts.every(({ expr, direction, prefix }) => expr.kind === 'column' && direction === 'asc' && prefix === undefined);

export function isAutomatic({ name, unique, parts }: Index, foreignKeys: readonly ForeignKey[]): boolean {
  const key = foreignKeys.find((foreignKey) => foreignKey.name === name);
  return (
    !unique &&
    key !== undefined &&
    key.columns.length === parts.length &&
    parts.every((part, i) => columnName(part.expr) === key.columns[i])
  );
}

const columnName = (expr: Expr): string | undefined => (expr.kind === 'column' ? expr.name : undefined);

export function readForeignKeys(rows: readonly Row[]): readonly ForeignKey[] {
  return [...groupBy(rows, (row) => textOf(row.name))].map(([name, parts]) => {
    const [first] = parts;
    return {
      name,
      columns: parts.map((row) => textOf(row.column_name)),
      refTable: tableId(textOf(first?.ref_table)),
      refColumns: parts.map((row) => textOf(row.ref_column)),
      onDelete: readAction(first?.on_delete),
      onUpdate: readAction(first?.on_update),
      origin: READ,
    };
  });
}

/** InnoDB treats NO ACTION as RESTRICT. */
const readAction = (rule: unknown): ReferentialAction => ACTIONS[textOf(rule).toUpperCase()] ?? 'restrict';
const ACTIONS: Readonly<Record<string, ReferentialAction>> = { CASCADE: 'cascade', 'SET NULL': 'set-null' };
