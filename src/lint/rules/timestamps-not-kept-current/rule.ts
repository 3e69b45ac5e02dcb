import type { Rule } from '../../rule.js';
import { tableSites } from '../../sites.js';

/** `timestamps/not-kept-current`: `updated_at` moves by itself. */
export const timestampsNotKeptCurrent: Rule = {
  code: 'timestamps/not-kept-current',
  severity: 'warning',
  dimension: 'operational-readiness',
  since: '0.1.0',
  why: 'A timestamp that one writer forgets is worse than none: it is believed.',
  check: ({ schema, capabilities }) =>
    tableSites(schema, (table) => {
      const column = table.columns.find((c) => c.name === 'updated_at');
      if (!column || !capabilities.supportsTriggers || table.role === 'archive') return 'skip';
      const kept =
        column.mysql?.onUpdateNow ||
        table.triggers.some(
          ({ definition: d }) =>
            (d.kind === 'touch' && d.column === 'updated_at') ||
            (d.kind === 'sql' && d.events.includes('update') && /updated_at/.test(`${d.body} ${d.routine ?? ''}`)),
        );
      return kept
        ? undefined
        : {
            message: `${table.name}.updated_at is not kept current by the database`,
            help: 'Add a trigger (or ON UPDATE CURRENT_TIMESTAMP) that sets it on every update.',
          };
    }),
};
