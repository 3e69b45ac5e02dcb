/** Ids of everything that a design adds to what is there: what is judged, proven and told as new. */
import { objectId, parseObjectId, type Schema, type Table, type TableId } from '../../model/index.js';

export interface AddedObjects {
  readonly newTables: ReadonlySet<TableId>;
  /** Existing tables to which something is added. */
  readonly extended: ReadonlySet<TableId>;
  /** Whether an object id speaks of something added. A part after `#` is a property of the object. */
  readonly has: (id: string) => boolean;
}

export function addedObjects(before: Pick<Schema, 'tables'>, additions: Pick<Schema, 'tables'>): AddedObjects {
  const known = new Set(before.tables.map(({ id }) => id));
  const newTables = new Set(additions.tables.filter(({ id }) => !known.has(id)).map(({ id }) => id));
  const fragments = additions.tables.filter(({ id }) => known.has(id));
  const parts = new Set(fragments.flatMap(partIds));
  return {
    newTables,
    extended: new Set(fragments.map(({ id }) => id)),
    has: (given) => {
      const id = given.replace(/#.*$/, '');
      const { table } = parseObjectId(id);
      return table !== undefined && (newTables.has(table) || parts.has(id));
    },
  };
}

function partIds(table: Table): readonly string[] {
  const named = (
    kind: Parameters<typeof objectId>[0],
    parts: readonly { readonly name?: string; readonly columns?: readonly string[] }[],
  ) => parts.map(({ name, columns }) => objectId(kind, table.id, name ?? (columns ?? []).join('_')));
  return [
    ...table.columns.flatMap(({ name }) => [
      objectId('column', table.id, name),
      objectId('default', table.id, name),
      objectId('not-null', table.id, name),
    ]),
    ...named('unique', table.uniques),
    ...named('foreign-key', table.foreignKeys),
    ...named('check', table.checks),
    ...named('index', table.indexes),
    ...named('policy', table.policies),
    ...named('trigger', table.triggers),
  ];
}
