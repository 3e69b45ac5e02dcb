import { describe, expect, it } from 'vitest';
import type { Schema } from '../../model/index.js';
import { readBrief } from '../../read/index.js';
import { prepareExisting, surveyExisting } from './prepare-existing.js';
import { readSchema } from './read-sql.fixture.js';

const SQL = `
CREATE TABLE customers (
  id int PRIMARY KEY, email text UNIQUE, status text CHECK (status IN ('new', 'old')), joined_on date, "isVip" boolean
);
CREATE TABLE branches (id int PRIMARY KEY);
CREATE TABLE orders (id int PRIMARY KEY, customer_id int REFERENCES customers (id), shipped_to int REFERENCES customers (id));
`;

async function prepared(text: string, sql = SQL) {
  const schema: Schema = await readSchema(sql, 'postgres');
  const { model, diagnostics } = readBrief({ id: 'm', path: 'm.model.yaml', text });
  expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  return prepareExisting(surveyExisting(model, { schema, dialect: 'postgres', name: 's' }, []), { keys: true, tenants: true });
}

const ATTRIBUTES = '{ email: text, joined date: date, vip: boolean, nickname: text }';

describe('what the tables hold already', () => {
  it('is left out, however it is spelled', async () => {
    const { model, existing, deferred } = await prepared(`entities:\n  customer: { attributes: ${ATTRIBUTES} }`);
    expect(model.entities[0]?.attributes.map(({ id, required }) => [id, required])).toEqual([['nickname', false]]);
    const columns = existing.before.tables[0]?.columns.map(({ name, attribute }) => [name, attribute]);
    expect(columns).toEqual([
      ['id', undefined],
      ['email', 'email'],
      ['status', undefined],
      ['joined_on', 'joined_date'],
      ['isVip', 'vip'],
    ]);
    expect(deferred.map(({ message }) => message)).toEqual([
      'nickname of Customer is empty in rows that are there; it can be required once they are filled.',
    ]);
  });

  it('is a reference by the name of its column, or the only one that leads there', async () => {
    const { model } = await prepared(
      'entities: { customer: {}, order: {}, branch: {} }\nrelationships:\n  - order belongs to customer\n  - order belongs to customer as payer\n  - order belongs to branch\n  - order belongs to customer as shipped_to',
    );
    expect(model.relationships.map(({ id, required }) => [id, required])).toEqual([
      ['order.payer', false],
      ['order.branch', false],
    ]);
  });
});

describe('what would change rows that are there', () => {
  it.each([
    ['a value that a check refuses', '{ attributes: { status: "choice(new, old, gone)" } }', /status does not take gone yet/],
    [
      'a state that a check refuses',
      '{ attributes: { status: "choice(new, gone)" }, lifecycle: { attribute: status, transitions: [new -> gone] } }',
      /status does not take gone yet/,
    ],
    ['an identity', '{ attributes: { joined_on: date }, identified by: [joined_on] }', /unique together/],
    [
      'a rule over old columns',
      '{ attributes: { joined_on: date, left_on: "date, optional" }, rules: [left_on >= joined_on] }',
      /rule over joined_on/,
    ],
    ['rows that never change', '{ append only: true }', /never change/],
  ])('%s is put off', async (_, entity, message) => {
    const { deferred } = await prepared(`entities:\n  customer: ${entity}`);
    expect(deferred.map((one) => one.message).join('\n')).toMatch(message);
    expect(deferred[0]).toMatchObject({ entity: 'customer', table: 'customers' });
    expect(deferred[0]?.spans[0]?.line).toBe(2);
  });

  it('is nothing where it is so already', async () => {
    const { deferred } = await prepared(
      'entities:\n  customer: { attributes: { email: text, status: "choice(old, new)" }, identified by: [email] }',
    );
    expect(deferred).toEqual([]);
  });
});
