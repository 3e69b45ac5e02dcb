import type { Rule } from '../../rule.js';
import { indexSites } from '../../sites.js';

/** `soft-delete/index-over-deleted`: pattern indexes of soft-deleted tables leave deleted rows out. */
export const softDeleteIndexOverDeleted: Rule = {
  code: 'soft-delete/index-over-deleted',
  severity: 'warning',
  dimension: 'index-coverage',
  since: '0.1.0',
  why: 'Lists never show deleted rows; an index that holds them is larger and needs a filter.',
  check: ({ schema, capabilities, model }) => {
    if (!capabilities.supportsPartialIndexes || !model) return [];
    const patterns = new Set(model.accessPatterns.map((p) => p.id));
    return indexSites(schema, (index, table) => {
      // Foreign keys and retention look for deleted rows too.
      const forListsAlone = index.serves.length > 0 && index.serves.every((s) => patterns.has(s));
      if (!table.columns.some((c) => c.name === 'deleted_at') || !forListsAlone) return 'skip';
      return index.where || index.unique
        ? undefined
        : { message: `${index.name} holds soft-deleted rows`, help: 'Add WHERE deleted_at IS NULL.' };
    });
  },
};
