import { beforeAll, describe, expect, it } from 'vitest';
import { DIALECTS } from '../../dialects/index.js';
import type { Schema } from '../../model/index.js';
import { splitStatements } from '../../sql/index.js';
import { houseStyle } from './house-style.js';
import type { TraitId } from './traits/trait.js';

const { parser } = DIALECTS.sqlite;

/** Two tables in one manner and a third that strays. */
const SCRIPT = `
CREATE TABLE "Customer" ("CustomerId" INTEGER PRIMARY KEY, "Name" VARCHAR(80) NOT NULL, "CreatedAt" TIMESTAMP NOT NULL);
CREATE TABLE "Invoice" ("InvoiceId" INTEGER PRIMARY KEY, "CustomerId" INTEGER NOT NULL REFERENCES "Customer" ("CustomerId"), "Total" NUMERIC(10,2) NOT NULL, "CreatedAt" TIMESTAMP NOT NULL);
CREATE TABLE audit_rows (id INTEGER PRIMARY KEY, "InvoiceId" INTEGER REFERENCES "Invoice" ("InvoiceId"));
`;

function read(sql: string): Schema {
  const builder = parser?.open();
  for (const { text, start, end, line } of splitStatements(sql))
    builder?.apply({ text, span: { source: 'script', start, end, line, column: 1, endLine: line, endColumn: 1 } });
  if (!builder) throw new Error('SQLite has no parser');
  return builder.finish().schema;
}

beforeAll(() => parser?.prepare());

describe('house style', () => {
  it.each<[TraitId, string, number, number]>([
    ['table-case', 'PascalCase', 2, 3],
    ['table-number', 'singular', 2, 3],
    ['primary-key-name', '{name}Id', 2, 3],
    ['reference-name', '{name}Id', 2, 2],
  ])('%s is %s, with its count', (id, found, count, of) => {
    expect(houseStyle(read(SCRIPT)).traits.find((trait) => trait.id === id)).toMatchObject({ found, count, of });
  });

  it('says what else was met', () => {
    expect(houseStyle(read(SCRIPT)).traits.find(({ id }) => id === 'table-case')?.others).toEqual([{ found: 'snake_case', count: 1 }]);
  });

  it('finds nothing in nothing', () => {
    expect(houseStyle(read('')).traits).toEqual([]);
  });
});
