import type { Rule } from '../../rule.js';
import { tableSites } from '../../sites.js';

/** `table/missing-description`: every table says what a row is. */
export const tableMissingDescription: Rule = {
  code: 'table/missing-description',
  severity: 'warning',
  dimension: 'operational-readiness',
  since: '0.1.0',
  why: 'In two years the name alone will not say what one row stands for.',
  check: ({ schema, capabilities, model }) =>
    capabilities.supportsComments || model
      ? tableSites(schema, (table) =>
          table.description ? undefined : { message: `${table.name} has no description`, help: 'Say in one sentence what one row is.' },
        )
      : [],
};
