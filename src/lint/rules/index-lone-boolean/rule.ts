import type { Index, Table } from '../../../model/index.js';
import type { Rule } from '../../rule.js';
import { indexSites } from '../../sites.js';

/** `index/lone-boolean`: no index on a flag alone. */
export const indexLoneBoolean: Rule = {
  code: 'index/lone-boolean',
  severity: 'warning',
  dimension: 'index-coverage',
  since: '0.1.0',
  why: 'Half of the table is not worth an index; planners read it whole.',
  check: ({ schema }) =>
    indexSites(schema, (index, table) =>
      isLoneBoolean(index, table)
        ? {
            message: `${index.name} indexes a flag alone`,
            help: 'Use the flag as the predicate of an index on what is sorted or compared.',
          }
        : undefined,
    ),
};

function isLoneBoolean(index: Index, table: Table): boolean {
  const [part, ...more] = index.parts;
  if (!part || more.length > 0 || index.where || part.expr.kind !== 'column') return false;
  const { name } = part.expr;
  return table.columns.some((c) => c.name === name && c.type.kind === 'boolean');
}
