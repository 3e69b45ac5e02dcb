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
  const name = strings(fields).at(-1);
  const column = tables.flatMap((table) => table?.columns ?? []).find((one) => one.name === name);
  return column && [made(target?.name ?? column.name, column)];
}
