import type { Rule } from '../../rule.js';
import { tableSites } from '../../sites.js';

/** A table of this many columns holds several things. */
const MOST_COLUMNS = 50;

/** `table/god-table`: no table has 50 columns or more. */
export const tableGodTable: Rule = {
  code: 'table/god-table',
  severity: 'warning',
  dimension: 'convention-consistency',
  since: '0.1.0',
  why: 'Fifty columns are several things in one row: written together, locked together, mostly empty.',
  check: ({ schema }) =>
    tableSites(schema, (table) =>
      table.columns.length < MOST_COLUMNS
        ? undefined
        : {
            message: `${table.name} has ${table.columns.length} columns`,
            help: 'Split off what has its own life, or what few rows have, into tables of their own.',
          },
    ),
};
