/** CREATE VIEW and CREATE MATERIALIZED VIEW: the query stays as written. */
import type { CreateTableAsStmt, Node, ViewStmt } from 'libpg-query';
import { objectId, parseTableId, type TableId, type View } from '../../../../model/index.js';
import { SPLIT_QUIRKS, skipInert, wordAt } from '../../../../sql/index.js';
import { printNode } from '../grammar.js';
import { type NodeOf, optionTexts, relationName, strings } from '../nodes.js';
import { idOf } from '../scope.js';
import { findRelation, type Outcome, relationExists, type Session, skipped } from '../session.js';
import { mapRelations, relationsIn } from '../view-sources.js';
import type { World } from '../world.js';
import { tableFromQuery } from './table-from-query.js';

export function createView(statement: ViewStmt, session: Session): Outcome {
  if (statement.view?.relpersistence === 't') return skipped('a temporary view is no part of the schema');
  const options = new Map(optionTexts(statement.options));
  if (statement.withCheckOption === 'LOCAL_CHECK_OPTION') options.set('check_option', 'local');
  if (statement.withCheckOption === 'CASCADED_CHECK_OPTION') options.set('check_option', 'cascaded');
  return keepView(session, statement.view ?? {}, {
    sql: queryText(session.text).replace(/\s+WITH\s+(?:LOCAL\s+|CASCADED\s+)?CHECK\s+OPTION\s*$/i, ''),
    materialised: false,
    columns: strings(statement.aliases),
    options,
    query: statement.query,
  });
}

/** CREATE MATERIALIZED VIEW, CREATE TABLE AS and SELECT INTO share a statement. */
export function createTableAs(statement: CreateTableAsStmt, session: Session): Outcome {
  if (statement.into?.rel?.relpersistence === 't') {
    session.world.temporary.add(statement.into.rel.relname ?? '');
    return skipped('a temporary table is no part of the schema');
  }
  if (statement.objtype !== 'OBJECT_MATVIEW')
    return tableFromQuery(statement.into, statement.query, statement.if_not_exists ?? false, session);
  const home = session.world.scope.homeOf(relationName(statement.into?.rel ?? {}));
  if (statement.if_not_exists && relationExists(session.world, idOf(home))) return skipped('it is there already');
  return keepView(session, statement.into?.rel ?? {}, {
    sql: queryText(session.text).replace(/\s+WITH\s+(?:NO\s+)?DATA\s*$/i, ''),
    materialised: true,
    columns: strings(statement.into?.colNames),
    options: optionTexts(statement.into?.options),
    query: statement.query,
  });
}

interface Given {
  readonly sql: string;
  readonly materialised: boolean;
  readonly columns: readonly string[];
  readonly options: ReadonlyMap<string, string>;
  readonly query: Node | undefined;
}

function keepView(session: Session, relation: NodeOf<'RangeVar'>, { sql, materialised, columns, options, query }: Given): Outcome {
  const { world } = session;
  const home = world.scope.homeOf(relationName(relation));
  const id = idOf(home);
  const before = world.views.get(id)?.view.description;
  const view: View = {
    name: home.name,
    ...(home.namespace === undefined ? {} : { namespace: home.namespace }),
    ...(columns.length > 0 ? { columns } : {}),
    definition: { kind: 'sql', sql: placedQuery(sql, query, session), materialised },
    ...(options.size > 0 ? { postgres: { options: Object.fromEntries(options) } } : {}),
    ...(before === undefined ? {} : { description: before }),
    origin: session.origin,
  };
  const reads = new Set<TableId>();
  relationsIn(query, (name) => reads.add(findRelation(world, name)));
  // Replaced in its place: what reads it stands behind it.
  world.views.set(id, { view, reads });
  return { fate: 'verbatim', subject: objectId('view', id) };
}

/** Where the search path says which tables a query reads, the query says it now. */
function placedQuery(sql: string, query: Node | undefined, { world }: Session): string {
  if (query === undefined || world.scope.searchPath()[0] === 'public') return sql;
  return printNode(mapRelations(query, (relation) => placedRelation(relation, world)));
}

function placedRelation(relation: NodeOf<'RangeVar'>, world: World): NodeOf<'RangeVar'> {
  const id = findRelation(world, relationName(relation));
  const { namespace } = parseTableId(id);
  return relation.schemaname !== undefined || namespace === undefined || !relationExists(world, id)
    ? relation
    : { ...relation, schemaname: namespace };
}

/** What stands behind the first AS outside of parentheses. */
function queryText(sql: string): string {
  let depth = 0;
  for (let at = 0; at < sql.length; ) {
    const inert = skipInert(sql, at, SPLIT_QUIRKS.postgres);
    if (inert > at) {
      at = inert;
      continue;
    }
    const word = wordAt(sql, at);
    if (word !== undefined && depth === 0 && word.toLowerCase() === 'as') return sql.slice(at + 2).trim();
    if (sql[at] === '(') depth++;
    if (sql[at] === ')') depth--;
    at += word?.length ?? 1;
  }
  return sql;
}
