/**
 * The JSON Schema of model files, made from the reader's own tables so that editors complete and check what is read.
 * `schemas/model.schema.json` is this, printed; a test keeps the two equal. What needs other parts of the file (names
 * that exist) is the reader's business alone.
 */
import { TEXT_FORMATS } from './attribute-type.js';

type JsonSchema = { readonly [key: string]: JsonValue };
type JsonValue = string | number | boolean | readonly JsonValue[] | JsonSchema;

export function modelFileSchema(): JsonSchema {
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: 'https://unpkg.com/schemawright/schemas/model.schema.json',
    title: 'Domain model',
    description: 'What the business says, engine-neutral: entities, relationships, how data is read, and policies.',
    type: 'object',
    additionalProperties: false,
    required: ['entities'],
    properties: {
      model: { ...ref('text'), description: 'Title of the feature or system.' },
      description: ref('text'),
      workload: { enum: ['read-heavy', 'write-heavy', 'mixed'], description: 'Whether reads or writes dominate.' },
      entities: { type: 'object', minProperties: 1, propertyNames: NAME, additionalProperties: ref('entity') },
      relationships: {
        ...oneOrMore({ anyOf: [ref('relationship'), ref('relationshipMap')] }),
        description: 'Sentences about two entities.',
      },
      'access patterns': { type: ['object', 'null'], additionalProperties: ref('accessPattern') },
      policies: {
        ...oneOrMore({ anyOf: [ref('policy'), ref('visibility')] }),
        description: 'Retention, compliance, audit, legal holds, visibility.',
      },
      origins: { type: ['array', 'null'], items: ref('origin') },
    },
    $defs: DEFINITIONS,
  };
}

const ref = (name: string): JsonSchema => ({ $ref: `#/$defs/${name}` });
const oneOrMore = (item: JsonSchema): JsonSchema => ({ anyOf: [{ type: 'null' }, { type: 'array', items: item }, item] });
const NAME: JsonSchema = { pattern: '[\\p{L}\\p{N}]' };
const pattern = (source: string, examples: readonly string[]): JsonSchema => ({ type: 'string', pattern: source, examples });

const QUOTED = `(?:"(?:[^"\\\\]|\\\\.)*"|'(?:[^']|'')*')`;
const NUMBER = '-?\\d+(?:\\.\\d+)?(?:e[+-]?\\d+)?';
const COUNT = '\\s*\\d{1,9}\\s*';
const ARGUMENT = `\\s*(?:${QUOTED}|[^\\s"(),][^"(),]*)\\s*`;
const FORMATS = Object.keys(TEXT_FORMATS).join('|');
const SIZES = `${COUNT}(?:,${COUNT})?`;
const CHOICES = `\\(${ARGUMENT}(?:,${ARGUMENT})*\\)`;

const TYPE = [
  `(?:long\\s+)?(?:text|${FORMATS})(?:\\s*\\(\\s*[1-9]\\d{0,8}\\s*\\))?`,
  '(?:large\\s+)?integer',
  `decimal(?:\\s*\\(${SIZES}\\))?`,
  `money(?:\\s*\\((?:${SIZES}|${ARGUMENT}(?:,${SIZES})?)\\))?`,
  'percentage|boolean|date|time|instant|duration|recurrence|json|uuid|file',
  `choice\\s*${CHOICES}`,
  `(?:open\\s+choice|lookup)(?:\\s*(?:\\(\\s*\\)|${CHOICES}))?`,
].join('|');

const FLAG = [
  'required|optional|unique|personal|special-category|financial|secret',
  `(?:min|max|above|below|min length|max length)\\s+${NUMBER}`,
  `one of\\s*\\(\\s*${NUMBER}(?:\\s*,\\s*${NUMBER})*\\s*\\)`,
  `format\\s+(?:${FORMATS})`,
  `unit\\s+(?:${QUOTED}|[^,"]+)`,
  `derived\\s+${QUOTED}`,
].join('|');

const ATTRIBUTE = `^\\s*(?:list\\s+of\\s+)?(?:${TYPE})(?:\\s*=\\s*(?:${QUOTED}|[^\\s,"'][^,"]*))?(?:\\s*,\\s*(?:${FLAG}))*\\s*$`;

const PART = '(?:[^,"]|"(?:[^"\\\\]|\\\\.)*")+';
const VERB = 'belongs to|has many|is one to one with|has one|is many to many with|is an?';
const LINK_FLAG = `optional|required|part|on delete\\s+(?:cascade|set null|set-null|restrict)|(?:verb|id)\\s+${PART}`;
const RELATIONSHIP = `^${PART} (?:${VERB}) ${PART}(?:,\\s*(?:${LINK_FLAG})\\s*)*$`;
const RULE = '^\\s*(?:exactly one of\\s.+|.+ required when .+=.+|.+(?:<>|!=|<=|>=|≠|≤|≥|<|>|=).+)$';
const POLICY = [
  '.+ is kept for .+',
  '.+ is (?:deleted|anonymised|archived) after .+',
  'compliance (?:[gG][dD][pP][rR]|[hH][iI][pP][aA][aA]|[sS][oO][cC]2|[pP][cC][iI])',
  'audit of .+',
  'legal hold on .+',
  'visibility of .+?: .+',
].join('|');

const FLAG_VALUE: JsonSchema = { type: 'boolean' };
const COUNT_VALUE: JsonSchema = { type: 'number', minimum: 0 };
const members = (description: string): JsonSchema => ({
  anyOf: [{ type: 'null' }, ref('text'), { type: 'array', items: { anyOf: [ref('text'), { type: 'array', items: ref('text') }] } }],
  description,
});

function closed(properties: JsonSchema, required: readonly string[] = []): JsonSchema {
  return { type: 'object', additionalProperties: false, properties, ...(required.length > 0 ? { required } : {}) };
}

const DEFINITIONS: JsonSchema = {
  text: { type: ['string', 'number', 'boolean'] },
  words: oneOrMore(ref('text')),
  entity: {
    ...closed({
      name: { ...ref('text'), description: 'Singular, as people say it.' },
      description: ref('text'),
      kind: {
        enum: ['thing', 'part', 'event', 'lookup', 'junction'],
        description: 'A part lives and dies with its owner; an event is recorded once; a junction links two entities.',
      },
      'is a': { ...ref('text'), description: 'The entity that this one is a kind of.' },
      owner: { ...ref('text'), description: 'Who creates it or is responsible for it.' },
      tenancy: { enum: ['tenant', 'global'], description: 'tenant: each row is a tenant. global: shared by all tenants.' },
      deletion: { enum: ['soft', 'hard', 'archive'] },
      'append only': FLAG_VALUE,
      audited: FLAG_VALUE,
      attributes: {
        type: ['object', 'null'],
        propertyNames: NAME,
        additionalProperties: { anyOf: [ref('attribute'), ref('attributeMap')] },
      },
      'identified by': members('The natural key: one list is one key.'),
      unique: members('Each item is unique by itself; a list in the list is a combination.'),
      rules: oneOrMore(ref('rule')),
      lifecycle: ref('lifecycle'),
      volume: { anyOf: [{ type: 'null' }, COUNT_VALUE, closed({ rows: COUNT_VALUE, growth: COUNT_VALUE })] },
    }),
    type: ['object', 'null'],
  },
  attribute: {
    ...pattern(ATTRIBUTE, [
      'text(200), required',
      'email, required, personal',
      'choice(draft, published) = draft, required',
      'money(EUR), required, min 0',
      'instant = now, required',
      'long text, optional',
    ]),
    description: 'Type, default and flags in one line.',
  },
  attributeMap: closed(
    {
      name: ref('text'),
      type: ref('attribute'),
      required: FLAG_VALUE,
      default: { type: ['string', 'number', 'boolean', 'null'] },
      unique: FLAG_VALUE,
      list: FLAG_VALUE,
      min: { type: 'number' },
      max: { type: 'number' },
      above: { type: 'number' },
      below: { type: 'number' },
      'min length': { type: 'number' },
      'max length': { type: 'number' },
      format: { enum: Object.keys(TEXT_FORMATS) },
      derived: ref('text'),
      sensitivity: { enum: ['personal', 'special-category', 'financial', 'secret'] },
      description: ref('text'),
    },
    ['type'],
  ),
  rule: pattern(RULE, ['starts_on < ends_on', 'reason required when status = refused', 'exactly one of [email, phone]']),
  lifecycle: closed(
    {
      attribute: { ...ref('text'), description: 'The choice attribute that holds the state.' },
      states: ref('words'),
      initial: ref('text'),
      transitions: oneOrMore(pattern('\\S\\s*(?:->|→)\\s*\\S', ['draft -> published'])),
      enforced: { ...FLAG_VALUE, description: 'Whether other moves must be impossible.' },
    },
    ['attribute'],
  ),
  relationship: pattern(RELATIONSHIP, [
    'order belongs to customer',
    'line belongs to order, part',
    'course belongs to user as teacher, on delete restrict',
    'user is many to many with course through enrolment',
  ]),
  relationshipMap: closed(
    {
      id: ref('text'),
      from: ref('text'),
      to: ref('text'),
      cardinality: { enum: ['many-to-one', 'one-to-one', 'many-to-many'] },
      role: ref('text'),
      through: ref('text'),
      required: FLAG_VALUE,
      part: FLAG_VALUE,
      'on delete': { enum: ['cascade', 'set-null', 'set null', 'restrict'] },
      verb: ref('text'),
    },
    ['from', 'to', 'cardinality'],
  ),
  accessPattern: closed(
    {
      description: ref('text'),
      reads: { ...ref('text'), description: 'The entity that is read.' },
      where: { ...ref('words'), examples: [['status = open', 'customer', 'title contains', 'placed_at range']] },
      sort: { ...ref('words'), examples: [['-placed_at']], description: 'A leading minus is descending.' },
      columns: ref('words'),
      limit: COUNT_VALUE,
      frequency: { enum: ['very high', 'very-high', 'high', 'medium', 'low'] },
      aggregate: { enum: ['count', 'sum', 'average'] },
      target: { ...COUNT_VALUE, description: 'Latency in milliseconds.' },
    },
    ['reads'],
  ),
  policy: pattern(`^\\s*(?:${POLICY})\\s*$`, [
    'order is kept for 7 years since placed_at, then archive',
    'event is deleted after 30 days',
    'compliance gdpr',
    'audit of [user]',
    'legal hold on [invoice]',
  ]),
  visibility: {
    type: 'object',
    minProperties: 1,
    maxProperties: 1,
    additionalProperties: false,
    patternProperties: { '^visibility of .+': { type: ['string', 'number', 'boolean'] } },
  },
  origin: {
    ...closed({
      stated: ref('text'),
      implied: ref('text'),
      decided: ref('text'),
      rule: ref('text'),
      read: { const: true },
      pattern: ref('text'),
      confidence: { type: 'number', minimum: 0, maximum: 1 },
      quote: ref('text'),
      at: oneOrMore(pattern('^.+ \\d+:\\d+-\\d+:\\d+(?: \\(\\d+-\\d+\\))?$', ['prd.md 12:1-12:47 (480-527)'])),
      gives: ref('words'),
    }),
    anyOf: ['stated', 'implied', 'decided', 'rule', 'read'].map((key) => ({ required: [key] })),
  },
};
