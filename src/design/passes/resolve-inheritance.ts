/**
 * Decides for each family of kinds: one table with a kind column, or a table per type that shares the parent's key. One
 * table where every subtype adds at most three attributes and has nothing else of its own.
 */
import type { Attribute, DomainModel, Entity, EntityRule } from '../../model/index.js';
import { groupBy } from '../../util/group-by.js';
import type { DesignNote, DesignState, Pass } from '../design.js';
import type { Renames } from './support/rewrite-members.js';
import { rewriteMembers } from './support/rewrite-members.js';
import { byRule, entityMap, withModel, withNotes } from './support/state.js';

const ID = 'resolve-inheritance';
const MOST_OWN_ATTRIBUTES = 3;

export const resolveInheritance: Pass = {
  id: ID,
  establishes: 'every kind of a thing is either a value of a kind column or a table that shares its parent’s key',
  run: (state) => {
    const model = withoutLooseKinds(state.model);
    if (!model.entities.some((entity) => entity.isA)) return model === state.model ? state : withModel(state, model);
    return familiesOf(model).reduce((current, family) => settle(current, family), withModel(state, model));
  },
};

interface Family {
  readonly root: Entity;
  readonly kinds: readonly Entity[];
}

/** A kind of something unknown, or of itself by a detour, is a thing of its own. */
function withoutLooseKinds(model: DomainModel): DomainModel {
  const entities = entityMap(model);
  const loose = (entity: Entity): boolean => entity.isA !== undefined && rootOf(entity, entities) === undefined;
  if (!model.entities.some(loose)) return model;
  return {
    ...model,
    entities: model.entities.map((entity) => {
      const { isA: _, ...rest } = entity;
      return loose(entity) ? rest : entity;
    }),
  };
}

function rootOf(entity: Entity, entities: ReadonlyMap<string, Entity>): Entity | undefined {
  const seen = new Set<string>();
  let current: Entity | undefined = entity;
  while (current?.isA) {
    if (seen.has(current.id)) return undefined;
    seen.add(current.id);
    current = entities.get(current.isA.entity);
  }
  return current;
}

function familiesOf(model: DomainModel): readonly Family[] {
  const entities = entityMap(model);
  const kinds = model.entities.filter((entity) => entity.isA);
  const byRoot = groupBy(kinds, (entity) => rootOf(entity, entities)?.id ?? '');
  return [...byRoot].flatMap(([id, members]) => {
    const root = entities.get(id);
    return root ? [{ root, kinds: members }] : [];
  });
}

function settle(state: DesignState, family: Family): DesignState {
  const obstacle = obstacleToOneTable(state.model, family);
  if (obstacle !== undefined) return withNotes(state, [tablePerTypeNote(family, obstacle)]);
  return withNotes(withModel(state, inOneTable(state.model, family)), [oneTableNote(family)]);
}

/** Why one table cannot hold the family, or undefined. */
function obstacleToOneTable(model: DomainModel, { kinds }: Family): string | undefined {
  const large = kinds.find((kind) => kind.attributes.length > MOST_OWN_ATTRIBUTES);
  if (large) return `${large.name} adds ${large.attributes.length} attributes`;
  const ids = new Set(kinds.map((kind) => kind.id));
  const linked = model.relationships.find((r) => ids.has(r.from) || ids.has(r.to) || (r.through !== undefined && ids.has(r.through)));
  if (linked) return `${linked.from} and ${linked.to} are linked, which holds for one kind only`;
  const special = kinds.find((k) => k.lifecycle || k.volume || k.tenancy || k.deletion || k.audited || k.appendOnly);
  if (special) return `${special.name} has rules of its own`;
  const governed = model.policies.find(
    (p) => ('entity' in p && ids.has(p.entity)) || ('entities' in p && p.entities.some((e) => ids.has(e))),
  );
  return governed ? 'a policy speaks of one kind only' : undefined;
}

function tablePerTypeNote({ root, kinds }: Family, obstacle: string): DesignNote {
  const names = kinds.map((kind) => kind.name).join(', ');
  return {
    subject: root.id,
    kind: 'inheritance',
    message: `${names}: one table per kind, each sharing the key of ${root.name}, because ${obstacle}.`,
  };
}

function oneTableNote({ root, kinds }: Family): DesignNote {
  const names = kinds.map((kind) => kind.name).join(', ');
  return {
    subject: root.id,
    kind: 'inheritance',
    message: `${names} share the table of ${root.name}, told apart by a kind column: no kind adds more than ${MOST_OWN_ATTRIBUTES} attributes or has relationships of its own.`,
  };
}

function inOneTable(model: DomainModel, { root, kinds }: Family): DomainModel {
  const kindAttribute = freeId('kind', [root, ...kinds]);
  const merged: Attribute[] = [...root.attributes, kindColumn(kindAttribute, root, kinds)];
  const rules: EntityRule[] = [...root.rules];
  const renames = new Map<string, Renames>();
  const types = new Map(merged.map((attribute) => [attribute.id, JSON.stringify(attribute.type)]));
  for (const kind of kinds) {
    const map = new Map<string, string>();
    for (const attribute of kind.attributes) {
      const type = JSON.stringify(attribute.type);
      const shared = types.get(attribute.id) === type;
      const id = types.has(attribute.id) && !shared ? `${kind.id}_${attribute.id}` : attribute.id;
      map.set(attribute.id, id);
      if (!types.has(id)) merged.push({ ...attribute, id, required: false });
      types.set(id, type);
      if (attribute.required) rules.push(requiredFor(id, kindAttribute, kind.id));
    }
    renames.set(kind.id, map);
  }
  const ids = new Map(kinds.map((kind) => [kind.id, kind]));
  const renamed = rewriteMembers(model, renames);
  const moved = renamed.entities.filter((entity) => ids.has(entity.id));
  const whole: Entity = {
    ...root,
    attributes: merged,
    identifiers: [...root.identifiers, ...moved.flatMap((entity) => entity.identifiers)],
    rules: [...rules, ...moved.flatMap((entity) => entity.rules)],
  };
  return {
    ...renamed,
    entities: renamed.entities.flatMap((entity) => (entity.id === root.id ? [whole] : ids.has(entity.id) ? [] : [entity])),
    accessPatterns: renamed.accessPatterns.map((pattern) =>
      ids.has(pattern.entity)
        ? { ...pattern, entity: root.id, filters: [{ attribute: kindAttribute, op: 'equals', value: pattern.entity }, ...pattern.filters] }
        : pattern,
    ),
  };
}

function kindColumn(id: string, root: Entity, kinds: readonly Entity[]): Attribute {
  return {
    id,
    name: 'Kind',
    type: { kind: 'choice', values: [root.id, ...kinds.map((kind) => kind.id)] },
    required: true,
    rules: [],
    description: `Which kind of ${root.name.toLowerCase()} the row is.`,
    origin: byRule(ID),
  };
}

const requiredFor = (attribute: string, kind: string, equals: string): EntityRule => ({
  kind: 'required-when',
  attribute,
  when: { attribute: kind, equals },
  origin: byRule(ID),
});

function freeId(wanted: string, entities: readonly Entity[]): string {
  const taken = new Set(entities.flatMap((entity) => entity.attributes.map((attribute) => attribute.id)));
  return [wanted, `${entities[0]?.id}_${wanted}`, `${entities[0]?.id}_${wanted}_name`].find((id) => !taken.has(id)) ?? `${wanted}_of_row`;
}
