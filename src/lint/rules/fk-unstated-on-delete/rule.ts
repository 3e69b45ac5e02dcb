import type { Rule } from '../../rule.js';
import { foreignKeySites } from '../../sites.js';

/** `fk/unstated-on-delete`: every foreign key says what happens when its parent is deleted. */
export const fkUnstatedOnDelete: Rule = {
  code: 'fk/unstated-on-delete',
  severity: 'error',
  dimension: 'referential-integrity',
  since: '0.1.0',
  why: 'An action nobody chose is discovered in production, when a delete fails or succeeds too well.',
  check: ({ schema }) =>
    foreignKeySites(schema, (fk, table) =>
      fk.onDelete === 'no-action'
        ? {
            message: `${table.name} (${fk.columns.join(', ')}) does not state what happens when its ${fk.refTable} row is deleted`,
            help: 'Write ON DELETE CASCADE for parts, SET NULL for optional references, RESTRICT for everything else.',
          }
        : undefined,
    ),
};
