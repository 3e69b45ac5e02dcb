/** A choice whose set grows without a release becomes a lookup table that is shared wherever the same choice is made. */
import type { Attribute, DomainModel, Entity, Relationship } from '../../model/index.js';
import type { Pass } from '../design.js';
import { editEntities } from './support/edit-entities.js';
import { byRule, withModel } from './support/state.js';

const ID = 'open-choices';

export const openChoices: Pass = {
  id: ID,
  establishes: 'a growing set of choices is a table, so that a new choice is a row and no migration',
  run: (state) => {
    const existing = new Set(state.model.entities.map(({ id }) => id));
    const made = new Map<string, string>();
    const edited = editEntities(state, (entity) => {
      const open = entity.attributes.filter(isOpen);
      if (open.length === 0) return undefined;
      const lookups = open.map((attribute) => lookupOf(entity, attribute, existing, made));
      const relationships = open.map((attribute, i) => relationshipOf(entity, attribute, lookups[i]?.id ?? ''));
      return {
        entity: { ...entity, attributes: entity.attributes.filter((attribute) => !isOpen(attribute)) },
        entities: lookups.flatMap(({ entity: lookup }) => (lookup ? [lookup] : [])),
        relationships,
        renames: new Map(open.map(({ id }, i) => [id, relationships[i]?.id])),
        notes: open.map((attribute) => ({ subject: entity.id, kind: 'type', message: noteOf(entity, attribute) })),
      };
    });
    return edited === state ? state : withModel(edited, withoutConstants(edited.model));
  },
};

const isOpen = ({ type }: Attribute): boolean => type.kind === 'choice' && type.open === true;

function noteOf(entity: Entity, { id, type, default: given }: Attribute): string {
  const values = type.kind === 'choice' && type.values.length > 0 ? `; first rows: ${type.values.join(', ')}` : '';
  const lost = given?.kind === 'value' ? `. The default ${String(given.value)} is chosen by the application, since it is a row now` : '';
  return `${entity.name}: the choices of ${id} grow, so they are rows of a lookup table${values}${lost}.`;
}

interface Lookup {
  readonly id: string;
  /** Absent where the table is already there. */
  readonly entity?: Entity;
}

function lookupOf(owner: Entity, attribute: Attribute, existing: Set<string>, made: Map<string, string>): Lookup {
  const values = JSON.stringify(attribute.type);
  const shared = made.get(attribute.id) === values;
  if (shared) return { id: attribute.id };
  const id = existing.has(attribute.id) ? freeId(`${owner.id}_${attribute.id}`, existing) : attribute.id;
  existing.add(id);
  if (id === attribute.id) made.set(id, values);
  return { id, entity: lookupEntity(id, attribute) };
}

function freeId(wanted: string, taken: ReadonlySet<string>): string {
  let id = wanted;
  for (let n = 1; taken.has(id); n++) id = `${wanted}_choice${n === 1 ? '' : n}`;
  return id;
}

function lookupEntity(id: string, attribute: Attribute): Entity {
  const text = (name: string, length: number): Attribute => ({
    id: name.toLowerCase(),
    name,
    type: { kind: 'text', length },
    required: true,
    rules: [],
    origin: byRule(ID),
  });
  return {
    id,
    name: attribute.name,
    kind: 'lookup',
    description: `The choices of ${attribute.name.toLowerCase()}; new ones are added as rows.`,
    attributes: [text('Code', 64), text('Label', 200)],
    identifiers: [{ members: ['code'], role: 'natural', origin: byRule(ID) }],
    rules: [],
    tenancy: 'global',
    origin: attribute.origin,
  };
}

function relationshipOf(entity: Entity, attribute: Attribute, lookup: string): Relationship {
  return {
    id: `${entity.id}.${attribute.id}`,
    from: entity.id,
    to: lookup,
    cardinality: 'many-to-one',
    ...(lookup === attribute.id ? {} : { role: attribute.id }),
    required: attribute.required,
    onDelete: 'restrict',
    origin: attribute.origin,
  };
}

/** A constant of the text names a choice; the column now holds a key. */
function withoutConstants(model: DomainModel): DomainModel {
  const references = new Set(model.relationships.map(({ id }) => id));
  return {
    ...model,
    accessPatterns: model.accessPatterns.map((pattern) => ({
      ...pattern,
      filters: pattern.filters.map(({ value, ...filter }) =>
        value === undefined || references.has(filter.attribute) ? filter : { ...filter, value },
      ),
    })),
  };
}
