/** Ids of the objects that claims rest on; unnamed constraints go by their columns. */
import { type Check, type ForeignKey, objectId, type Table } from '../model/index.js';

export const foreignKeyName = (fk: ForeignKey): string => fk.name ?? fk.columns.join('_');
export const checkName = (check: Check): string => check.name ?? `${check.columns.join('_')}_${check.type}`;

export const foreignKeyId = (table: Table, fk: ForeignKey): string => objectId('foreign-key', table.id, foreignKeyName(fk));
export const checkId = (table: Table, check: Check): string => objectId('check', table.id, checkName(check));

/** A property of an object that can be lost while the object stays: `unique:users/uq_users_email#tenant`. */
export type Facet = 'tenant' | 'predicate' | 'action' | 'length' | 'moves' | 'redaction' | 'forced' | 'touch';
export const facetId = (id: string, facet: Facet): string => `${id}#${facet}`;
