import type { Schema } from '../../../model/index.js';
import type { Rule } from '../../rule.js';
import { columnSites } from '../../sites.js';

/** `column/native-enum`: closed sets are checks, not native enum types. */
export const columnNativeEnum: Rule = {
  code: 'column/native-enum',
  severity: 'warning',
  dimension: 'convention-consistency',
  since: '0.1.0',
  why: 'A value cannot be taken out of a native enum, and its order is part of the type.',
  check: ({ schema }) => {
    const enums = enumNames(schema);
    return columnSites(schema, (column, table) => {
      if (column.type.kind !== 'native' || !(/^(enum|set)\b/i.test(column.type.sql) || enums.has(column.type.sql))) return undefined;
      return {
        message: `${table.name}.${column.name} is a native enum`,
        help: 'Use VARCHAR with a CHECK of the values, or a look-up table when the set grows.',
      };
    });
  },
};

/** PostgreSQL declares an enum by itself; the column only names it. */
function enumNames(schema: Schema): ReadonlySet<string> {
  const names = schema.opaque.map(({ sql }) => /^CREATE TYPE (\S+) AS ENUM\b/i.exec(sql)?.[1]);
  return new Set(names.filter((name) => name !== undefined));
}
