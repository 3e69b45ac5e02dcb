/** What is lowered once for the whole schema: namespaces, objects that SQLite does not have, notes that hold everywhere. */
import {
  type Expr,
  objectId,
  parseTableId,
  type Schema,
  type Table,
  type TableId,
  type TriggerDefinition,
  tableId,
  type View,
} from '../../../model/index.js';
import { exprChildren } from '../../../sql/index.js';
import { type Lowering, note } from './lowering.js';

/** A database has one namespace; the names of others move in front of the tables' names. Names that SQLite keeps for itself get a prefix. */
export function renameTables(schema: Schema, lowering: Lowering): Schema {
  const named = [...schema.tables, ...schema.views];
  const spaced = named.some(({ namespace }) => namespace !== undefined);
  const kept = named.filter(({ name, namespace }) => namespace === undefined && freeOfPrefix(name) !== name);
  if (spaced)
    note(lowering, objectId('schema'), 'SQLite has one namespace; the schema’s name stands before the names of its tables instead.');
  for (const { name } of kept)
    note(lowering, objectId('schema'), `SQLite keeps names that begin with sqlite_ for itself; ${name} is called ${freeOfPrefix(name)}.`);
  if (!spaced && kept.length === 0) return schema;
  const flat = (id: TableId): TableId => {
    const { name, namespace } = parseTableId(id);
    return tableId(newName(name, namespace));
  };
  return {
    ...schema,
    tables: schema.tables.map((table) => flatTable(table, flat)),
    views: schema.views.map(({ namespace, ...view }) => flatView(view, namespace, flat)),
  };
}

/** https://www.sqlite.org/lang_createtable.html: names that start with "sqlite_" are reserved. */
const freeOfPrefix = (name: string): string => (/^sqlite_/i.test(name) ? `the_${name}` : name);

const newName = (name: string, namespace: string | undefined): string =>
  freeOfPrefix(namespace === undefined ? name : `${namespace}_${name}`);

type Flat = (id: TableId) => TableId;

function flatTable({ namespace, ...table }: Table, flat: Flat): Table {
  return {
    ...table,
    id: flat(table.id),
    name: newName(table.name, namespace),
    foreignKeys: table.foreignKeys.map((key) => ({ ...key, refTable: flat(key.refTable) })),
    triggers: table.triggers.map((trigger) => ({ ...trigger, definition: flatTrigger(trigger.definition, flat) })),
  };
}

function flatTrigger(definition: TriggerDefinition, flat: Flat): TriggerDefinition {
  if (definition.kind === 'audit') return { ...definition, auditTable: flat(definition.auditTable) };
  return definition.kind === 'archive' ? { ...definition, archiveTable: flat(definition.archiveTable) } : definition;
}

function flatView(view: View, namespace: string | undefined, flat: Flat): View {
  const { definition } = view;
  const moved = definition.kind === 'active-rows' ? { ...definition, table: flat(definition.table) } : definition;
  return { ...view, name: newName(view.name, namespace), definition: moved };
}

/** What another engine's schema holds verbatim cannot be run here. */
export function dropForeignObjects(schema: Schema, lowering: Lowering): Schema {
  const say = (what: string): void => note(lowering, objectId('schema'), `${what} is written for another engine and left out.`);
  for (const { what } of schema.opaque) say(what);
  for (const { name } of schema.routines) say(`Routine ${name}`);
  for (const { name } of schema.sequences) say(`Sequence ${name}`);
  const foreign = schema.dialect !== undefined;
  const stays = ({ definition }: View): boolean => definition.kind === 'active-rows' || !foreign;
  for (const view of schema.views) if (!stays(view)) say(`View ${view.name}`);
  return {
    ...schema,
    views: schema.views.filter(stays).map((view) => plainView(view, lowering)),
    extensions: [],
    sequences: [],
    routines: [],
    opaque: [],
    tables: schema.tables.map((table) => dropForeignTriggers(table, foreign, lowering)),
  };
}

function plainView(view: View, lowering: Lowering): View {
  const { definition } = view;
  if (definition.kind !== 'sql' || !definition.materialised) return view;
  note(lowering, objectId('view', undefined, view.name), 'SQLite has no materialised views; the view is computed whenever it is read.');
  return { ...view, definition: { ...definition, materialised: false } };
}

function dropForeignTriggers(table: Table, foreign: boolean, lowering: Lowering): Table {
  const stays = ({ definition }: Table['triggers'][number]): boolean =>
    definition.kind !== 'sql' || (!foreign && definition.level === 'row');
  for (const trigger of table.triggers) {
    if (!stays(trigger))
      note(lowering, objectId('trigger', table.id, trigger.name), 'The trigger is written for another engine and left out.');
  }
  return { ...table, triggers: table.triggers.filter(stays) };
}

/** Conventions that hold for every table, said once. */
export function noteConventions(schema: Schema, lowering: Lowering): void {
  const kinds = new Set(schema.tables.flatMap((table) => table.columns.map(({ type }) => type.kind)));
  const triggers = new Set(schema.tables.flatMap((table) => table.triggers.map(({ definition }) => definition.kind)));
  for (const { when, message } of CONVENTIONS)
    if ([...kinds, ...triggers].some((kind) => when.includes(kind))) note(lowering, objectId('schema'), message);
  if (schema.tables.some(changesCase)) note(lowering, objectId('schema'), 'lower() and upper() of SQLite know the letters of ASCII only.');
  const message = 'Foreign keys are enforced only on connections that have set PRAGMA foreign_keys = ON; the application sets it on each.';
  if (schema.tables.some(({ foreignKeys }) => foreignKeys.length > 0)) note(lowering, objectId('schema'), message);
}

const CONVENTIONS: readonly { readonly when: readonly string[]; readonly message: string }[] = [
  {
    when: ['instant'],
    message:
      'Moments are kept as ISO 8601 text in UTC with milliseconds, which sorts as time does; a check keeps every value in that form.',
  },
  { when: ['varchar', 'char'], message: 'SQLite ignores the length of a text type; a check on each bounded text column stands in.' },
  {
    when: ['audit'],
    message:
      'SQLite has no session settings, so the audit trail cannot say who made a change; the application writes changed_by where it matters.',
  },
  {
    when: ['append-only'],
    message:
      'SQLite has no session settings: a retention job drops the trigger that refuses deletions and creates it again in the same transaction.',
  },
];

function changesCase({ checks, indexes }: Table): boolean {
  const exprs = [...checks.map(({ expr }) => expr), ...indexes.flatMap(({ parts }) => parts.map(({ expr }) => expr))];
  const found = (expr: Expr): boolean =>
    (expr.kind === 'call' && (expr.fn === 'lower' || expr.fn === 'upper')) || exprChildren(expr).some(found);
  return exprs.some(found);
}
