/** Tables come, are replaced, go and take other names; the keys of others follow them. */
import { type ForeignKey, type Schema, type Table, type TableId, tableId } from '../../model/index.js';
import {
  type Catalogue,
  type CatalogueRules,
  emptyCatalogue,
  exists,
  missing,
  type ObjectName,
  type Outcome,
  type Problem,
} from './catalogue.js';
import { findTable, keyOf, tableOf } from './names.js';
import { putObject } from './others.js';

/** A catalogue over nothing, or over a schema that was read before. */
export function openCatalogue(rules: CatalogueRules, base?: Schema): Catalogue {
  const catalogue = emptyCatalogue(rules, base?.name ?? 'main');
  if (!base) return catalogue;
  for (const table of base.tables) putTable(catalogue, table);
  for (const view of base.views) putObject(catalogue, 'view', view, view);
  for (const sequence of base.sequences) putObject(catalogue, 'sequence', sequence, sequence);
  for (const routine of base.routines) putObject(catalogue, 'routine', routine, routine);
  for (const name of base.extensions) putObject(catalogue, 'extension', { name }, name);
  for (const [i, statement] of base.opaque.entries()) putObject(catalogue, 'opaque', { name: statement.what || `${i}` }, statement);
  return catalogue;
}

export function createTable(catalogue: Catalogue, table: Table): Outcome {
  if (catalogue.tableKeys.has(keyOf(catalogue, table))) return exists('table', table.name);
  putTable(catalogue, table);
  return undefined;
}

/** Adds the table, or puts it in the place of the one that has its name. */
export function putTable(catalogue: Catalogue, table: Table): void {
  const key = keyOf(catalogue, table);
  const before = catalogue.tables.get(catalogue.tableKeys.get(key) ?? table.id);
  if (before) {
    forgetNames(catalogue, before.value);
    catalogue.tables.delete(before.value.id);
  }
  catalogue.tables.set(table.id, { serial: before?.serial ?? catalogue.nextSerial++, value: table });
  catalogue.tableKeys.set(key, table.id);
  rememberNames(catalogue, table);
}

/** `change` gives the table as it shall be, under its own name, or why it cannot be. */
export function changeTable(catalogue: Catalogue, name: ObjectName, change: (table: Table) => Table | Problem): Outcome {
  const table = findTable(catalogue, name);
  if (!table) return missing('table', name.name);
  const changed = change(table);
  if (changed.kind !== 'table') return changed;
  putTable(catalogue, changed);
  return undefined;
}

/** With its indexes and triggers, and as the rules say with the foreign keys of others. */
export function dropTable(catalogue: Catalogue, name: ObjectName): Outcome {
  const table = findTable(catalogue, name);
  if (!table) return missing('table', name.name);
  const key = keyOf(catalogue, table);
  forgetNames(catalogue, table);
  catalogue.tables.delete(table.id);
  catalogue.tableKeys.delete(key);
  if (!catalogue.rules.dropsReferences) return undefined;
  for (const other of referring(catalogue, key)) {
    putTable(catalogue, { ...other, foreignKeys: other.foreignKeys.filter((fk) => refKey(catalogue, fk) !== key) });
  }
  catalogue.referrers.delete(key);
  return undefined;
}

/** It stays in its namespace unless another is said. Foreign keys follow; `keepReferences`: they stay with the old name. */
export function renameTable(catalogue: Catalogue, from: ObjectName, to: ObjectName, keepReferences = false): Outcome {
  const table = findTable(catalogue, from);
  if (!table) return missing('table', from.name);
  const home = to.namespace ?? table.namespace;
  const place: ObjectName = home === undefined ? { name: to.name } : { name: to.name, namespace: home };
  const [oldKey, newKey] = [keyOf(catalogue, table), keyOf(catalogue, place)];
  if (oldKey !== newKey && catalogue.tableKeys.has(newKey)) return exists('table', to.name);
  const id = tableId(place.name, place.namespace);
  const followers = keepReferences ? [] : referring(catalogue, oldKey).filter((other) => other.id !== table.id);
  const moved = renamed(table, place);
  moveTable(catalogue, table, keepReferences ? moved : pointingAt(catalogue, moved, oldKey, id));
  for (const other of followers) putTable(catalogue, pointingAt(catalogue, other, oldKey, id));
  return undefined;
}

function renamed({ namespace: _, ...table }: Table, { name, namespace }: ObjectName): Table {
  return { ...table, id: tableId(name, namespace), name, ...(namespace === undefined ? {} : { namespace }) };
}

function moveTable(catalogue: Catalogue, from: Table, to: Table): void {
  const serial = catalogue.tables.get(from.id)?.serial ?? catalogue.nextSerial++;
  forgetNames(catalogue, from);
  catalogue.tables.delete(from.id);
  catalogue.tableKeys.delete(keyOf(catalogue, from));
  catalogue.tables.set(to.id, { serial, value: to });
  catalogue.tableKeys.set(keyOf(catalogue, to), to.id);
  rememberNames(catalogue, to);
}

const pointingAt = (catalogue: Catalogue, table: Table, key: string, id: TableId): Table => ({
  ...table,
  foreignKeys: table.foreignKeys.map((fk) => (refKey(catalogue, fk) === key ? { ...fk, refTable: id } : fk)),
});

/** Ids are spelled as their tables are; a reference may be spelled otherwise. */
const refKey = ({ rules: { fold } }: Catalogue, { refTable }: ForeignKey): string => fold(refTable);

/** Tables with a foreign key to the one of this key, itself among them. */
export function referring(catalogue: Catalogue, key: string): readonly Table[] {
  return [...(catalogue.referrers.get(key) ?? [])].flatMap((id) => {
    const table = tableOf(catalogue, id);
    return table?.foreignKeys.some((fk) => refKey(catalogue, fk) === key) ? [table] : [];
  });
}

function rememberNames(catalogue: Catalogue, table: Table): void {
  for (const fk of table.foreignKeys) {
    const key = refKey(catalogue, fk);
    const known = catalogue.referrers.get(key);
    if (known) known.add(table.id);
    else catalogue.referrers.set(key, new Set([table.id]));
  }
  eachOwned(catalogue, table, (owners, key) => owners.set(key, table.id));
}

function forgetNames(catalogue: Catalogue, table: Table): void {
  eachOwned(catalogue, table, (owners, key) => {
    if (owners.get(key) === table.id) owners.delete(key);
  });
}

function eachOwned(catalogue: Catalogue, table: Table, visit: (owners: Map<string, TableId>, key: string) => void): void {
  const beside = table.namespace === undefined ? {} : { namespace: table.namespace };
  for (const { name } of table.indexes) visit(catalogue.owners.index, keyOf(catalogue, { name, ...beside }));
  for (const { name } of table.triggers) visit(catalogue.owners.trigger, keyOf(catalogue, { name, ...beside }));
}
