/** DROP and what goes with it: references to a table, sequences of a column, statements about either. */
import type { Table, TableId } from '../../../model/index.js';
import { tokenise } from '../../../sql/index.js';
import { renameInSql } from './rename-in-expr.js';
import { idOf, inModel } from './scope.js';
import { dropColumn } from './table-changes.js';
import type { Verbatim, World } from './world.js';

/** The table without the column; a sequence that the column owns goes with it. */
export function removeColumn(world: World, table: Table, name: string): Table {
  for (const [id, { owner }] of world.sequences) if (owner?.table === table.id && owner.column === name) world.sequences.delete(id);
  const without = dropColumn(table, name);
  dropMentions(world, table.id, name);
  forgetIndexes(world, table, without);
  // References to the column from elsewhere go by CASCADE, and only so.
  const referring = [...world.tables.values()].filter((other) =>
    other.foreignKeys.some((fk) => fk.refTable === table.id && fk.refColumns.includes(name)),
  );
  for (const other of referring) {
    if (other.id === table.id) continue;
    world.tables.set(other.id, {
      ...other,
      foreignKeys: other.foreignKeys.filter((fk) => !(fk.refTable === table.id && fk.refColumns.includes(name))),
    });
  }
  return { ...without, foreignKeys: without.foreignKeys.filter((fk) => !(fk.refTable === table.id && fk.refColumns.includes(name))) };
}

/** Statements on a table that name its columns. */
const NAMING_COLUMNS = new Set(['statistics', 'exclusion constraint', 'temporal constraint', 'trigger', 'index']);

export function renameMentions(world: World, of: TableId, from: string, to: string): void {
  if (!world.verbatim.some((one) => one.of === of && NAMING_COLUMNS.has(one.what))) return;
  world.verbatim = world.verbatim.map((one) => {
    const { sql } = one;
    if (one.of !== of || !NAMING_COLUMNS.has(one.what)) return one;
    return { ...one, sql: typeof sql === 'string' ? renameInSql(sql, from, to) : (table) => renameInSql(sql(table), from, to) };
  });
}

/** Statistics and constraints go with any column they name. */
function dropMentions(world: World, of: TableId, column: string): void {
  if (!world.verbatim.some((one) => one.of === of)) return;
  const names = ({ what, sql }: Verbatim): boolean => {
    if (what !== 'statistics' && !what.endsWith(' constraint')) return false;
    const text = typeof sql === 'string' ? sql : sql(undefined);
    return (tokenise(text) ?? []).some((token) => (token.kind === 'word' || token.kind === 'name') && token.text === column);
  };
  world.verbatim = world.verbatim.filter((one) => one.of !== of || !names(one));
}

function forgetIndexes(world: World, before: Table, after: Table): void {
  const kept = new Set(after.indexes.map(({ name }) => name));
  for (const { name } of before.indexes) if (!kept.has(name)) world.indexes.delete(indexId(before, name));
}

export const indexId = ({ namespace }: Pick<Table, 'namespace'>, name: string): TableId =>
  idOf(inModel({ name, ...(namespace === undefined ? {} : { namespace }) }));

export function removeTable(world: World, id: TableId): void {
  const table = world.tables.get(id);
  if (!table) return;
  for (const [partition, { parent }] of [...world.partitions]) if (parent === id) removeTable(world, partition);
  world.tables.delete(id);
  world.partitions.delete(id);
  for (const { name } of table.indexes) world.indexes.delete(indexId(table, name));
  for (const [sequence, { owner }] of world.sequences) if (owner?.table === id) world.sequences.delete(sequence);
  for (const other of world.tables.values()) {
    if (!other.foreignKeys.some((fk) => fk.refTable === id)) continue;
    world.tables.set(other.id, { ...other, foreignKeys: other.foreignKeys.filter((fk) => fk.refTable !== id) });
  }
  removeReaders(world, id);
  forget(world, id);
}

/** Views that read what is gone are gone too: nothing else lets it go. */
export function removeReaders(world: World, id: TableId): void {
  for (const [view, { reads }] of [...world.views]) if (reads.has(id)) removeView(world, view);
}

/** By CASCADE, the views that name the column. */
export function removeReadersOf(world: World, id: TableId, column: string): void {
  for (const [view, { reads, view: given }] of [...world.views]) {
    const sql = reads.has(id) && given.definition.kind === 'sql' ? given.definition.sql : '';
    if ((tokenise(sql) ?? []).some((token) => (token.kind === 'word' || token.kind === 'name') && token.text === column))
      removeView(world, view);
  }
}

export function removeView(world: World, id: TableId): void {
  if (!world.views.delete(id)) return;
  forget(world, id);
  removeReaders(world, id);
}

/** Statements kept about it. */
export function forget(world: World, id: TableId): void {
  if (world.verbatim.some((one) => one.of === id)) world.verbatim = world.verbatim.filter((one) => one.of !== id);
  for (const [identity, { of }] of world.comments) if (of === id) world.comments.delete(identity);
}

/** Comments on what is gone, by how they name it. */
export function forgetComments(world: World, isGone: (identity: string) => boolean): void {
  for (const identity of world.comments.keys()) if (isGone(identity)) world.comments.delete(identity);
}

/** Comments on what is called otherwise now: `from` and `to` are how they name it. */
export function renameComments(world: World, from: string, to: string): void {
  const entries = [...world.comments];
  if (!entries.some(([identity]) => identity.endsWith(from) || identity.includes(`${from}.`))) return;
  world.comments.clear();
  for (const [identity, comment] of entries) {
    const renamed = identity.endsWith(from) || identity.includes(`${from}.`) ? identity.replace(from, to) : identity;
    const sql =
      typeof comment.sql === 'string' ? comment.sql.replace(`COMMENT ON ${identity} IS`, `COMMENT ON ${renamed} IS`) : comment.sql;
    world.comments.set(renamed, { ...comment, sql });
  }
}

/** The index by its own name; a constraint's index goes by its constraint. */
export function removeIndex(world: World, id: TableId, name: string): boolean {
  const table = world.tables.get(world.indexes.get(id) ?? '');
  if (!table) return world.indexes.delete(id);
  world.indexes.delete(id);
  world.tables.set(table.id, { ...table, indexes: table.indexes.filter((index) => index.name !== name) });
  return true;
}
