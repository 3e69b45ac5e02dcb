/** CREATE POLICY. https://www.postgresql.org/docs/15/sql-createpolicy.html */
import type { AlterPolicyStmt, CreatePolicyStmt, Node } from 'libpg-query';
import type { RowPolicy, Table } from '../../../model/index.js';
import { readTenantPolicy } from '../policies.js';
import { columnTypes, readExpression } from '../read-expression.js';
import { type Environment, unqualified } from './environment.js';
import { expressionText } from './expression-text.js';
import { allOf } from './nodes.js';

const COMMANDS = ['all', 'select', 'insert', 'update', 'delete'] as const;

export function readPolicy(given: CreatePolicyStmt, table: Table, env: Environment): RowPolicy {
  const using = given.qual && expressionText(unqualified(given.qual), env.resolve);
  const check = given.with_check && expressionText(unqualified(given.with_check), env.resolve);
  const command = COMMANDS.find((one) => one === given.cmd_name) ?? 'all';
  const permissive = given.permissive ?? false;
  const roles = roleNames(given.roles);
  const whole = command === 'all' && permissive && roles.length === 0 && using !== undefined && check !== undefined;
  const types = columnTypes(table.columns);
  return {
    name: given.policy_name ?? '',
    definition: (whole ? readTenantPolicy(using, check) : undefined) ?? {
      kind: 'sql',
      command,
      permissive,
      roles,
      ...(using === undefined ? {} : { using: readExpression(using, types) }),
      ...(check === undefined ? {} : { withCheck: readExpression(check, types) }),
    },
    origin: env.origin,
  };
}

/** What ALTER POLICY leaves unsaid stays. */
export function alterPolicy(policy: RowPolicy, given: AlterPolicyStmt, table: Table, env: Environment): RowPolicy {
  const { definition } = policy;
  if (definition.kind !== 'sql') return policy;
  const types = columnTypes(table.columns);
  const read = (node: Node) => readExpression(expressionText(unqualified(node), env.resolve), types);
  return {
    ...policy,
    definition: {
      ...definition,
      ...(given.roles ? { roles: roleNames(given.roles) } : {}),
      ...(given.qual ? { using: read(given.qual) } : {}),
      ...(given.with_check ? { withCheck: read(given.with_check) } : {}),
    },
  };
}

/** PUBLIC is everybody, which is what no name says too. */
export function roleNames(nodes: readonly Node[] | undefined): readonly string[] {
  return allOf(nodes, 'RoleSpec')
    .filter(({ roletype }) => roletype !== 'ROLESPEC_PUBLIC')
    .map(({ rolename, roletype }) => rolename ?? (roletype ?? '').replace('ROLESPEC_', ''));
}
