/** Tables after what they refer to and inherit from; references that must wait are told apart. */
import type { ForeignKey, Table, TableId } from '../../../model/index.js';
import { type LoadOrder, loadOrder } from '../../load-order.js';

export function tableOrder(given: readonly Table[]): LoadOrder {
  const order = loadOrder(given);
  const tables = given.some(({ postgres }) => postgres?.inherits) ? parentsFirst(order.tables) : order.tables;
  const byId = new Map(given.map((table) => [table.id, table]));
  const created = new Set<TableId>();
  const deferred = new Set<ForeignKey>(order.deferred);
  for (const table of tables) {
    created.add(table.id);
    for (const fk of table.foreignKeys) {
      const target = byId.get(fk.refTable);
      if (target && (!created.has(target.id) || !hasKey(target, fk.refColumns))) deferred.add(fk);
    }
  }
  return { tables, deferred };
}

/** A unique index can be referred to as well as a key, but only once it is there. */
function hasKey({ primaryKey, uniques }: Table, columns: readonly string[]): boolean {
  const wanted = [...columns].sort().join('\u0000');
  return [primaryKey, ...uniques].some((key) => key && [...key.columns].sort().join('\u0000') === wanted);
}

function parentsFirst(given: readonly Table[]): readonly Table[] {
  const byId = new Map(given.map((table) => [table.id, table]));
  const tables = new Set<Table>();
  const place = (table: Table): void => {
    if (tables.has(table)) return;
    for (const id of table.postgres?.inherits ?? []) {
      const parent = byId.get(id);
      if (parent) place(parent);
    }
    tables.add(table);
  };
  for (const table of given) place(table);
  return [...tables];
}
