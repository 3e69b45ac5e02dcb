/** Where the texts of a house have no bound in their type, new ones have it in a check. Done last: until then a bound is a bound. */
import { type Check, type Column, call, column, compare, literal, type Schema, type Table } from '../../model/index.js';
import { fill, nameScope } from '../naming/index.js';
import { type ExistingSchema, takenNames } from './existing-schema.js';

export function boundByChecks(additions: Schema, existing: ExistingSchema, identifierLength: number): Schema {
  if (!existing.house.unboundedTexts) return additions;
  const own = additions.tables.flatMap((table) => [table.name, ...table.checks.flatMap(({ name }) => name ?? [])]);
  const scope = nameScope(identifierLength, [...takenNames(existing), ...own]);
  const nameOf = (table: Table, of: Column): string =>
    scope.take(fill(existing.house.naming.check, { table: table.name, columns: of.name, type: 'length' }), `${table.id} ${of.name} length`);
  return { ...additions, tables: additions.tables.map((table) => bounded(table, nameOf)) };
}

function bounded(table: Table, nameOf: (table: Table, column: Column) => string): Table {
  const keyed = new Set([...(table.primaryKey?.columns ?? []), ...table.foreignKeys.flatMap(({ columns }) => columns)]);
  const listed = new Set(table.checks.filter(({ type }) => type === 'choice').flatMap(({ columns }) => columns));
  const texts = table.columns.filter(({ name, type }) => type.kind === 'varchar' && !keyed.has(name));
  // A closed list is its own bound.
  const checks = texts.filter(({ name }) => !listed.has(name)).map((one) => lengthCheck(one, nameOf(table, one)));
  const unbound = new Set(texts);
  return {
    ...table,
    columns: table.columns.map((one) => (unbound.has(one) ? { ...one, type: { kind: 'text' } } : one)),
    checks: [...table.checks, ...checks],
  };
}

function lengthCheck({ name, type, origin }: Column, own: string): Check {
  const length = type.kind === 'varchar' ? type.length : 0;
  const expr = compare(call('length', column(name)), '<=', literal(length));
  return { name: own, type: 'length', columns: [name], expr, origin, reason: 'The type sets no bound here; the check does.' };
}
