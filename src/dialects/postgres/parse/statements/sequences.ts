/** CREATE and ALTER SEQUENCE. */
import type { AlterSeqStmt, CreateSeqStmt } from 'libpg-query';
import type { TableId } from '../../../../model/index.js';
import { type Qualified, qualified, relationName } from '../nodes.js';
import { idOf } from '../scope.js';
import { type SequenceOptions, sequenceOptions } from '../sequence-numbers.js';
import { findRelation, missing, modelled, type Outcome, relationExists, type Session, skipped } from '../session.js';
import type { WorkingSequence, World } from '../world.js';

export function createSequence(statement: CreateSeqStmt, session: Session): Outcome {
  const { world } = session;
  if (statement.sequence?.relpersistence === 't') return skipped('a temporary sequence is no part of the schema');
  const home = world.scope.homeOf(relationName(statement.sequence ?? {}));
  if (statement.if_not_exists && relationExists(world, idOf(home))) return skipped('it is there already');
  world.sequences.set(idOf(home), owned(world, { ...home, options: {}, origin: session.origin }, sequenceOptions(statement.options)));
  return { fate: 'modelled' };
}

export function alterSequence(statement: AlterSeqStmt, session: Session): Outcome {
  const { world } = session;
  const id = findRelation(world, relationName(statement.sequence ?? {}));
  const sequence = world.sequences.get(id);
  if (!sequence)
    return isIdentity(world, id) ? modelled() : missing(session, 'sequence', statement.sequence?.relname ?? '', statement.missing_ok);
  world.sequences.set(id, owned(world, sequence, sequenceOptions(statement.options, sequence.options)));
  return modelled();
}

/** The sequence behind an identity column has no life of its own. */
const isIdentity = (world: World, id: TableId): boolean =>
  id.endsWith('_seq') &&
  [...world.tables.values()].some((table) => table.columns.some((c) => c.identity && `${table.id}_${c.name}_seq` === id));

function owned(world: World, { owner: before, ...sequence }: WorkingSequence, { owner, ...options }: SequenceOptions): WorkingSequence {
  if (owner === undefined) return { ...sequence, options, ...(before ? { owner: before } : {}) };
  const column = owner.at(-1);
  if (column === undefined) return { ...sequence, options };
  const table: Qualified = qualified(owner.slice(0, -1));
  return { ...sequence, options, owner: { table: findRelation(world, table), column } };
}
