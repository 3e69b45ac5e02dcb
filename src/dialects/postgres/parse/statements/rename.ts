/** RENAME and SET SCHEMA: the thing under its new name, and everything that speaks of it. */
import type { AlterObjectSchemaStmt, Node, RenameStmt } from 'libpg-query';
import { parseTableId, type Table, type TableId } from '../../../../model/index.js';
import { quoteQualified } from '../../spelling.js';
import { partIdentity, placed } from '../comment-target.js';
import { nodeAs, objectName, type Qualified, qualified, relationName, strings } from '../nodes.js';
import { indexId, renameComments, renameMentions } from '../removals.js';
import { idOf, inModel } from '../scope.js';
import { renameNumbers } from '../sequence-names.js';
import { findRelation, findType, missing, modelled, type Outcome, type Session, verbatim } from '../session.js';
import { changeColumn, hasColumn, hasConstraint, renameColumn, renameConstraint, renameReferenced } from '../table-changes.js';
import { movedView, viewWithColumn } from '../view-sources.js';
import type { World } from '../world.js';
import { renamedRoutine, routineKey } from './routines.js';

export function rename(statement: RenameStmt, session: Session): Outcome {
  const { world } = session;
  const to = statement.newname ?? '';
  const from = statement.subname ?? '';
  const id = findRelation(world, relationName(statement.relation ?? {}));
  switch (statement.renameType) {
    case 'OBJECT_TABLE':
    case 'OBJECT_VIEW':
    case 'OBJECT_MATVIEW':
    case 'OBJECT_SEQUENCE':
    case 'OBJECT_INDEX':
      return moveRelation(world, id, { ...parseTableId(id), name: to })
        ? modelled()
        : missing(session, 'table', statement.relation?.relname ?? '', statement.missing_ok);
    case 'OBJECT_COLUMN':
      return renameTableColumn(session, id, from, to, statement);
    case 'OBJECT_TABCONSTRAINT':
      return onTable(session, id, statement, (table) => (hasConstraint(table, from) ? renameConstraint(table, from, to) : undefined));
    case 'OBJECT_TRIGGER':
      return onTable(session, id, statement, (table) => ({
        ...table,
        triggers: table.triggers.map((t) => (t.name === from ? { ...t, name: to } : t)),
      }));
    case 'OBJECT_POLICY':
      return onTable(session, id, statement, (table) => ({
        ...table,
        policies: table.policies.map((p) => (p.name === from ? { ...p, name: to } : p)),
      }));
    case 'OBJECT_TYPE':
    case 'OBJECT_DOMAIN':
      return moveType(session, objectName(statement.object), (type) => ({ ...type, name: to }));
    case 'OBJECT_ATTRIBUTE':
      return renameAttribute(session, id, from, to);
    case 'OBJECT_DOMCONSTRAINT':
      return verbatim(session, 'alter domain');
    case 'OBJECT_FUNCTION':
    case 'OBJECT_PROCEDURE':
    case 'OBJECT_ROUTINE':
      return moveRoutine(session, statement.object, (name) => ({ ...name, name: to }));
    case 'OBJECT_SCHEMA':
      return moveSchema(session, from, to);
    default:
      return verbatim(session, 'rename');
  }
}

export function setSchema(statement: AlterObjectSchemaStmt, session: Session): Outcome {
  const namespace = statement.newschema ?? 'public';
  const there = (name: Qualified): Qualified => inModel({ name: name.name, namespace });
  if (statement.relation) {
    const id = findRelation(session.world, relationName(statement.relation));
    return moveRelation(session.world, id, there(parseTableId(id)))
      ? modelled()
      : missing(session, 'table', statement.relation.relname ?? '', statement.missing_ok);
  }
  switch (statement.objectType) {
    case 'OBJECT_TYPE':
    case 'OBJECT_DOMAIN':
      return moveType(session, objectName(statement.object), there);
    case 'OBJECT_FUNCTION':
    case 'OBJECT_PROCEDURE':
    case 'OBJECT_ROUTINE':
      return moveRoutine(session, statement.object, there);
    case 'OBJECT_EXTENSION':
      session.world.extensions.set(nodeAs(statement.object, 'String')?.sval ?? '', namespace);
      return modelled();
    default:
      return verbatim(session, 'set schema');
  }
}

function onTable(session: Session, id: TableId, statement: RenameStmt, change: (table: Table) => Table | undefined): Outcome {
  const what = (statement.renameType ?? '').replace(/^OBJECT_(?:TAB)?/, '');
  const named = (name: string | undefined): string => partIdentity(what, name ?? '', id);
  renameComments(session.world, named(statement.subname), named(statement.newname));
  const table = session.world.tables.get(id);
  const changed = table && change(table);
  if (!changed) return missing(session, 'constraint', statement.subname ?? '', statement.missing_ok);
  session.world.tables.set(id, changed);
  return modelled();
}

/** A table, view, sequence or index under another id; false where there is none. */
function moveRelation(world: World, id: TableId, given: Qualified): boolean {
  const to = inModel(given);
  const [table, view, sequence] = [world.tables.get(id), world.views.get(id), world.sequences.get(id)];
  if (table) moveTable(world, table, to);
  else if (view) {
    const { namespace: _, ...rest } = view.view;
    world.views.delete(id);
    world.views.set(idOf(to), { ...view, view: { ...rest, ...to } });
    moveVerbatim(world, id, idOf(to));
  } else if (sequence) {
    const { namespace: _, ...rest } = sequence;
    world.sequences.delete(id);
    world.sequences.set(idOf(to), { ...rest, ...to });
    renameNumbers(world, parseTableId(id), to);
  } else return moveIndex(world, id, to);
  return true;
}

function moveTable(world: World, { namespace: _, ...table }: Table, to: Qualified): void {
  const [from, id] = [table.id, idOf(to)];
  const moved: Table = { ...table, ...to, id };
  // In its place, so that tables keep their order.
  const entries = [...world.tables];
  world.tables.clear();
  for (const [key, one] of entries) world.tables.set(key === from ? id : key, key === from ? moved : one);
  const toNew = (target: TableId): TableId => (target === from ? id : target);
  for (const [key, other] of world.tables) {
    if (!other.foreignKeys.some((fk) => fk.refTable === from) && !other.postgres?.inherits?.includes(from)) continue;
    world.tables.set(key, {
      ...other,
      foreignKeys: other.foreignKeys.map((fk) => ({ ...fk, refTable: toNew(fk.refTable) })),
      ...(other.postgres?.inherits ? { postgres: { ...other.postgres, inherits: other.postgres.inherits.map(toNew) } } : {}),
    });
  }
  for (const { name } of table.indexes) {
    world.indexes.delete(indexId(parseTableId(from), name));
    world.indexes.set(indexId(to, name), id);
  }
  for (const [key, sequence] of world.sequences)
    if (sequence.owner?.table === from) world.sequences.set(key, { ...sequence, owner: { ...sequence.owner, table: id } });
  for (const [key, partition] of [...world.partitions]) {
    world.partitions.delete(key);
    world.partitions.set(toNew(key), { ...partition, parent: toNew(partition.parent) });
  }
  for (const [key, view] of world.views) if (view.reads.has(from)) world.views.set(key, movedView(view, from, to));
  moveVerbatim(world, from, id);
  moveOwned(world, id, to);
}

/** What a table owns goes where it goes. */
function moveOwned(world: World, table: TableId, to: Qualified): void {
  const owned = [...world.sequences].filter(([, { owner, namespace }]) => owner?.table === table && namespace !== to.namespace);
  for (const [id, { name }] of owned) moveRelation(world, id, { ...to, name });
}

function moveVerbatim(world: World, from: TableId, to: TableId): void {
  world.verbatim = world.verbatim.map((one) => (one.of === from ? { ...one, of: to } : one));
  for (const [identity, comment] of world.comments) if (comment.of === from) world.comments.set(identity, { ...comment, of: to });
  renameComments(world, ` ON ${placed(from)}`, ` ON ${placed(to)}`);
  renameComments(world, `COLUMN ${placed(from)}`, `COLUMN ${placed(to)}`);
}

function moveIndex(world: World, id: TableId, to: Qualified): boolean {
  const owner = world.indexes.get(id);
  const { name } = parseTableId(id);
  const table = owner === undefined ? [...world.tables.values()].find((one) => hasConstraint(one, name)) : world.tables.get(owner);
  if (!table) return false;
  world.indexes.delete(id);
  renameComments(world, `INDEX ${placed(id)}`, `INDEX ${placed(idOf(to))}`);
  if (owner !== undefined) world.indexes.set(idOf(to), owner);
  // The index of a key or unique constraint has the constraint's name.
  const renamed = renameConstraint(table, name, to.name);
  world.tables.set(table.id, {
    ...renamed,
    indexes: table.indexes.map((index) => (index.name === name ? { ...index, name: to.name } : index)),
  });
  return true;
}

function renameTableColumn(session: Session, id: TableId, from: string, to: string, statement: RenameStmt): Outcome {
  const { world } = session;
  const table = world.tables.get(id);
  if (!table || !hasColumn(table, from)) {
    return world.views.has(id) ? verbatim(session, 'alter view', { of: id }) : missing(session, 'column', from, statement.missing_ok);
  }
  world.tables.set(id, renameColumn(table, from, to));
  renameMentions(world, id, from, to);
  renameInViews(world, id, from, to);
  renameComments(world, `COLUMN ${placed(id)}.${from}`, `COLUMN ${placed(id)}.${to}`);
  for (const other of world.tables.values()) {
    const renamed = other.id === id ? other : renameReferenced(other, id, from, to);
    if (renamed !== other) world.tables.set(other.id, renamed);
  }
  for (const [key, sequence] of world.sequences) {
    if (sequence.owner?.table === id && sequence.owner.column === from)
      world.sequences.set(key, { ...sequence, owner: { table: id, column: to } });
  }
  return modelled();
}

function renameInViews(world: World, id: TableId, from: string, to: string): void {
  for (const [key, view] of world.views) {
    if (!view.reads.has(id)) continue;
    const isOnly = [...view.reads].every(
      (other) => other === id || !world.tables.get(other) || !hasColumn(world.tables.get(other) ?? NOTHING, from),
    );
    world.views.set(key, viewWithColumn(view, id, from, to, isOnly));
  }
}

const NOTHING = { columns: [] };

function moveType(session: Session, given: Qualified, change: (name: Qualified) => Qualified): Outcome {
  const { world } = session;
  const id = findType(world, given);
  const type = world.types.get(id);
  if (!type) return missing(session, 'type', given.name, false);
  const { namespace, name, ...rest } = type;
  const [from, to] = [inModel({ name, ...(namespace === undefined ? {} : { namespace }) }), inModel(change(type))];
  const entries = [...world.types];
  world.types.clear();
  for (const [key, one] of entries) world.types.set(key === id ? idOf(to) : key, key === id ? { ...rest, ...to } : one);
  moveVerbatim(world, id, idOf(to));
  renameComments(world, `TYPE ${placed(id)}`, `TYPE ${placed(idOf(to))}`);
  const [before, after] = [quoteQualified(from.name, from.namespace), quoteQualified(to.name, to.namespace)];
  for (const table of world.tables.values()) {
    const ofType = table.columns.filter(({ type: t }) => t.kind === 'native' && (t.sql === before || t.sql === `${before}[]`));
    let changed = table;
    for (const column of ofType) {
      changed = changeColumn(changed, column.name, (c) =>
        c.type.kind === 'native' ? { ...c, type: { ...c.type, sql: c.type.sql.replace(before, after) } } : c,
      );
    }
    if (changed !== table) world.tables.set(table.id, changed);
  }
  return modelled();
}

function renameAttribute({ world, ...session }: Session, id: TableId, from: string, to: string): Outcome {
  const type = world.types.get(id);
  if (!type) return missing({ world, ...session }, 'type', id, false);
  world.types.set(id, { ...type, parts: (type.parts ?? []).map((part) => (part.name === from ? { ...part, name: to } : part)) });
  return modelled();
}

function moveRoutine(session: Session, object: Node | undefined, change: (name: Qualified) => Qualified): Outcome {
  const { world } = session;
  const given = inModel(qualified(strings(nodeAs(object, 'ObjectWithArgs')?.objname)));
  const found = [...world.routines].filter(
    ([, { routine }]) => routine.name === given.name && (given.namespace === undefined || routine.namespace === given.namespace),
  );
  if (found.length === 0) return missing(session, 'function', given.name, false);
  for (const [key, one] of found) {
    const { namespace: _, ...rest } = one.routine;
    const to = inModel(change(one.routine));
    world.routines.delete(key);
    world.routines.set(routineKey(to, one.signature), { ...one, routine: { ...rest, ...to, sql: renamedRoutine(one.routine.sql, to) } });
    const [before, after] = [idOf(inModel(one.routine)), idOf(to)];
    for (const table of world.tables.values()) {
      if (!table.triggers.some(({ definition }) => definition.kind === 'sql' && definition.routine === before)) continue;
      const triggers = table.triggers.map((t) =>
        t.definition.kind === 'sql' && t.definition.routine === before ? { ...t, definition: { ...t.definition, routine: after } } : t,
      );
      world.tables.set(table.id, { ...table, triggers });
    }
  }
  return modelled();
}

function moveSchema(session: Session, from: string, to: string): Outcome {
  const { world } = session;
  world.namespaces.delete(from);
  world.namespaces.add(to);
  const moved = (one: Qualified): Qualified => ({ name: one.name, namespace: to });
  for (const [id, one] of [...world.tables, ...world.sequences]) if (one.namespace === from) moveRelation(world, id, moved(one));
  for (const [id, { view }] of [...world.views]) if (view.namespace === from) moveRelation(world, id, moved(view));
  for (const type of [...world.types.values()]) if (type.namespace === from) moveType(session, type, moved);
  return modelled();
}
