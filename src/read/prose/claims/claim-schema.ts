/** The published JSON Schema and page of claims, both from the table of forms. */
import { CLAIM_FORMS, type ClaimForm, type FieldForm } from './claim-forms.js';

type Json = Readonly<Record<string, unknown>>;

const TEXT: Json = { type: 'string', minLength: 1, maxLength: 200 };
const TEXTS: Json = { type: 'array', minItems: 1, maxItems: 200, items: TEXT };

const SCHEMAS: Readonly<Record<Exclude<FieldForm['form'], 'choice'>, Json>> = {
  thing: TEXT,
  things: { type: 'array', items: TEXT },
  text: TEXT,
  texts: TEXTS,
  number: { type: 'number' },
  flag: { type: 'boolean' },
  item: {
    oneOf: [
      TEXT,
      {
        type: 'object',
        required: ['name'],
        additionalProperties: false,
        properties: { name: TEXT, many: { type: 'boolean' }, values: TEXTS, qualifier: { type: 'string' } },
      },
    ],
  },
  pairs: { type: 'array', items: { type: 'object', required: ['from', 'to'], properties: { from: TEXT, to: TEXT } } },
  access: { type: 'object', required: ['description', 'thing'], properties: { description: TEXT, thing: TEXT } },
};

export function claimsSchema(): Json {
  const one = {
    oneOf: Object.entries(CLAIM_FORMS).map(([kind, form]) => claimSchema(kind, form)),
  };
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'Claims about a requirements text',
    oneOf: [
      { type: 'array', items: one },
      {
        type: 'object',
        required: ['claims'],
        properties: { schemaVersion: { const: 1 }, claims: { type: 'array', items: one } },
        additionalProperties: false,
      },
    ],
  };
}

function claimSchema(kind: string, { says, fields }: ClaimForm): Json {
  const properties = Object.entries(fields).map(([name, field]) => [name, fieldSchema(field)] as const);
  return {
    type: 'object',
    description: says,
    required: ['kind', ...Object.entries(fields).flatMap(([name, { optional }]) => (optional ? [] : [name])), 'quote'],
    properties: {
      kind: { const: kind },
      ...Object.fromEntries(properties),
      quote: { type: 'string', minLength: 1 },
      weight: { type: 'number', minimum: 0, maximum: 1 },
      pattern: { type: 'string' },
    },
    additionalProperties: false,
  };
}

const fieldSchema = (field: FieldForm): Json => (field.form === 'choice' ? { enum: field.of } : SCHEMAS[field.form]);

/** One row a kind, for `docs/claims.md`. */
export function claimRows(): readonly string[] {
  return Object.entries(CLAIM_FORMS).map(([kind, { says, fields }]) => {
    const list = Object.entries(fields).map(([name, field]) => `\`${name}\`${field.optional ? '?' : ''} ${describe(field)}`);
    return `| \`${kind}\` | ${says} | ${list.join('; ')} |`;
  });
}

const describe = (field: FieldForm): string =>
  field.form === 'choice' ? field.of.map((value) => `\`${value}\``).join(', ') : NAMES[field.form];

const NAMES: Readonly<Record<Exclude<FieldForm['form'], 'choice'>, string>> = {
  thing: 'a thing',
  things: 'things',
  text: 'text',
  texts: 'texts',
  number: 'number',
  flag: 'true or false',
  item: 'a name, or `{name, many?, values?, qualifier?}`',
  pairs: 'list of `{from, to}`',
  access: '`{description, thing, filters?, sort?, frequency?, aggregate?}`',
};
