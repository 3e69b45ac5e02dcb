/** Row-level security and its policies. https://www.postgresql.org/docs/15/sql-createpolicy.html */
import { objectId, type RowPolicy, type Table } from '../../../model/index.js';
import { printExpression } from '../expressions.js';
import { tenantExpression } from '../policies.js';
import { quoteIdentifier, quoteQualified } from '../spelling.js';
import { type Pair, pair } from './pair.js';

export function securityPairs(table: Table): readonly Pair[] {
  const on = quoteQualified(table.name, table.namespace);
  const states = table.rowSecurity === undefined ? [] : table.rowSecurity === 'forced' ? ['ENABLE', 'FORCE'] : ['ENABLE'];
  return [
    ...states.map((state) => pair([objectId('row-security', table.id)], `ALTER TABLE ${on} ${state} ROW LEVEL SECURITY`)),
    ...table.policies.map((policy) => pair([objectId('policy', table.id, policy.name)], policySql(table, policy))),
  ];
}

function policySql(table: Table, { name, definition }: RowPolicy): string {
  const head = `CREATE POLICY ${quoteIdentifier(name)}\n  ON ${quoteQualified(table.name, table.namespace)}`;
  if (definition.kind === 'tenant') {
    const condition = tenantExpression(table, definition);
    return `${head}\n  USING (${condition})\n  WITH CHECK (${condition})`;
  }
  const { permissive, command, roles, using, withCheck } = definition;
  return [
    head,
    ...(permissive ? [] : ['  AS RESTRICTIVE']),
    ...(command === 'all' ? [] : [`  FOR ${command.toUpperCase()}`]),
    ...(roles.length === 0 ? [] : [`  TO ${roles.map(roleSql).join(', ')}`]),
    ...(using ? [`  USING (${printExpression(using)})`] : []),
    ...(withCheck ? [`  WITH CHECK (${printExpression(withCheck)})`] : []),
  ].join('\n');
}

/** Words that stand for a role and are no names. */
const roleSql = (role: string): string =>
  /^(public|current_role|current_user|session_user)$/i.test(role) ? role.toUpperCase() : quoteIdentifier(role);
