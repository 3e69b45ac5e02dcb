/** CREATE INDEX. */
import type { IndexStmt } from 'libpg-query';
import { objectId } from '../../../../model/index.js';
import { readIndex } from '../indexes.js';
import { indexId } from '../removals.js';
import { findTable, missing, modelled, type Outcome, type Session, skipped, verbatim } from '../session.js';

export function createIndex(statement: IndexStmt, session: Session): Outcome {
  const { world } = session;
  const id = findTable(world, statement.relation);
  const view = world.views.get(id);
  if (view) {
    const { namespace } = view.view;
    const name = statement.idxname ?? '';
    world.indexes.set(indexId(namespace === undefined ? {} : { namespace }, name), id);
    return verbatim(session, 'index', { of: id, name }, 'it stands on a materialised view');
  }
  const table = world.tables.get(id);
  if (!table) return missing(session, 'table', statement.relation?.relname ?? '', false);
  if (statement.if_not_exists && statement.idxname && world.indexes.has(indexId(table, statement.idxname)))
    return skipped('it is there already');
  const index = readIndex(statement, table, session);
  if (!index) {
    world.indexes.set(indexId(table, statement.idxname ?? ''), id);
    return verbatim(session, 'index', { of: id, name: statement.idxname ?? '' }, `the model has no index method ${statement.accessMethod}`);
  }
  world.tables.set(id, { ...table, indexes: [...table.indexes, index] });
  world.indexes.set(indexId(table, index.name), id);
  return modelled(objectId('index', id, index.name));
}
