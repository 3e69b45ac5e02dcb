/** Every reference of the model becomes a foreign-key column and a foreign key that says what happens on delete. */
import { type Column, type Entity, type ForeignKey, lineage, type Reference, type Table } from '../../model/index.js';
import type { DesignNote, DesignState, Pass } from '../design.js';
import { nameScope, referenceName } from '../naming/index.js';
import { keyType } from './support/key-type.js';
import { deleteRule, keptEntities, ownerOf } from './support/on-delete.js';
import { ownReferences } from './support/references.js';
import { byRule, entityMap, tablesByEntity, withNotes, withTables } from './support/state.js';
import { styleOf } from './support/style.js';
import { tenantEntity, tenantReference } from './support/tenant.js';

const ID = 'add-references';

export const addReferences: Pass = {
  id: ID,
  establishes: 'every relationship is carried by a foreign key with a stated action on delete',
  run: (state) => {
    const context = contextOf(state);
    const built = state.schema.tables.map((table) => withReferences(table, context));
    return withNotes(
      withTables(
        state,
        built.map(({ table }) => table),
      ),
      built.flatMap(({ notes }) => notes),
    );
  },
};

interface Context {
  readonly state: DesignState;
  readonly entities: ReadonlyMap<string, Entity>;
  readonly tables: ReadonlyMap<string, Table>;
  readonly references: ReadonlyMap<string, readonly Reference[]>;
  readonly tenant: Entity | undefined;
  readonly kept: ReadonlySet<string>;
}

const contextOf = (state: DesignState): Context => ({
  state,
  entities: entityMap(state.model),
  tables: tablesByEntity(state.schema.tables),
  references: ownReferences(state.model),
  tenant: tenantEntity(state),
  kept: keptEntities(state.model.policies),
});

interface Built {
  readonly table: Table;
  readonly notes: readonly DesignNote[];
}

function withReferences(table: Table, context: Context): Built {
  const entity = context.entities.get(table.entity ?? '');
  if (!entity) return { table, notes: [] };
  const { state, tables } = context;
  const stated = (context.references.get(entity.id) ?? []).filter(({ target }) => tables.has(target));
  const optionalOwner = entity === context.tenant ? undefined : tenantReference(stated, context.tenant);
  const tenant = optionalOwner && { ...optionalOwner, required: true };
  const references = stated.map((reference) => (tenant && reference === optionalOwner ? tenant : reference));
  const scope = nameScope(state.input.capabilities.identifierLength, keptNames(context));
  const nameOf = (reference: Reference): string =>
    reference === tenant ? styleOf(state).tenantColumn : referenceName(reference.name, styleOf(state), scope);
  const named = references.map((reference) => ({ reference, name: nameOf(reference) }));
  const owner = ownerOf(entity, references);
  const columns = named.map(({ reference, name }) => columnOf(reference, name, reference === tenant, context));
  const foreignKeys = named.flatMap(({ reference, name }) => foreignKeyOf(entity, reference, name, owner, context));
  return {
    table: {
      ...table,
      columns: [...table.columns, ...columns],
      foreignKeys: [...table.foreignKeys, ...parentKey(entity, context), ...foreignKeys],
    },
    notes: tenant && !optionalOwner.required ? [alwaysOwned(entity, tenant)] : [],
  };
}

/** Names that belong to the key and, where tenants share tables, to the tenant alone. */
const keptNames = ({ state, tenant }: Context): readonly string[] => [
  styleOf(state).primaryKeyColumn,
  ...(tenant ? [styleOf(state).tenantColumn] : []),
];

const alwaysOwned = (entity: Entity, tenant: Reference): DesignNote => ({
  subject: entity.id,
  kind: 'tenancy',
  message: `${entity.name} names its ${tenant.name} as optional; as the tenant of the row it is always set.`,
});

function columnOf(reference: Reference, name: string, isTenant: boolean, context: Context): Column {
  const { relationship, target, end } = reference;
  const nullable = !reference.required;
  const other = (context.entities.get(target)?.name ?? target).toLowerCase();
  const words = reference.name.replaceAll('_', ' ');
  return {
    name,
    type: keyType(context.state.input.decisions.ids),
    nullable,
    description: describeReference(words, other, isTenant),
    attribute: reference.id,
    origin: relationship.origin,
    reason: isTenant ? `The ${other} is the tenant: the reference and the tenant column are one.` : reasonOf(reference, other, end),
    ...(nullable ? { nullReason: `Not every row has a ${words}.` } : {}),
  };
}

const describeReference = (words: string, other: string, isTenant: boolean): string =>
  isTenant
    ? `The ${other} that owns the row.`
    : words === other
      ? `The ${other} this row belongs to.`
      : `The ${other} that is its ${words}.`;

function reasonOf({ relationship }: Reference, other: string, end: 'from' | 'to'): string {
  if (relationship.cardinality === 'many-to-many') return `The ${end === 'from' ? 'first' : 'second'} end of the link.`;
  return relationship.cardinality === 'one-to-one' ? `Each row has one ${other}, and no two share it.` : `Many rows share one ${other}.`;
}

function foreignKeyOf(
  entity: Entity,
  reference: Reference,
  column: string,
  owner: Reference | undefined,
  context: Context,
): readonly ForeignKey[] {
  const target = context.tables.get(reference.target);
  if (!target) return [];
  const tenantName = context.tenant ? styleOf(context.state).tenantColumn : undefined;
  const exclusive = entity.rules.some((rule) => rule.kind === 'exactly-one-of' && rule.members.includes(reference.id));
  const { onDelete, reason } = deleteRule({
    entity,
    reference,
    owner,
    exclusive,
    mustBeKept: context.kept.has(entity.id),
    toTenant: column === tenantName,
  });
  return [
    {
      columns: [column],
      refTable: target.id,
      refColumns: [styleOf(context.state).primaryKeyColumn],
      onDelete,
      onUpdate: 'no-action',
      relationship: reference.relationship.id,
      origin: reference.relationship.origin,
      reason,
    },
  ];
}

/** A kind with a table of its own shares the key of what it is a kind of. */
function parentKey(entity: Entity, context: Context): readonly ForeignKey[] {
  const [, parent] = lineage(entity, context.entities);
  const table = parent && context.tables.get(parent.id);
  if (!parent || !table) return [];
  const key = styleOf(context.state).primaryKeyColumn;
  const reason = `The row is the same ${parent.name.toLowerCase()} seen as a ${entity.name.toLowerCase()}; both go together.`;
  const origin = entity.isA?.origin ?? byRule(ID);
  return [{ columns: [key], refTable: table.id, refColumns: [key], onDelete: 'cascade', onUpdate: 'no-action', origin, reason }];
}
