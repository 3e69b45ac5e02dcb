/** Foreign keys: actions that InnoDB has, at once, on every row. What cannot be carried out refuses instead. */
import { type ForeignKey, objectId, type ReferentialAction, type Table } from '../../../model/index.js';
import { type Lowering, note, type TableStep } from './lowering.js';

export const lowerForeignKeys: TableStep = (table, lowering) => ({
  ...table,
  foreignKeys: table.foreignKeys.map((key) => lowerForeignKey(table, key, lowering)),
});

function lowerForeignKey(table: Table, given: ForeignKey, lowering: Lowering): ForeignKey {
  const { deferrable, notValid: _, onDeleteColumns: __, ...key } = given;
  const subject = objectId('foreign-key', table.id, given.name);
  if (deferrable)
    note(lowering, subject, `${lowering.flavour.label} checks it with every statement; it cannot wait for the end of a transaction.`);
  const obstacle = obstacleTo(table, given);
  if (obstacle) note(lowering, subject, `${obstacle}, so deleting a parent that is still referred to is refused.`);
  return { ...key, onDelete: obstacle ? 'restrict' : key.onDelete, onUpdate: supported(key.onUpdate) };
}

/** Why the action on delete cannot be had. */
function obstacleTo(table: Table, { onDelete, onDeleteColumns, columns }: ForeignKey): string | undefined {
  if (onDelete === 'set-default') return 'InnoDB has no SET DEFAULT';
  if (onDelete !== 'set-null') return undefined;
  const required = table.columns.filter((c) => !c.nullable && columns.includes(c.name)).map((c) => c.name);
  if (required.length > 0) return `SET NULL would empty ${required.join(', ')} too, which is required`;
  const partly = onDeleteColumns && onDeleteColumns.length < columns.length;
  return partly ? 'SET NULL cannot be limited to some of the columns' : undefined;
}

const supported = (action: ReferentialAction): ReferentialAction => (action === 'set-default' ? 'restrict' : action);
