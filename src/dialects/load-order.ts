/** Tables so that each comes after those it refers to; references that close a circle are answered as deferred. */
import type { ForeignKey, Table, TableId } from '../model/index.js';

export interface LoadOrder {
  readonly tables: readonly Table[];
  /** Added when all tables are there. */
  readonly deferred: ReadonlySet<ForeignKey>;
}

/** Keeps the given order wherever references allow it. Iterative: chains may be thousands of tables long. */
export function loadOrder(given: readonly Table[]): LoadOrder {
  const byId = new Map(given.map((table) => [table.id, table]));
  const done = new Set<TableId>();
  const entered = new Set<TableId>();
  const tables: Table[] = [];
  for (const root of given) {
    const stack = [root];
    for (let table = stack.at(-1); table !== undefined; table = stack.at(-1)) {
      entered.add(table.id);
      const next = table.foreignKeys.map((key) => byId.get(key.refTable)).find((parent) => parent && !entered.has(parent.id));
      if (next) {
        stack.push(next);
        continue;
      }
      stack.pop();
      if (!done.has(table.id)) tables.push(table);
      done.add(table.id);
    }
  }
  return { tables, deferred: new Set(deferredKeys(tables)) };
}

function* deferredKeys(tables: readonly Table[]): Generator<ForeignKey> {
  const created = new Set<TableId>();
  for (const table of tables) {
    created.add(table.id);
    for (const key of table.foreignKeys) if (!created.has(key.refTable)) yield key;
  }
}
