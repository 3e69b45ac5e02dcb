import type { Table } from '../../../model/index.js';
import type { Rule } from '../../rule.js';
import { tableSites } from '../../sites.js';

/** `table/repeated-columns`: no numbered columns. */
export const tableRepeatedColumns: Rule = {
  code: 'table/repeated-columns',
  severity: 'warning',
  dimension: 'convention-consistency',
  since: '0.1.0',
  why: 'Numbered columns are a list with a fixed length: the next value needs a migration and every search needs an OR.',
  check: ({ schema }) =>
    tableSites(schema, (table) => {
      const stem = repeatedStem(table);
      return stem === undefined
        ? undefined
        : {
            message: `${table.name} repeats ${stem} in numbered columns`,
            help: `Move ${stem} to a table of its own with one row a value.`,
          };
    }),
};

/** `phone` for `phone_1` and `phone_2`. An `address_line_1`, `address_line_2` pair is the postal convention. */
function repeatedStem(table: Table): string | undefined {
  const seen = new Map<string, number>();
  for (const { name } of table.columns) {
    const stem = /^(.*[a-z])_?[1-9]\d?$/.exec(name)?.[1];
    if (stem !== undefined && !/line$|md$|sha$|utf$|ipv$/.test(stem)) seen.set(stem, (seen.get(stem) ?? 0) + 1);
  }
  return [...seen].find(([, count]) => count >= 2)?.[0];
}
