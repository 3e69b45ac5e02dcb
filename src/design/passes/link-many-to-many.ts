/** Every link between two sides that each may have many of the other is an entity of its own, with two named ends. */
import type { DomainModel, Entity, Relationship } from '../../model/index.js';
import type { DesignNote, Pass } from '../design.js';
import { type Renames, rewriteMembers } from './support/rewrite-members.js';
import { withModel, withNotes } from './support/state.js';

export const linkManyToMany: Pass = {
  id: 'link-many-to-many',
  establishes: 'every many-to-many relationship has a linking entity, and its two ends have different names',
  run: (state) => {
    if (!state.model.relationships.some(isManyToMany)) return state;
    const named = withLinks(state.model);
    const { model, notes } = withoutDoubledReferences(named);
    return withNotes(withModel(state, model), notes);
  },
};

const isManyToMany = ({ cardinality }: Relationship): boolean => cardinality === 'many-to-many';

function withLinks(model: DomainModel): DomainModel {
  const entities = new Map(model.entities.map((entity) => [entity.id, entity]));
  const relationships = model.relationships.map((given) => {
    if (!isManyToMany(given)) return given;
    const through = given.through ?? freeId(given, entities);
    const present = entities.get(through);
    entities.set(through, present ? asJunction(present) : linkEntity(through, given));
    return { ...given, through, ...(roleOf(given) === undefined ? {} : { role: roleOf(given) ?? '' }) };
  });
  return { ...model, entities: [...entities.values()], relationships };
}

/** Both ends of a link from a thing to its like need names. */
const roleOf = ({ from, to, role }: Relationship): string | undefined =>
  role === undefined || role === from ? (from === to ? `related_${to}` : role) : role;

const asJunction = (entity: Entity): Entity => (entity.kind === 'event' ? entity : { ...entity, kind: 'junction' });

function linkEntity(id: string, { from, to, role, origin }: Relationship): Entity {
  return {
    id,
    name: id.replaceAll('_', ' '),
    kind: 'junction',
    description: `Links one ${from.replaceAll('_', ' ')} and one ${(role ?? to).replaceAll('_', ' ')}.`,
    attributes: [],
    identifiers: [],
    rules: [],
    origin,
  };
}

function freeId({ from, to, role }: Relationship, taken: ReadonlyMap<string, Entity>): string {
  const wanted = `${from}_${role ?? to}`;
  let id = wanted;
  for (let n = 1; taken.has(id); n++) id = `${wanted}_link${n === 1 ? '' : n}`;
  return id;
}

/** A linking entity that also states its two references has them once. */
function withoutDoubledReferences(model: DomainModel): { readonly model: DomainModel; readonly notes: readonly DesignNote[] } {
  const ends = new Map<string, Set<string>>();
  for (const { through, from, to, role, cardinality } of model.relationships) {
    if (cardinality !== 'many-to-many' || through === undefined) continue;
    const set = ends.get(through) ?? new Set();
    ends.set(through, set.add(from).add(role === undefined ? to : ''));
  }
  const doubled = model.relationships.filter(
    ({ from, to, role, cardinality }) => cardinality === 'many-to-one' && role === undefined && ends.get(from)?.has(to),
  );
  if (doubled.length === 0) return { model, notes: [] };
  const gone = new Set(doubled);
  const renames = new Map<string, Renames>();
  for (const { id, from, to } of doubled) renames.set(from, new Map([...(renames.get(from) ?? []), [id, to]]));
  const relationships = model.relationships.filter((relationship) => !gone.has(relationship));
  const notes = doubled.map(
    ({ from, to }): DesignNote => ({
      subject: from,
      kind: 'relationship',
      message: `The reference of ${from} to ${to} is stated twice, as a link and by itself; it is one column.`,
    }),
  );
  return { model: rewriteMembers({ ...model, relationships }, renames), notes };
}
