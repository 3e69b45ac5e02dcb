/** Small arbitrary domain models, for properties of whatever reads or writes them. */
import fc from 'fast-check';
import {
  type AccessPattern,
  type Attribute,
  type AttributeRule,
  type AttributeType,
  type BusinessPolicy,
  type DefaultChoice,
  type DomainModel,
  type Entity,
  type EntityRule,
  type Identifier,
  type Lifecycle,
  type Origin,
  type PatternFilter,
  type Relationship,
  relationshipId,
  type Span,
} from '../../model/index.js';
import { defined } from '../../util/defined.js';

/** Texts with everything that a careless writer forgets to quote. */
const hostile = fc.oneof(
  fc.stringMatching(/^[a-z][a-z ]{0,12}[a-z]$/),
  fc.constantFrom(
    'a, b',
    "it's",
    'say "x"',
    'a: b',
    '# no',
    '- x',
    'null',
    'true',
    '5',
    '1e5',
    '(a)',
    '[b]',
    '{c}',
    'a -> b',
    'a = b',
    'now',
    'today',
    '*x',
    '&y',
    '!z',
    '|',
    'größe',
    '注文',
    '~',
    "'; DROP TABLE x; --",
    '\\',
    'as through',
  ),
  fc.string({ minLength: 1, maxLength: 12 }),
);
const words = hostile.filter((text) => text.trim() !== '');
/** One line, as a title or sentence has it. */
const sentence = words.map((text) => text.replace(/[\p{Cc}\p{Zl}\p{Zp}\p{Cf}]/gu, ' ').trim()).filter((text) => text !== '');

const span: fc.Arbitrary<Span> = fc.record({
  source: fc.constantFrom('brief', 'docs/prd 2.md', 'a:1'),
  start: fc.nat(9999),
  end: fc.nat(9999),
  line: fc.nat(99),
  column: fc.nat(99),
  endLine: fc.nat(99),
  endColumn: fc.nat(99),
});
const spans = fc.array(span, { maxLength: 2 });

export const arbitraryOrigin: fc.Arbitrary<Origin> = fc.oneof(
  fc
    .record({
      kind: fc.constant('stated' as const),
      spans,
      quote: sentence,
      pattern: fc.option(fc.constant('svo/has'), { nil: undefined }),
    })
    .map(defined),
  fc
    .record({
      kind: fc.constant('implied' as const),
      pattern: sentence,
      confidence: fc.constantFrom(0, 0.25, 0.5, 0.9, 1),
      spans,
      quote: fc.option(sentence, { nil: undefined }),
    })
    .map(defined),
  fc.record({ kind: fc.constant('decided' as const), decision: sentence }),
  fc.record({ kind: fc.constant('rule' as const), rule: sentence }),
  fc.record({ kind: fc.constant('read' as const), spans }),
);
const origin = arbitraryOrigin;

const format = fc.constantFrom(
  'email',
  'phone',
  'url',
  'slug',
  'code',
  'markdown',
  'hash',
  'token',
  'country',
  'currency',
  'timezone',
  'name' as const,
);
const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined });
const size = fc.integer({ min: 1, max: 300 });
const unit = maybe(words);
const precision = fc.record({ precision: fc.integer({ min: 6, max: 18 }), scale: maybe(fc.integer({ min: 0, max: 4 })) });

const type: fc.Arbitrary<AttributeType> = fc.oneof(
  fc
    .record({ kind: fc.constant('text' as const), length: maybe(size), long: maybe(fc.constant(true)), format: maybe(format) })
    .map(defined),
  fc.record({ kind: fc.constant('integer' as const), unit }).map(defined),
  fc.constant<AttributeType>({ kind: 'integer', large: true }),
  fc
    .record({ sizes: precision, unit })
    .map(({ sizes, unit: u }) => defined<AttributeType>({ kind: 'decimal', ...defined(sizes), ...defined({ unit: u }) })),
  fc
    .record({ sizes: maybe(precision), currency: maybe(fc.constantFrom('EUR', 'CHF')) })
    .map(({ sizes, currency }) => defined<AttributeType>({ kind: 'money', ...defined(sizes ?? {}), currency })),
  fc.constantFrom<AttributeType>(
    ...(['percentage', 'boolean', 'date', 'time', 'instant', 'duration', 'recurrence', 'json', 'uuid', 'file'] as const).map((kind) => ({
      kind,
    })),
  ),
  fc.uniqueArray(sentence, { minLength: 1, maxLength: 4 }).map((values): AttributeType => ({ kind: 'choice', values })),
  fc.uniqueArray(sentence, { maxLength: 3 }).map((values): AttributeType => ({ kind: 'choice', values, open: true })),
);

const number = fc.oneof(fc.integer({ min: -1000, max: 100_000 }), fc.constantFrom(0.5, -2.25, 1e21, 1e-7));

const rule: fc.Arbitrary<AttributeRule> = fc.oneof(
  fc.record({ kind: fc.constantFrom('min', 'max' as const), value: number, exclusive: maybe(fc.constant(true)), origin }).map(defined),
  fc.record({ kind: fc.constantFrom('min-length', 'max-length' as const), value: size, origin }),
  fc.record({ kind: fc.constant('one-of' as const), values: fc.uniqueArray(number, { minLength: 1, maxLength: 4 }), origin }),
  fc.record({ kind: fc.constant('format' as const), format, origin }),
);

function defaultFor(of: AttributeType): fc.Arbitrary<DefaultChoice | undefined> {
  const value = (arbitrary: fc.Arbitrary<string | number | boolean>) =>
    maybe(arbitrary.map((v): DefaultChoice => ({ kind: 'value', value: v })));
  if (of.kind === 'text') return value(sentence);
  if (of.kind === 'choice') return of.values.length === 0 ? fc.constant(undefined) : value(fc.constantFrom(...of.values));
  if (of.kind === 'integer' || of.kind === 'decimal' || of.kind === 'money') return value(number);
  if (of.kind === 'boolean') return value(fc.boolean());
  if (of.kind === 'instant') return maybe(fc.constant<DefaultChoice>({ kind: 'now' }));
  return of.kind === 'date'
    ? maybe(fc.constantFrom<DefaultChoice>({ kind: 'today' }, { kind: 'value', value: '2020-02-29' }))
    : fc.constant(undefined);
}

function attribute(id: string): fc.Arbitrary<Attribute> {
  return type.chain((of) =>
    fc
      .record({
        id: fc.constant(id),
        name: fc.oneof(fc.constant(id.replaceAll('_', ' ')), fc.constant(id), fc.constant(id.toUpperCase().replaceAll('_', ' ')), sentence),
        type: fc.constant(of),
        required: fc.boolean(),
        default: defaultFor(of),
        rules: fc.array(rule, { maxLength: 2 }),
        list: maybe(fc.constant(true)),
        derived: maybe(fc.record({ from: words })),
        sensitivity: maybe(fc.constantFrom('personal', 'special-category', 'financial', 'secret' as const)),
        description: maybe(sentence),
        origin,
      })
      .map(defined),
  );
}

/** Ids that YAML would take for something else are part of the game. */
const ids = fc.uniqueArray(
  fc.constantFrom('name', 'email', 'starts_on', 'ends_on', 'null', 'true', 'no', '5', 'größe', 'is_set', 'required', 'status'),
  { minLength: 2, maxLength: 5 },
);
const entityIds = fc.uniqueArray(fc.constantFrom('course', 'user', 'order_line', 'null', 'yes', '12', 'gross_größe', 'unique'), {
  minLength: 2,
  maxLength: 4,
});

function entity(id: string): fc.Arbitrary<Entity> {
  return ids.chain((names) =>
    fc
      .record({
        id: fc.constant(id),
        name: fc.oneof(fc.constant(id), fc.constant(id.toUpperCase()), sentence),
        kind: fc.constantFrom('thing', 'part', 'event', 'lookup', 'junction' as const),
        description: maybe(sentence),
        attributes: fc.tuple(...names.map(attribute)),
        identifiers: identifiers(names),
        rules: fc.array(entityRule(names), { maxLength: 2 }),
        volume: maybe(fc.record({ rows: maybe(fc.nat()), growthPerYear: maybe(fc.nat()), origin }).map(defined)),
        tenancy: maybe(fc.constantFrom('tenant', 'global' as const)),
        owner: maybe(sentence),
        appendOnly: maybe(fc.boolean()),
        audited: maybe(fc.boolean()),
        deletion: maybe(fc.constantFrom('soft', 'hard', 'archive' as const)),
        origin,
      })
      .chain((drawn) => lifecycleFor(drawn.attributes).map((lifecycle): Entity => defined({ ...drawn, lifecycle }))),
  );
}

function lifecycleFor(attributes: readonly Attribute[]): fc.Arbitrary<Lifecycle | undefined> {
  const holder = attributes.find(({ type: of }) => of.kind === 'choice' && of.values.length >= 1);
  if (holder?.type.kind !== 'choice') return fc.constant(undefined);
  const state = fc.constantFrom(...holder.type.values);
  const states = fc.constant(holder.type.values);
  const transitions = fc.array(fc.record({ from: state, to: state }), { maxLength: 3 });
  return maybe(fc.record({ attribute: fc.constant(holder.id), states, initial: state, transitions, enforced: fc.boolean(), origin }));
}

function identifiers(names: readonly string[]): fc.Arbitrary<readonly Identifier[]> {
  const members = fc.uniqueArray(fc.constantFrom(...names), { minLength: 1, maxLength: 2 });
  const key = (list: readonly string[]) => [...list].sort().join();
  return fc.uniqueArray(members, { maxLength: 3, selector: key }).chain((lists) =>
    fc.tuple(fc.nat(lists.length), fc.array(origin, { minLength: 3, maxLength: 3 })).map(([natural, origins]) =>
      lists.map(
        (list, i): Identifier => ({
          members: list,
          role: i < natural ? 'natural' : 'alternate',
          origin: origins[i] ?? { kind: 'rule', rule: 'x' },
        }),
      ),
    ),
  );
}

function entityRule(names: readonly string[]): fc.Arbitrary<EntityRule> {
  const member = fc.constantFrom(...names);
  return fc.oneof(
    fc.record({
      kind: fc.constant('compare' as const),
      left: member,
      op: fc.constantFrom('=', '<>', '<', '<=', '>', '>=' as const),
      right: member,
      origin,
    }),
    fc.record({ kind: fc.constant('exactly-one-of' as const), members: fc.uniqueArray(member, { minLength: 2, maxLength: 2 }), origin }),
  );
}

function relationships(names: readonly string[]): fc.Arbitrary<readonly Relationship[]> {
  const end = fc.constantFrom(...names);
  const one = fc
    .record({
      from: end,
      to: end,
      cardinality: fc.constantFrom('many-to-one', 'one-to-one', 'many-to-many' as const),
      role: maybe(fc.oneof(fc.constantFrom('teacher', 'vice captain', 'as through'), fc.stringMatching(/^[a-z]{1,8}$/))),
      verb: maybe(sentence),
      required: fc.boolean(),
      part: maybe(fc.constant(true)),
      onDelete: maybe(fc.constantFrom('cascade', 'set-null', 'restrict' as const)),
      through: maybe(end),
      origin,
    })
    .map(({ through, ...rest }) => defined({ ...rest, ...(rest.cardinality === 'many-to-many' ? { through } : {}) }))
    .chain((words) => fc.constantFrom(relationshipId(words), `${relationshipId(words)}-own`).map((id): Relationship => ({ id, ...words })));
  return fc.uniqueArray(one, { maxLength: 4, selector: ({ id }) => id });
}

function patterns(entities: readonly Entity[]): fc.Arbitrary<readonly AccessPattern[]> {
  const one = fc.constantFrom(...entities).chain(({ id, attributes }) => {
    const member = fc.constantFrom(...attributes);
    const filter = member.chain(
      ({ id: name, type: of }): fc.Arbitrary<PatternFilter> =>
        fc
          .record({
            attribute: fc.constant(name),
            op: fc.constantFrom('equals', 'range', 'in', 'prefix', 'contains', 'search', 'is-set', 'is-unset', 'json-contains' as const),
            value: maybe<string | number>(of.kind === 'text' || of.kind === 'choice' ? words : number),
          })
          .map(defined),
    );
    return fc
      .record({
        id: fc.oneof(fc.stringMatching(/^[a-z]{1,6}(-[a-z]{1,6})?$/), words),
        description: sentence,
        entity: fc.constant(id),
        filters: fc.array(filter, { maxLength: 3 }),
        sort: fc.array(fc.record({ attribute: member.map((a) => a.id), direction: fc.constantFrom('asc', 'desc' as const) }), {
          maxLength: 2,
        }),
        reads: maybe(
          fc.array(
            member.map((a) => a.id),
            { maxLength: 2 },
          ),
        ),
        limit: maybe(fc.nat(1000)),
        frequency: fc.constantFrom('very-high', 'high', 'medium', 'low' as const),
        aggregate: maybe(fc.constantFrom('count', 'sum', 'average' as const)),
        targetMs: maybe(fc.nat(5000)),
        origin,
      })
      .map(defined);
  });
  return fc.uniqueArray(one, { maxLength: 3, selector: ({ id }) => id });
}

function policies(entities: readonly Entity[]): fc.Arbitrary<readonly BusinessPolicy[]> {
  const entityId = fc.constantFrom(...entities.map(({ id }) => id));
  const some = fc.uniqueArray(entityId, { minLength: 1, maxLength: 2 });
  const retention = fc.constantFrom(...entities).chain(({ id, attributes }) =>
    fc
      .record({
        kind: fc.constant('retention' as const),
        entity: fc.constant(id),
        period: fc.constantFrom('P7Y', 'P30D', 'P1Y6M', 'PT36H', 'P12M', 'P2W'),
        since: maybe(fc.constantFrom(...attributes.map((a) => a.id))),
        action: fc.constantFrom('delete', 'anonymise', 'archive' as const),
        sense: fc.constantFrom('keep', 'limit' as const),
        origin,
      })
      .map(defined),
  );
  const one: fc.Arbitrary<BusinessPolicy> = fc.oneof(
    retention,
    fc.record({ kind: fc.constant('compliance' as const), regime: fc.constantFrom('gdpr', 'hipaa', 'soc2', 'pci' as const), origin }),
    fc.record({ kind: fc.constantFrom('audit', 'legal-hold' as const), entities: some, origin }),
    fc.record({ kind: fc.constant('visibility' as const), entity: entityId, statement: sentence, origin }),
  );
  return fc.array(one, { maxLength: 3 });
}

export const arbitraryModel: fc.Arbitrary<DomainModel> = entityIds.chain((names) =>
  fc
    .record({
      title: sentence,
      description: maybe(sentence),
      workload: maybe(fc.record({ mix: fc.constantFrom('read-heavy', 'write-heavy', 'mixed' as const), origin })),
      entities: fc.tuple(...names.map(entity)),
      relationships: relationships(names),
    })
    .chain((drawn) =>
      fc
        .tuple(patterns(drawn.entities), policies(drawn.entities))
        .map(([accessPatterns, own]): DomainModel => defined({ kind: 'domain-model', ...drawn, accessPatterns, policies: own })),
    ),
);
