import type { Rule } from '../../rule.js';
import { columnSites } from '../../sites.js';

/** `column/instant-without-zone`: moments are stored with their zone, or in UTC. */
export const columnInstantWithoutZone: Rule = {
  code: 'column/instant-without-zone',
  severity: 'warning',
  dimension: 'convention-consistency',
  since: '0.1.0',
  why: 'A wall-clock time without a zone happens twice in autumn and never in spring.',
  check: ({ schema }) =>
    columnSites(schema, (column, table) => {
      if (column.type.kind !== 'instant' && column.type.kind !== 'datetime') return 'skip';
      return column.type.kind === 'datetime' && /_at$/.test(column.name)
        ? {
            message: `${table.name}.${column.name} is a moment without a time zone`,
            help: 'Use a type with time zone (TIMESTAMPTZ), or UTC by convention.',
          }
        : undefined;
    }),
};
