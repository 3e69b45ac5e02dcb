/** Valid models of every shape, names of every kind included, for property tests. */
import * as fc from 'fast-check';
import type {
  AccessPattern,
  Attribute,
  AttributeType,
  BusinessPolicy,
  DomainModel,
  Entity,
  EntityKind,
  Relationship,
} from '../model/index.js';
import { STATED } from './design.fixture.js';

const NAMES = [
  'user',
  'person',
  'people',
  'order',
  'order_line',
  'select',
  'news',
  'naïve',
  '注文',
  'заказ',
  'x"; DROP TABLE y',
  `very_${'long_'.repeat(40)}name`,
  'a',
  'audit_log',
  'id',
  'courses_archive',
  'tenant',
  'sqlite_x',
  'group',
];
const ATTRIBUTES = [
  'name',
  'email',
  'id',
  'tenant_id',
  'created_at',
  'deleted_at',
  'password',
  'phone_1',
  'phone_2',
  'price',
  'status',
  'xmin',
  'kind',
  'ключ',
  'on_hold',
  'position',
  `wide_${'column_'.repeat(20)}`,
  'user_id',
  'user_name',
  'file',
];

const type: fc.Arbitrary<AttributeType> = fc.oneof(
  fc.record({
    kind: fc.constant('text' as const),
    long: fc.boolean(),
    format: fc.constantFrom('email' as const, 'slug' as const, 'url' as const, 'name' as const),
  }),
  fc.constant({ kind: 'text' } as const),
  fc.constant({ kind: 'integer' } as const),
  fc.constant({ kind: 'money', currency: 'EUR' } as const),
  fc.constant({ kind: 'money', currency: 'USD' } as const),
  fc.constant({ kind: 'boolean' } as const),
  fc.constant({ kind: 'instant' } as const),
  fc.constant({ kind: 'date' } as const),
  fc.constant({ kind: 'json' } as const),
  fc.constant({ kind: 'duration' } as const),
  fc.constant({ kind: 'file' } as const),
  fc.record({ kind: fc.constant('choice' as const), values: fc.constant(['draft', "it's", 'done']), open: fc.boolean() }),
);

const attribute = (id: string): fc.Arbitrary<Attribute> =>
  fc
    .record({
      type,
      required: fc.boolean(),
      list: fc.integer({ min: 0, max: 5 }).map((n) => n === 0),
      min: fc.boolean(),
      derived: fc.integer({ min: 0, max: 9 }),
    })
    .map(
      ({ type: of, required, list, min, derived }): Attribute => ({
        id,
        name: id,
        type: of,
        required,
        rules: min && of.kind === 'integer' ? [{ kind: 'min', value: 1, origin: STATED }] : [],
        ...(list ? { list } : {}),
        ...(derived === 0 ? { derived: { from: 'other data' } } : {}),
        origin: STATED,
      }),
    );

const KINDS: readonly EntityKind[] = ['thing', 'thing', 'thing', 'part', 'event', 'lookup', 'junction'];

const entity = (id: string): fc.Arbitrary<Entity> =>
  fc
    .record({
      kind: fc.constantFrom(...KINDS),
      names: fc.uniqueArray(fc.constantFrom(...ATTRIBUTES), { maxLength: 7 }),
      rows: fc.constantFrom(undefined, 10, 50_000, 200_000_000),
      flags: fc.record({ appendOnly: fc.boolean(), audited: fc.boolean() }),
      deletion: fc.constantFrom(undefined, 'soft' as const, 'hard' as const, 'archive' as const),
      owner: fc.constantFrom(undefined, 'someone'),
      state: fc.integer({ min: 0, max: 4 }),
    })
    .chain(({ names, ...rest }) => fc.tuple(...names.map(attribute)).map((attributes) => ({ ...rest, attributes })))
    .map(
      ({ kind, attributes, rows, flags, deletion, owner, state }): Entity => ({
        id,
        name: id,
        kind,
        attributes,
        identifiers: attributes.slice(0, 1).map(({ id: member }) => ({ members: [member], role: 'natural', origin: STATED })),
        rules: [],
        ...(rows === undefined ? {} : { volume: { rows, origin: STATED } }),
        ...(flags.appendOnly ? { appendOnly: true } : {}),
        ...(flags.audited ? { audited: true } : {}),
        ...(deletion ? { deletion } : {}),
        ...(owner ? { owner } : {}),
        ...(state === 0
          ? {
              lifecycle: {
                attribute: 'status',
                states: ['a', 'b'],
                initial: 'a',
                transitions: [{ from: 'a', to: 'b' }],
                enforced: true,
                origin: STATED,
              },
            }
          : {}),
        origin: STATED,
      }),
    );

const relationship = (ids: readonly string[], nth: number): fc.Arbitrary<Relationship> =>
  fc
    .record({
      from: fc.constantFrom(...ids),
      to: fc.constantFrom(...ids),
      cardinality: fc.constantFrom('many-to-one' as const, 'many-to-one' as const, 'one-to-one' as const, 'many-to-many' as const),
      role: fc.constantFrom(undefined, 'parent', 'teacher', 'владелец'),
      required: fc.boolean(),
      part: fc.boolean(),
      onDelete: fc.constantFrom(undefined, undefined, 'cascade' as const, 'set-null' as const, 'restrict' as const),
    })
    .map(({ role, onDelete, part, ...rest }) => ({
      ...rest,
      id: `relationship.${nth}`,
      ...(role ? { role } : {}),
      ...(part ? { part } : {}),
      ...(onDelete ? { onDelete } : {}),
      origin: STATED,
    }));

const OPERATIONS = ['equals', 'range', 'in', 'prefix', 'contains', 'search', 'is-set', 'is-unset', 'json-contains'] as const;

const pattern = (entities: readonly Entity[], members: ReadonlyMap<string, readonly string[]>, nth: number): fc.Arbitrary<AccessPattern> =>
  fc.constantFrom(...entities).chain(({ id }) => {
    const own = members.get(id) ?? [];
    const member = own.length > 0 ? fc.constantFrom(...own) : fc.constant('nothing');
    return fc.record({
      id: fc.constant(`pattern-${nth}`),
      description: fc.constant(`Read ${nth}`),
      entity: fc.constant(id),
      filters: fc.array(fc.record({ attribute: member, op: fc.constantFrom(...OPERATIONS) }), { maxLength: 3 }),
      sort: fc.uniqueArray(fc.record({ attribute: member, direction: fc.constantFrom('asc' as const, 'desc' as const) }), {
        maxLength: 2,
        selector: (s) => s.attribute,
      }),
      reads: fc.array(member, { maxLength: 2 }),
      frequency: fc.constantFrom('very-high' as const, 'low' as const),
      origin: fc.constant(STATED),
    });
  });

const policy = (ids: readonly string[]): fc.Arbitrary<BusinessPolicy> =>
  fc.oneof(
    fc.record({
      kind: fc.constant('retention' as const),
      entity: fc.constantFrom(...ids),
      period: fc.constant('P7Y'),
      action: fc.constantFrom('delete' as const, 'anonymise' as const, 'archive' as const),
      sense: fc.constantFrom('keep' as const, 'limit' as const),
      origin: fc.constant(STATED),
    }),
    fc.record({
      kind: fc.constantFrom('audit' as const, 'legal-hold' as const),
      entities: fc.constantFrom(...ids).map((id) => [id]),
      origin: fc.constant(STATED),
    }),
    fc.constant({ kind: 'compliance' as const, regime: 'gdpr' as const, origin: STATED }),
  );

/** Kinds refer to an earlier entity, so that no circle is made. */
function withKinds(entities: readonly Entity[], picks: readonly number[]): readonly Entity[] {
  return entities.map((item, i) => {
    const parent = i > 0 && (picks[i] ?? 1) % 5 === 0 ? entities[(picks[i] ?? 0) % i] : undefined;
    return parent ? { ...item, kind: parent.kind, isA: { entity: parent.id, origin: STATED } } : item;
  });
}

export const anyModel: fc.Arbitrary<DomainModel> = fc
  .uniqueArray(fc.constantFrom(...NAMES), { minLength: 1, maxLength: 7 })
  .chain((ids) =>
    fc.tuple(
      fc.tuple(...ids.map(entity)),
      fc.array(fc.nat(50), { minLength: 7, maxLength: 7 }),
      links(ids),
      fc.array(policy(ids), { maxLength: 4 }),
    ),
  )
  .chain(([items, picks, relationships, policies]) => {
    const entities = withKinds(items, picks);
    const members = new Map(
      entities.map(({ id, attributes }) => [
        id,
        [
          ...attributes.map((a) => a.id),
          ...relationships.filter((r) => r.from === id && r.cardinality !== 'many-to-many').map((r) => r.id),
        ],
      ]),
    );
    return fc
      .tuple(...[0, 1, 2, 3].map((nth) => pattern(entities, members, nth)))
      .map((accessPatterns): DomainModel => ({ kind: 'domain-model', title: 'Any', entities, relationships, accessPatterns, policies }));
  });

function links(ids: readonly string[]): fc.Arbitrary<readonly Relationship[]> {
  return fc.integer({ min: 0, max: 8 }).chain((count) => fc.tuple(...Array.from({ length: count }, (_, nth) => relationship(ids, nth))));
}
