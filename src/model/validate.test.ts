import { describe, expect, it } from 'vitest';
import type { Attribute, AttributeType, DomainModel, Entity, Relationship } from './domain.js';
import { relationshipId } from './members.js';
import { validateDomainModel } from './validate.js';

const origin = { kind: 'rule', rule: 'test' } as const;
const attribute = (id: string, type: AttributeType = { kind: 'text' }, extra: Partial<Attribute> = {}): Attribute => ({
  id,
  name: id,
  type,
  required: true,
  rules: [],
  origin,
  ...extra,
});
const entity = (id: string, extra: Partial<Entity> = {}): Entity => ({
  id,
  name: id,
  kind: 'thing',
  attributes: [attribute('name')],
  identifiers: [],
  rules: [],
  origin,
  ...extra,
});
const with1 = (type: AttributeType, extra: Partial<Attribute> = {}) => model([entity('a', { attributes: [attribute('x', type, extra)] })]);
const link = (from: string, to: string, extra: Partial<Relationship> = {}): Relationship => {
  const words = { from, to, cardinality: 'many-to-one' as const, required: true, origin, ...extra };
  return { id: relationshipId(words), ...words };
};
const model = (
  entities: readonly Entity[],
  relationships: readonly Relationship[] = [],
  extra: Partial<DomainModel> = {},
): DomainModel => ({
  kind: 'domain-model',
  title: 'T',
  entities,
  relationships,
  accessPatterns: [],
  policies: [],
  ...extra,
});
const codes = (m: DomainModel) => validateDomainModel(m).map(({ code }) => code.replace('model/', ''));
const two = [entity('a'), entity('b')];
const status = attribute('status', { kind: 'choice', values: ['open', 'done'] });
const lifecycle = {
  attribute: 'status',
  states: ['open', 'done'],
  initial: 'open',
  transitions: [{ from: 'open', to: 'done' }],
  enforced: true,
  origin,
};

describe('validateDomainModel', () => {
  it('finds nothing wrong with a sound model', () => {
    expect(
      codes(
        model(
          [entity('a', { attributes: [status], lifecycle }), entity('b')],
          [link('a', 'b'), link('b', 'b', { role: 'parent', required: false })],
        ),
      ),
    ).toEqual([]);
  });

  it.each<[string, DomainModel, readonly string[]]>([
    ['two entities of one id', model([entity('a'), entity('a')]), ['repeated-id']],
    ['an id that is none', model([entity('Purchase Order')]), ['bad-id']],
    ['an unknown parent', model([entity('a', { isA: { entity: 'z', origin } })]), ['unknown-entity']],
    [
      'kinds of each other',
      model([entity('a', { isA: { entity: 'b', origin } }), entity('b', { isA: { entity: 'a', origin } })]),
      ['is-a-circle'],
    ],
    ['two attributes of one id', model([entity('a', { attributes: [attribute('x'), attribute('x')] })]), ['repeated-id']],
    ['a choice without values', with1({ kind: 'choice', values: [] }), ['empty-choice']],
    ['an open choice without values', with1({ kind: 'choice', values: [], open: true }), []],
    ['a default that is no choice', with1({ kind: 'choice', values: ['a'] }, { default: { kind: 'value', value: 'b' } }), ['bad-default']],
    ['a text as the default of a number', with1({ kind: 'integer' }, { default: { kind: 'value', value: 'b' } }), ['bad-default']],
    ['now as the default of a text', with1({ kind: 'text' }, { default: { kind: 'now' } }), ['bad-default']],
    [
      'a default below its own minimum',
      with1({ kind: 'integer' }, { default: { kind: 'value', value: 0 }, rules: [{ kind: 'min', value: 1, origin }] }),
      ['bad-default'],
    ],
    [
      'bounds with nothing between',
      with1(
        { kind: 'integer' },
        {
          rules: [
            { kind: 'min', value: 5, origin },
            { kind: 'max', value: 1, origin },
          ],
        },
      ),
      ['contradicting-rules'],
    ],
    [
      'open bounds that meet',
      with1(
        { kind: 'integer' },
        {
          rules: [
            { kind: 'min', value: 5, exclusive: true, origin },
            { kind: 'max', value: 5, origin },
          ],
        },
      ),
      ['contradicting-rules'],
    ],
    ['more decimals than digits', with1({ kind: 'decimal', precision: 2, scale: 5 }), ['bad-scale']],
    [
      'an identifier of nothing known',
      model([entity('a', { identifiers: [{ members: ['z'], role: 'natural', origin }] })]),
      ['unknown-member'],
    ],
    [
      'a rule about nothing known',
      model([entity('a', { rules: [{ kind: 'compare', left: 'name', op: '<', right: 'z', origin }] })]),
      ['unknown-member'],
    ],
    [
      'a comparison with itself',
      model([entity('a', { rules: [{ kind: 'compare', left: 'name', op: '<', right: 'name', origin }] })]),
      ['self-comparison'],
    ],
    ['a lifecycle without a holder', model([entity('a', { lifecycle })]), ['lifecycle-attribute']],
    ['a lifecycle held by a text', model([entity('a', { attributes: [attribute('status')], lifecycle })]), ['lifecycle-attribute']],
    ['an unknown state', model([entity('a', { attributes: [status], lifecycle: { ...lifecycle, initial: 'gone' } })]), ['unknown-state']],
    ['an unknown end', model(two, [link('a', 'z')]), ['unknown-entity']],
    ['an emptied reference that must be there', model(two, [link('a', 'b', { onDelete: 'set-null' })]), ['contradicting-delete']],
    ['two tenants', model([entity('a', { tenancy: 'tenant' }), entity('b', { tenancy: 'tenant' })]), ['several-tenants']],
    [
      'parts of each other',
      model(two, [link('a', 'b', { part: true, required: false }), link('b', 'a', { part: true, required: false })]),
      ['part-circle'],
    ],
    ['rows that need each other', model(two, [link('a', 'b'), link('b', 'a')]), ['required-circle']],
    ['a row that needs itself', model(two, [link('a', 'a', { role: 'parent' })]), ['required-circle']],
    [
      'identities in a circle',
      model(
        [
          entity('a', { identifiers: [{ members: ['a.b'], role: 'natural', origin }] }),
          entity('b', { identifiers: [{ members: ['b.a'], role: 'natural', origin }] }),
        ],
        [link('a', 'b'), link('b', 'a', { required: false })],
      ),
      ['identity-circle'],
    ],
    [
      'a pattern about nothing known',
      model(two, [], { accessPatterns: [{ id: 'p', description: 'p', entity: 'z', filters: [], sort: [], frequency: 'low', origin }] }),
      ['unknown-entity'],
    ],
    [
      'a filter on a link of many with many',
      model(two, [link('a', 'b', { cardinality: 'many-to-many' })], {
        accessPatterns: [
          { id: 'p', description: 'p', entity: 'a', filters: [{ attribute: 'a.b', op: 'equals' }], sort: [], frequency: 'low', origin },
        ],
      }),
      ['unknown-member'],
    ],
    [
      'a period that is none',
      model(two, [], { policies: [{ kind: 'retention', entity: 'a', period: 'soon', action: 'delete', sense: 'keep', origin }] }),
      ['bad-period'],
    ],
    ['a policy about nothing known', model(two, [], { policies: [{ kind: 'audit', entities: ['z'], origin }] }), ['unknown-entity']],
  ])('%s', (_, m, expected) => expect(codes(m)).toEqual(expected));

  it('is quick for 10,000 entities in a row', () => {
    const entities = Array.from({ length: 10_000 }, (_, i) => entity(`e${i}`));
    const relationships = Array.from({ length: 9_999 }, (_, i) => link(`e${i}`, `e${i + 1}`));
    expect(codes(model(entities, relationships))).toEqual([]);
    expect(codes(model(entities, [...relationships, link('e9999', 'e0')]))).toEqual(['required-circle']);
  }, 5_000);
});
