/** `design --existing`: what it writes and says, and what becomes of wrong input. */
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import sqlite from 'node-sqlite3-wasm';
import { describe, expect, it } from 'vitest';
import { runCli } from './io.fixture.js';

const SHOP = `CREATE TABLE customer (customer_id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, email text NOT NULL, badge text);
CREATE TABLE purchase_order (
  purchase_order_id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  customer_id bigint NOT NULL REFERENCES customer (customer_id),
  order_number text NOT NULL,
  placed_on date NOT NULL
);
`;

const BRIEF = `entities:
  customer: { attributes: { email: text, nickname: 'text(40), optional' } }
  complaint: { attributes: { reason: long text } }
relationships: [complaint belongs to customer]
`;

function folder(files: Readonly<Record<string, string>>): string {
  const cwd = mkdtempSync(join(tmpdir(), 'existing-'));
  for (const [name, content] of Object.entries(files)) writeFileSync(join(cwd, name), content);
  return cwd;
}

const design = (files: Readonly<Record<string, string>>, ...flags: readonly string[]) =>
  runCli(['design', 'brief.model.yaml', '--no-prove', ...flags], {
    cwd: folder({ 'brief.model.yaml': BRIEF, 'shop.sql': SHOP, ...files }),
  });

const ON_SHOP = ['--existing', 'shop.sql', '--yes'] as const;

const validate = new Ajv2020({ allErrors: true, strict: true, strictTypes: false }).compile(
  JSON.parse(readFileSync('schemas/design.schema.json', 'utf8')),
);

describe('a brief for an existing schema', () => {
  it.each([
    ['a design', BRIEF],
    ['nothing to add', 'entities:\n  customer: { attributes: { email: text } }\n'],
  ])('answers %s in the published form', async (_, brief) => {
    const ran = await design({ 'brief.model.yaml': brief }, ...ON_SHOP, '--json');
    expect(validate(JSON.parse(ran.stdout)), JSON.stringify(validate.errors)).toBe(true);
  });

  it('is designed into it, and everything is told', async () => {
    const ran = await design({}, ...ON_SHOP, '--json');
    expect(ran.code, ran.stderr).toBe(0);
    const answer = JSON.parse(ran.stdout) as { document: string; existing: Record<string, readonly unknown[]> };
    expect(answer.existing).toMatchObject({ new: ['complaint'], extended: ['customer'], unchanged: ['purchase_order'] });
    expect(answer.existing.matches).toContainEqual(expect.objectContaining({ entity: 'customer', table: 'customer', certain: true }));
    expect(ran.stderr).toMatch(/1 new table, 1 extended table, 1 unchanged table/);
    const text = readFileSync(answer.document, 'utf8');
    expect(text).toContain('## 2. New, extended, unchanged');
    expect(text).toMatch(/`complaint_id` \| `BIGINT`/);
  });

  it('changes nothing where it reads', async () => {
    const ran = await design({}, ...ON_SHOP);
    expect(readFileSync(join(ran.cwd, 'shop.sql'), 'utf8')).toBe(SHOP);
  });

  it('is read from a folder, a Prisma schema and a database alike', async () => {
    const prisma =
      'datasource db {\n  provider = "postgresql"\n}\nmodel Customer {\n  id Int @id @default(autoincrement())\n  email String\n}\nmodel Parcel {\n  id Int @id @default(autoincrement())\n}\n';
    const ran = await design({ 's.prisma': prisma }, '--existing', 's.prisma', '--yes', '--json');
    expect(ran.code, ran.stderr).toBe(0);
    expect(JSON.parse(ran.stdout)).toMatchObject({ existing: { new: ['Complaint'], extended: ['Customer'] } });
    const cwd = folder({ 'brief.model.yaml': BRIEF });
    const { Database } = sqlite;
    const db = new Database(join(cwd, 'app.db'));
    db.exec('CREATE TABLE customers (id INTEGER PRIMARY KEY, email TEXT NOT NULL)');
    db.close();
    const live = await runCli(['design', 'brief.model.yaml', '--no-prove', '--existing', 'app.db', '--yes', '--json'], { cwd });
    expect(live.code, live.stderr).toBe(0);
    expect(JSON.parse(live.stdout)).toMatchObject({ existing: { new: ['complaints'], extended: ['customers'] } });
  });
});

describe('a table that is only like an entity', () => {
  const ORDERS =
    'entities:\n  order: { attributes: { order_number: text, placed_on: date, gift_note: "text, optional" } }\n  parcel: { attributes: { weight: integer } }\n';
  const on = (...flags: readonly string[]) => design({ 'brief.model.yaml': ORDERS }, '--existing', 'shop.sql', ...flags);

  it('is asked about where nobody says --yes', async () => {
    const ran = await on('--engine', 'postgres');
    expect(ran.code).toBe(2);
    expect(ran.stderr).toContain('shop.sql:2');
    expect(ran.stderr).toContain('--match order=');
  });

  it.each([
    [['--yes'], 'purchase_order'],
    [['--yes', '--match', 'order=purchase_order'], 'purchase_order'],
    [['--yes', '--match', 'order=new'], undefined],
    [['--yes', '--answers', 'answers.yaml'], undefined],
  ])('is decided by %j', async (flags, table) => {
    const cwd = folder({ 'brief.model.yaml': ORDERS, 'shop.sql': SHOP, 'answers.yaml': 'match: { order: new }\n' });
    const ran = await runCli(['design', 'brief.model.yaml', '--no-prove', '--existing', 'shop.sql', '--json', ...flags], { cwd });
    expect(ran.code, ran.stderr).toBe(0);
    const { existing } = JSON.parse(ran.stdout) as { existing: { matches: readonly { entity: string; table?: string }[] } };
    expect(existing.matches.find(({ entity }) => entity === 'order')?.table).toBe(table);
  });

  it('is one of two, and the plan says which is taken', async () => {
    const two =
      'CREATE SCHEMA crm; CREATE TABLE customer (id bigint PRIMARY KEY); CREATE TABLE crm.customer (id bigint PRIMARY KEY, email text);';
    const doubtful = await design({ 'shop.sql': two }, '--existing', 'shop.sql');
    expect(doubtful.code).toBe(2);
    expect(doubtful.stderr).toContain('crm.customer');
    const ran = await design({ 'shop.sql': two }, '--existing', 'shop.sql', '--yes', '--match', 'customer=crm.customer', '--json');
    expect(JSON.parse(ran.stdout)).toMatchObject({ existing: { extended: ['crm.customer'] } });
  });
});

describe('wrong input', () => {
  it.each<readonly [string, Readonly<Record<string, string>>, readonly string[], RegExp]>([
    ['a source that is not there', {}, ['--existing', 'gone.sql', '--yes'], /gone\.sql.*(cannot be found|no schema)/],
    ['a source that is empty', { 'shop.sql': '' }, ON_SHOP, /shop\.sql.*(no tables|no schema)/],
    ['a source without tables', { 'shop.sql': 'SELECT 1;\n' }, ON_SHOP, /no tables/],
    [
      'a brief for another engine',
      {},
      [...ON_SHOP, '--engine', 'sqlite'],
      /--engine sqlite is not the engine of shop\.sql, which is PostgreSQL/,
    ],
    ['two engines', {}, [...ON_SHOP, '--engine', 'postgres,sqlite'], /extended on the engine it is for/],
    ['a new database', {}, [...ON_SHOP, '--migration', 'greenfield'], /contradict/],
    ['an entity that is not there', {}, [...ON_SHOP, '--match', 'custmer=customer'], /custmer/],
    ['a table that is not there', {}, [...ON_SHOP, '--match', 'customer=custmer'], /Did you mean customer/],
    ['half an answer', {}, [...ON_SHOP, '--match', 'customer'], /entity=table/],
  ])('%s ends with what to do', async (_, files, flags, says) => {
    const ran = await design(files, ...flags);
    expect(ran.code, ran.stderr).toBe(2);
    expect(ran.stderr.replace(/\s+/g, ' ')).toMatch(says);
    expect(existsSync(join(ran.cwd, 'data-models'))).toBe(false);
  });

  it('a schema for a brief is refused', async () => {
    const ran = await runCli(['design', 'shop.sql', '--existing', 'shop.sql', '--yes'], { cwd: folder({ 'shop.sql': SHOP }) });
    expect(ran.code).toBe(2);
    expect(ran.stderr).toContain('--existing');
  });

  it('a statement that is wrong is told with its place, and the rest is used', async () => {
    const ran = await design({ 'shop.sql': `${SHOP}CREATE TABEL broken (id int);\n` }, ...ON_SHOP);
    expect(ran.code, ran.stderr).toBe(0);
    expect(ran.stderr).toMatch(/shop\.sql:8/);
  });

  it('a brief that names nothing new says so and writes nothing', async () => {
    const ran = await design({ 'brief.model.yaml': 'entities:\n  customer: { attributes: { email: text } }\n' }, ...ON_SHOP);
    expect(ran.code, ran.stderr).toBe(0);
    expect(ran.stderr).toContain('Nothing to add');
    expect(existsSync(join(ran.cwd, 'data-models'))).toBe(false);
  });

  it('a brief only about what is there extends it', async () => {
    const brief = 'entities:\n  customer: { attributes: { nickname: "text(40), optional", loyal: boolean } }\n';
    const ran = await design({ 'brief.model.yaml': brief }, ...ON_SHOP, '--json');
    expect(ran.code, ran.stderr).toBe(0);
    expect(JSON.parse(ran.stdout)).toMatchObject({ existing: { new: [], extended: ['customer'] } });
  });

  it('what cannot be added is left to a change plan', async () => {
    const brief = 'entities:\n  customer:\n    attributes: { email: text, tax_number: text }\n    unique: [email]\n  complaint: {}\n';
    const ran = await design({ 'brief.model.yaml': brief }, ...ON_SHOP, '--json');
    const { existing } = JSON.parse(ran.stdout) as { existing: { deferred: readonly { message: string }[] } };
    expect(existing.deferred.map(({ message }) => message).join('\n')).toMatch(/unique[\s\S]*|tax number/i);
    expect(existing.deferred).toHaveLength(2);
  });
});
