/** Every reference of the model becomes a foreign-key column and a foreign key that says what happens on delete. */
import { type Column, type Entity, type ForeignKey, lineage, type Reference, type Table } from '../../model/index.js';
import type { DesignNote, DesignState, Pass } from '../design.js';
import { type NameScope, nameScope, referenceName } from '../naming/index.js';
import { existingTable, holds } from './support/existing.js';
import { keyColumn, keyType, referredKey } from './support/key-type.js';
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
  const known = existingTable(state, table);
  const stated = (context.references.get(entity.id) ?? [])
    .filter(({ target, id }) => tables.has(target) && !holds(known, id))
    .map((reference) => (known ? { ...reference, required: false } : reference));
  const optionalOwner = entity === context.tenant || known ? undefined : tenantReference(stated, context.tenant);
  const tenant = optionalOwner && { ...optionalOwner, required: true };
  const references = stated.map((reference) => (tenant && reference === optionalOwner ? tenant : reference));
  const scope = nameScope(state.input.capabilities.identifierLength, keptNames(table, context));
  const nameOf = (reference: Reference): string =>
    reference === tenant ? styleOf(state).tenantColumn : referenceName(reference.name, styleOf(state), scope);
  const named = references.map((reference) => ({ reference, parts: partsOf(reference, nameOf(reference), context, scope) }));
  const owner = ownerOf(entity, references);
  const columns = named.flatMap(({ reference, parts }) => parts.map((part) => columnOf(reference, part, reference === tenant, context)));
  const foreignKeys = named.flatMap(({ reference, parts }) => foreignKeyOf(entity, reference, parts, owner, context));
  return {
    table: {
      ...table,
      columns: [...table.columns, ...columns],
      foreignKeys: [...table.foreignKeys, ...(known ? [] : parentKey(table, entity, context)), ...foreignKeys],
    },
    notes: tenant && !optionalOwner.required ? [alwaysOwned(entity, tenant)] : [],
  };
}

/** One column of a reference and the key column it points at; without one, nothing can be pointed at. */
interface Part {
  readonly name: string;
  readonly type: Column['type'];
  readonly target?: string;
}

/** An existing table may be identified by several columns; then a reference has as many. */
function partsOf({ target }: Reference, name: string, { state, tables }: Context, scope: NameScope): readonly Part[] {
  const table = tables.get(target);
  const key = table ? referredKey(state, table) : [];
  const [only] = key;
  if (!only) return [{ name, type: keyType(state) }];
  if (key.length === 1) return [{ name, type: only.type, target: only.name }];
  const base = target.replace(/_id$/, '');
  return key.map((column) => ({ name: scope.take(`${base}_${column.name}`), type: column.type, target: column.name }));
}

/** Names that are there already, that of the key and, where tenants share tables, that of the tenant column. */
const keptNames = (table: Table, { state, tenant }: Context): readonly string[] => [
  ...(existingTable(state, table)?.columns.map(({ name }) => name) ?? [keyColumn(state, table)]),
  ...(tenant ? [styleOf(state).tenantColumn] : []),
];

const alwaysOwned = (entity: Entity, tenant: Reference): DesignNote => ({
  subject: entity.id,
  kind: 'tenancy',
  message: `${entity.name} names its ${tenant.name} as optional; as the tenant of the row it is always set.`,
});

function columnOf(reference: Reference, { name, type }: Part, isTenant: boolean, context: Context): Column {
  const { relationship, target, end } = reference;
  const nullable = !reference.required;
  const other = (context.entities.get(target)?.name ?? target).toLowerCase();
  const words = reference.name.replaceAll('_', ' ');
  return {
    name,
    type,
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
      : / (by|to|for|from)$/.test(words)
        ? `The ${other} it was ${words}.`
        : `The ${other} that is its ${words}.`;

function reasonOf({ relationship }: Reference, other: string, end: 'from' | 'to'): string {
  if (relationship.cardinality === 'many-to-many') return `The ${end === 'from' ? 'first' : 'second'} end of the link.`;
  return relationship.cardinality === 'one-to-one' ? `Each row has one ${other}, and no two share it.` : `Many rows share one ${other}.`;
}

function foreignKeyOf(
  entity: Entity,
  reference: Reference,
  parts: readonly Part[],
  owner: Reference | undefined,
  context: Context,
): readonly ForeignKey[] {
  const target = context.tables.get(reference.target);
  const refColumns = parts.flatMap((part) => part.target ?? []);
  if (!target || refColumns.length < parts.length) return [];
  const tenantName = context.tenant ? styleOf(context.state).tenantColumn : undefined;
  const exclusive = entity.rules.some((rule) => rule.kind === 'exactly-one-of' && rule.members.includes(reference.id));
  const { onDelete, reason } = deleteRule({
    entity,
    reference,
    owner,
    exclusive,
    mustBeKept: context.kept.has(entity.id),
    toTenant: parts.length === 1 && parts[0]?.name === tenantName,
  });
  return [
    {
      columns: parts.map(({ name }) => name),
      refTable: target.id,
      refColumns,
      onDelete,
      onUpdate: 'no-action',
      relationship: reference.relationship.id,
      origin: reference.relationship.origin,
      reason,
    },
  ];
}

/** A kind with a table of its own shares the key of what it is a kind of. */
function parentKey(own: Table, entity: Entity, context: Context): readonly ForeignKey[] {
  const [, parent] = lineage(entity, context.entities);
  const table = parent && context.tables.get(parent.id);
  if (!parent || !table) return [];
  const key = keyColumn(context.state, own);
  const [parentColumn] = referredKey(context.state, table);
  if (!parentColumn) return [];
  const reason = `The row is the same ${parent.name.toLowerCase()} seen as a ${entity.name.toLowerCase()}; both go together.`;
  const origin = entity.isA?.origin ?? byRule(ID);
  return [
    { columns: [key], refTable: table.id, refColumns: [parentColumn.name], onDelete: 'cascade', onUpdate: 'no-action', origin, reason },
  ];
}
