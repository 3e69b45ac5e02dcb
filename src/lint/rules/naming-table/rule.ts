import type { Rule } from '../../rule.js';
import { tableSites } from '../../sites.js';

/** `naming/table`: tables are plural snake_case. */
export const namingTable: Rule = {
  code: 'naming/table',
  severity: 'warning',
  dimension: 'convention-consistency',
  since: '0.1.0',
  why: 'Names that follow one rule can be guessed; others must be looked up and quoted.',
  check: ({ schema }) =>
    tableSites(schema, (table) =>
      isPlain(table.name)
        ? undefined
        : { message: `${table.name} is not lower-case snake_case`, help: 'Use lower-case words joined with underscores, in the plural.' },
    ),
};

const isPlain = (name: string): boolean => /^[a-z][a-z0-9]*(_[a-z0-9]+)*$/.test(name);
