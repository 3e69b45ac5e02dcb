/** CREATE TABLE on the working schema. */
import type { Column, MysqlTable, Table } from '../../../model/index.js';
import { defined } from '../../../util/defined.js';
import type { TextSettings } from '../collations.js';
import { withPartitions } from '../partitioning.js';
import type { Change, Outcome } from './change.js';
import { toColumn } from './columns.js';
import type { CreateTable } from './create-table.js';
import type { QualifiedName } from './cursor.js';
import { readFrom } from './places.js';
import { addCheck, addForeignKey, addKey, sameName } from './table-keys.js';
import type { ColumnDefinition, ForeignKeyDefinition, KeyDefinition, TableElement, TableOptions } from './tree.js';
import { dropTable, findTable, idOf, memoryOf, namespaceOf, putTable } from './working.js';

export function applyCreateTable(create: CreateTable, change: Change): Outcome {
  const { working } = change;
  const what = 'create table';
  if (create.temporary) {
    working.temporary.add(create.name.name);
    return { what: 'create temporary table', fate: 'skipped', note: 'temporary' };
  }
  const known = findTable(working, create.name);
  const subject = `table:${idOf(working, create.name)}`;
  if (known && create.ifNotExists) return { what, fate: 'modelled', subject, note: 'the table is already there' };
  if (known && !create.orReplace)
    change.note('repeated-table', 'warning', change.span, `The table "${create.name.name}" is created again.`);
  if (known) dropTable(working, known);
  if (create.like) return applyLike(create, create.like, change, subject);
  const table = build(create, change);
  if (table.columns.length === 0 && create.fromQuery) {
    change.keep(what);
    change.note('columns-from-query', 'info', change.span, `Which columns "${create.name.name}" has is known only when its query runs.`);
    return { what, fate: 'verbatim', subject, note: 'its columns come from a query' };
  }
  if (table.columns.length === 0) {
    change.note('not-understood', 'warning', change.span, `The table "${create.name.name}" has no columns that are understood.`);
    return { what, fate: 'not-understood', subject };
  }
  putTable(working, table);
  if (create.fromQuery) change.note('columns-from-query', 'info', change.span, 'Columns that only the query gives are not read.');
  return { what, fate: 'modelled', subject };
}

function applyLike(create: CreateTable, like: QualifiedName, change: Change, subject: string): Outcome {
  const model = findTable(change.working, like);
  if (!model) {
    change.note(
      'unknown-table',
      'warning',
      change.span,
      `The table "${like.name}" that "${create.name.name}" is like was not created before.`,
    );
    return { what: 'create table', fate: 'not-understood', subject };
  }
  const { foreignKeys: _, triggers: __, ...rest } = model;
  putTable(change.working, { ...rest, ...identity(create.name, change), foreignKeys: [], triggers: [], origin: readFrom(change.span) });
  return { what: 'create table', fate: 'modelled', subject };
}

function identity(name: QualifiedName, { working }: Change): Pick<Table, 'id' | 'name' | 'namespace'> {
  const namespace = namespaceOf(working, name);
  return { id: idOf(working, name), name: name.name, ...(namespace === undefined ? {} : { namespace }) };
}

function build(create: CreateTable, change: Change): Table {
  const { options, elements, partition } = create;
  const mysql = tableSettings(options, change, create.name);
  const columns = elements.flatMap((element) => (element.kind === 'column' ? [toColumn(element.column, mysql, change)] : []));
  const empty: Table = {
    kind: 'table',
    ...identity(create.name, change),
    ...(options.comment ? { description: options.comment } : {}),
    role: 'entity',
    columns: withoutRepeats(columns, change),
    uniques: [],
    foreignKeys: [],
    checks: [],
    indexes: [],
    policies: [],
    triggers: [],
    origin: readFrom(change.span),
    ...(Object.keys(mysql).length > 0 ? { mysql } : {}),
  };
  // Its own memory, even where a table of that name was there before.
  memoryOf(change.working, empty.id);
  const table = partition ? withPartitions(empty, partition) : empty;
  return elements.reduce((state, element) => addElement(state, element, change), table);
}

function withoutRepeats(columns: readonly Column[], change: Change): readonly Column[] {
  const seen = new Set<string>();
  return columns.filter(({ name, origin }) => {
    const fresh = !seen.has(name.toLowerCase());
    if (!fresh) change.note('repeated-column', 'warning', spanOf(origin) ?? change.span, `There are two columns "${name}".`);
    seen.add(name.toLowerCase());
    return fresh;
  });
}

const spanOf = (origin: Column['origin']): Change['span'] | undefined => ('spans' in origin ? origin.spans[0] : undefined);

/** What the text says, and what the script said of the database before. */
function tableSettings(
  { engine, charset, collation, autoIncrement, others }: TableOptions,
  { working }: Change,
  name: QualifiedName,
): MysqlTable & TextSettings {
  const database = name.database ?? working.database;
  const inherited = charset === undefined && collation === undefined && database !== undefined ? working.defaults.get(database) : undefined;
  const text = { charset: charset === 'default' ? undefined : charset, collation };
  return defined({
    engine,
    ...text,
    ...inherited,
    autoIncrement: Number.isFinite(autoIncrement) ? autoIncrement : undefined,
    options: Object.keys(others).length === 0 ? undefined : others,
  });
}

/** Keys, references and checks, those behind a column too; columns are there already. */
export function addElement(table: Table, element: TableElement, change: Change): Table {
  switch (element.kind) {
    case 'column':
      return addColumnRules(table, element.column, change);
    case 'key':
      return addKey(table, element, change);
    case 'foreign-key':
      return addForeignKey(table, element, change);
    case 'check':
      return addCheck(table, element, change);
    default:
      return element satisfies never;
  }
}

export function addColumnRules(table: Table, column: ColumnDefinition, change: Change): Table {
  const keyed = column.key ? addKey(table, ownKey(column, column.key), change) : table;
  const checked = column.checks.reduce(
    (state, check) => addCheck(state, { ...check, kind: 'check', range: column.range }, change, column.name),
    keyed,
  );
  const reference = ownReference(column);
  if (!reference) return checked;
  if (change.flavour.readsInlineReferences) return addForeignKey(checked, reference, change);
  const span = change.places(column.range);
  change.note(
    'ignored-reference',
    'info',
    span,
    `${change.flavour.label} reads REFERENCES behind a column and does not keep it.`,
    'Write FOREIGN KEY.',
  );
  return checked;
}

const ownKey = ({ name, range }: ColumnDefinition, what: 'primary' | 'unique'): KeyDefinition => ({
  kind: 'key',
  what,
  method: 'btree',
  parts: [{ expr: { kind: 'column', name }, direction: 'asc' }],
  range,
});

const ownReference = ({ name, references, range }: ColumnDefinition): ForeignKeyDefinition | undefined =>
  references && { kind: 'foreign-key', from: [name], ...references, range };

export const hasColumn = (table: Table, name: string): boolean => table.columns.some((column) => sameName(column.name, name));
