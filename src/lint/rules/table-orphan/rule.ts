import { objectId, type Schema, type Table } from '../../../model/index.js';
import { snakeCase } from '../../../util/snake-case.js';
import type { Rule, Site } from '../../rule.js';
import { tableSites } from '../../sites.js';

/** `table/orphan`: every table is linked to another, in a schema that has several. */
export const tableOrphan: Rule = {
  code: 'table/orphan',
  severity: 'warning',
  dimension: 'referential-integrity',
  since: '0.1.0',
  why: 'A table that nothing references and that references nothing usually lost its relationship on the way.',
  check: ({ schema, model }) => {
    if (schema.tables.length < 2) return [];
    if (!model && schema.tables.length > FEW && schema.tables.every((table) => table.foreignKeys.length === 0)) return [withoutAny(schema)];
    const referenced = new Set(schema.tables.flatMap((t) => t.foreignKeys.map((fk) => fk.refTable)));
    return tableSites(schema, (table) => {
      if (table.role === 'audit' || table.role === 'archive' || table.role === 'lookup') return 'skip';
      if (table.foreignKeys.length > 0 || referenced.has(table.id)) return undefined;
      if (!model && schema.tables.length > FEW && !namesAnother(table)) return 'skip';
      return {
        message: `${table.name} is linked to no other table`,
        help: 'Add the relationship that is missing, or say that it stands alone on purpose.',
      };
    });
  },
};

/** One decision, so one finding. */
const withoutAny = ({ tables }: Schema): Site => ({
  subject: objectId('schema'),
  problem: {
    message: `none of the ${tables.length} tables has a foreign key`,
    help: 'Declare the references; where the application keeps them on purpose, say so and check for orphaned rows regularly.',
  },
});

/** In a large schema of others some tables stand alone for good reasons; a column that speaks of another table is none. */
const FEW = 5;

function namesAnother({ columns, primaryKey, name, uniques, checks }: Table): boolean {
  // What is unique by itself names the row, not another.
  const keys = [primaryKey?.columns ?? [], ...uniques.map((unique) => unique.columns)];
  const own = new Set(keys.filter((key) => key.length === 1).flat());
  // Held to one row by a check on a column for that.
  if (checks.some((check) => /^(?:lock|singleton|only_row)$/i.test(check.columns.join()))) return false;
  const stem = snakeCase(name).replace(/e?s$/, '');
  return columns.some((column) => {
    const id = snakeCase(column.name);
    return !own.has(column.name) && (/.+_(?:id|uuid|fk)$/.test(id) || /^(?:id|fk)_.+/.test(id)) && !id.startsWith(`${stem}_`);
  });
}
