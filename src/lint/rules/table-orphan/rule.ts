import type { Rule } from '../../rule.js';
import { tableSites } from '../../sites.js';

/** `table/orphan`: every table is linked to another, in a schema that has several. */
export const tableOrphan: Rule = {
  code: 'table/orphan',
  severity: 'warning',
  dimension: 'referential-integrity',
  since: '0.1.0',
  why: 'A table that nothing references and that references nothing usually lost its relationship on the way.',
  check: ({ schema }) => {
    if (schema.tables.length < 2) return [];
    const referenced = new Set(schema.tables.flatMap((t) => t.foreignKeys.map((fk) => fk.refTable)));
    return tableSites(schema, (table) => {
      if (table.role === 'audit' || table.role === 'archive' || table.role === 'lookup') return 'skip';
      if (table.foreignKeys.length > 0 || referenced.has(table.id)) return undefined;
      return {
        message: `${table.name} is linked to no other table`,
        help: 'Add the relationship that is missing, or say that it stands alone on purpose.',
      };
    });
  },
};
