/** Nothing that was there changes: what `after` holds of existing tables, less what is added, is `before` element for element. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyModel } from '../../src/design/any-model.fixture.js';
import { readSchema } from '../../src/design/brownfield/read-sql.fixture.js';
import type { DialectId, Schema } from '../../src/model/index.js';
import { designOnto } from './work.fixture.js';

const SCHEMAS: readonly (readonly [string, DialectId, string])[] = [
  ['equipment hire', 'postgres', readFileSync(join('examples', '05-equipment-hire', 'schema.sql'), 'utf8')],
  ['camel case', 'mariadb', readFileSync(join('tests', 'existing', 'webshop.mariadb.sql'), 'utf8')],
  ['plain', 'sqlite', readFileSync(join('tests', 'existing', 'library.sqlite.sql'), 'utf8')],
  ['tenants', 'postgres', readFileSync(join('tests', 'existing', 'tenants.postgres.sql'), 'utf8')],
];

const LISTS = ['columns', 'uniques', 'foreignKeys', 'checks', 'indexes', 'policies', 'triggers'] as const;

function unchanged(before: Schema, after: Schema): void {
  const known = new Map(after.tables.map((table) => [table.id, table]));
  for (const table of before.tables) {
    const now = known.get(table.id);
    for (const list of LISTS) {
      expect(now?.[list].slice(0, table[list].length), `${table.id} ${list}`).toEqual(table[list]);
    }
    expect({ ...now, ...Object.fromEntries(LISTS.map((list) => [list, []])) }, table.id).toEqual({
      ...table,
      ...Object.fromEntries(LISTS.map((list) => [list, []])),
    });
  }
  expect(after.views.slice(0, before.views.length)).toEqual(before.views);
  expect(after.routines.slice(0, before.routines.length)).toEqual(before.routines);
  expect(after.opaque).toEqual(before.opaque);
  expect(after.sequences).toEqual(before.sequences);
}

/** What a column added to rows that are there needs. */
function additive({ before, additions }: { readonly before: Schema; readonly additions: Schema }): void {
  const known = new Set(before.tables.map(({ id }) => id));
  for (const table of additions.tables) {
    if (!known.has(table.id)) continue;
    expect(table.primaryKey).toBeUndefined();
    for (const column of table.columns)
      expect(column.nullable || column.default !== undefined || column.generated !== undefined, `${table.id}.${column.name}`).toBe(true);
  }
}

describe.each(SCHEMAS)('%s', (_, dialect, sql) => {
  it('keeps every element, whatever the brief says', async () => {
    const schema = await readSchema(sql, dialect);
    fc.assert(
      fc.property(anyModel, (model) => {
        const { existing } = designOnto(schema, model, { dialect });
        unchanged(existing.before, existing.after);
        additive(existing);
      }),
      { numRuns: 25, seed: 5 },
    );
  });

  it('keeps them where the brief speaks of the very tables', async () => {
    const schema = await readSchema(sql, dialect);
    const model = await speakingOf(schema);
    const { existing } = designOnto(schema, model, { dialect });
    unchanged(existing.before, existing.after);
    additive(existing);
    expect(existing.additions.tables.length).toBeGreaterThan(1);
  });

  it('annotates what was read, and changes nothing else of it', async () => {
    const schema = await readSchema(sql, dialect);
    const { existing } = designOnto(schema, await speakingOf(schema), { dialect });
    const plain = (tables: Schema['tables']) =>
      tables.map(({ entity: _e, ownership: _o, columns, ...table }) => ({
        ...table,
        columns: columns.map(({ attribute: _a, ...column }) => column),
      }));
    expect(plain(existing.before.tables)).toEqual(plain(schema.tables));
  });
});

/** Every second table gets a column, a reference to the first and a part of its own. */
async function speakingOf(schema: Schema) {
  const { modelOf } = await import('./work.fixture.js');
  const { houseWords } = await import('../../src/design/brownfield/matching/house-words.js');
  const names = schema.tables.filter((_, i) => i % 2 === 0).map(({ name }) => houseWords(name).join('_'));
  const [first = ''] = names;
  const lines = [
    'entities:',
    ...names.map((name) => `  ${name}: { attributes: { zone_hint: 'text', surplus: 'boolean', weight_class: 'choice(light, heavy)' } }`),
    '  field_note: { attributes: { body: long text, noted_on: date } }',
    'relationships:',
    ...names.map((name) => `  - field_note belongs to ${name}, optional`),
    ...names.slice(1).map((name) => `  - ${name} belongs to ${first} as sponsor`),
  ];
  return modelOf(lines.join('\n'));
}
