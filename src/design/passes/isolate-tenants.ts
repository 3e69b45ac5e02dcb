/**
 * Shared tables: the tenant column first in every unique and foreign key of a tenant-owned table, so that no row can refer
 * to another tenant's, and a policy where the engine has them, so that no session sees one.
 */
import {
  type Column,
  type ForeignKey,
  type Index,
  type RowPolicy,
  column as reference,
  type Table,
  type Unique,
} from '../../model/index.js';
import type { TenantStyle } from '../brownfield/traits/tenants.js';
import type { DesignNote, DesignState, Pass } from '../design.js';
import { fill } from '../naming/index.js';
import { existingTable, isExisting } from './support/existing.js';
import { keyColumn, referredKey } from './support/key-type.js';
import { TENANT_LEAVES } from './support/on-delete.js';
import { byDecision, tablesById, withNotes, withTables } from './support/state.js';
import { styleOf } from './support/style.js';

const SETTING = 'app.current_tenant_id';

export const isolateTenants: Pass = {
  id: 'isolate-tenants',
  establishes: 'no row of one tenant can be seen, referred to or clashed with by another',
  run: (state) => {
    const tenant = state.schema.tables.find(({ ownership }) => ownership === 'tenant');
    if (!tenant || state.input.decisions.tenancy.strategy !== 'shared') return state;
    const context = contextOf(state, tenant);
    const scoped = state.schema.tables.map((table) => (isOwned(table) && !isExisting(state, table) ? withTenant(table, context) : table));
    const targets = compositeTargets(scoped, context);
    const tables = scoped.map((table) =>
      isExisting(state, table) ? table : withPolicy(targets.has(table.id) ? asTarget(table, context) : table, context),
    );
    return withNotes(withTables(state, tables), [...refusals(state.schema.tables, scoped), ...policyNotes(state, tenant)]);
  },
};

interface Context {
  readonly state: DesignState;
  readonly tenant: Table;
  readonly tables: ReadonlyMap<string, Table>;
  readonly column: string;
  /** The key of the tenants. */
  readonly key: Pick<Column, 'name' | 'type'>;
}

const contextOf = (state: DesignState, tenant: Table): Context => ({
  state,
  tenant,
  tables: tablesById(state.schema.tables),
  column: styleOf(state).tenantColumn,
  key: referredKey(state, tenant)[0] ?? { name: keyColumn(state, tenant), type: { kind: 'integer', bits: 64 } },
});

const isOwned = ({ ownership }: Table): boolean => ownership === 'tenant-owned';

function withTenant(table: Table, context: Context): Table {
  const { column } = context;
  const present = table.columns.find(({ name }) => name === column);
  const own = present ?? tenantColumn(context);
  const others = table.columns.filter(({ name }) => name !== column);
  const lead = table.primaryKey?.columns.length === 1 && others[0]?.name === table.primaryKey.columns[0] ? 1 : 0;
  return {
    ...table,
    columns: [...others.slice(0, lead), own, ...others.slice(lead)],
    uniques: table.uniques.map((unique) => withTenantFirst(unique, context)),
    indexes: table.indexes.map((index) => indexWithTenant(index, column)),
    foreignKeys: [
      ...tenantKeys(table, context),
      ...table.foreignKeys.filter((fk) => !isTenantKey(fk, context)).map((fk) => composite(fk, context)),
    ],
  };
}

function tenantColumn({ tenant, column, key }: Context): Column {
  return {
    name: column,
    type: key.type,
    nullable: false,
    description: `The row’s tenant, one of ${tenant.name}.`,
    origin: byDecision('tenancy'),
    reason: 'Tenants share the table; every condition, unique and reference begins with it.',
  };
}

/** A public id names one row of all tenants, and a key of the tenant alone is complete. */
function withTenantFirst(unique: Unique, { state, column }: Context): Unique {
  const others = unique.columns.filter((name) => name !== column);
  const isPublicId = others.length === 1 && others[0] === styleOf(state).publicIdColumn;
  return isPublicId ? unique : { ...unique, columns: [column, ...others] };
}

function indexWithTenant(index: Index, column: string): Index {
  const others = index.parts.filter(({ expr }) => expr.kind !== 'column' || expr.name !== column);
  return { ...index, parts: [{ expr: reference(column), direction: 'asc' }, ...others] };
}

const isTenantKey = ({ columns }: ForeignKey, { column }: Context): boolean => columns.length === 1 && columns[0] === column;

function tenantKeys(table: Table, context: Context): readonly ForeignKey[] {
  const present = table.foreignKeys.filter((fk) => isTenantKey(fk, context));
  if (present.length > 0) return present;
  return [
    {
      columns: [context.column],
      refTable: context.tenant.id,
      refColumns: [context.key.name],
      onDelete: 'restrict',
      onUpdate: 'no-action',
      origin: byDecision('tenancy'),
      reason: TENANT_LEAVES,
    },
  ];
}

/** An existing table is pointed at with its tenant only where a key of it begins with one, and the house does so. */
function isPartOfOwned(fk: ForeignKey, { state, tables, column }: Context): boolean {
  const target = tables.get(fk.refTable);
  if (target?.ownership !== 'tenant-owned') return false;
  const house = state.input.existing?.house.tenant;
  if (house && !house.composite) return false;
  const known = existingTable(state, target);
  const wanted = [column, ...fk.refColumns.filter((name) => name !== column)];
  const keys = known ? [known.primaryKey?.columns ?? [], ...known.uniques.map(({ columns }) => columns)] : [];
  return !known || keys.some((key) => key.join('\n') === wanted.join('\n'));
}

/** References within a tenant carry the tenant, so that parent and child cannot differ in it. */
function composite(fk: ForeignKey, context: Context): ForeignKey {
  if (!isPartOfOwned(fk, context)) return fk;
  const both = { ...fk, columns: [context.column, ...fk.columns], refColumns: [context.column, ...fk.refColumns] };
  if (fk.onDelete !== 'set-null') return both;
  return context.state.input.capabilities.supportsSetNullColumns
    ? { ...both, onDeleteColumns: fk.columns }
    : {
        ...both,
        onDelete: 'restrict',
        reason: `${fk.reason ?? ''} But emptying the key would empty the tenant too, so deleting is refused and the application empties the reference first.`,
      };
}

function refusals(before: readonly Table[], after: readonly Table[]): readonly DesignNote[] {
  return after.flatMap((table, i) => {
    const wanted = new Set(
      (before[i]?.foreignKeys ?? []).filter(({ onDelete }) => onDelete === 'set-null').map(({ columns }) => columns.join()),
    );
    return table.foreignKeys
      .filter(({ columns, onDelete }) => onDelete === 'restrict' && wanted.has(columns.slice(1).join()))
      .map(
        ({ columns }): DesignNote => ({
          subject: `table:${table.id}`,
          kind: 'tenancy',
          message: `${table.name}.${columns.slice(1).join(', ')}: this engine cannot empty one column of a composite key, so SET NULL became RESTRICT.`,
        }),
      );
  });
}

/** Tables that composite foreign keys point at. */
function compositeTargets(tables: readonly Table[], context: Context): ReadonlySet<string> {
  return new Set(
    tables.flatMap(({ foreignKeys }) =>
      foreignKeys.filter((fk) => fk.columns.length > 1 && isPartOfOwned(fk, context)).map(({ refTable }) => refTable),
    ),
  );
}

function asTarget(table: Table, { state, column }: Context): Table {
  const key = keyColumn(state, table);
  if (table.uniques.some(({ columns }) => columns.length === 2 && columns[0] === column && columns[1] === key)) return table;
  const reason = 'The target of references that carry the tenant; the key alone is unique already.';
  return { ...table, uniques: [...table.uniques, { columns: [column, key], forReference: true, origin: byDecision('tenancy'), reason }] };
}

function withPolicy(table: Table, context: Context): Table {
  const { state, column, key } = context;
  const house = state.input.existing?.house.tenant;
  if (house) return withHousePolicies(table, house);
  if (!state.input.capabilities.supportsRowLevelSecurity || !table.ownership || table.ownership === 'global') return table;
  const own = table.ownership === 'tenant' ? key.name : column;
  const policy: RowPolicy = {
    name: '',
    definition: { kind: 'tenant', column: own, setting: SETTING },
    origin: byDecision('tenancy'),
    reason: 'A forgotten condition in the application shows nothing instead of everything; forced, so that the owner is bound as well.',
  };
  return { ...table, policies: [...table.policies, policy], rowSecurity: 'forced' };
}

/** The policies of the existing tables, on the new ones: the same condition over the same column. */
function withHousePolicies(table: Table, { policies, policyTemplate, rowSecurity }: TenantStyle): Table {
  if (!isOwned(table) || policies.length === 0) return table;
  const own = policies.map(({ definition }, i): RowPolicy => {
    const filled = fill(policyTemplate, { table: table.name });
    return {
      name: i === 0 ? filled : `${filled}_${i + 1}`,
      definition,
      origin: byDecision('tenancy'),
      reason: 'The same rows are seen as in the tables that are there.',
    };
  });
  return { ...table, policies: [...table.policies, ...own], ...(rowSecurity ? { rowSecurity } : {}) };
}

function policyNotes({ input }: DesignState, tenant: Table): readonly DesignNote[] {
  if (input.existing?.house.tenant) return [];
  const message = input.capabilities.supportsRowLevelSecurity
    ? `A session sees the rows of the tenant in ${SETTING}, and none without it. This holds for ${tenant.name} too: a tenant sees itself only, and new tenants are made by a role that policies do not bind.`
    : 'This engine has no row policies: the keys exclude references across tenants, and every query of the application must name the tenant.';
  return [{ subject: `table:${tenant.id}`, kind: 'tenancy', message }];
}
