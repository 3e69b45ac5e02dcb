/**
 * Keys, references and checks put on a table as the engines do it: names where none are given, indexes for references
 * that have none, and those indexes gone when another can serve.
 * https://dev.mysql.com/doc/refman/8.0/en/create-table-foreign-keys.html https://mariadb.com/kb/en/foreign-keys/
 */
import type { Check, Expr, ForeignKey, Index, IndexPart, Table } from '../../../model/index.js';
import { columnsOf } from '../expressions.js';
import type { Flavour } from '../flavour.js';
import { enforcesReferences, isInMemory } from '../storage-engines.js';
import type { Change } from './change.js';
import { readFrom } from './places.js';
import type { CheckDefinition, ForeignKeyDefinition, KeyDefinition } from './tree.js';
import { idOf, memoryOf } from './working.js';

export function addKey(table: Table, key: KeyDefinition, change: Change): Table {
  const origin = readFrom(change.places(key.range));
  if (key.name !== undefined && hasOwnIndex(table, key.name, change)) {
    return key.ifNotExists ? table : repeated(table, `index "${key.name}"`, change, change.places(key.range));
  }
  const freed = withoutServed(table, key.parts, change);
  if (key.what === 'primary') return withPrimaryKey(freed, key.parts, origin);
  const unique = key.what === 'unique';
  const parts = key.parts.map((part) => (part.expr.kind === 'column' ? { ...part, expr: columnOf(table, part.expr.name) } : part));
  const name = key.name ?? freeIndexName(freed, parts);
  // Only tables in memory have hash indexes, and have them where nothing else is said.
  const plain = isInMemory(table) && key.using !== 'btree' ? 'hash' : 'btree';
  const method = key.method === 'btree' ? plain : key.method;
  if (unique && method === 'btree' && !key.mysql && key.parts.every(isWholeColumn)) {
    return { ...freed, uniques: [...freed.uniques, { name, columns: parts.flatMap(columnName), origin }] };
  }
  const index: Index = {
    name,
    parts,
    unique,
    method,
    include: [],
    ...(key.mysql ? { mysql: key.mysql } : {}),
    serves: [],
    origin,
  };
  return { ...freed, indexes: [...freed.indexes, index] };
}

const isWholeColumn = ({ expr, direction, prefix }: IndexPart): boolean =>
  expr.kind === 'column' && direction === 'asc' && prefix === undefined;

const columnName = ({ expr }: IndexPart): readonly string[] => (expr.kind === 'column' ? [expr.name] : []);

export const sameName = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

/** One that the engine did not make by itself. */
const hasOwnIndex = (table: Table, name: string, { working }: Change): boolean =>
  hasIndex(table, name) && ![...memoryOf(working, table.id).generated].some((own) => sameName(own, name));

function repeated(table: Table, what: string, change: Change, span: ReturnType<Change['places']>): Table {
  change.note('repeated-object', 'warning', span, `"${table.name}" has the ${what} already.`);
  return table;
}

function withPrimaryKey(table: Table, parts: readonly IndexPart[], origin: Table['origin']): Table {
  const columns = parts.flatMap(columnName).map((name) => properName(table, name));
  const inKey = new Set(columns.map((name) => name.toLowerCase()));
  return {
    ...table,
    primaryKey: { name: 'PRIMARY', columns, origin },
    columns: table.columns.map((column) => (inKey.has(column.name.toLowerCase()) ? { ...column, nullable: false } : column)),
  };
}

const indexNames = (table: Table): ReadonlySet<string> =>
  new Set([...table.indexes, ...table.uniques].map(({ name }) => (name ?? '').toLowerCase()));

export const hasIndex = (table: Table, name: string): boolean => indexNames(table).has(name.toLowerCase());

/** The first column's name, then `_2`, `_3` … */
function freeIndexName(table: Table, parts: readonly IndexPart[]): string {
  const [first] = parts;
  const base = first?.expr.kind === 'column' ? first.expr.name : 'functional_index';
  const taken = indexNames(table);
  // A key named after a column PRIMARY would pass for the primary key.
  if (!taken.has(base.toLowerCase()) && base.toLowerCase() !== 'primary') return base;
  for (let n = 2; ; n++) if (!taken.has(`${base}_${n}`.toLowerCase())) return `${base}_${n}`;
}

/** Without the generated indexes that the new one makes superfluous. */
function withoutServed(table: Table, parts: readonly IndexPart[], change: Change): Table {
  const { generated } = memoryOf(change.working, table.id);
  if (generated.size === 0) return table;
  const served = table.indexes.filter(({ name, parts: own }) => generated.has(name) && startsWith(parts, own));
  if (served.length === 0) return table;
  for (const { name } of served) generated.delete(name);
  return { ...table, indexes: table.indexes.filter((index) => !served.includes(index)) };
}

const startsWith = (parts: readonly IndexPart[], first: readonly IndexPart[]): boolean =>
  first.every((part, i) => {
    const [a, b] = [part.expr, parts[i]?.expr];
    return a.kind === 'column' && b?.kind === 'column' && sameName(a.name, b.name) && parts[i]?.prefix === undefined;
  });

export function addForeignKey(table: Table, key: ForeignKeyDefinition, change: Change): Table {
  const { working } = change;
  const given = key.symbol ?? (working.flavour.namesReferencesByIndex ? key.indexName : undefined);
  const span = change.places(key.range);
  if (given !== undefined && table.foreignKeys.some(({ name }) => sameName(name ?? '', given))) {
    return key.ifNotExists ? table : repeated(table, `reference "${given}"`, change, span);
  }
  const parts = key.from.map((name): IndexPart => ({ expr: { kind: 'column', name: properName(table, name) }, direction: 'asc' }));
  const indexed = withIndexFor(table, parts, key.symbol ?? key.indexName, change, span);
  if (!enforcesReferences(table.mysql)) {
    change.note('ignored-reference', 'info', span, `${table.mysql?.engine} reads references and does not keep them.`);
    return indexed;
  }
  const foreignKey: ForeignKey = {
    name: given ?? generatedName(table),
    columns: parts.flatMap(columnName),
    refTable: idOf(working, key.table),
    refColumns: key.columns,
    onDelete: key.onDelete,
    onUpdate: key.onUpdate,
    origin: readFrom(span),
  };
  return { ...indexed, foreignKeys: [...indexed.foreignKeys, foreignKey] };
}

const columnOf = (table: Table, name: string): Expr => ({ kind: 'column', name: properName(table, name) });

/** As its column spells it. */
const properName = (table: Table, name: string): string => table.columns.find((column) => sameName(column.name, name))?.name ?? name;

/** `orders_ibfk_1`, after the highest number that is taken. */
function generatedName({ name, foreignKeys }: Table): string {
  const prefix = `${name}_ibfk_`;
  const numbers = foreignKeys.flatMap((key) => (key.name?.startsWith(prefix) ? [Number(key.name.slice(prefix.length))] : []));
  return `${prefix}${Math.max(0, ...numbers.filter(Number.isInteger)) + 1}`;
}

function withIndexFor(
  table: Table,
  parts: readonly IndexPart[],
  name: string | undefined,
  change: Change,
  span: ReturnType<Change['places']>,
): Table {
  const { generated } = memoryOf(change.working, table.id);
  const keys = [table.primaryKey?.columns ?? [], ...table.uniques.map(({ columns }) => columns)];
  const asParts = (columns: readonly string[]): readonly IndexPart[] =>
    columns.map((column) => ({ expr: { kind: 'column', name: column }, direction: 'asc' }));
  // Of two that the engine makes for the same columns, the later one stays.
  const lasting = table.indexes.filter((index) => !generated.has(index.name) || index.parts.length > parts.length);
  if (keys.some((columns) => startsWith(asParts(columns), parts)) || lasting.some((index) => serves(index, parts))) return table;
  const freed = withoutServed(table, parts, change);
  const own = name !== undefined && !hasIndex(freed, name) ? name : freeIndexName(freed, parts);
  generated.add(own);
  const index: Index = { name: own, parts, unique: false, method: 'btree', include: [], serves: [], origin: readFrom(span) };
  return { ...freed, indexes: [...freed.indexes, index] };
}

const serves = (index: Index, parts: readonly IndexPart[]): boolean => index.method === 'btree' && startsWith(index.parts, parts);

export function addCheck(table: Table, check: CheckDefinition, change: Change, column?: string): Table {
  const { flavour } = change.working;
  if (check.name !== undefined && table.checks.some(({ name }) => name === check.name)) {
    return check.ifNotExists ? table : repeated(table, `check "${check.name}"`, change, change.places(check.range));
  }
  const byColumn = column !== undefined && flavour.namesChecksByColumn;
  const name = check.name ?? (byColumn ? column : freeCheckName(flavour, table));
  if (byColumn) memoryOf(change.working, table.id).columnChecks.add(name);
  const added: Check = {
    name,
    type: 'other',
    columns: columnsOf(check.expr),
    expr: check.expr,
    origin: readFrom(change.places(check.range)),
  };
  return { ...table, checks: [...table.checks, added] };
}

function freeCheckName(flavour: Flavour, table: Table): string {
  const taken = new Set(table.checks.map(({ name }) => name?.toLowerCase()));
  for (let n = 1; ; n++) {
    const name = flavour.checkName(table.name, n);
    if (!taken.has(name.toLowerCase())) return name;
  }
}
