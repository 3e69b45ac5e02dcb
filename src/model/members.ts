/**
 * What the rules, identities and reads of an entity may name: its own and inherited attributes, and the references it
 * carries. A reference is named by its relationship's id; the two references of a junction by their ends' names,
 * because one relationship carries both.
 */
import { snakeCase } from '../util/snake-case.js';
import type { Attribute, DomainModel, Entity, Relationship } from './domain.js';

/** A reference as it stands in the entity that carries it. */
export interface Reference {
  /** What members, filters and sorts call it: the relationship's id, or the end's name in a junction. */
  readonly id: string;
  /** Role, or else the target's id: `teacher`, `course`. */
  readonly name: string;
  readonly target: string;
  readonly role?: string;
  readonly required: boolean;
  readonly relationship: Relationship;
  /** Which end of the relationship it points at: always `to`, except for the first half of a junction. */
  readonly end: 'from' | 'to';
}

export type Member =
  | { readonly kind: 'attribute'; readonly id: string; readonly attribute: Attribute }
  | { readonly kind: 'reference'; readonly id: string; readonly reference: Reference };

export interface EntityMembers {
  /** By the id that the model uses. */
  readonly byId: ReadonlyMap<string, Member>;
  /** By what a person would write: attribute id, reference name or relationship id. Attributes win. */
  readonly byName: ReadonlyMap<string, Member>;
  readonly references: readonly Reference[];
}

/** `course.teacher`: carrier, then role, linking entity or target, whichever says most. */
export function relationshipId(relationship: Pick<Relationship, 'from' | 'to' | 'role' | 'through'>): string {
  const { from, to, role, through } = relationship;
  return `${from}.${role === undefined ? (through ?? to) : snakeCase(role)}`;
}

/** The members of every entity, inherited ones included. */
export function memberIndex(model: Pick<DomainModel, 'entities' | 'relationships'>): ReadonlyMap<string, EntityMembers> {
  const carried = carriedReferences(model.relationships);
  const entities = new Map(model.entities.map((entity) => [entity.id, entity]));
  return new Map(model.entities.map((entity) => [entity.id, membersOf(lineage(entity, entities), carried)]));
}

/** The entity and what it is a kind of, nearest first; a cycle ends where it closes. */
export function lineage(entity: Entity, entities: ReadonlyMap<string, Entity>): readonly Entity[] {
  const line: Entity[] = [];
  const seen = new Set<string>();
  for (let next: Entity | undefined = entity; next && !seen.has(next.id); next = next.isA && entities.get(next.isA.entity)) {
    line.push(next);
    seen.add(next.id);
  }
  return line;
}

function carriedReferences(relationships: readonly Relationship[]): ReadonlyMap<string, readonly Reference[]> {
  const carried = new Map<string, Reference[]>();
  const add = (entity: string, reference: Reference) => {
    const list = carried.get(entity);
    if (list) list.push(reference);
    else carried.set(entity, [reference]);
  };
  for (const relationship of relationships) {
    const { id, from, to, role, through, cardinality, required } = relationship;
    const name = role ?? to;
    const toEnd = { name, target: to, ...(role === undefined ? {} : { role }), relationship, end: 'to' as const };
    if (cardinality !== 'many-to-many') add(from, { ...toEnd, id, required });
    else if (through !== undefined) {
      add(through, { id: from, name: from, target: from, required: true, relationship, end: 'from' });
      add(through, { ...toEnd, id: snakeCase(name), required: true });
    }
  }
  return carried;
}

function membersOf(line: readonly Entity[], carried: ReadonlyMap<string, readonly Reference[]>): EntityMembers {
  const byId = new Map<string, Member>();
  const byName = new Map<string, Member>();
  const references = line.flatMap((entity) => carried.get(entity.id) ?? []);
  for (const attribute of line.flatMap((entity) => entity.attributes)) {
    const member: Member = { kind: 'attribute', id: attribute.id, attribute };
    if (!byId.has(attribute.id)) byId.set(attribute.id, member);
    if (!byName.has(attribute.id)) byName.set(attribute.id, member);
  }
  for (const reference of references) {
    const member: Member = { kind: 'reference', id: reference.id, reference };
    if (!byId.has(reference.id)) byId.set(reference.id, member);
    for (const name of [reference.name, reference.id]) if (!byName.has(name)) byName.set(name, member);
  }
  return { byId, byName, references };
}
