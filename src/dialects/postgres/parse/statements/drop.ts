/** DROP of every kind. What goes with it by CASCADE goes here too; without CASCADE the server would have refused. */
import type { DropStmt, Node } from 'libpg-query';
import { parseTableId, type TableId, tableId } from '../../../../model/index.js';
import { partIdentity, placed, routineComment } from '../comment-target.js';
import { allOf, nodeAs, objectName, type Qualified, qualified, strings } from '../nodes.js';
import { forget, forgetComments, removeColumn, removeIndex, removeTable, removeView } from '../removals.js';
import { forgetNumbers } from '../sequence-names.js';
import { findRelation, findType, missing, modelled, type Outcome, type Session, skipped, verbatim } from '../session.js';
import { routineKey, signatureOf } from './routines.js';

export function drop(statement: DropStmt, session: Session): Outcome {
  const handler = DROPS[statement.removeType ?? ''];
  if (!handler) return dropVerbatim(statement, session);
  const outcomes = (statement.objects ?? []).map((node) => handler(node, statement, session));
  return outcomes.find(({ fate }) => fate === 'not-understood') ?? outcomes[0] ?? modelled();
}

type Drop = (node: Node, statement: DropStmt, session: Session) => Outcome;

const relation =
  (what: string, remove: (session: Session, id: TableId, name: Qualified) => boolean): Drop =>
  (node, statement, session) => {
    const name = objectName(node);
    return remove(session, findRelation(session.world, name), name) ? modelled() : missing(session, what, name.name, statement.missing_ok);
  };

/** `DROP TRIGGER name ON table`: the last name is its own. */
const onTable =
  (what: string, remove: (session: Session, table: TableId, name: string) => boolean): Drop =>
  (node, statement, session) => {
    const names = strings(nodeAs(node, 'List')?.items);
    const table = findRelation(session.world, qualified(names.slice(0, -1)));
    const name = names.at(-1) ?? '';
    return remove(session, table, name) ? modelled() : missing(session, what, name, statement.missing_ok);
  };

const DROPS: Readonly<Record<string, Drop>> = {
  OBJECT_TABLE: relation('table', ({ world }, id) => {
    const there = world.tables.has(id);
    removeTable(world, id);
    return there;
  }),
  OBJECT_VIEW: relation('view', dropView),
  OBJECT_MATVIEW: relation('view', dropView),
  OBJECT_INDEX: relation('index', ({ world }, id, { name }) => {
    const there = removeIndex(world, id, name);
    world.verbatim = world.verbatim.filter((one) => !(one.what === 'index' && one.name === name));
    forgetComments(world, (identity) => identity === `INDEX ${placed(id)}`);
    return there;
  }),
  OBJECT_SEQUENCE: relation('sequence', ({ world }, id) => {
    forget(world, id);
    forgetNumbers(world, parseTableId(id));
    return world.sequences.delete(id);
  }),
  OBJECT_TYPE: dropType,
  OBJECT_DOMAIN: dropType,
  OBJECT_TRIGGER: onTable('trigger', (session, id, name) => dropNamed(session, id, name, 'trigger', 'triggers')),
  OBJECT_POLICY: onTable('policy', (session, id, name) => dropNamed(session, id, name, 'policy', 'policies')),
  OBJECT_RULE: onTable('rule', (session, id, name) => dropNamed(session, id, name, 'rule')),
  OBJECT_FUNCTION: dropRoutine,
  OBJECT_PROCEDURE: dropRoutine,
  OBJECT_ROUTINE: dropRoutine,
  OBJECT_AGGREGATE: (node, statement, session) => dropDefined(node, statement, session, 'aggregate'),
  OBJECT_SCHEMA: dropSchema,
  OBJECT_EXTENSION: (node, statement, { world, ...session }) => {
    const name = nodeAs(node, 'String')?.sval ?? '';
    return world.extensions.delete(name) ? modelled() : missing({ world, ...session }, 'extension', name, statement.missing_ok);
  },
  OBJECT_STATISTIC_EXT: (node, statement, session) => dropDefined(node, statement, session, 'statistics'),
};

function dropView({ world }: Session, id: TableId): boolean {
  const there = world.views.has(id);
  removeView(world, id);
  return there;
}

function dropNamed({ world }: Session, id: TableId, name: string, what: string, list?: 'triggers' | 'policies'): boolean {
  const table = world.tables.get(id);
  const kept = world.verbatim.filter((one) => !(one.of === id && one.what === what && one.name === name));
  const wasVerbatim = kept.length < world.verbatim.length;
  if (wasVerbatim) world.verbatim = kept;
  forgetComments(world, (identity) => identity === partIdentity(what, name, id));
  if (!table || !list || !table[list].some((one) => one.name === name)) return wasVerbatim;
  world.tables.set(id, { ...table, [list]: table[list].filter((one: { readonly name: string }) => one.name !== name) });
  return true;
}

function dropType(node: Node, statement: DropStmt, session: Session): Outcome {
  const { world } = session;
  const name = objectName(node);
  const id = findType(world, name);
  if (!world.types.delete(id)) return missing(session, 'type', name.name, statement.missing_ok);
  forget(world, id);
  if (statement.behavior === 'DROP_CASCADE') dropColumnsOfType(session, name);
  return modelled();
}

function dropColumnsOfType({ world, resolve }: Session, name: Qualified): void {
  const said = tableId(resolve(name).name, resolve(name).namespace);
  for (const table of world.tables.values()) {
    for (const column of table.columns) {
      if (column.type.kind !== 'native' || column.type.sql.replace(/\[\]$/, '').replaceAll('"', '') !== said) continue;
      const now = world.tables.get(table.id);
      if (now) world.tables.set(table.id, removeColumn(world, now, column.name));
    }
  }
}

function dropRoutine(node: Node, statement: DropStmt, session: Session): Outcome {
  const { world } = session;
  const given = nodeAs(node, 'ObjectWithArgs');
  const name = qualified(strings(given?.objname));
  const id = findRoutine(session, name);
  const exact = given?.args_unspecified ? undefined : routineKey(id, inputTypes(given?.objfuncargs ?? given?.objargs, session));
  const keys = [...world.routines]
    .filter(([key, { routine }]) => (exact === undefined ? sameName(routine, id) : key === exact))
    .map(([key]) => key);
  const [key] = keys.length > 0 ? keys : [...world.routines].filter(([, { routine }]) => sameName(routine, id)).map(([one]) => one);
  if (key === undefined || (exact !== undefined && keys.length === 0 && !isOnly(session, id)))
    return missing(session, 'function', name.name, statement.missing_ok);
  const [gone] = [world.routines.get(key)];
  world.routines.delete(key);
  forgetComments(world, (identity) => gone !== undefined && identity === routineComment(gone, session));
  dropTriggersCalling(session, id);
  return modelled();
}

const sameName = (a: Qualified, b: Qualified): boolean => a.name === b.name && a.namespace === b.namespace;
const isOnly = ({ world }: Session, id: Qualified): boolean =>
  [...world.routines.values()].filter(({ routine }) => sameName(routine, id)).length === 1;

/** Of the arguments that tell routines of one name apart. */
export function inputTypes(nodes: readonly Node[] | undefined, session: Session): readonly string[] {
  const outputs = new Set(['FUNC_PARAM_OUT', 'FUNC_PARAM_TABLE']);
  return signatureOf(
    (nodes ?? []).filter((node) => !outputs.has(nodeAs(node, 'FunctionParameter')?.mode ?? '')),
    session,
  );
}

/** Along the search path, as relations are. */
function findRoutine({ world }: Session, name: Qualified): Qualified {
  const home = world.scope.homeOf(name);
  if (name.namespace !== undefined) return home;
  const places = world.scope.searchPath().map((namespace): Qualified => world.scope.homeOf({ name: name.name, namespace }));
  return places.find((place) => [...world.routines.values()].some(({ routine }) => sameName(routine, place))) ?? home;
}

/** A trigger cannot stay without its function, where no other of the name is left. */
function dropTriggersCalling({ world }: Session, name: Qualified): void {
  if ([...world.routines.values()].some(({ routine }) => sameName(routine, name))) return;
  const called = tableId(name.name, name.namespace);
  if (world.verbatim.some(({ calls }) => calls === called)) world.verbatim = world.verbatim.filter(({ calls }) => calls !== called);
  for (const table of world.tables.values()) {
    const triggers = table.triggers.filter(({ definition }) => definition.kind !== 'sql' || definition.routine !== called);
    if (triggers.length < table.triggers.length) world.tables.set(table.id, { ...table, triggers });
  }
}

function dropSchema(node: Node, statement: DropStmt, { world, ...session }: Session): Outcome {
  const name = nodeAs(node, 'String')?.sval ?? '';
  if (!world.namespaces.delete(name) && ![...world.tables.values()].some(({ namespace }) => namespace === name))
    return missing({ world, ...session }, 'schema', name, statement.missing_ok);
  const inside = (one: { readonly namespace?: string }): boolean => one.namespace === name;
  for (const [id, { view }] of [...world.views]) if (inside(view)) removeView(world, id);
  for (const [id, table] of [...world.tables]) if (inside(table)) removeTable(world, id);
  for (const [id, sequence] of world.sequences) if (inside(sequence)) world.sequences.delete(id);
  for (const [id, type] of world.types) if (inside(type)) world.types.delete(id);
  for (const [key, { routine }] of world.routines) if (inside(routine)) world.routines.delete(key);
  for (const [extension, namespace] of world.extensions) if (namespace === name) world.extensions.delete(extension);
  return modelled();
}

function dropDefined(node: Node, statement: DropStmt, { world, ...session }: Session, what: string): Outcome {
  const { name } = objectName(node);
  const kept = world.verbatim.filter((one) => !(one.what === what && one.name === name));
  if (kept.length === world.verbatim.length) return missing({ world, ...session }, what, name, statement.missing_ok);
  world.verbatim = kept;
  return modelled();
}

function dropVerbatim(statement: DropStmt, session: Session): Outcome {
  const names = new Set([
    ...allOf(statement.objects, 'String').map(({ sval }) => sval ?? ''),
    ...(statement.objects ?? []).map((node) => objectName(node).name),
  ]);
  const { world } = session;
  const kept = world.verbatim.filter((one) => one.name === undefined || !names.has(one.name));
  if (kept.length === world.verbatim.length) return statement.missing_ok ? skipped('there is nothing to drop') : verbatim(session, 'drop');
  world.verbatim = kept;
  return modelled();
}
