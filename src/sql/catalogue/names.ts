/** Names as statements say them → what they stand for. */
import { type Table, type TableId, tableId } from '../../model/index.js';
import type { Catalogue, ObjectName } from './catalogue.js';

/** The text under which a name is kept: equal for names that the engine takes as one. */
export const keyOf = ({ rules: { fold } }: Catalogue, { name, namespace }: ObjectName): string =>
  tableId(fold(name), namespace === undefined ? undefined : fold(namespace));

/** The name in every namespace in which it is looked for. */
export function candidates(catalogue: Catalogue, { name, namespace }: ObjectName): readonly string[] {
  const places = namespace === undefined ? catalogue.rules.searchPath : [namespace];
  return places.map((place) => keyOf(catalogue, place === undefined ? { name } : { name, namespace: place }));
}

export function findTable(catalogue: Catalogue, name: ObjectName): Table | undefined {
  for (const key of candidates(catalogue, name)) {
    const id = catalogue.tableKeys.get(key);
    if (id !== undefined) return tableOf(catalogue, id);
  }
  return undefined;
}

export const tableOf = (catalogue: Catalogue, id: TableId): Table | undefined => catalogue.tables.get(id)?.value;

/** The table that has the index or trigger of this name. */
export function findOwner(catalogue: Catalogue, kind: 'index' | 'trigger', name: ObjectName): Table | undefined {
  for (const key of candidates(catalogue, name)) {
    const id = catalogue.owners[kind].get(key);
    if (id !== undefined) return tableOf(catalogue, id);
  }
  return undefined;
}

/** The column's own spelling of its name. */
export function columnName({ rules: { fold } }: Catalogue, table: Table, name: string): string | undefined {
  const key = fold(name);
  return table.columns.find((column) => column.name === name || fold(column.name) === key)?.name;
}
