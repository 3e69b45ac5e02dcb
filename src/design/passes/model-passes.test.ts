import { describe, expect, it } from 'vitest';
import type { AttributeRule } from '../../model/index.js';
import { afterPasses, attribute, belongsTo, entity, manyToMany, model, reads, STATED } from '../design.fixture.js';
import { dropDerived } from './drop-derived.js';
import { dropRepeatedFacts } from './drop-repeated-facts.js';
import { linkManyToMany } from './link-many-to-many.js';
import { markSensitive } from './mark-sensitive.js';
import { openChoices } from './open-choices.js';
import { resolveInheritance } from './resolve-inheritance.js';
import { settleStates } from './settle-states.js';
import { splitFiles } from './split-files.js';
import { splitLists } from './split-lists.js';

const attributesOf = (state: ReturnType<typeof afterPasses>, id: string): readonly string[] =>
  state.model.entities.find((e) => e.id === id)?.attributes.map((a) => a.id) ?? [];

const text = { kind: 'text' } as const;

describe('resolve-inheritance', () => {
  const isA = (parent: string) => ({ isA: { entity: parent, origin: STATED } });
  const small = [attribute('doors', { kind: 'integer' })];

  it('puts small kinds into one table with a kind column', () => {
    const given = model([entity('vehicle', [attribute('plate')]), entity('car', small, isA('vehicle'))], {
      accessPatterns: [reads('car', 'cars')],
    });
    const state = afterPasses(given, [resolveInheritance]);
    expect(state.model.entities.map((e) => e.id)).toEqual(['vehicle']);
    expect(attributesOf(state, 'vehicle')).toEqual(['plate', 'kind', 'doors']);
    expect(state.model.entities[0]?.attributes.find((a) => a.id === 'doors')?.required).toBe(false);
    expect(state.model.entities[0]?.rules).toMatchObject([
      { kind: 'required-when', attribute: 'doors', when: { attribute: 'kind', equals: 'car' } },
    ]);
    expect(state.model.accessPatterns[0]).toMatchObject({
      entity: 'vehicle',
      filters: [{ attribute: 'kind', op: 'equals', value: 'car' }],
    });
  });

  it.each([
    [
      'four attributes',
      entity(
        'car',
        ['a', 'b', 'c', 'd'].map((id) => attribute(id)),
        isA('vehicle'),
      ),
      [],
    ],
    ['a relationship of its own', entity('car', small, isA('vehicle')), [belongsTo('car', 'vehicle', { role: 'trailer' })]],
    ['its own volume', entity('car', small, { ...isA('vehicle'), volume: { rows: 5, origin: STATED } }), []],
  ])('gives a kind with %s a table of its own', (_, car, relationships) => {
    const state = afterPasses(model([entity('vehicle'), car], { relationships }), [resolveInheritance]);
    expect(state.model.entities.map((e) => e.id)).toEqual(['vehicle', 'car']);
    expect(state.notes[0]?.message).toContain('one table per kind');
  });

  it('keeps attributes of one name and two types apart', () => {
    const given = model([
      entity('vehicle'),
      entity('car', [attribute('size', { kind: 'integer' })], isA('vehicle')),
      entity('van', [attribute('size')], isA('vehicle')),
    ]);
    expect(attributesOf(afterPasses(given, [resolveInheritance]), 'vehicle')).toEqual(['kind', 'size', 'van_size']);
  });

  it('makes things of kinds that go round in a circle', () => {
    const given = model([entity('a', [], isA('b')), entity('b', [], isA('a')), entity('c', [], isA('nothing'))]);
    expect(afterPasses(given, [resolveInheritance]).model.entities.every((e) => e.isA === undefined)).toBe(true);
  });
});

describe('mark-sensitive', () => {
  it.each([
    ['email', 'personal'],
    ['phones', 'personal'],
    ['phone_2', 'personal'],
    ['date_of_birth', 'personal'],
    ['password', 'secret'],
    ['refresh_token', 'secret'],
    ['iban', 'financial'],
    ['diagnosis_code', 'special-category'],
    ['title', undefined],
    ['shipping_fee', undefined],
    ['pinned', undefined],
  ])('%s is %s', (id, expected) => {
    const [found] = afterPasses(model([entity('x', [attribute(id)])]), [markSensitive]).model.entities[0]?.attributes ?? [];
    expect(found?.sensitivity).toBe(expected);
  });

  it('leaves what the text marked', () => {
    const [found] =
      afterPasses(model([entity('x', [attribute('email', text, { sensitivity: 'secret' })])]), [markSensitive]).model.entities[0]
        ?.attributes ?? [];
    expect(found?.sensitivity).toBe('secret');
  });
});

describe('drop-repeated-facts', () => {
  const customer = entity('customer', [attribute('name'), attribute('email')], {
    identifiers: [{ members: ['email'], role: 'natural', origin: STATED }],
  });
  const orderWith = (...attributes: readonly ReturnType<typeof attribute>[]) =>
    model([customer, entity('order', attributes)], {
      relationships: [belongsTo('order', 'customer')],
      accessPatterns: [reads('order', 'p', { filters: attributes.map((a) => ({ attribute: a.id, op: 'equals' as const })) })],
    });

  it.each([
    ['customer_name', [], []],
    ['customer_email', [], ['order.customer']],
    ['customer_id', [], ['order.customer']],
    ['customer_note', ['customer_note'], ['customer_note']],
    ['order_id', [], ['id']],
  ])('%s', (id, kept, filters) => {
    const type = id.endsWith('_id') ? ({ kind: 'integer' } as const) : text;
    const state = afterPasses(orderWith(attribute(id, type)), [dropRepeatedFacts]);
    expect(attributesOf(state, 'order')).toEqual(kept);
    expect(state.model.accessPatterns[0]?.filters.map((f) => f.attribute)).toEqual(filters);
  });

  it('keeps a copy as of a moment', () => {
    const copy = attribute('customer_name', text, { description: 'The name at the time of the order.' });
    expect(attributesOf(afterPasses(orderWith(copy), [dropRepeatedFacts]), 'order')).toEqual(['customer_name']);
  });

  it('points at what may depend on part of a key', () => {
    const given = model([entity('order'), entity('product'), entity('line', [attribute('product_colour')], { kind: 'junction' })], {
      relationships: [manyToMany('order', 'product', { through: 'line' })],
    });
    const state = afterPasses(given, [linkManyToMany, dropRepeatedFacts]);
    expect(attributesOf(state, 'line')).toEqual(['product_colour']);
    expect(state.notes.map((n) => n.message).join()).toContain('depends on part of the key');
  });
});

describe('drop-derived', () => {
  it('proposes instead of storing', () => {
    const total = attribute('total', { kind: 'money' }, { derived: { from: 'the sum of its lines' } });
    const given = model([entity('order', [total])], {
      accessPatterns: [reads('order', 'p', { sort: [{ attribute: 'total', direction: 'desc' }] })],
    });
    const state = afterPasses(given, [dropDerived]);
    expect(attributesOf(state, 'order')).toEqual([]);
    expect(state.model.accessPatterns[0]?.sort).toEqual([]);
    expect(state.proposals).toMatchObject([{ title: 'Store total of order', refresh: expect.any(String) }]);
  });
});

describe('split-lists', () => {
  it('makes a table of a list and sends reads there', () => {
    const given = model([entity('course', [attribute('tags', text, { list: true }), attribute('title')])], {
      accessPatterns: [reads('course', 'by-tag', { filters: [{ attribute: 'tags', op: 'contains' }] })],
    });
    const state = afterPasses(given, [splitLists]);
    expect(attributesOf(state, 'course')).toEqual(['title']);
    expect(state.model.entities[1]).toMatchObject({
      id: 'course_tag',
      kind: 'part',
      identifiers: [{ members: ['course_tag.course', 'tag'] }],
    });
    expect(state.model.relationships).toMatchObject([{ from: 'course_tag', to: 'course', part: true, required: true }]);
    expect(state.model.accessPatterns[0]).toMatchObject({ entity: 'course_tag', filters: [{ attribute: 'tag', op: 'equals' }] });
    expect([...state.lists]).toEqual(['course_tag']);
  });

  it('makes a numbered list of numbered attributes', () => {
    const state = afterPasses(model([entity('person', [attribute('phone1'), attribute('phone_2'), attribute('name')])]), [splitLists]);
    expect(attributesOf(state, 'person')).toEqual(['name']);
    expect(attributesOf(state, 'person_phone')).toEqual(['position', 'phone']);
  });

  it.each([[['address_line_1', 'address_line_2']], [['phone1']], [['sha1', 'sha256']]])('leaves %s', (ids) => {
    expect(
      attributesOf(
        afterPasses(
          model([
            entity(
              'x',
              ids.map((id) => attribute(id)),
            ),
          ]),
          [splitLists],
        ),
        'x',
      ),
    ).toEqual(ids);
  });
});

describe('split-files', () => {
  it.each([
    ['file', ['storage_key', 'file_name', 'content_type', 'byte_size']],
    ['avatar', ['avatar_storage_key', 'avatar_file_name', 'avatar_content_type', 'avatar_byte_size']],
  ])('%s', (id, expected) => {
    expect(attributesOf(afterPasses(model([entity('x', [attribute(id, { kind: 'file' })])]), [splitFiles]), 'x')).toEqual(expected);
  });
});

describe('open-choices', () => {
  const open = { kind: 'choice', values: ['a', 'b'], open: true } as const;

  it('makes one lookup of a choice that two entities make', () => {
    const given = model([entity('x', [attribute('topic', open)]), entity('y', [attribute('topic', open)])], {
      accessPatterns: [reads('x', 'p', { filters: [{ attribute: 'topic', op: 'equals', value: 'a' }] })],
    });
    const state = afterPasses(given, [openChoices]);
    expect(state.model.entities.map((e) => e.id)).toEqual(['x', 'topic', 'y']);
    expect(state.model.relationships.map((r) => [r.from, r.to])).toEqual([
      ['x', 'topic'],
      ['y', 'topic'],
    ]);
    expect(state.model.accessPatterns[0]?.filters).toEqual([{ attribute: 'x.topic', op: 'equals' }]);
  });

  it('does not take the name of another entity', () => {
    const state = afterPasses(model([entity('topic'), entity('x', [attribute('topic', open)])]), [openChoices]);
    expect(state.model.entities.map((e) => e.id)).toEqual(['topic', 'x', 'x_topic']);
    expect(state.model.relationships).toMatchObject([{ to: 'x_topic', role: 'topic' }]);
  });
});

describe('link-many-to-many', () => {
  it('makes a linking entity where the text names none', () => {
    const state = afterPasses(model([entity('course'), entity('tag')], { relationships: [manyToMany('course', 'tag')] }), [linkManyToMany]);
    expect(state.model.entities[2]).toMatchObject({ id: 'course_tag', kind: 'junction' });
    expect(state.model.relationships).toMatchObject([{ through: 'course_tag' }]);
  });

  it('names both ends of a link from a thing to its like', () => {
    const state = afterPasses(model([entity('user')], { relationships: [manyToMany('user', 'user')] }), [linkManyToMany]);
    expect(state.model.relationships).toMatchObject([{ role: 'related_user', through: 'user_user' }]);
  });

  it('keeps one of two statements of one reference', () => {
    const given = model(
      [
        entity('user'),
        entity('course'),
        entity('enrolment', [], { identifiers: [{ members: ['enrolment.user', 'course'], role: 'natural', origin: STATED }] }),
      ],
      {
        relationships: [manyToMany('user', 'course', { through: 'enrolment' }), belongsTo('enrolment', 'user')],
      },
    );
    const state = afterPasses(given, [linkManyToMany]);
    expect(state.model.relationships).toHaveLength(1);
    expect(state.model.entities[2]?.identifiers[0]?.members).toEqual(['user', 'course']);
  });
});

describe('settle-states', () => {
  it('adds the attribute of a lifecycle with its first value', () => {
    const lifecycle = {
      attribute: 'status',
      states: ['draft', 'done'],
      initial: 'draft',
      transitions: [],
      enforced: false,
      origin: STATED,
    };
    const [found] = afterPasses(model([entity('x', [], { lifecycle })]), [settleStates]).model.entities[0]?.attributes ?? [];
    expect(found).toMatchObject({ id: 'status', required: true, type: { values: ['draft', 'done'] }, default: { value: 'draft' } });
  });

  it('loosens references of which exactly one is set', () => {
    const rules = [{ kind: 'exactly-one-of', members: ['c.a', 'c.b'], origin: STATED } as const];
    const given = model([entity('a'), entity('b'), entity('c', [], { rules })], {
      relationships: [belongsTo('c', 'a'), belongsTo('c', 'b')],
    });
    expect(afterPasses(given, [settleStates]).model.relationships.map((r) => r.required)).toEqual([false, false]);
  });
});

it('drops what named a dropped attribute', () => {
  const rule: AttributeRule = { kind: 'min', value: 1, origin: STATED };
  const derived = attribute('total', { kind: 'integer' }, { derived: { from: 'x' }, rules: [rule] });
  const given = model([
    entity('x', [derived, attribute('limit', { kind: 'integer' })], {
      identifiers: [{ members: ['total'], role: 'alternate', origin: STATED }],
      rules: [{ kind: 'compare', left: 'total', op: '<', right: 'limit', origin: STATED }],
    }),
  ]);
  expect(afterPasses(given, [dropDerived]).model.entities[0]).toMatchObject({ identifiers: [], rules: [] });
});
