/** CREATE TABLE, with LIKE, INHERITS, PARTITION OF and everything said inside. https://www.postgresql.org/docs/15/sql-createtable.html */
import type { Constraint, CreateStmt, Node } from 'libpg-query';
import type { Column, Table, TableId } from '../../../../model/index.js';
import { columnTypes } from '../../read-expression.js';
import { quoteQualified } from '../../spelling.js';
import { nextValue, type ReadColumn, readColumnDef, withGenerated } from '../columns.js';
import { addConstraint, inServerOrder } from '../constraints.js';
import { exclusionConstraint, temporalConstraint } from '../exclusion.js';
import { nodeAs, optionTexts, relationName, strings } from '../nodes.js';
import { chooseName } from '../object-names.js';
import { boundText, readPartitioning } from '../partitions.js';
import { idOf, inModel } from '../scope.js';
import { emptyTable, findTable, missing, type Outcome, ofTable, relationExists, type Session, skipped } from '../session.js';
import { likeTable } from './like-table.js';

export function createTable(statement: CreateStmt, session: Session): Outcome {
  const { world } = session;
  if (statement.relation?.relpersistence === 't') {
    world.temporary.add(statement.relation.relname ?? '');
    return skipped('a temporary table is no part of the schema');
  }
  const home = world.scope.homeOf(relationName(statement.relation ?? {}));
  const id = idOf(home);
  if (statement.if_not_exists && relationExists(world, id)) return skipped('it is there already');
  const parents = (statement.inhRelations ?? []).map((node) => findTable(world, nodeAs(node, 'RangeVar')));
  const [partitioned] = statement.partbound ? parents : [];
  if (partitioned !== undefined && !world.tables.has(partitioned)) return missing(session, 'table', partitioned, false);
  const table = buildTable(
    statement,
    { ...emptyTable(home, session), ...tableOptions(statement, partitioned ? [] : parents) },
    parents,
    session,
  );
  world.tables.set(id, table);
  if (partitioned !== undefined && statement.partbound) {
    world.partitions.set(id, { parent: partitioned, bound: boundText(statement.partbound, session.resolve) });
  }
  return ofTable(id);
}

function tableOptions({ relation, options, partspec }: CreateStmt, inherits: readonly TableId[]): Pick<Table, 'postgres'> {
  const storage = Object.fromEntries([...optionTexts(options)].filter(([key]) => key !== 'oids'));
  const postgres = {
    ...(relation?.relpersistence === 'u' ? { unlogged: true } : {}),
    ...(Object.keys(storage).length > 0 && !partspec ? { storage } : {}),
    ...(inherits.length > 0 ? { inherits } : {}),
  };
  return Object.keys(postgres).length > 0 ? { postgres } : {};
}

function buildTable(statement: CreateStmt, empty: Table, parents: readonly TableId[], session: Session): Table {
  const read = (statement.tableElts ?? []).flatMap((node): readonly Element[] => readElement(node, session));
  const own = read.flatMap((element) => (element.kind === 'column' ? [element.read] : []));
  const inherited = parents.flatMap((parent) => session.world.tables.get(parent)?.columns ?? []);
  const plain: readonly Column[] = mergeColumns(
    inherited,
    read.flatMap((e) => (e.kind === 'column' ? [e.read.column] : e.kind === 'like' ? e.table.columns : [])),
  );
  const types = columnTypes(plain);
  const finished = new Map(own.map((one) => [one.column.name, withGenerated(one, types, session)]));
  const base = read.flatMap((e) => (e.kind === 'like' ? [e.table] : []));
  let table: Table = {
    ...empty,
    columns: plain.map((column) => finished.get(column.name) ?? column),
    checks: [
      ...parents.flatMap((parent) => (session.world.tables.get(parent)?.checks ?? []).filter((c) => !c.noInherit)),
      ...base.flatMap(({ checks }) => checks),
    ],
    ...(statement.partspec ? { partitioning: readPartitioning(statement.partspec, session.resolve) } : {}),
  };
  for (const one of own) if (one.serial !== undefined) table = withSerial(table, one, session);
  for (const like of base) table = withLikedKeys(table, like, session);
  for (const [constraint, column] of constraintsOf(read)) table = withConstraint(table, constraint, column, session);
  return table;
}

type Element =
  | { readonly kind: 'column'; readonly read: ReadColumn }
  | { readonly kind: 'constraint'; readonly constraint: Constraint }
  | { readonly kind: 'like'; readonly table: Table };

function readElement(node: Node, session: Session): readonly Element[] {
  const column = nodeAs(node, 'ColumnDef');
  if (column) return column.typeName ? [{ kind: 'column', read: readColumnDef(column, session) }] : [];
  const constraint = nodeAs(node, 'Constraint');
  if (constraint) return [{ kind: 'constraint', constraint }];
  const like = nodeAs(node, 'TableLikeClause');
  const table = like && likeTable(like, session);
  return table ? [{ kind: 'like', table }] : [];
}

/** A column that a parent has too is one column. */
function mergeColumns(inherited: readonly Column[], own: readonly Column[]): readonly Column[] {
  const merged = new Map<string, Column>();
  for (const column of [...inherited, ...own]) {
    const before = merged.get(column.name);
    merged.set(column.name, before ? { ...before, ...column, nullable: before.nullable && column.nullable } : column);
  }
  return [...merged.values()];
}

function constraintsOf(elements: readonly Element[]): readonly (readonly [Constraint, string | undefined])[] {
  return inServerOrder(
    elements.flatMap((element): readonly (readonly [Constraint, string | undefined])[] =>
      element.kind === 'constraint'
        ? [[element.constraint, undefined]]
        : element.kind === 'column'
          ? element.read.constraints.map((constraint) => [constraint, element.read.column.name] as const)
          : [],
    ),
  );
}

/** The constraint on the table; exclusion constraints are kept as statements beside it. */
export function withConstraint(table: Table, constraint: Constraint, column: string | undefined, session: Session): Table {
  if (constraint.without_overlaps || constraint.fk_with_period) {
    session.world.verbatim.push(temporalConstraint(constraint, table, session));
    const key = constraint.contype === 'CONSTR_PRIMARY' ? strings(constraint.keys) : [];
    return { ...table, columns: table.columns.map((c) => (key.includes(c.name) ? { ...c, nullable: false } : c)) };
  }
  if (constraint.contype !== 'CONSTR_EXCLUSION') return addConstraint(table, constraint, column, session);
  session.world.verbatim.push(exclusionConstraint(constraint, table, session));
  return table;
}

/** The sequence that a serial column takes its numbers from, owned by it. */
export function withSerial(table: Table, { column, serial }: ReadColumn, session: Session): Table {
  const { world } = session;
  const name = chooseName(table.name, column.name, 'seq', (one) => session.isTaken(one, table));
  const home = { name, ...(table.namespace === undefined ? {} : { namespace: table.namespace }) };
  world.sequences.set(idOf(inModel(home)), {
    ...home,
    options: serial === undefined || serial === 'bigint' ? {} : { type: serial },
    owner: { table: table.id, column: column.name },
    origin: session.origin,
  });
  const value = nextValue(quoteQualified(name, table.namespace));
  return { ...table, columns: table.columns.map((c) => (c.name === column.name ? { ...c, default: value } : c)) };
}

/** Keys and indexes that LIKE brings along get names of their own. */
function withLikedKeys(table: Table, like: Table, session: Session): Table {
  const taken = (name: string): boolean => session.isTaken(name, table);
  const named = (columns: readonly string[] | undefined, label: string): string => chooseName(table.name, columns?.join('_'), label, taken);
  const { primaryKey } = like;
  const indexes = like.indexes.map((index) => ({
    ...index,
    name: named(
      index.parts.map(({ expr }) => (expr.kind === 'column' ? expr.name : 'expr')),
      'idx',
    ),
  }));
  for (const index of indexes)
    session.world.indexes.set(
      idOf(inModel({ name: index.name, ...(table.namespace === undefined ? {} : { namespace: table.namespace }) })),
      table.id,
    );
  return {
    ...table,
    ...(primaryKey ? { primaryKey: { ...primaryKey, name: named(undefined, 'pkey') } } : {}),
    uniques: like.uniques.map((unique) => ({ ...unique, name: named(unique.columns, 'key') })),
    indexes,
  };
}
