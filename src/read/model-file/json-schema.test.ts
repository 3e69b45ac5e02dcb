import { readdirSync, readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { writeModelFile } from '../../write/model-file/index.js';
import { arbitraryModel } from '../../write/model-file/model.fixture.js';
import { modelFile } from './index.js';
import { modelFileSchema } from './json-schema.js';

const validate = new Ajv2020({ allErrors: false, strict: true, strictRequired: false, allowUnionTypes: true }).compile(modelFileSchema());
const schemaAccepts = (text: string) => validate(parse(text));
/** What only the whole file can tell is not the schema's business. */
const CONTEXTUAL = new Set(
  ['unknown-entity', 'unknown-member', 'same-name', 'same-relationship', 'lifecycle-attribute', 'stale-origin'].map(
    (code) => `model-file/${code}`,
  ),
);
const readerAccepts = (text: string) =>
  modelFile
    .read({ id: 'm', text })
    .diagnostics.every(({ code, severity }) => severity !== 'error' || code.startsWith('model/') || CONTEXTUAL.has(code));

const attribute = (line: string) => `entities: { a: { attributes: { x: ${JSON.stringify(line)} } } }`;
const inList = (key: string, item: string) => `entities: { a: {}, b: {}, c: {} }\n${key}: [${JSON.stringify(item)}]`;

const GOOD = [
  ...[
    'text',
    'text(200), required',
    'long text, optional',
    'list of text(50)',
    'email(320), personal',
    'integer = 3, min 1, max 5',
    'large integer',
    'decimal(5,2), above 0',
    'money',
    'money(EUR), min -1.5',
    'money(EUR, 12, 2)',
    'money(12,2)',
    'choice(a, b) = a',
    'choice("a, b", c d)',
    'open choice',
    'lookup(a)',
    'instant = now',
    'date = today',
    'text = "a, b"',
    'text, derived "a, b"',
    'integer, unit "kg"',
    'integer, unit kg',
    'code, format slug, min length 3',
    'boolean = false, unique',
  ].map(attribute),
  ...[
    'a belongs to b',
    'a belongs to b as head of, optional',
    'a belongs to b as "x, y", part, on delete set null',
    'a has many b',
    'a is many to many with b through c',
    'a is a b',
    'a is one to one with b, verb "likes, loves"',
  ].map((s) => inList('relationships', s)),
  ...[
    'a is kept for 7 years',
    'a is deleted after P30D',
    'compliance GDPR',
    'audit of [a, b]',
    'legal hold on a',
    'visibility of a: only b',
  ].map((s) => inList('policies', s)),
  'entities: { a: }',
  'entities: { a: {} }\npolicies: [{ visibility of a: only b }]',
  'entities: { a: { volume: 5, audited: true, attributes: { x: { type: text, min length: 2, default: 5 } } } }',
  'entities: { a: { attributes: { x: date, y: date }, rules: [x < y, "exactly one of [x, y]", x required when y = z] } }',
  'entities: { a: {} }\naccess patterns: { p: { reads: a, limit: 5, frequency: very high } }',
];

const BAD = [
  ...[
    '',
    'string',
    'text(0)',
    'text(x)',
    'text(1, 2)',
    'choice',
    'choice()',
    'choice(a, )',
    'decimal(a)',
    'decimal(1,2,3)',
    'integer(5)',
    'text, requird',
    'text, min',
    'text, min one',
    'text,, required',
    'text = ',
    'text, derived x',
    'text, format nothing',
    'choice(a',
    'text required',
  ].map(attribute),
  ...['a', 'a b', 'a likes b', 'a belongs to b, sometimes', 'a belongs to b, on delete explode', 'a belongs to b,'].map((s) =>
    inList('relationships', s),
  ),
  ...['a is nice', 'compliance iso', 'audit', 'visibility of a'].map((s) => inList('policies', s)),
  'entites: {}',
  'entities: {}',
  'entities: []',
  '[]',
  'entities: { "-": {} }',
  'entities: { a: { colour: red } }',
  'entities: { a: { kind: thingy } }',
  'entities: { a: { audited: maybe } }',
  'entities: { a: { volume: -1 } }',
  'entities: { a: { volume: { size: 1 } } }',
  'entities: { a: { attributes: { x: { required: true } } } }',
  'entities: { a: { attributes: { x: [text] } } }',
  'entities: { a: { rules: [x] } }',
  'entities: { a: { lifecycle: { attribute: x, transitions: [a] }, attributes: { x: choice(a) } } }',
  'entities: { a: {} }\nworkload: busy',
  'entities: { a: {} }\nrelationships: [{ from: a, to: a }]',
  'entities: { a: {} }\naccess patterns: { p: { where: [x] } }',
  'entities: { a: {} }\naccess patterns: { p: { reads: a, frequency: often } }',
  'entities: { a: {} }\norigins: [{ gives: [a] }]',
  'entities: { a: {} }\norigins: [{ stated: x, at: somewhere }]',
];

describe('the JSON Schema of model files', () => {
  it('is the published one', async () => {
    await expect(`${JSON.stringify(modelFileSchema(), null, 2)}\n`).toMatchFileSnapshot('../../../schemas/model.schema.json');
  });

  it.each(GOOD)('accepts, as the reader does: %s', (text) => {
    expect([readerAccepts(text), schemaAccepts(text)]).toEqual([true, true]);
  });

  it.each(BAD)('refuses, as the reader does: %s', (text) => {
    expect([readerAccepts(text), schemaAccepts(text)]).toEqual([false, false]);
  });

  it.each(readdirSync('corpus/models').filter((file) => file.endsWith('.model.yaml')))('accepts corpus/models/%s', (file) => {
    expect(schemaAccepts(readFileSync(`corpus/models/${file}`, 'utf8'))).toBe(true);
  });

  it('accepts whatever is written', () => {
    fc.assert(
      fc.property(arbitraryModel, (model) => {
        schemaAccepts(writeModelFile(model));
        expect(validate.errors).toBe(null);
      }),
      { numRuns: 40 },
    );
  });
});
