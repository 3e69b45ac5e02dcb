/**
 * While a design is made, an existing table is a fragment: its name and nothing but what is added to it. Joining puts the
 * fragments onto what is there; parting takes them off again. What was there is never copied, so it cannot change.
 */
import type { Schema, Table, TableId } from '../../model/index.js';

/** An existing table without anything in it. */
export function emptyFragment(table: Table): Table {
  const { kind, id, name, namespace, entity, role, ownership, origin, expectedRows } = table;
  return {
    kind,
    id,
    name,
    ...(namespace === undefined ? {} : { namespace }),
    ...(entity === undefined ? {} : { entity }),
    role,
    ...(ownership === undefined ? {} : { ownership }),
    ...(expectedRows === undefined ? {} : { expectedRows }),
    ...LISTS_EMPTY,
    origin,
  };
}

const LISTS = ['columns', 'uniques', 'foreignKeys', 'checks', 'indexes', 'policies', 'triggers'] as const;
const LISTS_EMPTY = { columns: [], uniques: [], foreignKeys: [], checks: [], indexes: [], policies: [], triggers: [] } as const;

export const addsNothing = (table: Table): boolean => LISTS.every((list) => table[list].length === 0);

/** An existing table with its fragment: everything that was there, then everything that is added. */
export function joinTable(table: Table, fragment: Table | undefined): Table {
  if (!fragment || addsNothing(fragment)) return table;
  return {
    ...table,
    columns: [...table.columns, ...fragment.columns],
    uniques: [...table.uniques, ...fragment.uniques],
    foreignKeys: [...table.foreignKeys, ...fragment.foreignKeys],
    checks: [...table.checks, ...fragment.checks],
    indexes: [...table.indexes, ...fragment.indexes],
    policies: [...table.policies, ...fragment.policies],
    triggers: [...table.triggers, ...fragment.triggers],
  };
}

/** Tables that exist first, in their order; new ones after them. */
export function joinSchema(before: Schema, additions: Schema): Schema {
  const fragments = new Map(additions.tables.map((table) => [table.id, table]));
  const known = new Set(before.tables.map(({ id }) => id));
  const views = new Set(before.views.map(({ name, namespace }) => JSON.stringify([namespace ?? '', name])));
  const routines = new Set(before.routines.map(({ name, namespace }) => JSON.stringify([namespace ?? '', name])));
  return {
    ...before,
    tables: [
      ...before.tables.map((table) => joinTable(table, fragments.get(table.id))),
      ...additions.tables.filter(({ id }) => !known.has(id)),
    ],
    views: [...before.views, ...additions.views.filter(({ name, namespace }) => !views.has(JSON.stringify([namespace ?? '', name])))],
    routines: [
      ...before.routines,
      ...additions.routines.filter(({ name, namespace }) => !routines.has(JSON.stringify([namespace ?? '', name]))),
    ],
    extensions: [...before.extensions, ...additions.extensions.filter((name) => !before.extensions.includes(name))],
  };
}

/** The inverse of joining: new tables whole, of existing ones what is not the very thing that was there. */
export function partSchema(after: Schema, before: Schema): Schema {
  const old = new Map<TableId, Table>(before.tables.map((table) => [table.id, table]));
  const { dialect: _, ...rest } = after;
  return {
    ...rest,
    tables: after.tables.flatMap((table) => {
      const was = old.get(table.id);
      if (!was) return [table];
      const fragment = partTable(table, was);
      return addsNothing(fragment) ? [] : [fragment];
    }),
    views: without(after.views, before.views),
    sequences: without(after.sequences, before.sequences),
    routines: without(after.routines, before.routines),
    extensions: without(after.extensions, before.extensions),
    opaque: without(after.opaque, before.opaque),
  };
}

function partTable(table: Table, was: Table): Table {
  return {
    ...emptyFragment(table),
    columns: without(table.columns, was.columns),
    uniques: without(table.uniques, was.uniques),
    foreignKeys: without(table.foreignKeys, was.foreignKeys),
    checks: without(table.checks, was.checks),
    indexes: without(table.indexes, was.indexes),
    policies: without(table.policies, was.policies),
    triggers: without(table.triggers, was.triggers),
  };
}

function without<T>(all: readonly T[], some: readonly T[]): readonly T[] {
  const known = new Set(some);
  return all.filter((one) => !known.has(one));
}
