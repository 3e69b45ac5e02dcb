import { crossCuttingRole } from '../../../model/column-roles.js';
import type { Table } from '../../../model/index.js';
import type { Rule } from '../../rule.js';
import { tableSites } from '../../sites.js';

/** `timestamps/missing`: rows say when they were made and, where they change, when they changed. */
export const timestampsMissing: Rule = {
  code: 'timestamps/missing',
  severity: 'warning',
  dimension: 'operational-readiness',
  since: '0.1.0',
  why: 'The first question about a wrong row is when it was written.',
  check: ({ schema }) =>
    tableSites(schema, (table) => {
      const lacking = wantedOf(table).filter((name) => !table.columns.some((c) => c.name === name || crossCuttingRole(c) === ROLES[name]));
      return lacking.length === 0
        ? undefined
        : { message: `${table.name} lacks ${lacking.join(' and ')}`, help: 'Add them NOT NULL with the current instant as default.' };
    }),
};

/** Schemas of others have other names for them. */
const ROLES = { created_at: 'created', updated_at: 'updated' } as const;

/** Rows that are never changed need no `updated_at`; logs carry a moment of their own. */
function wantedOf(table: Table): readonly (keyof typeof ROLES)[] {
  if (table.role === 'audit' || table.role === 'archive' || table.role === 'history') return [];
  if (table.role === 'lookup' && table.entity === undefined) return [];
  const fixed = table.role === 'event' || isPureJunction(table) || table.triggers.some((t) => t.definition.kind === 'append-only');
  if (table.role === 'event' && table.entity === undefined && table.columns.some(isMoment)) return [];
  return fixed ? ['created_at'] : ['created_at', 'updated_at'];
}

/** What happened says when. */
const isMoment = ({ type, nullable }: Table['columns'][number]): boolean => {
  const shared = type.kind === 'native' ? type.means : type;
  return !nullable && (shared?.kind === 'instant' || shared?.kind === 'datetime');
};

/** Nothing but its key and when it was made. */
function isPureJunction(table: Table): boolean {
  const key = new Set(table.primaryKey?.columns ?? []);
  return key.size >= 2 && table.columns.every((c) => key.has(c.name) || c.name === 'tenant_id' || crossCuttingRole(c) === 'created');
}
