/** COMMENT ON: descriptions of tables, columns and views; of anything else the statement is kept. */
import type { CommentStmt } from 'libpg-query';
import { objectId } from '../../../../model/index.js';
import { quoteText } from '../../spelling.js';
import { commentTarget } from '../comment-target.js';
import { nodeAs, objectName, qualified, strings } from '../nodes.js';
import { findRelation, missing, modelled, type Outcome, type Session, skipped } from '../session.js';
import { changeColumn } from '../table-changes.js';

export function comment(statement: CommentStmt, session: Session): Outcome {
  const text = statement.comment === undefined || statement.comment === '' ? undefined : statement.comment;
  switch (statement.objtype) {
    case 'OBJECT_TABLE':
    case 'OBJECT_VIEW':
    case 'OBJECT_MATVIEW':
      return onRelation(statement, text, session);
    case 'OBJECT_COLUMN':
      return onColumn(statement, text, session);
    case 'OBJECT_EXTENSION':
      return skipped('what an extension is for is known');
    default:
      return keepComment(statement, text, session);
  }
}

/** A later comment takes the place of an earlier one; no text takes it away. */
function keepComment(statement: CommentStmt, text: string | undefined, session: Session): Outcome {
  const { world } = session;
  const target = commentTarget(statement, session);
  if (text === undefined) world.comments.delete(target.identity);
  else {
    const sql = `COMMENT ON ${target.identity} IS ${quoteText(text)}`;
    world.comments.set(target.identity, {
      what: 'comment',
      sql,
      origin: session.origin,
      ...(target.of === undefined ? {} : { of: target.of }),
    });
  }
  return { fate: 'verbatim' };
}

function describe<T extends { readonly description?: string }>(given: T, text: string | undefined): T {
  const { description: _, ...rest } = given;
  return (text === undefined ? rest : { ...rest, description: text }) as T;
}

function onRelation(statement: CommentStmt, text: string | undefined, { world, ...session }: Session): Outcome {
  const name = objectName(statement.object);
  const id = findRelation(world, name);
  const [table, view] = [world.tables.get(id), world.views.get(id)];
  if (table) world.tables.set(id, describe(table, text));
  else if (view) world.views.set(id, { ...view, view: describe(view.view, text) });
  else return missing({ world, ...session }, 'table', name.name, false);
  return modelled(objectId(table ? 'table' : 'view', id));
}

function onColumn(statement: CommentStmt, text: string | undefined, session: Session): Outcome {
  const { world } = session;
  const names = strings(nodeAs(statement.object, 'List')?.items);
  const id = findRelation(world, qualified(names.slice(0, -1)));
  const column = names.at(-1) ?? '';
  const table = world.tables.get(id);
  if (!table)
    return world.views.has(id) || world.types.has(id) ? keepComment(statement, text, session) : missing(session, 'table', id, false);
  world.tables.set(
    id,
    changeColumn(table, column, (given) => describe(given, text)),
  );
  return modelled(objectId('column', id, column));
}
