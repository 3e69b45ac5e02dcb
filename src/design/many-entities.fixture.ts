/** A model of any size whose parts are alike: references, junctions, lists, states, patterns, so that growth can be measured. */
import type { AccessPattern, DomainModel, Entity, Relationship } from '../model/index.js';
import { attribute, belongsTo, entity, manyToMany, reads, STATED } from './design.fixture.js';

export function manyEntities(count: number): DomainModel {
  const entities: Entity[] = [entity('company', [attribute('name')], { tenancy: 'tenant' })];
  const relationships: Relationship[] = [];
  const accessPatterns: AccessPattern[] = [];
  for (let i = 0; i < count - 1; i++) {
    const id = `thing_${i}`;
    entities.push(thing(id, i));
    relationships.push(belongsTo(id, 'company'));
    if (i > 0) relationships.push(belongsTo(id, `thing_${Math.floor(i / 2)}`, { required: i % 3 === 0 }));
    if (i > 0 && i % 10 === 0) relationships.push(manyToMany(id, `thing_${i - 1}`));
    accessPatterns.push(
      reads(id, `list-${i}`, {
        filters: [{ attribute: 'status', op: 'equals', value: 'open' }],
        sort: [{ attribute: 'due_on', direction: 'desc' }],
      }),
    );
  }
  return { kind: 'domain-model', title: 'Many', entities, relationships, accessPatterns, policies: [] };
}

function thing(id: string, i: number): Entity {
  return entity(
    id,
    [
      attribute('code', { kind: 'text', format: 'code' }),
      attribute('title'),
      attribute('email', { kind: 'text', format: 'email' }, { required: false }),
      attribute('amount', { kind: 'money' }, { rules: [{ kind: 'min', value: 0, origin: STATED }] }),
      attribute('due_on', { kind: 'date' }),
      attribute('status', { kind: 'choice', values: ['open', 'closed'] }),
      ...(i % 7 === 0 ? [attribute('tags', { kind: 'text' }, { list: true })] : []),
    ],
    {
      identifiers: [{ members: ['code'], role: 'natural', origin: STATED }],
      ...(i % 2 === 0 ? { owner: 'company' } : {}),
      volume: { rows: 50_000, origin: STATED },
    },
  );
}
