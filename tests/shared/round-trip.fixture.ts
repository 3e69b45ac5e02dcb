/** A schema without its places, for comparing what is read with what is read again. */
import type { Schema } from '../../src/model/index.js';

/** Roles are a reader's guess (a junction that is said as a table is a table), so they are left out with the places. */
export function bare(schema: Schema): unknown {
  return JSON.parse(JSON.stringify(schema, (key, value: unknown) => (key === 'origin' || key === 'role' ? undefined : sorted(value))));
}

/** Objects with their keys in one order. */
function sorted(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}
