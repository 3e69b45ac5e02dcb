/** Columns that say nothing of the business: when a row was written, by whom, whether it is deleted. Told by name and type. */

import { snakeCase } from '../util/snake-case.js';
import type { Column } from './schema.js';
import type { ColumnType } from './types.js';

export type CrossCuttingRole = 'created' | 'updated' | 'deleted' | 'actor' | 'hold' | 'version' | 'archived' | 'search';

const NAMES: readonly { readonly role: CrossCuttingRole; readonly names: RegExp; readonly types: readonly ColumnType['kind'][] }[] = [
  {
    role: 'created',
    names:
      /^(?:created|inserted|added)(?:_(?:at|on|date|time|ts|timestamp))?$|^(?:create|creation|insert)_(?:date|time|ts|timestamp)$|^date_(?:created|added|add|creation)$/,
    types: ['instant', 'datetime', 'date', 'integer', 'text'],
  },
  {
    role: 'updated',
    names:
      /^(?:last_)?(?:updated|modified|changed|update)(?:_(?:at|on|date|time|ts|timestamp))?$|^(?:modify|modification)_(?:date|time)$|^date_(?:updated|modified|upd|changed)$/,
    types: ['instant', 'datetime', 'date', 'integer', 'text'],
  },
  {
    role: 'deleted',
    names: /^(?:deleted|removed)(?:_(?:at|on|date|time))?$|^is_deleted$|^date_deleted$/,
    types: ['instant', 'datetime', 'date', 'boolean', 'integer', 'text'],
  },
  { role: 'archived', names: /^archived_at$/, types: ['instant', 'datetime'] },
  {
    role: 'actor',
    names: /^(?:created|updated|modified|deleted|changed|inserted)_by(?:_(?:id|user_id))?$/,
    types: ['varchar', 'text', 'integer', 'uuid', 'char'],
  },
  { role: 'hold', names: /^(?:on_hold|legal_hold|on_legal_hold)$/, types: ['boolean', 'integer'] },
  { role: 'version', names: /^(?:lock_version|row_version|version_lock|optimistic_lock|xmin)$/, types: ['integer'] },
];

/** Absent: the column is business. References are never cross-cutting here, save by whom. */
export function crossCuttingRole({ name, type, generated }: Column): CrossCuttingRole | undefined {
  const shared = sharedType(type);
  if (/^tsvector$/i.test(nativeName(type) ?? '') || (generated && /tsvector/i.test(nativeName(type) ?? ''))) return 'search';
  const id = snakeCase(name);
  return NAMES.find(({ names, types }) => names.test(id) && (shared === undefined || types.includes(shared.kind)))?.role;
}

export const sharedType = (type: ColumnType): Exclude<ColumnType, { kind: 'native' }> | undefined =>
  type.kind === 'native' ? type.means : type;
export const nativeName = (type: ColumnType): string | undefined => (type.kind === 'native' ? type.sql : undefined);
