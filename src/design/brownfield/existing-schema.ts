/** The existing schema as the passes see it: what is there, whose style it has, and which entities already have a table. */
import type { Schema, Table, TableId } from '../../model/index.js';
import type { House } from './house.js';

export interface ExistingSchema {
  /** Tables know their entity, and columns the attribute or reference that they hold already. */
  readonly before: Schema;
  readonly house: House;
  readonly byId: ReadonlyMap<TableId, Table>;
  /** Tables of entities that are matched. */
  readonly tableOf: ReadonlyMap<string, TableId>;
}

/** Names that no new object may have: tables, views, constraints and, where they share a space, indexes. */
export function takenNames({ before, house }: ExistingSchema): readonly string[] {
  return [
    ...before.tables.flatMap((table) => [
      table.name,
      ...(table.primaryKey?.name === undefined || table.primaryKey.name === 'PRIMARY' ? [] : [table.primaryKey.name]),
      ...[...table.uniques, ...table.foreignKeys, ...table.checks].flatMap(({ name }) => name ?? []),
      ...(house.repeatsIndexNames ? [] : table.indexes.map(({ name }) => name)),
      ...table.triggers.map(({ name }) => name),
    ]),
    ...before.views.map(({ name }) => name),
    ...before.sequences.map(({ name }) => name),
  ];
}
