/** Foreign keys: SET NULL of some columns of a key does not exist here. https://www.sqlite.org/foreignkeys.html#fk_actions */
import { type ForeignKey, objectId, type Table } from '../../../model/index.js';
import { type Lowering, note } from './lowering.js';

export function lowerForeignKeys(table: Table, lowering: Lowering): Table {
  return { ...table, foreignKeys: table.foreignKeys.map((key) => lowerKey(table, key, lowering)) };
}

function lowerKey(table: Table, { notValid: _, onDeleteColumns, ...key }: ForeignKey, lowering: Lowering): ForeignKey {
  const some = onDeleteColumns !== undefined && onDeleteColumns.length < key.columns.length;
  if (key.onDelete !== 'set-null' || !some) return key;
  const message = `SQLite can null only all columns of a foreign key at once, and ${key.columns.filter((name) => !onDeleteColumns.includes(name)).join(', ')} must stay; the deletion is refused instead.`;
  note(lowering, objectId('foreign-key', table.id, key.name ?? key.columns.join('_')), message);
  return { ...key, onDelete: 'restrict' };
}
