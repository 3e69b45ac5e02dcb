/** What a reader of the dossier sees: new, extended and unchanged told apart, in words and in pictures. */
import { describe, expect, it } from 'vitest';
import { DIALECTS } from '../../src/dialects/index.js';
import { filesOf } from '../../src/pipeline.js';
import { writeModelFile } from '../../src/write/index.js';
import { type Designed, designInto } from './work.fixture.js';

const SCHEMA = `
CREATE TABLE customers (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, email text NOT NULL, deleted boolean NOT NULL DEFAULT false);
CREATE TABLE orders (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, customer_id bigint NOT NULL REFERENCES customers (id), deleted boolean NOT NULL DEFAULT false);
CREATE TABLE depots (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, city text NOT NULL);
`;
const BRIEF = `
model: Returns
entities:
  order: { attributes: { gift_note: 'text(200), optional' } }
  customer: {}
  return_case:
    attributes: { number: code, reason: long text }
    identified by: [number]
relationships:
  - return_case belongs to order
  - order belongs to customer as payer
`;

function filesFor({ work, model, decisions }: Designed): ReadonlyMap<string, string> {
  const files = filesOf({
    id: '01',
    slug: 'returns',
    model,
    modelText: writeModelFile(model),
    decisions,
    engines: [work],
    coverage: { sentences: [] },
    diagnostics: [],
    proofs: [],
  });
  return new Map(files.map(({ path, text }) => [path, text]));
}

const written = async (sql = SCHEMA, brief = BRIEF): Promise<ReadonlyMap<string, string>> => filesFor(await designInto(sql, brief));

describe('the document', () => {
  it('tells new, extended and unchanged apart, each addition with where it is asked for', async () => {
    const text = (await written()).get('01-data-model-returns.md') ?? '';
    expect(text).toContain('**1 new table**, **1 extended table** and 2 unchanged ones');
    expect(text).toMatch(/\*\*Unchanged\*\* \| 2 \| \d+ \| `customers` \(3\), `depots` \(2\)/);
    expect(text).toMatch(/`orders` \| `gift_note` \| column, `VARCHAR\(200\)` \| empty \| stated, line 4/);
    expect(text).toMatch(/`orders` \| `fk_orders_payer_id_customers` \| reference to `customers` \| empty/);
  });

  it('defines extended tables by what is added, and unchanged ones not at all', async () => {
    const text = (await written()).get('01-data-model-returns.md') ?? '';
    expect(text).toContain('### `orders` (extended)');
    expect(text).toContain('3 columns and all their rules stay as they are');
    expect(text).toContain('### `return_cases`');
    expect(text).not.toContain('### `depots`');
  });

  it('speaks of the flag of the house where rows are deleted', async () => {
    const text = (await written()).get('01-data-model-returns.md') ?? '';
    expect(text).toMatch(/To delete, set `deleted`; to restore, take it back/);
    expect(text).not.toContain('deleted_at');
  });

  it('says what has to wait', async () => {
    const text = (await written()).get('01-data-model-returns.md') ?? '';
    expect(text).toMatch(/Left to a change plan[\s\S]*`orders`: The reference to payer is empty in rows that are there/);
  });

  it('is the same twice', async () => {
    expect([...(await written())]).toEqual([...(await written())]);
  });
});

describe('the pictures', () => {
  it('show what is new or extended, and bare what they refer to', async () => {
    const files = await written();
    const mermaid = files.get('diagram.mmd') ?? '';
    expect(mermaid).toMatch(/gift_note "optional, new"/);
    expect(mermaid).toMatch(/^ {2}customers$/m);
    expect(mermaid).not.toContain('depots');
    const svg = files.get('diagram.svg') ?? '';
    expect(svg.match(/class="entity is-(\w+)"/g)).toEqual([
      'class="entity is-unchanged"',
      'class="entity is-extended"',
      'class="entity is-new"',
    ]);
  });
});

describe('the files', () => {
  it('hold the whole schema, and no migration that would create what is there', async () => {
    const files = await written();
    expect(files.get('schema.postgres.sql')).toContain('CREATE TABLE depots');
    const steps = [...files].filter(([path]) => /^migrations\/.*\.up\.sql$/.test(path));
    expect(steps.length).toBeGreaterThan(3);
    for (const [path, text] of steps) expect(text, path).not.toMatch(/CREATE TABLE (depots|customers|orders)\b/);
  });

  it('take names for data', async () => {
    const hostile =
      'CREATE TABLE "cust|omer`; DROP TABLE x; --" (id bigint PRIMARY KEY, "e|mail<b>" text); CREATE TABLE orders (id bigint PRIMARY KEY);';
    const { existing, work } = await designInto(hostile, BRIEF);
    const sql = DIALECTS.postgres.render(existing.after, work.target.version).map((statement) => statement.sql);
    expect(sql.some((statement) => /^\s*DROP/i.test(statement))).toBe(false);
    const text = (await written(hostile)).get('01-data-model-returns.md') ?? '';
    expect(text).not.toContain('<b>');
    for (const line of text.split('\n').filter((row) => row.startsWith('| **Unchanged**'))) expect(line.split(/(?<!\\)\|/)).toHaveLength(6);
  });
});
