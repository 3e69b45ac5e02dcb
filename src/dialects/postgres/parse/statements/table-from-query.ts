/** CREATE TABLE AS and SELECT INTO, where the query says the types of its columns by itself: columns of known tables, and casts. */
import type { CreateTableAsStmt, Node } from 'libpg-query';
import type { Column, Table } from '../../../../model/index.js';
import { readType } from '../../types.js';
import { type NodeOf, nodeAs, relationName, strings } from '../nodes.js';
import { idOf } from '../scope.js';
import { emptyTable, findTable, type Outcome, ofTable, relationExists, type Session, skipped } from '../session.js';
import { typeText } from '../type-name.js';

export function tableFromQuery(statement: CreateTableAsStmt, session: Session): Outcome {
  const { world } = session;
  const home = world.scope.homeOf(relationName(statement.into?.rel ?? {}));
  const id = idOf(home);
  if (statement.if_not_exists && relationExists(world, id)) return skipped('it is there already');
  const select = nodeAs(statement.query, 'SelectStmt');
  const columns = select && queryColumns(select, session);
  const names = strings(statement.into?.colNames);
  const known = (columns ?? []).map((column, at) => ({ ...column, name: names[at] ?? column.name }));
  world.tables.set(id, { ...emptyTable(home, session), columns: known });
  if (columns) return ofTable(id);
  session.report({
    code: 'sql/types-of-a-query',
    severity: 'warning',
    message: `The columns of "${home.name}" come from a query whose types only the server knows; the table is kept without them.`,
    help: 'Read a dump of the database, where the columns are written out.',
    subject: id,
  });
  return { fate: 'verbatim', subject: id, note: 'its columns come from a query' };
}

type Sources = ReadonlyMap<string, Table>;

function queryColumns(select: NodeOf<'SelectStmt'>, session: Session): readonly Column[] | undefined {
  // The first branch of a UNION names the columns.
  if (select.larg) return queryColumns(select.larg, session);
  const sources = new Map<string, Table>();
  for (const node of select.fromClause ?? []) collectSources(node, sources, session);
  const found = (select.targetList ?? []).map((node) => targetColumns(nodeAs(node, 'ResTarget'), sources, session));
  return found.includes(undefined) ? undefined : found.flatMap((columns) => columns ?? []);
}

function collectSources(node: Node | undefined, sources: Map<string, Table>, session: Session): void {
  const join = nodeAs(node, 'JoinExpr');
  if (join) for (const side of [join.larg, join.rarg]) collectSources(side, sources, session);
  const relation = nodeAs(node, 'RangeVar');
  const table = relation && session.world.tables.get(findTable(session.world, relation));
  if (relation && table) sources.set(relation.alias?.aliasname ?? relation.relname ?? '', table);
}

function targetColumns(target: NodeOf<'ResTarget'> | undefined, sources: Sources, session: Session): readonly Column[] | undefined {
  const made = (name: string, column: Pick<Column, 'type'>): Column => ({
    name,
    type: column.type,
    nullable: true,
    origin: session.origin,
  });
  const cast = nodeAs(target?.val, 'TypeCast');
  if (cast) return [made(target?.name ?? 'column', { type: readType(typeText(cast.typeName, session.resolve)) })];
  const fields = nodeAs(target?.val, 'ColumnRef')?.fields ?? [];
  const [last] = fields.slice(-1);
  const tables = fields.length > 1 ? [sources.get(strings(fields)[0] ?? '')] : [...sources.values()];
  if (last && 'A_Star' in last)
    return tables.includes(undefined) || tables.length === 0
      ? undefined
      : tables.flatMap((t) => (t?.columns ?? []).map((c) => made(c.name, c)));
  if (fields.length === 0) return expressionColumns(target, sources, session);
  const name = strings(fields).at(-1);
  const column = tables.flatMap((table) => table?.columns ?? []).find((one) => one.name === name);
  return column && [made(target?.name ?? column.name, column)];
}

/** Types of the few functions and constants that such queries are made of. */
const CALLS: Readonly<Record<string, string>> = {
  now: 'timestamp with time zone',
  count: 'bigint',
  row_number: 'bigint',
  gen_random_uuid: 'uuid',
  lower: 'text',
  upper: 'text',
  concat: 'text',
};

function expressionColumns(target: NodeOf<'ResTarget'> | undefined, sources: Sources, session: Session): readonly Column[] | undefined {
  const value = target?.val;
  const call = nodeAs(value, 'FuncCall');
  const constant = nodeAs(value, 'A_Const');
  const coalesce = nodeAs(value, 'CoalesceExpr');
  const made = (name: string, sql: string): readonly Column[] => [
    { name: target?.name ?? name, type: readType(sql), nullable: true, origin: session.origin },
  ];
  const known = strings(call?.funcname).at(-1) ?? '';
  if (CALLS[known] !== undefined) return made(known, CALLS[known]);
  if (constant?.ival) return made('?column?', 'integer');
  if (constant?.boolval) return made('bool', 'boolean');
  if (constant?.sval) return made('?column?', 'text');
  if (nodeAs(value, 'BoolExpr') || nodeAs(value, 'NullTest')) return made('?column?', 'boolean');
  for (const arg of coalesce?.args ?? []) {
    const columns = targetColumns({ val: arg, name: target?.name ?? 'coalesce' }, sources, session);
    if (columns) return columns;
  }
  return undefined;
}
