import type { Table } from '../../../model/index.js';
import type { Rule } from '../../rule.js';
import { tableSites } from '../../sites.js';

/** `table/entity-attribute-value`: no table holds attributes as rows. */
export const tableEntityAttributeValue: Rule = {
  code: 'table/entity-attribute-value',
  severity: 'error',
  dimension: 'constraint-completeness',
  since: '0.1.0',
  why: 'A value whose meaning is in another column has no type, no constraint and no index of its own.',
  check: ({ schema }) =>
    tableSites(schema, (table) =>
      isEav(table)
        ? {
            message: `${table.name} stores attributes as rows of name and value`,
            help: 'Use columns for what is known, JSON for what is open, and a typed look-up where the set grows.',
          }
        : undefined,
    ),
};

const NAME_COLUMNS = new Set(['attribute', 'attribute_name', 'key', 'property', 'property_name', 'field', 'field_name', 'meta_key']);
const VALUE_COLUMNS = new Set(['value', 'attribute_value', 'property_value', 'field_value', 'meta_value']);

/** A reference, a name and a value, and hardly anything else. */
function isEav(table: Table): boolean {
  const names = table.columns.map((c) => c.name);
  return (
    table.columns.length <= 9 &&
    table.foreignKeys.length > 0 &&
    names.some((n) => NAME_COLUMNS.has(n)) &&
    names.some((n) => VALUE_COLUMNS.has(n))
  );
}
