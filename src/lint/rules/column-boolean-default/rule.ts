import type { Rule } from '../../rule.js';
import { columnSites } from '../../sites.js';

/** `column/boolean-default`: a flag has a default and is never null. */
export const columnBooleanDefault: Rule = {
  code: 'column/boolean-default',
  severity: 'warning',
  dimension: 'constraint-completeness',
  since: '0.1.0',
  why: 'A flag that may be null has three values, and every condition on it forgets one.',
  check: ({ schema }) =>
    columnSites(schema, (column, table) => {
      if (column.type.kind !== 'boolean') return 'skip';
      if (column.default && !column.nullable) return undefined;
      return {
        message: `${table.name}.${column.name} is a flag ${column.nullable ? 'that may be null' : 'without a default'}`,
        help: 'Declare it NOT NULL with a DEFAULT, usually false.',
      };
    }),
};
