import type { Rule } from '../../rule.js';
import { columnSites } from '../../sites.js';

/** `column/native-enum`: closed sets are checks, not native enum types. */
export const columnNativeEnum: Rule = {
  code: 'column/native-enum',
  severity: 'warning',
  dimension: 'convention-consistency',
  since: '0.1.0',
  why: 'A value cannot be taken out of a native enum, and its order is part of the type.',
  check: ({ schema }) =>
    columnSites(schema, (column, table) => {
      if (column.type.kind !== 'native' || !/^(enum|set)\b/i.test(column.type.sql)) return undefined;
      return {
        message: `${table.name}.${column.name} is a native enum`,
        help: 'Use VARCHAR with a CHECK of the values, or a look-up table when the set grows.',
      };
    }),
};
