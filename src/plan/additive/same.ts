/**
 * Whether two parts of a schema are the same for the engine. Most are equal as data; of the others the dialect's normal form
 * decides, which is also what a database is compared with when it is read back.
 */
import type { Dialect } from '../../dialects/index.js';
import type { Schema, Table } from '../../model/index.js';

/** Where a thing comes from and what it is for; none of it is in the database. */
const PROVENANCE: ReadonlySet<string> = new Set([
  'origin',
  'reason',
  'nullReason',
  'attribute',
  'relationship',
  'entity',
  'role',
  'ownership',
  'expectedRows',
  'sensitivity',
  'serves',
  'forReference',
]);

export const sameData = (a: unknown, b: unknown): boolean => a === b || dataOf(a) === dataOf(b);

/** Keys in one order: two readers fill an object in different orders. */
function dataOf(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(dataOf).join()}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? '';
  const entries = Object.entries(value).filter(([key, part]) => part !== undefined && !PROVENANCE.has(key));
  return `{${entries
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, part]) => `${JSON.stringify(key)}:${dataOf(part)}`)
    .join()}}`;
}

/** A part of a table on its own: the table with nothing else. */
export type Isolate<T> = (bare: Table, part: T) => Table;

/** The lines that the normal form has for a part of a table, beyond those of the table without it. */
export function factsOf<T>(dialect: Dialect, schema: Schema, table: Table, isolate: Isolate<T>, part: T): readonly string[] {
  const { description: _, rowSecurity: __, ...rest } = table;
  const bare: Table = { ...rest, columns: [], uniques: [], foreignKeys: [], checks: [], indexes: [], policies: [], triggers: [] };
  const without = new Set(dialect.normalForm(alone(schema, bare)));
  return dialect.normalForm(alone(schema, isolate(bare, part))).filter((line) => !without.has(line));
}

/** The other tables are there to be referred to. */
const alone = (schema: Schema, table: Table): Schema => ({
  ...schema,
  tables: [table],
  views: [],
  sequences: [],
  extensions: [],
  opaque: [],
});
