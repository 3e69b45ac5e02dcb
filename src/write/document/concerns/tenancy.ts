/** Tenants: whose rows are whose, and what keeps them apart. */
import type { RowPolicy, Table } from '../../../model/index.js';
import { code, codes, fence, listOf, prose, table } from '../../markdown/index.js';
import type { View } from '../view.js';

export function tenancy(view: View): readonly string[] {
  return [...(view.tenantTable === undefined ? untenanted(view) : tenanted(view, view.tenantTable)), ...statedVisibility(view)];
}

const SEPARATE: Readonly<Record<string, string>> = {
  'schema-per-tenant':
    'Each tenant has a schema of its own with these tables; a connection chooses it when it is opened, and the role of a tenant can use no other schema. Create it with the schema file and run every migration over all schemas in turn.',
  'database-per-tenant':
    'Each tenant has a database of its own with these tables; a connection leads to exactly one. Create it with the schema file and run every migration over all databases in turn.',
};

function untenanted(view: View): readonly string[] {
  const separate = SEPARATE[view.work.decisions.tenancy.strategy];
  return [
    separate ?? 'There are no tenants: every role that may read a table sees all of its rows. Restrictions by user are the application’s.',
  ];
}

function tenanted(view: View, tenant: Table): readonly string[] {
  const by = (ownership: Table['ownership']): readonly Table[] => view.tables.filter((one) => one.ownership === ownership);
  const [owned, global] = [by('tenant-owned'), by('global')];
  const column = view.tenantColumn ?? 'tenant_id';
  return [
    `A row of ${code(tenant.name)} is a tenant. ${owned.length === 0 ? 'No table is owned by tenants.' : `Tenants share the tables; ${code(column)} says whose row it is.`}`,
    '',
    ...table(
      ['Tables', 'Belong to', 'What follows'],
      [
        [code(tenant.name), 'themselves', 'each row is a tenant'],
        ...(owned.length === 0
          ? []
          : [
              [
                codes(owned.map((one) => one.name)),
                'one tenant',
                `${code(column)} is part of every unique rule, index and foreign key, so a row can refer only to rows of its own tenant`,
              ],
            ]),
        ...(global.length === 0 ? [] : [[codes(global.map((one) => one.name)), 'nobody', 'all tenants see the same rows']]),
      ],
    ),
    '',
    ...isolation(view, [...owned, tenant], column),
  ];
}

function isolation(view: View, tables: readonly Table[], column: string): readonly string[] {
  const withPolicy = tables.filter((one) => one.rowSecurity !== undefined && one.policies.length > 0);
  const first = withPolicy.flatMap((one) => one.policies).find((policy) => policy.definition.kind === 'tenant');
  if (first === undefined || first.definition.kind !== 'tenant') return withoutPolicies(view, column);
  return [
    `On ${view.engines[0]?.name ?? ''} row policies enforce it on ${withPolicy.length === tables.length ? 'all of these tables' : codes(withPolicy.map((one) => one.name))}. ${policyInWords(first)} Every unit of work begins with:`,
    '',
    ...fence('sql', [
      'BEGIN;',
      `SET LOCAL ${first.definition.setting} = '${sampleKey(view)}';  -- the tenant of the signed-in user`,
      '-- statements of the request',
      'COMMIT;',
    ]),
    '',
    'Who sees a row, then:',
    '',
    '- the application role with the setting of the row’s tenant: reads and writes it;',
    '- the application role with the setting of another tenant: does not see it; an insert or update that names this tenant is refused;',
    '- the application role without the setting, or with an empty one: no rows at all;',
    '- the owner of the tables: the same as the application role, because row security is forced;',
    '- a superuser, or a role with BYPASSRLS: everything. Keep such roles out of the application.',
    ...otherEngines(view, column),
  ];
}

const sampleKey = (view: View): string => {
  const key = view.tenantTable?.columns.find((one) => one.name === view.tenantTable?.primaryKey?.columns[0]);
  return key?.type.kind === 'uuid' ? '0198c0de-7a3b-7c4d-8e5f-0123456789ab' : '42';
};

const policyInWords = (policy: RowPolicy): string =>
  policy.definition.kind === 'tenant'
    ? `They compare ${code(policy.definition.column)} with the session setting ${code(policy.definition.setting)}, both for rows that are read and for rows that are written.`
    : '';

function withoutPolicies(view: View, column: string): readonly string[] {
  return [
    `${view.engines[0]?.name ?? 'The engine'} has no row policies in this design. The database refuses references from one tenant’s row to another’s, because ${code(column)} is part of the foreign keys; it does **not** keep one tenant from reading another’s rows. The application must add ${code(column)} to every statement: put it in one place, such as a repository layer that takes the tenant from the signed-in user and accepts no statement without it.`,
  ];
}

function otherEngines(view: View, column: string): readonly string[] {
  const without = view.engines.slice(1).filter((engine) => !engine.capabilities.supportsRowLevelSecurity);
  if (without.length === 0) return [];
  return [
    '',
    `${listOf(without.map((engine) => engine.name))} ${without.length === 1 ? 'has' : 'have'} no row policies: there only references across tenants are refused, and the application must compare ${code(column)} in every statement.`,
  ];
}

function statedVisibility(view: View): readonly string[] {
  const stated = view.work.model.policies.flatMap((policy) => (policy.kind === 'visibility' ? [policy] : []));
  if (stated.length === 0) return [];
  return [
    '',
    'The brief says more about who may see or do what. The database knows tenants, not the roles of users, so these rules are for the application, as conditions of its reads and checks before its writes:',
    '',
    ...stated.map(
      (policy) => `- ${codes((view.tablesOfEntity.get(policy.entity) ?? []).map((one) => one.name))}: ${prose(policy.statement)}`,
    ),
  ];
}
