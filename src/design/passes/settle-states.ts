/** A lifecycle has an attribute that lists its states and starts at the first; references of which exactly one is set are optional. */
import type { Attribute, DomainModel, Entity } from '../../model/index.js';
import type { Pass } from '../design.js';
import { withModel } from './support/state.js';

export const settleStates: Pass = {
  id: 'settle-states',
  establishes: 'states are a required choice with a first value, and no member of an exclusive set is required by itself',
  run: (state) => {
    const entities = state.model.entities.map((entity) => withArcs(withLifecycle(entity)));
    return withModel(state, withOptionalReferences({ ...state.model, entities }));
  },
};

function withLifecycle(entity: Entity): Entity {
  const { lifecycle } = entity;
  if (!lifecycle) return entity;
  const present = entity.attributes.find(({ id }) => id === lifecycle.attribute);
  const listed = present?.type.kind === 'choice' ? present.type.values : [];
  const attribute: Attribute = {
    name: 'Status',
    origin: lifecycle.origin,
    ...present,
    rules: present?.type.kind === 'choice' ? present.rules : [],
    id: lifecycle.attribute,
    type: { kind: 'choice', values: [...new Set([...listed, ...lifecycle.states])] },
    required: true,
    default: present?.default ?? { kind: 'value', value: lifecycle.initial },
  };
  const attributes = present ? entity.attributes.map((a) => (a === present ? attribute : a)) : [...entity.attributes, attribute];
  return { ...entity, attributes };
}

const exclusive = (entity: Entity): ReadonlySet<string> =>
  new Set(entity.rules.flatMap((rule) => (rule.kind === 'exactly-one-of' ? rule.members : [])));

function withArcs(entity: Entity): Entity {
  const members = exclusive(entity);
  if (members.size === 0) return entity;
  return { ...entity, attributes: entity.attributes.map((a) => (members.has(a.id) ? { ...a, required: false } : a)) };
}

function withOptionalReferences(model: DomainModel): DomainModel {
  const members = new Map(model.entities.map((entity) => [entity.id, exclusive(entity)]));
  if ([...members.values()].every((set) => set.size === 0)) return model;
  return {
    ...model,
    relationships: model.relationships.map((r) => (r.required && members.get(r.from)?.has(r.id) ? { ...r, required: false } : r)),
  };
}
