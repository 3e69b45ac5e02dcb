/**
 * GRANT and REVOKE, kept one object each under the name that the object has in the end, in the order of the script; what
 * ALTER DEFAULT PRIVILEGES gives to objects made later is kept as grants of theirs.
 * https://www.postgresql.org/docs/15/sql-grant.html
 */
import type { AlterDefaultPrivilegesStmt, GrantStmt, Node } from 'libpg-query';
import { parseTableId, type TableId } from '../../../../model/index.js';
import { quoteIdentifier, quoteQualified } from '../../spelling.js';
import { allOf, nodeAs, type Qualified, qualified, strings } from '../nodes.js';
import { idOf } from '../scope.js';
import { findTable, type Outcome, relationExists, type Session, verbatim } from '../session.js';
import type { Verbatim, World } from '../world.js';
import { inputTypes } from './drop.js';
import { routineKey } from './routines.js';

type Target = Pick<Verbatim, 'of' | 'routine'> & { readonly sql: (kind: string) => Verbatim['sql'] };

const NOTE = 'a right: kept, and written again where its roles exist';

/** Kinds of objects that the schema makes; rights on others belong to the server. */
const KINDS: Readonly<Record<string, string>> = {
  OBJECT_TABLE: 'TABLE',
  OBJECT_SEQUENCE: 'SEQUENCE',
  OBJECT_FUNCTION: 'FUNCTION',
  OBJECT_PROCEDURE: 'PROCEDURE',
  OBJECT_ROUTINE: 'ROUTINE',
  OBJECT_SCHEMA: 'SCHEMA',
  OBJECT_TYPE: 'TYPE',
  OBJECT_DOMAIN: 'DOMAIN',
};

export function grant(statement: GrantStmt, session: Session): Outcome {
  const kind = KINDS[statement.objtype ?? ''];
  const words = rightWords(statement);
  if (kind === undefined || words === undefined) return verbatim(session, 'right on the server', {}, 'a right on the server');
  const all = statement.targtype === 'ACL_TARGET_ALL_IN_SCHEMA';
  const targets = all ? everyIn(strings(statement.objects), kind, session.world) : namedTargets(statement, kind, session);
  if (!targets) return verbatim(session, 'right on what is not here', {}, 'a right on something that no statement before it makes');
  for (const target of targets) keep(session, target, kind, words);
  return { fate: 'verbatim', note: NOTE };
}

function keep(session: Pick<Session, 'world' | 'origin'>, { sql, ...target }: Target, kind: string, words: Words): void {
  const on = sql(kind);
  const text = (table: Parameters<Exclude<Verbatim['sql'], string>>[0]): string =>
    `${words.before} ON ${typeof on === 'string' ? on : on(table)} ${words.after}`;
  session.world.verbatim.push({ what: 'grant', sql: text, origin: session.origin, ...target });
}

interface Words {
  readonly before: string;
  readonly after: string;
}

/** `GRANT SELECT`, `TO reader WITH GRANT OPTION`; undefined for who the session happens to be. */
function rightWords({ is_grant, privileges, grantees, grant_option, behavior }: GrantStmt): Words | undefined {
  const roles = allOf(grantees, 'RoleSpec').map(({ roletype, rolename }) =>
    roletype === 'ROLESPEC_PUBLIC' ? 'PUBLIC' : roletype === 'ROLESPEC_CSTRING' ? quoteIdentifier(rolename ?? '') : undefined,
  );
  if (roles.includes(undefined)) return undefined;
  const rights = allOf(privileges, 'AccessPriv').map(({ priv_name, cols }) => {
    const columns = strings(cols);
    return `${(priv_name ?? 'ALL').toUpperCase()}${columns.length > 0 ? ` (${columns.map(quoteIdentifier).join(', ')})` : ''}`;
  });
  const said = rights.length > 0 ? rights.join(', ') : 'ALL';
  if (is_grant) return { before: `GRANT ${said}`, after: `TO ${roles.join(', ')}${grant_option ? ' WITH GRANT OPTION' : ''}` };
  return {
    before: `REVOKE ${grant_option ? 'GRANT OPTION FOR ' : ''}${said}`,
    after: `FROM ${roles.join(', ')}${behavior === 'DROP_CASCADE' ? ' CASCADE' : ''}`,
  };
}

/** Undefined where one of them is not there. */
function namedTargets(statement: GrantStmt, kind: string, session: Session): readonly Target[] | undefined {
  const found = (statement.objects ?? []).map((node) => namedTarget(node, kind, session));
  return found.includes(undefined) ? undefined : found.filter((one) => one !== undefined);
}

function namedTarget(node: Node, kind: string, session: Session): Target | undefined {
  const { world } = session;
  const relation = nodeAs(node, 'RangeVar');
  if (relation) {
    const id = findTable(world, relation);
    return relationExists(world, id) ? relationTarget(id) : undefined;
  }
  const routine = nodeAs(node, 'ObjectWithArgs');
  if (routine) {
    const name = session.routineOf(qualified(strings(routine.objname)));
    const key = routine.args_unspecified
      ? onlyKey(name, world)
      : routineKey(name, inputTypes(routine.objfuncargs ?? routine.objargs, session));
    return key !== undefined && world.routines.has(key) ? routineTarget(key, world) : undefined;
  }
  if (kind === 'SCHEMA') return { sql: () => `SCHEMA ${quoteIdentifier(nodeAs(node, 'String')?.sval ?? '')}` };
  const type = strings(nodeAs(node, 'List')?.items);
  const id = idOf(world.scope.homeOf(qualified(type)));
  return world.types.has(id) ? { of: id, sql: (of) => `${of} ${place(parseTableId(id))}` } : undefined;
}

const place = ({ name, namespace }: Qualified): string => quoteQualified(name, namespace ?? 'public');

const relationTarget = (id: TableId): Target => ({ of: id, sql: (kind) => (table) => `${kind} ${place(table ?? parseTableId(id))}` });

const onlyKey = (name: Qualified, { routines }: World): string | undefined => {
  const keys = [...routines].filter(([, { routine }]) => routine.name === name.name && routine.namespace === name.namespace);
  return keys.length === 1 ? keys[0]?.[0] : undefined;
};

function routineTarget(key: string, { routines }: World): Target {
  const given = routines.get(key);
  const home = given ? place(given.routine) : '';
  return { routine: key, sql: (kind) => `${kind} ${home}(${(given?.signature ?? []).join(', ')})` };
}

function everyIn(
  namespaces: readonly string[],
  kind: string,
  { tables, views, sequences, routines, partitions }: World,
): readonly Target[] {
  const inside = (namespace: string | undefined): boolean => namespaces.includes(namespace ?? 'public');
  const ids = (map: ReadonlyMap<TableId, unknown>): readonly TableId[] =>
    [...map.keys()].filter((id) => inside(parseTableId(id).namespace));
  if (kind === 'TABLE') return [...new Set([...ids(tables), ...ids(partitions), ...ids(views)])].map(relationTarget);
  if (kind === 'SEQUENCE') return ids(sequences).map(relationTarget);
  const world = { routines } as World;
  return [...routines].filter(([, { routine }]) => inside(routine.namespace)).map(([key]) => routineTarget(key, world));
}

export function defaultPrivileges(statement: AlterDefaultPrivilegesStmt, session: Session): Outcome {
  const words = statement.action && rightWords(statement.action);
  const kind = KINDS[statement.action?.objtype ?? ''];
  const option = (name: string): readonly Node[] | undefined => {
    const found = allOf(statement.options, 'DefElem').find(({ defname }) => defname === name);
    return found && nodeAs(found.arg, 'List')?.items;
  };
  const outcome = verbatim(session, 'default privileges', {}, NOTE);
  // Rights of other roles' objects: who makes the objects of a script is not said in it.
  if (!words || kind === undefined || option('roles')) return outcome;
  const namespaces = option('schemas');
  session.world.defaultGrants.push({ kind, ...words, ...(namespaces ? { namespaces: strings(namespaces) } : {}) });
  return outcome;
}

/** What a statement makes gets the rights that were laid down before it. */
export function withDefaultGrants(session: Session, apply: () => Outcome): Outcome {
  const { world } = session;
  if (world.defaultGrants.length === 0) return apply();
  const before = { tables: world.tables.size, views: world.views.size, sequences: world.sequences.size, routines: world.routines.size };
  const outcome = apply();
  const made = <K>(map: ReadonlyMap<K, unknown>, size: number): readonly K[] => (map.size > size ? [...map.keys()].slice(size) : []);
  const relations = [...made(world.tables, before.tables), ...made(world.views, before.views)];
  for (const one of world.defaultGrants) {
    const isIn = (namespace: string | undefined): boolean => one.namespaces?.includes(namespace ?? 'public') ?? true;
    const ids = one.kind === 'TABLE' ? relations : one.kind === 'SEQUENCE' ? made(world.sequences, before.sequences) : [];
    for (const id of ids) if (isIn(parseTableId(id).namespace)) keep(session, relationTarget(id), one.kind, one);
    if (one.kind !== 'FUNCTION' && one.kind !== 'ROUTINE') continue;
    for (const key of made(world.routines, before.routines))
      if (isIn(world.routines.get(key)?.routine.namespace)) keep(session, routineTarget(key, world), 'ROUTINE', one);
  }
  return outcome;
}
