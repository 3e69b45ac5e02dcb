/** CREATE TABLE as data. https://dev.mysql.com/doc/refman/8.0/en/create-table.html https://mariadb.com/kb/en/create-table/ */
import type { Flavour } from '../flavour.js';
import { readColumn } from './column.js';
import {
  accept,
  acceptSymbol,
  atEnd,
  type Cursor,
  isSymbol,
  isWord,
  looksAt,
  peek,
  type QualifiedName,
  readQualifiedName,
  skipItem,
  skipUnknown,
} from './cursor.js';
import { readConstraint } from './keys.js';
import { readPartitionClause } from './partitions.js';
import { readTableOptions } from './table-options.js';
import type { PartitionClause, TableElement, TableOptions } from './tree.js';

export interface CreateTable {
  readonly name: QualifiedName;
  readonly temporary: boolean;
  readonly ifNotExists: boolean;
  readonly orReplace: boolean;
  readonly like?: QualifiedName;
  readonly elements: readonly TableElement[];
  readonly options: TableOptions;
  readonly partition?: PartitionClause;
  /** Rows, and columns that are not listed, come from a query. */
  readonly fromQuery: boolean;
  /** The closing parenthesis of the list was never met: the text ends before it. */
  readonly unclosed: boolean;
}

/** At CREATE; undefined where it is no CREATE TABLE. */
export function readCreateTable(flavour: Flavour, cursor: Cursor): CreateTable | undefined {
  if (!accept(cursor, 'create')) return undefined;
  const orReplace = accept(cursor, 'or', 'replace');
  const temporary = accept(cursor, 'temporary');
  if (!accept(cursor, 'table')) return undefined;
  const ifNotExists = accept(cursor, 'if', 'not', 'exists');
  const name = readQualifiedName(cursor);
  if (!name) return undefined;
  const like = readLike(cursor);
  const list = like || !isElementList(cursor) ? { elements: [], closed: true } : readElements(flavour, cursor);
  const options = readTableOptions(cursor) ?? { others: {} };
  const partition = readPartitionClause(cursor);
  return {
    name,
    temporary,
    ifNotExists,
    orReplace,
    ...(like ? { like } : {}),
    elements: list.elements,
    options,
    ...(partition ? { partition } : {}),
    fromQuery: skipQuery(cursor),
    unclosed: !list.closed,
  };
}

function readLike(cursor: Cursor): QualifiedName | undefined {
  const inside = isSymbol(peek(cursor), '(') && isWord(peek(cursor, 1), 'like');
  if (inside) cursor.at++;
  if (!accept(cursor, 'like')) return undefined;
  const name = readQualifiedName(cursor);
  if (inside) acceptSymbol(cursor, ')');
  return name;
}

/** A parenthesis that holds columns, not a query. */
const isElementList = (cursor: Cursor): boolean => isSymbol(peek(cursor), '(') && !QUERY.has(peek(cursor, 1).text);

const QUERY = new Set(['select', 'with', 'values', 'table']);

function readElements(flavour: Flavour, cursor: Cursor): { readonly elements: readonly TableElement[]; readonly closed: boolean } {
  const elements: TableElement[] = [];
  acceptSymbol(cursor, '(');
  while (!atEnd(cursor)) {
    if (acceptSymbol(cursor, ')')) return { elements, closed: true };
    const element = readElement(flavour, cursor);
    if (element) elements.push(element);
    if (!isSymbol(peek(cursor), ',') && !isSymbol(peek(cursor), ')') && !atEnd(cursor)) skipUnknown(cursor);
    acceptSymbol(cursor, ',');
  }
  return { elements, closed: false };
}

/** A column, key, reference or check. What is neither is noted as unknown and stepped over. */
export function readElement(flavour: Flavour, cursor: Cursor): TableElement | undefined {
  // Said by the two columns already; other periods have no noun.
  if (looksAt(cursor, 'period', 'for')) {
    if (accept(cursor, 'period', 'for', 'system_time')) skipItem(cursor);
    else skipUnknown(cursor);
    return undefined;
  }
  const constraint = readConstraint(cursor);
  if (constraint) return constraint;
  const column = readColumn(flavour, cursor);
  if (column) return { kind: 'column', column };
  skipUnknown(cursor);
  return undefined;
}

/** Steps over AS SELECT …; a query fills the table and may add columns. */
function skipQuery(cursor: Cursor): boolean {
  if (!accept(cursor, 'ignore')) accept(cursor, 'replace');
  const isQuery =
    accept(cursor, 'as') ||
    QUERY.has(peek(cursor).text) ||
    (isSymbol(peek(cursor), '(') && looksAt(cursor) && QUERY.has(peek(cursor, 1).text));
  if (isQuery) cursor.at = cursor.tokens.length - 1;
  return isQuery;
}
