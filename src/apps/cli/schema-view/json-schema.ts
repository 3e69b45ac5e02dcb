/** The JSON Schema of what `inspect --json` prints for a schema source: `schemas/schema.schema.json` is this, printed. */
import { DIALECT_IDS } from '../../../model/types.js';

type Json = string | number | boolean | readonly Json[] | { readonly [key: string]: Json };
type JsonSchema = { readonly [key: string]: Json };

export function schemaAnswerSchema(): JsonSchema {
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: 'https://unpkg.com/schemawright/schemas/schema.schema.json',
    title: 'Answer of inspect --json for a schema',
    description: 'The schema that was read, and what became of every statement of its source.',
    ...object(
      {
        schemaVersion: { const: 1 },
        source: { enum: ['sql', 'migrations', 'prisma', 'dbml', 'database'] },
        dialect: ref('dialect'),
        basis: { ...TEXT, description: 'Why it was read as this dialect.' },
        schema: ref('schema'),
        coverage: object({
          counts: object({ modelled: COUNT, verbatim: COUNT, skipped: COUNT, 'not-understood': COUNT }),
          statements: list(ref('statement')),
        }),
        left: { ...list(object({ path: TEXT, why: TEXT })), description: 'Files that were not read.' },
        statistics: ref('statistics'),
        diagnostics: list(ref('diagnostic')),
      },
      ['statistics'],
    ),
    $defs: DEFINITIONS,
  };
}

const TEXT: JsonSchema = { type: 'string' };
const FLAG: JsonSchema = { type: 'boolean' };
const COUNT: JsonSchema = { type: 'integer', minimum: 0 };
const NUMBER: JsonSchema = { type: 'number' };
const ref = (name: string): JsonSchema => ({ $ref: `#/$defs/${name}` });
const list = (items: JsonSchema): JsonSchema => ({ type: 'array', items });
const NAMES = list(TEXT);
const TEXTS_BY_NAME: JsonSchema = { type: 'object', additionalProperties: TEXT };

/** All keys are required but the optional ones. */
function object(properties: Readonly<Record<string, JsonSchema>>, optional: readonly string[] = []): JsonSchema {
  return {
    type: 'object',
    additionalProperties: false,
    required: Object.keys(properties).filter((key) => !optional.includes(key)),
    properties,
  };
}

const kinds = (of: Readonly<Record<string, readonly [Readonly<Record<string, JsonSchema>>, (readonly string[])?]>>): JsonSchema => ({
  anyOf: Object.entries(of).map(([kind, [properties, optional]]) => object({ kind: { const: kind }, ...properties }, optional)),
});

const EXPR = ref('expr');
const LITERAL: JsonSchema = { type: ['string', 'number', 'boolean', 'null'] };
const COMMON = { origin: ref('origin'), reason: TEXT };
const DEFERRABLE: JsonSchema = { enum: ['immediate', 'deferred'] };
const ACTION: JsonSchema = { enum: ['no-action', 'restrict', 'cascade', 'set-null', 'set-default'] };

const DEFINITIONS: Readonly<Record<string, JsonSchema>> = {
  dialect: { enum: [...DIALECT_IDS] },
  span: object({ source: TEXT, start: COUNT, end: COUNT, line: COUNT, column: COUNT, endLine: COUNT, endColumn: COUNT }),
  origin: {
    type: 'object',
    required: ['kind'],
    properties: { kind: { enum: ['stated', 'implied', 'decided', 'rule', 'read'] }, spans: list(ref('span')) },
  },
  statement: object(
    {
      what: TEXT,
      fate: { enum: ['modelled', 'verbatim', 'skipped', 'not-understood'] },
      span: ref('span'),
      subject: TEXT,
      note: TEXT,
      count: COUNT,
    },
    ['subject', 'note', 'count'],
  ),
  diagnostic: object(
    {
      code: TEXT,
      severity: { enum: ['error', 'warning', 'info'] },
      message: TEXT,
      why: TEXT,
      help: TEXT,
      spans: list(ref('span')),
      related: list(object({ span: ref('span'), message: TEXT })),
      subject: TEXT,
    },
    ['why', 'help', 'related', 'subject'],
  ),
  statistics: object({
    tables: list(object({ table: TEXT, rows: NUMBER, bytes: NUMBER, scans: NUMBER, seeks: NUMBER }, ['rows', 'bytes', 'scans', 'seeks'])),
    indexes: list(object({ table: TEXT, index: TEXT, uses: NUMBER, bytes: NUMBER }, ['uses', 'bytes'])),
    notes: NAMES,
  }),
  schema: object(
    {
      kind: { const: 'schema' },
      name: TEXT,
      dialect: ref('dialect'),
      tables: list(ref('table')),
      views: list({ type: 'object', required: ['name', 'definition'] }),
      sequences: list({ type: 'object', required: ['name', 'sql'] }),
      routines: list({ type: 'object', required: ['name', 'sql'] }),
      extensions: NAMES,
      extensionNamespaces: TEXTS_BY_NAME,
      opaque: { ...list(object({ sql: TEXT, what: TEXT, origin: ref('origin') })), description: 'Statements kept verbatim.' },
    },
    ['dialect', 'extensionNamespaces'],
  ),
  table: {
    type: 'object',
    required: ['kind', 'id', 'name', 'role', 'columns', 'uniques', 'foreignKeys', 'checks', 'indexes', 'policies', 'triggers', 'origin'],
    properties: {
      kind: { const: 'table' },
      id: TEXT,
      namespace: TEXT,
      name: TEXT,
      description: TEXT,
      role: { enum: ['entity', 'junction', 'lookup', 'list', 'event', 'audit', 'archive', 'history'] },
      columns: list(ref('column')),
      primaryKey: object({ name: TEXT, columns: NAMES, include: NAMES, deferrable: DEFERRABLE, ...COMMON }, [
        'name',
        'include',
        'deferrable',
        'reason',
      ]),
      uniques: list(ref('unique')),
      foreignKeys: list(ref('foreignKey')),
      checks: list(ref('check')),
      indexes: list(ref('index')),
      policies: list({ type: 'object', required: ['name', 'definition'] }),
      triggers: list({ type: 'object', required: ['name', 'definition'] }),
      rowSecurity: { enum: ['enabled', 'forced'] },
      partitioning: { type: 'object', required: ['method', 'columns', 'partitions'] },
      expectedRows: NUMBER,
      origin: ref('origin'),
      postgres: { type: 'object' },
      mysql: { type: 'object' },
      sqlite: { type: 'object' },
    },
  },
  column: {
    type: 'object',
    required: ['name', 'type', 'nullable', 'origin'],
    properties: {
      name: TEXT,
      type: ref('type'),
      nullable: FLAG,
      default: kinds({
        literal: [{ value: LITERAL }],
        now: [{}],
        today: [{}],
        uuid: [{ version: { enum: [4, 7] } }],
        expr: [{ expr: EXPR }],
      }),
      identity: { enum: ['always', 'by-default'] },
      generated: object({ expr: EXPR, stored: FLAG }),
      description: TEXT,
      origin: ref('origin'),
    },
  },
  unique: object(
    { name: TEXT, columns: NAMES, include: NAMES, nullsNotDistinct: FLAG, deferrable: DEFERRABLE, forReference: FLAG, ...COMMON },
    ['name', 'include', 'nullsNotDistinct', 'deferrable', 'forReference', 'reason'],
  ),
  foreignKey: object(
    {
      name: TEXT,
      columns: NAMES,
      refTable: TEXT,
      refColumns: NAMES,
      onDelete: ACTION,
      onDeleteColumns: NAMES,
      onUpdate: ACTION,
      deferrable: DEFERRABLE,
      notValid: FLAG,
      matchFull: FLAG,
      relationship: TEXT,
      ...COMMON,
    },
    ['name', 'onDeleteColumns', 'deferrable', 'notValid', 'matchFull', 'relationship', 'reason'],
  ),
  check: object({ name: TEXT, type: TEXT, columns: NAMES, expr: EXPR, notValid: FLAG, noInherit: FLAG, ...COMMON }, [
    'name',
    'notValid',
    'noInherit',
    'reason',
  ]),
  index: {
    type: 'object',
    required: ['name', 'parts', 'unique', 'method', 'include', 'origin'],
    properties: {
      name: TEXT,
      parts: list({ type: 'object', required: ['expr', 'direction'], properties: { expr: EXPR, direction: { enum: ['asc', 'desc'] } } }),
      unique: FLAG,
      method: { enum: ['btree', 'hash', 'gin', 'gist', 'brin', 'spgist', 'fulltext', 'spatial'] },
      where: EXPR,
      include: NAMES,
      origin: ref('origin'),
    },
  },
  type: kinds({
    boolean: [{}],
    integer: [{ bits: { enum: [16, 32, 64] }, unsigned: FLAG }, ['unsigned']],
    decimal: [{ precision: NUMBER, scale: NUMBER }],
    money: [{ precision: NUMBER, scale: NUMBER }],
    float: [{ bits: { enum: [32, 64] } }],
    varchar: [{ length: COUNT }],
    char: [{ length: COUNT }],
    text: [{}],
    date: [{}],
    time: [{}],
    instant: [{}],
    datetime: [{}],
    uuid: [{}],
    json: [{}],
    bytes: [{ length: COUNT }, ['length']],
    native: [{ dialect: ref('dialect'), sql: TEXT, means: ref('type') }, ['means']],
  }),
  expr: kinds({
    column: [{ name: TEXT }],
    literal: [{ value: LITERAL }],
    compare: [{ op: { enum: ['=', '<>', '<', '<=', '>', '>='] }, left: EXPR, right: EXPR }],
    in: [{ arg: EXPR, values: list(LITERAL) }],
    between: [{ arg: EXPR, low: EXPR, high: EXPR }],
    'is-null': [{ arg: EXPR, negated: FLAG }],
    and: [{ args: list(EXPR) }],
    or: [{ args: list(EXPR) }],
    not: [{ arg: EXPR }],
    like: [{ arg: EXPR, pattern: TEXT }],
    call: [{ fn: TEXT, args: list(EXPR) }],
    arithmetic: [{ op: { enum: ['+', '-', '*', '/'] }, left: EXPR, right: EXPR }],
    raw: [{ sql: TEXT }],
  }),
};
