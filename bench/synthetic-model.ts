/** A model of any size, of the shape real ones have: things with attributes, a parent each, some junctions and patterns. */
import type { DomainModel, Entity, Origin, Relationship } from '../src/model/index.js';

const origin: Origin = { kind: 'rule', rule: 'bench' };

export function syntheticModel(entities: number): DomainModel {
  const ids = Array.from({ length: entities }, (_, i) => `thing_${i}`);
  return {
    kind: 'domain-model',
    title: `Bench ${entities}`,
    entities: ids.map(entity),
    relationships: ids.flatMap((id, i) => (i === 0 ? [] : [belongsTo(id, ids[Math.floor(i / 3)] ?? id)])),
    accessPatterns: ids
      .filter((_, i) => i % 4 === 1)
      .map((id) => ({
        id: `list_${id}`,
        description: `List ${id}, newest first`,
        entity: id,
        filters: [{ attribute: 'status', op: 'equals', value: 'open' }],
        sort: [{ attribute: 'happened_at', direction: 'desc' }],
        frequency: 'high',
        origin,
      })),
    policies: [],
  };
}

function entity(id: string, i: number): Entity {
  return {
    id,
    name: id,
    kind: i % 10 === 9 ? 'event' : 'thing',
    attributes: [
      { id: 'title', name: 'title', type: { kind: 'text' }, required: true, rules: [], origin },
      { id: 'code', name: 'code', type: { kind: 'text', format: 'code' }, required: true, rules: [], origin },
      { id: 'status', name: 'status', type: { kind: 'choice', values: ['open', 'closed'] }, required: true, rules: [], origin },
      { id: 'amount', name: 'amount', type: { kind: 'money' }, required: false, rules: [{ kind: 'min', value: 0, origin }], origin },
      { id: 'happened_at', name: 'happened at', type: { kind: 'instant' }, required: true, rules: [], origin },
    ],
    identifiers: [{ members: ['code'], role: 'natural', origin }],
    rules: [],
    origin,
  };
}

function belongsTo(from: string, to: string): Relationship {
  return { id: `${from}_${to}`, from, to, cardinality: 'many-to-one', required: true, origin };
}
