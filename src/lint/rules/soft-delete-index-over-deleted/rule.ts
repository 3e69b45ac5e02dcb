import type { Rule } from '../../rule.js';
import { indexSites } from '../../sites.js';

/** `soft-delete/index-over-deleted`: pattern indexes of soft-deleted tables leave deleted rows out. */
export const softDeleteIndexOverDeleted: Rule = {
  code: 'soft-delete/index-over-deleted',
  severity: 'warning',
  dimension: 'index-coverage',
  since: '0.1.0',
  why: 'Lists never show deleted rows; an index that holds them is larger and needs a filter.',
  check: ({ schema, capabilities }) => {
    if (!capabilities.supportsPartialIndexes) return [];
    const fkNames = new Set(schema.tables.flatMap((t) => t.foreignKeys.map((fk) => `fk:${fk.name}`)));
    return indexSites(schema, (index, table) => {
      const serves = index.serves.filter((s) => !fkNames.has(s));
      if (!table.columns.some((c) => c.name === 'deleted_at') || serves.length === 0 || serves.length < index.serves.length) return 'skip';
      return index.where || index.unique
        ? undefined
        : { message: `${index.name} holds soft-deleted rows`, help: 'Add WHERE deleted_at IS NULL.' };
    });
  },
};
