/**
 * Schema → domain model: what the tables say of the business. Junctions, lists and look-ups are recognised, the columns of
 * time, deletion and audit become policies, the tenant's column becomes tenancy. What is left out is told in the notes.
 * Needs no names of ours: any schema that was read will do.
 */

import { crossCuttingRole } from '../../model/column-roles.js';
import type { Attribute, BusinessPolicy, DomainModel, Entity, Origin, Relationship, Schema, Table } from '../../model/index.js';
import { sentenceCase, snakeCase } from '../../util/snake-case.js';
import { liftAttributes } from './attributes.js';
import { type EntityWorld, liftEntity } from './entities.js';
import { entityNames, singularName } from './names.js';
import { type LiftNote, openNotes } from './notes.js';
import { liftRelationships } from './relationships.js';
import { declaredEnums, type ReferenceFacts, type TableFacts, tableFacts } from './table-facts.js';
import { type TableKind, tableKind } from './table-kinds.js';
import { recogniseTenancy, type Tenancy } from './tenancy.js';

export type { LiftNote } from './notes.js';
export { recogniseRoles } from './recognise-roles.js';
export { isToolTable } from './table-kinds.js';
export { recogniseTenancy, type Tenancy } from './tenancy.js';

export interface Lifted {
  readonly model: DomainModel;
  readonly notes: readonly LiftNote[];
  readonly tenancy?: Tenancy;
}

export function lift(schema: Schema): Lifted {
  const notes = openNotes();
  const tenancy = recogniseTenancy(schema);
  const owned = new Set(tenancy ? schema.tables.filter((table) => hasColumn(table, tenancy.column)).map(({ id }) => id) : []);
  const facts = new Map(schema.tables.map((table) => [table.id, tableFacts(table, tenancy?.column, owned)]));
  const referred = new Set([...facts.values()].flatMap(({ references }) => references.map(({ refTable }) => refTable)));
  const byName = new Map([...facts.values()].map((of) => [snakeCase(of.table.name), of]));
  const kinds = new Map(
    [...facts].map(([id, of]) => [id, tableKind(of, { facts, byName, owned, referred, ...(tenancy ? { tenancy } : {}) })]),
  );
  const { ids, prefix } = entityNames(schema.tables);
  const world: EntityWorld = { ids, kinds, enums: declaredEnums(schema), notes, ...(tenancy ? { tenancy } : {}) };
  const taken = new Set<string>();
  const carried = new Map([...facts].map(([id, of]) => [id, liftRelationships(of, { ids, kinds, facts }, taken)]));
  const lists = listAttributes(facts, world);
  const entities = [...facts].flatMap(([id, of]): readonly Entity[] =>
    isEntity(kinds.get(id)) && !isPlainLink(kinds.get(id), carried.get(id))
      ? [liftEntity(of, carried.get(id) ?? new Map(), lists.get(id) ?? [], world)]
      : [],
  );
  tell(schema, world, prefix);
  const relationships = [...new Set([...carried.values()].flatMap((of) => [...of.values()])), ...tenantReferences(facts, world, taken)];
  return {
    model: {
      kind: 'domain-model',
      title: sentenceCase(schema.name) || 'Database',
      entities,
      relationships: reachable(relationships, entities),
      accessPatterns: [],
      policies: policies(schema, world),
    },
    notes: notes.all(),
    ...(tenancy ? { tenancy } : {}),
  };
}

const hasColumn = ({ columns }: Table, name: string): boolean => columns.some((column) => column.name === name);
const isEntity = (kind: TableKind | undefined): boolean => kind !== undefined && kind.kind !== 'left' && kind.kind !== 'list';

/** A link that no entity stands for. */
const isPlainLink = (kind: TableKind | undefined, carried: ReadonlyMap<ReferenceFacts, Relationship> | undefined): boolean =>
  kind?.kind === 'junction' && carried?.get(kind.from) !== undefined && carried.get(kind.from)?.through === undefined;

function reachable(relationships: readonly Relationship[], entities: readonly Entity[]): readonly Relationship[] {
  const known = new Set(entities.map(({ id }) => id));
  return relationships.filter(({ from, to, through }) => known.has(from) && known.has(to) && (through === undefined || known.has(through)));
}

/** Value tables as attributes of their owners, which may be lists of several. */
function listAttributes(facts: ReadonlyMap<string, TableFacts>, world: EntityWorld): ReadonlyMap<string, readonly Attribute[]> {
  const lists = new Map<string, Attribute[]>();
  for (const [id, of] of facts) {
    const kind = world.kinds.get(id);
    if (kind?.kind !== 'list') continue;
    const [attribute] = liftAttributes(of, [kind.column], world.enums, world.notes);
    if (!attribute) continue;
    const { default: _, ...plain } = attribute;
    const list: Attribute = { ...plain, required: false, list: true };
    const owned = lists.get(kind.owner.refTable);
    if (owned) owned.push(list);
    else lists.set(kind.owner.refTable, [list]);
    world.notes.add(id, `Each row of ${of.table.name} is one value of ${kind.column.name} of ${world.ids.get(kind.owner.refTable)}.`);
  }
  return lists;
}

/** Only what belongs to the tenant by itself says so: what is below it follows. */
function tenantReferences(
  facts: ReadonlyMap<string, TableFacts>,
  { tenancy, ids, kinds }: EntityWorld,
  taken: Set<string>,
): readonly Relationship[] {
  if (!tenancy) return [];
  const to = ids.get(tenancy.table);
  if (to === undefined) return [];
  return [...facts].flatMap(([id, { references, tenantReference }]): readonly Relationship[] => {
    const from = ids.get(id);
    const isBelow = references.some(
      ({ refTable, required, key }) =>
        required && key.onDelete === 'cascade' && refTable !== id && facts.get(refTable)?.tenantReference !== undefined,
    );
    if (!tenantReference || from === undefined || isBelow || !isEntity(kinds.get(id)) || id === tenancy.table) return [];
    const relationshipId = `${from}.${to}`;
    if (taken.has(relationshipId)) return [];
    taken.add(relationshipId);
    return [{ id: relationshipId, from, to, cardinality: 'many-to-one', required: true, origin: tenantReference.origin }];
  });
}

function policies(schema: Schema, { ids, kinds }: EntityWorld): readonly BusinessPolicy[] {
  const entitiesOf = (holds: (table: Table) => boolean): readonly string[] =>
    schema.tables.filter((table) => isEntity(kinds.get(table.id)) && holds(table)).flatMap(({ id }) => ids.get(id) ?? []);
  const origin: Origin = { kind: 'read', spans: [] };
  const audited = entitiesOf(({ triggers }) => triggers.some(({ definition }) => definition.kind === 'audit'));
  const held = entitiesOf(({ columns }) => columns.some((column) => crossCuttingRole(column) === 'hold'));
  return [
    ...(audited.length > 0 ? [{ kind: 'audit', entities: audited, origin } as const] : []),
    ...(held.length > 0 ? [{ kind: 'legal-hold', entities: held, origin } as const] : []),
  ];
}

/** What was recognised and does not stand in the model by itself. */
function tell(schema: Schema, { kinds, notes, tenancy, ids }: EntityWorld, prefix: string | undefined): void {
  if (tenancy)
    notes.add(
      undefined,
      `${tenancy.column} tells tenants apart (${tenancy.owned} tables): each belongs to one ${ids.get(tenancy.table) ?? singularName(tenancy.table)}.`,
    );
  if (prefix) notes.add(undefined, `The names of all tables begin with ${prefix}, which is left out.`);
  for (const { id, name } of schema.tables) {
    const kind = kinds.get(id);
    if (kind?.kind === 'left') notes.add(id, `${name} is left out: ${kind.why}.`);
  }
  const count = (role: string): number =>
    schema.tables.filter(({ columns }) => columns.some((column) => crossCuttingRole(column) === role)).length;
  const said: readonly (readonly [string, string])[] = [
    ['created', 'say when a row was made'],
    ['updated', 'say when a row was changed'],
    ['deleted', 'are deleted softly'],
    ['actor', 'say who made or changed a row'],
  ];
  for (const [role, what] of said) {
    const tables = count(role);
    if (tables > 0) notes.add(undefined, `${tables} of ${schema.tables.length} tables ${what}.`);
  }
}
