import { describe, expect, it } from 'vitest';
import type { Attribute, AttributeType, DomainModel, Entity, Identifier, Relationship } from '../../model/index.js';
import { relationshipId } from '../../model/index.js';
import { toLogical } from './index.js';

const origin = { kind: 'rule', rule: 'test' } as const;
const attribute = (name: string, type: AttributeType = { kind: 'text' }, extra: Partial<Attribute> = {}): Attribute => ({
  id: name.toLowerCase().replaceAll(' ', '_'),
  name,
  type,
  required: true,
  rules: [],
  origin,
  ...extra,
});
const natural = (...members: readonly string[]): Identifier => ({ members, role: 'natural', origin });
const alternate = (...members: readonly string[]): Identifier => ({ members, role: 'alternate', origin });
const entity = (name: string, attributes: readonly Attribute[] = [], extra: Partial<Entity> = {}): Entity => ({
  id: name.toLowerCase().replaceAll(' ', '_'),
  name,
  kind: 'thing',
  attributes,
  identifiers: [],
  rules: [],
  origin,
  ...extra,
});
const link = (from: string, to: string, extra: Partial<Relationship> = {}): Relationship => {
  const words = { from, to, cardinality: 'many-to-one' as const, required: true, origin, ...extra };
  return { id: relationshipId(words), ...words };
};
const logical = (entities: readonly Entity[], relationships: readonly Relationship[] = []) => {
  const model: DomainModel = { kind: 'domain-model', title: 'T', entities, relationships, accessPatterns: [], policies: [] };
  return toLogical(model).tables.map(({ name, columns, primaryKey, uniques, foreignKeys }) =>
    [
      `${name}(${columns.map((c) => `${primaryKey.includes(c.name) ? '*' : ''}${c.name}${c.nullable ? '?' : ''}`).join(', ')})`,
      ...uniques.map((u) => `unique ${u.join('+')}`),
      ...foreignKeys.map((f) => `${f.columns.join('+')} -> ${f.refTable}.${f.refColumns.join('+')}`),
    ].join('; '),
  );
};

describe('toLogical', () => {
  it('keys by natural identifiers, else by an ID of its own', () => {
    expect(
      logical([
        entity('Student', [attribute('Student Number'), attribute('Name')], { identifiers: [natural('student_number')] }),
        entity('Dormitory', [attribute('Building')]),
      ]),
    ).toEqual(['Student(*Student Number, Name)', 'Dormitory(*Dormitory ID, Building)']);
  });

  it('names references after the key they point at, by role or by target where the key says too little', () => {
    const crew = entity('Crew', [attribute('Personnel ID')], { identifiers: [natural('personnel_id')] });
    const plane = entity('Airplane', [attribute('ID')], { identifiers: [natural('id')] });
    const flight = entity('Flight', [attribute('Flight Number')], { identifiers: [natural('flight_number')] });
    expect(
      logical(
        [flight, crew, plane],
        [
          link('flight', 'airplane'),
          link('flight', 'crew', { role: 'captain' }),
          link('flight', 'crew', { role: 'first officer', required: false }),
        ],
      )[0],
    ).toBe(
      'Flight(*Flight Number, Airplane ID, Captain ID, First officer ID?); Airplane ID -> Airplane.Airplane ID; Captain ID -> Crew.Personnel ID; First officer ID -> Crew.Personnel ID',
    );
  });

  it('says in the name of a key whose ID it is, unless another column is called so', () => {
    const keyed = (others: readonly string[]) =>
      logical([entity('Airplane', [attribute('ID'), ...others.map((name) => attribute(name))], { identifiers: [natural('id')] })]);
    expect(keyed(['Range'])).toEqual(['Airplane(*Airplane ID, Range)']);
    expect(keyed(['Airplane ID'])).toEqual(['Airplane(*ID, Airplane ID)']);
  });

  it('takes a listed attribute for the reference that it is', () => {
    const order = entity('Order', [attribute('Customer ID'), attribute('Total')]);
    expect(logical([order, entity('Customer', [])], [link('order', 'customer')])[0]).toBe(
      'Order(*Order ID, Customer ID, Total); Customer ID -> Customer.Customer ID',
    );
  });

  it('tells two references to one target apart', () => {
    expect(
      logical(
        [entity('Transfer'), entity('Account')],
        [link('transfer', 'account'), link('transfer', 'account', { role: 'destination' })],
      )[0],
    ).toBe('Transfer(*Transfer ID, Account ID, Destination ID); Account ID -> Account.Account ID; Destination ID -> Account.Account ID');
  });

  it('points at itself under a name of its own', () => {
    expect(logical([entity('Employee')], [link('employee', 'employee', { role: 'manager', required: false })])).toEqual([
      'Employee(*Employee ID, Manager ID?); Manager ID -> Employee.Employee ID',
    ]);
    expect(logical([entity('Employee')], [link('employee', 'employee', { required: false })])).toEqual([
      'Employee(*Employee ID, Related Employee ID?); Related Employee ID -> Employee.Employee ID',
    ]);
  });

  it('gives weak entities the key of their owner', () => {
    const course = entity('Course', [attribute('Course Code')], { identifiers: [natural('course_code')] });
    const section = entity('Section', [attribute('Position', { kind: 'integer' })], {
      kind: 'part',
      identifiers: [natural('section.course', 'position')],
    });
    const note = entity('Note', [attribute('Written at', { kind: 'instant' })], { kind: 'event' });
    expect(logical([course, section, note], [link('section', 'course'), link('note', 'section')]).slice(1)).toEqual([
      'Section(*Course Code, *Position); Course Code -> Course.Course Code',
      'Note(*Course Code, *Section Position, *Written at); Course Code+Section Position -> Section.Course Code+Position',
    ]);
  });

  it('makes a table of a link, of the two keys', () => {
    expect(logical([entity('Student'), entity('Course')], [link('student', 'course', { cardinality: 'many-to-many' })])[2]).toBe(
      'Student Course(*Student ID, *Course ID); Student ID -> Student.Student ID; Course ID -> Course.Course ID',
    );
    expect(logical([entity('User')], [link('user', 'user', { cardinality: 'many-to-many', role: 'followed' })])[1]).toBe(
      'User Followed(*User ID, *Followed ID); User ID -> User.User ID; Followed ID -> User.User ID',
    );
  });

  it('names a link that is a deed after it', () => {
    const tables = [entity('Reader'), entity('Print magazine')];
    expect(logical(tables, [link('reader', 'print_magazine', { cardinality: 'many-to-many', verb: 'subscribe' })])[2]).toContain(
      'Reader Magazine subscription(',
    );
    expect(
      logical([entity('Reader')], [link('reader', 'reader', { cardinality: 'many-to-many', verb: 'follow', role: 'followed' })])[1],
    ).toContain('Reader follow(');
  });

  it('puts the keys of both ends into a named junction', () => {
    const enrolment = entity('Enrolment', [attribute('Grade', { kind: 'decimal' }, { required: false })], { kind: 'junction' });
    expect(
      logical(
        [enrolment, entity('Student'), entity('Course')],
        [link('student', 'course', { cardinality: 'many-to-many', through: 'enrolment' })],
      )[0],
    ).toBe('Enrolment(*Student ID, *Course ID, Grade?); Student ID -> Student.Student ID; Course ID -> Course.Course ID');
  });

  it('makes one-to-one a unique reference', () => {
    expect(logical([entity('Profile'), entity('User')], [link('profile', 'user', { cardinality: 'one-to-one' })])[0]).toBe(
      'Profile(*Profile ID, User ID); unique User ID; User ID -> User.User ID',
    );
  });

  it('makes a table of a list', () => {
    expect(logical([entity('Product', [attribute('Tag', { kind: 'text' }, { list: true })])])).toEqual([
      'Product(*Product ID)',
      'Product Tag(*Product ID, *Tag); Product ID -> Product.Product ID',
    ]);
  });

  it('shares the key with what it is a kind of', () => {
    const dog = entity('Dog', [attribute('Breed')], { isA: { entity: 'animal', origin } });
    expect(logical([entity('Animal', [attribute('Tag')], { identifiers: [natural('tag')] }), dog])[1]).toBe(
      'Dog(*Tag, Breed); Tag -> Animal.Tag',
    );
  });

  it('keeps merely unique columns as uniques', () => {
    expect(logical([entity('User', [attribute('Email')], { identifiers: [alternate('email')] })])).toEqual([
      'User(*User ID, Email); unique Email',
    ]);
  });

  it('survives identities that run in a circle, and unknown names', () => {
    const a = entity('A', [], { identifiers: [natural('a.b')] });
    const b = entity('B', [], { identifiers: [natural('b.a')] });
    expect(logical([a, b], [link('a', 'b'), link('b', 'a')])).toHaveLength(2);
    expect(logical([entity('A')], [link('a', 'gone')])).toEqual(['A(*A ID, gone ID); gone ID -> gone.gone ID']);
  });

  it('is quick for 10,000 tables', () => {
    const entities = Array.from({ length: 10_000 }, (_, i) => entity(`T${i}`, [attribute('Name')]));
    const relationships = Array.from({ length: 9_999 }, (_, i) => link(`t${i + 1}`, `t${i}`));
    expect(logical(entities, relationships)).toHaveLength(10_000);
  }, 5_000);
});
