import { describe, expect, it } from 'vitest';
import type { EntityMatch } from '../../../model/index.js';
import { readBrief } from '../../../read/index.js';
import { readSchema } from '../read-sql.fixture.js';
import { type GivenMatch, matchEntities } from './match-entities.js';

const SCHEMA = `
CREATE TABLE customer (customer_id bigint PRIMARY KEY, email text, phone text, birth_date date);
CREATE TABLE purchase_order (purchase_order_id bigint PRIMARY KEY, number text, placed_on date, customer_id bigint REFERENCES customer);
CREATE TABLE organization (organization_id bigint PRIMARY KEY, name text, vat_number text);
CREATE TABLE employee (employee_id bigint PRIMARY KEY, badge_number text, hired_on date, salary numeric(10,2), name text);
CREATE TABLE department (department_id bigint PRIMARY KEY, name text, floor int);
CREATE TABLE schema_migrations (version text PRIMARY KEY);
`;

async function match(entities: string, given: readonly GivenMatch[] = [], sql = SCHEMA, prefix = ''): Promise<readonly EntityMatch[]> {
  const { model } = readBrief({ id: 'm', path: 'm.model.yaml', text: `entities:\n${entities}` });
  return matchEntities({ model, schema: await readSchema(sql, 'postgres'), given, prefix, source: 'schema.sql' }).matches;
}

describe('matching', () => {
  it.each([
    ['customer', '  Customer: { attributes: { email: text } }', 'customer'],
    ['another number', '  Customers: { attributes: { email: text } }', 'customer'],
    ['another case', '  PurchaseOrder: { attributes: { number: text } }', 'purchase_order'],
  ])('takes %s for certain', async (_, entities, table) => {
    const [first] = await match(entities);
    expect(first).toMatchObject({ table, certain: true });
    expect(first?.candidates[0]?.place).toMatchObject({ source: 'schema.sql' });
  });

  it('undoes the prefix of the house', async () => {
    const [first] = await match(
      '  Order: { attributes: { total: integer } }',
      [],
      'CREATE TABLE tbl_orders (id int primary key, total int);',
      'tbl_',
    );
    expect(first).toMatchObject({ table: 'tbl_orders', certain: true });
  });

  it.each([
    ['a spelling', '  Organisation: { attributes: { vat_number: text } }', 'organization', /letter or two/],
    ['an abbreviation', '  Dept: { attributes: { floor: integer } }', 'department', /abbreviation/],
    ['a head noun', '  Order: { attributes: { number: text, placed_on: date } }', 'purchase_order', /head noun/],
    [
      'a shape',
      '  Staff: { attributes: { badge_number: text, hired_on: date, salary: money } }',
      'employee',
      /badge_number, hired_on and salary/,
    ],
  ])('offers %s with its reason, and says what is taken', async (_, entities, table, reason) => {
    const [first] = await match(entities);
    expect(first?.certain).toBe(false);
    expect(first?.candidates[0]?.table).toBe(table);
    expect(first?.candidates[0]?.reason).toMatch(reason);
    expect(first?.reason).toContain(table);
  });

  it('does not take a head noun alone for the same', async () => {
    const [first] = await match('  Order: { attributes: { machine: text, due: date } }');
    expect(first?.candidates[0]?.table).toBe('purchase_order');
    expect(first?.table).toBeUndefined();
  });

  it('does not take what every table has for a shape', async () => {
    const [first] = await match('  Warehouse: { attributes: { name: text, status: text, created_at: instant } }');
    expect(first).toMatchObject({ candidates: [], certain: true });
    expect(first?.table).toBeUndefined();
  });

  it('follows an answer, and a table of its own is one', async () => {
    const source = { kind: 'flag', flag: '--match' } as const;
    const [first, second] = await match('  Order: { attributes: { number: text } }\n  Client: { attributes: { email: text } }', [
      { entity: 'order', table: 'new', source },
      { entity: 'Client', table: 'customer', source },
    ]);
    expect(first).toMatchObject({ entity: 'order', certain: true, source });
    expect(first?.table).toBeUndefined();
    expect(second).toMatchObject({ table: 'customer', certain: true, source });
  });

  it('asks where two tables have the name', async () => {
    const [first] = await match(
      '  Invoice: { attributes: { total: money } }',
      [],
      'CREATE TABLE invoice (id int); CREATE TABLE invoices (id int);',
    );
    expect(first).toMatchObject({ certain: false, table: 'invoice' });
    expect(first?.reason).toContain('invoices');
  });

  it('never gives one table to two entities by guess', async () => {
    const matches = await match(
      '  Customer: { attributes: { email: text } }\n  Customer account: { attributes: { email: text, phone: text, birth_date: date } }',
    );
    expect(matches.map(({ table }) => table)).toEqual(['customer', undefined]);
    expect(matches[1]?.reason).toContain('already');
  });

  it('leaves the books of tools alone', async () => {
    const [first] = await match('  Schema migration: { attributes: { version: text } }');
    expect(first?.table).toBeUndefined();
  });

  it('says what an answer may be', async () => {
    const { model } = readBrief({ id: 'm', path: 'm.model.yaml', text: 'entities:\n  Order: { attributes: { number: text } }' });
    const source = { kind: 'flag', flag: '--match' } as const;
    const given = [
      { entity: 'ordr', table: 'new', source },
      { entity: 'order', table: 'custmer', source },
    ];
    const { diagnostics } = matchEntities({ model, schema: await readSchema(SCHEMA, 'postgres'), given, source: 's' });
    expect(diagnostics.map(({ help }) => help)).toEqual(['Did you mean order?', 'Did you mean customer?']);
  });
});
