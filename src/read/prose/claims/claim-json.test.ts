import { Ajv2020 } from 'ajv/dist/2020.js';
import { beforeAll, describe, expect, it } from 'vitest';
import { originsOf } from '../../../model/index.js';
import { claimsAsJson, prose, readProse } from '../index.js';
import type { ClaimJson } from './claim-json.js';
import { claimsSchema } from './claim-schema.js';

const TEXT = 'Each customer has a name and an email. A customer places many orders. Captains sign for the parcels they carry.';
const source = { id: 'brief', text: TEXT };
const propose = (...claims: readonly ClaimJson[]) => readProse(source, [{ reader: 'test', claims }]);

beforeAll(() => prose.prepare?.());

describe('proposed claims', () => {
  it('are weighed with the reader’s own, and name their proposer as the origin', () => {
    const quote = 'Captains sign for the parcels they carry.';
    const { model, diagnostics } = propose(
      { kind: 'attribute', thing: 'captain', item: 'signature', quote, weight: 0.8 },
      { kind: 'attribute', thing: 'captain', item: { name: 'rank', values: ['first', 'second'] }, quote },
      { kind: 'relationship', from: 'captain', to: 'customer', fromNumber: 'one', toNumber: 'one', sense: 'belongs', verb: 'sign', quote },
    );
    const captain = model.entities.find((entity) => entity.id === 'captain');
    expect(captain?.attributes.map(({ id, type }) => [id, type.kind])).toEqual([
      ['signature', 'text'],
      ['rank', 'choice'],
    ]);
    expect(model.relationships.map(({ from, to }) => [from, to])).toContainEqual(['captain', 'customer']);
    expect(
      originsOf(model).some(({ origin }) =>
        origin.kind === 'stated' || origin.kind === 'implied' ? origin.pattern === 'proposed/test' : false,
      ),
    ).toBe(true);
    expect(diagnostics.filter(({ code }) => code === 'read/claim-refused')).toEqual([]);
  });

  it.each<[string, ClaimJson]>([
    ['its quote does not stand in the text', { kind: 'thing', thing: 'invoice', quote: 'invoices are sent' }],
    ['there is no such kind', { kind: 'drop-table', thing: 'customer', quote: 'customer' }],
    ['"item" is missing', { kind: 'attribute', thing: 'customer', quote: 'customer' }],
    ['"thing" is of the wrong form', { kind: 'attribute', thing: 12, item: 'age', quote: 'customer' }],
    ['it has no field "sql"', { kind: 'thing', thing: 'customer', sql: 'drop', quote: 'customer' }],
    ['its weight is not between 0 and 1', { kind: 'thing', thing: 'customer', weight: 7, quote: 'customer' }],
  ])('are refused when %s', (why, claim) => {
    const { diagnostics, model } = propose(claim);
    expect(diagnostics.map(({ message }) => message).join()).toContain(why);
    expect(model).toEqual(readProse(source).model);
  });

  it('of a whole reading give the same model again', () => {
    const claims = claimsAsJson(source);
    const validate = new Ajv2020({ strict: false }).compile(claimsSchema());
    expect(validate({ schemaVersion: 1, claims }), JSON.stringify(validate.errors)).toBe(true);
    const again = readProse(source, [{ reader: 'again', claims }]);
    expect(again.diagnostics.filter(({ code }) => code === 'read/claim-refused')).toEqual([]);
    expect(again.model.entities.map(({ id, attributes }) => [id, attributes.map((a) => a.id)])).toEqual(
      readProse(source).model.entities.map(({ id, attributes }) => [id, attributes.map((a) => a.id)]),
    );
  });
});
