/** What a comment is about, as `pg_identify_object` says it, and the relation or type it goes with. */
import type { CommentStmt } from 'libpg-query';
import { parseTableId, type TableId } from '../../../model/index.js';
import { quoteIdentifier, quoteQualified } from '../spelling.js';
import { nodeAs, objectName, type Qualified, qualified, strings } from './nodes.js';
import { findRelation, findType, type Session } from './session.js';
import { signatureOf } from './statements/routines.js';
import type { WorkingRoutine } from './world.js';

export interface CommentTarget {
  /** `INDEX public.i`. */
  readonly identity: string;
  readonly of?: TableId;
}

const PARTS: Readonly<Record<string, string>> = {
  OBJECT_TABCONSTRAINT: 'CONSTRAINT',
  OBJECT_TRIGGER: 'TRIGGER',
  OBJECT_POLICY: 'POLICY',
  OBJECT_RULE: 'RULE',
};
const RELATIONS: Readonly<Record<string, string>> = { OBJECT_INDEX: 'INDEX', OBJECT_SEQUENCE: 'SEQUENCE' };
const ROUTINES: Readonly<Record<string, string>> = {
  OBJECT_FUNCTION: 'FUNCTION',
  OBJECT_PROCEDURE: 'PROCEDURE',
  OBJECT_AGGREGATE: 'AGGREGATE',
};

export const placed = (id: TableId): string => {
  const { name, namespace = 'public' } = parseTableId(id);
  return quoteQualified(name, namespace);
};

export const partIdentity = (what: string, name: string, of: TableId): string =>
  `${what.toUpperCase()} ${quoteIdentifier(name)} ON ${placed(of)}`;

export function commentTarget({ objtype = 'OBJECT_TABLE', object }: CommentStmt, session: Session): CommentTarget {
  const { world } = session;
  const names = strings(nodeAs(object, 'List')?.items);
  const last = quoteIdentifier(names.at(-1) ?? '');
  const relation = (name: Qualified): TableId => findRelation(world, name);
  const part = PARTS[objtype];
  if (part !== undefined) {
    const of = relation(qualified(names.slice(0, -1)));
    return { identity: `${part} ${last} ON ${placed(of)}`, of };
  }
  const kind = RELATIONS[objtype];
  if (kind !== undefined) {
    const of = relation(objectName(object));
    return { identity: `${kind} ${placed(of)}`, of: world.indexes.get(of) ?? of };
  }
  if (objtype === 'OBJECT_COLUMN') {
    const of = relation(qualified(names.slice(0, -1)));
    return { identity: `COLUMN ${placed(of)}.${last}`, of };
  }
  if (objtype === 'OBJECT_TYPE' || objtype === 'OBJECT_DOMAIN') {
    const of = findType(world, objectName(object));
    return { identity: `TYPE ${placed(of)}`, of };
  }
  const routine = ROUTINES[objtype];
  if (routine !== undefined) return { identity: `${routine} ${routineIdentity(object, session)}` };
  const word = objtype.replace('OBJECT_', '').replaceAll('_', ' ');
  return { identity: `${word} ${names.length > 0 ? names.map(quoteIdentifier).join('.') : quoteIdentifier(objectName(object).name)}` };
}

function routineIdentity(object: CommentStmt['object'], session: Session): string {
  const given = nodeAs(object, 'ObjectWithArgs');
  const home = session.world.scope.homeOf(qualified(strings(given?.objname)));
  const only = given?.args_unspecified
    ? [...session.world.routines.values()].find(({ routine }) => routine.name === home.name && routine.namespace === home.namespace)
    : undefined;
  return spelledRoutine(home, only?.signature ?? signatureOf(given?.objargs, session), session);
}

/** Types of the schema are named with `public` here. */
function spelledRoutine({ name, namespace = 'public' }: Qualified, signature: readonly string[], session: Session): string {
  const types = signature.map((type) => (isOwnType(type.replace(/\[\]$/, ''), session) ? `public.${type}` : type));
  return `${quoteQualified(name, namespace)}(${types.join(',')})`;
}

export const routineComment = ({ routine, signature, what }: WorkingRoutine, session: Session): string =>
  `${what.toUpperCase()} ${spelledRoutine(routine, signature, session)}`;

const isOwnType = (type: string, { world }: Session): boolean => world.types.has(type) || world.tables.has(type) || world.views.has(type);
