import type { Rule } from '../../rule.js';
import { tableSites } from '../../sites.js';

/** `key/missing-primary-key`: every table has a primary key. */
export const keyMissingPrimaryKey: Rule = {
  code: 'key/missing-primary-key',
  severity: 'error',
  dimension: 'referential-integrity',
  since: '0.1.0',
  why: 'Without a key a row cannot be named: not referenced, not replicated, not corrected alone.',
  check: ({ schema }) =>
    tableSites(schema, (table) =>
      table.primaryKey
        ? undefined
        : {
            message: `${table.name} has no primary key`,
            help: `Declare the column or columns that name one row of ${table.name} as its primary key.`,
          },
    ),
};
