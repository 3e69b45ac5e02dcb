import type { Rule } from '../../rule.js';
import { columnSites } from '../../sites.js';

/** `naming/column`: columns are singular snake_case. */
export const namingColumn: Rule = {
  code: 'naming/column',
  severity: 'warning',
  dimension: 'convention-consistency',
  since: '0.1.0',
  why: 'Names that follow one rule can be guessed; others must be looked up and quoted.',
  check: ({ schema }) =>
    columnSites(schema, (column, table) =>
      /^[a-z][a-z0-9]*(_[a-z0-9]+)*$/.test(column.name)
        ? undefined
        : { message: `${table.name}.${column.name} is not lower-case snake_case`, help: 'Use lower-case words joined with underscores.' },
    ),
};
