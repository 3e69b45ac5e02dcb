/** Policies and triggers: what stands on one table and is named within it. */
import type { AlterPolicyStmt, CreatePolicyStmt, CreateTrigStmt } from 'libpg-query';
import { objectId, parseTableId } from '../../../../model/index.js';
import { qualified, strings } from '../nodes.js';
import { alterPolicy as altered, readPolicy } from '../policies.js';
import { idOf } from '../scope.js';
import { findTable, missing, modelled, type Outcome, type Session, verbatim } from '../session.js';
import { readTrigger, triggerText } from '../triggers.js';

export function createPolicy(statement: CreatePolicyStmt, session: Session): Outcome {
  const id = findTable(session.world, statement.table);
  const table = session.world.tables.get(id);
  if (!table) return missing(session, 'table', statement.table?.relname ?? '', false);
  const policy = readPolicy(statement, table, session);
  session.world.tables.set(id, { ...table, policies: [...table.policies, policy] });
  return modelled(objectId('policy', id, policy.name));
}

export function alterPolicy(statement: AlterPolicyStmt, session: Session): Outcome {
  const id = findTable(session.world, statement.table);
  const table = session.world.tables.get(id);
  if (!table?.policies.some(({ name }) => name === statement.policy_name))
    return missing(session, 'policy', statement.policy_name ?? '', false);
  const policies = table.policies.map((policy) =>
    policy.name === statement.policy_name ? altered(policy, statement, table, session) : policy,
  );
  session.world.tables.set(id, { ...table, policies });
  return modelled(objectId('policy', id, statement.policy_name));
}

export function createTrigger(statement: CreateTrigStmt, session: Session): Outcome {
  const { world } = session;
  const id = findTable(world, statement.relation);
  const table = world.tables.get(id);
  const name = statement.trigname ?? '';
  if (!table && !world.views.has(id)) return missing(session, 'table', statement.relation?.relname ?? '', false);
  if (statement.replace) world.verbatim = world.verbatim.filter((one) => !(one.of === id && one.what === 'trigger' && one.name === name));
  const trigger = table && !world.partitions.has(id) ? readTrigger(statement, session) : undefined;
  if (!table || !trigger) {
    const sql = (now: { readonly name: string; readonly namespace?: string } | undefined) =>
      triggerText(statement, session, now ?? parseTableId(id));
    const calls = idOf(session.routineOf(qualified(strings(statement.funcname))));
    return verbatim(session, 'trigger', { of: id, name, sql, calls }, 'the model has no words for what fires it');
  }
  const others = statement.replace ? table.triggers.filter((one) => one.name !== name) : table.triggers;
  world.tables.set(id, { ...table, triggers: [...others, trigger] });
  return { fate: 'verbatim', subject: objectId('trigger', id, name) };
}
