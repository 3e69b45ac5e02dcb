/** Columns that say nothing of the business: when a row was written, by whom, whether it is deleted. Told by name and type. */

import { snakeCase } from '../util/snake-case.js';
import type { Column } from './schema.js';
import type { ColumnType } from './types.js';

export type CrossCuttingRole = 'created' | 'updated' | 'deleted' | 'actor' | 'hold' | 'version' | 'archived' | 'search';

/** Names without their underscores. */
const NAMES: readonly { readonly role: CrossCuttingRole; readonly names: RegExp; readonly types: readonly ColumnType['kind'][] }[] = [
  {
    role: 'created',
    names:
      /^(?:created|inserted|added|queued|registered|recorded|logged)(?:at|on|date|time|ts|timestamp|utc)?$|^(?:create|creation|insert|registration)(?:date|time|ts|timestamp)$|^date(?:created|added|add|creation)$|^(?:timestamp|datetime)$/,
    types: ['instant', 'datetime', 'date', 'integer', 'text'],
  },
  {
    role: 'updated',
    names:
      /^(?:last)?(?:updated|modified|changed|update|modify)(?:at|on|date|time|ts|timestamp|utc)?$|^modification(?:date|time)$|^date(?:updated|modified|upd|changed)$/,
    types: ['instant', 'datetime', 'date', 'integer', 'text'],
  },
  {
    role: 'deleted',
    names: /^(?:deleted|removed)(?:at|on|date|time)?$|^isdeleted$|^datedeleted$/,
    types: ['instant', 'datetime', 'date', 'boolean', 'integer', 'text'],
  },
  { role: 'archived', names: /^archivedat$/, types: ['instant', 'datetime'] },
  {
    role: 'actor',
    names: /^(?:created|updated|modified|deleted|changed|inserted)by(?:id|userid)?$/,
    types: ['varchar', 'text', 'integer', 'uuid', 'char'],
  },
  { role: 'hold', names: /^(?:onhold|legalhold|onlegalhold)$/, types: ['boolean', 'integer'] },
  { role: 'version', names: /^(?:lockversion|rowversion|versionlock|optimisticlock|xmin)$/, types: ['integer'] },
];

/** Absent: the column is business. References are never cross-cutting here, save by whom. */
export function crossCuttingRole({ name, type, generated }: Column): CrossCuttingRole | undefined {
  const shared = sharedType(type);
  if (/^tsvector$/i.test(nativeName(type) ?? '') || (generated && /tsvector/i.test(nativeName(type) ?? ''))) return 'search';
  const id = snakeCase(name).replaceAll('_', '');
  return NAMES.find(({ names, types }) => names.test(id) && (shared === undefined || types.includes(shared.kind)))?.role;
}

export const sharedType = (type: ColumnType): Exclude<ColumnType, { kind: 'native' }> | undefined =>
  type.kind === 'native' ? type.means : type;
export const nativeName = (type: ColumnType): string | undefined => (type.kind === 'native' ? type.sql : undefined);
