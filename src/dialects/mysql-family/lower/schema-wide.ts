/** What is lowered once for the whole schema: namespaces, views, foreign objects, and the notes that hold everywhere. */
import {
  objectId,
  parseTableId,
  type Schema,
  type Table,
  type TableId,
  type TriggerDefinition,
  tableId,
  type View,
} from '../../../model/index.js';
import { type Cascade, silentCascades } from '../triggers/cascade-triggers.js';
import { type Lowering, note } from './lowering.js';

/** A namespace is a database of its own here; its name moves into the tables' names. */
export function flattenNamespaces(schema: Schema, lowering: Lowering): Schema {
  if (!schema.tables.some((table) => table.namespace !== undefined)) return schema;
  const flat = (id: TableId): TableId => {
    const { name, namespace } = parseTableId(id);
    return namespace === undefined ? id : tableId(`${namespace}_${name}`);
  };
  note(
    lowering,
    objectId('schema'),
    `In ${lowering.flavour.label} a schema is a database; its name stands before the tables' names instead.`,
  );
  return {
    ...schema,
    tables: schema.tables.map((table) => flatTable(table, flat)),
    views: schema.views.map((view) => flatView(view, flat)),
  };
}

type Flat = (id: TableId) => TableId;

function flatTable({ namespace, ...table }: Table, flat: Flat): Table {
  return {
    ...table,
    id: flat(table.id),
    name: namespace === undefined ? table.name : `${namespace}_${table.name}`,
    foreignKeys: table.foreignKeys.map((key) => ({ ...key, refTable: flat(key.refTable) })),
    triggers: table.triggers.map((trigger) => ({ ...trigger, definition: flatTrigger(trigger.definition, flat) })),
  };
}

function flatTrigger(definition: TriggerDefinition, flat: Flat): TriggerDefinition {
  if (definition.kind === 'audit') return { ...definition, auditTable: flat(definition.auditTable) };
  return definition.kind === 'archive' ? { ...definition, archiveTable: flat(definition.archiveTable) } : definition;
}

function flatView({ namespace, ...view }: View, flat: Flat): View {
  const { definition } = view;
  const name = namespace === undefined ? view.name : `${namespace}_${view.name}`;
  return { ...view, name, definition: definition.kind === 'active-rows' ? { ...definition, table: flat(definition.table) } : definition };
}

/** What another engine's schema holds verbatim cannot be run here. */
export function dropForeignObjects(schema: Schema, lowering: Lowering): Schema {
  const foreign = schema.dialect !== undefined && schema.dialect !== 'mysql' && schema.dialect !== 'mariadb';
  const say = (what: string): void => note(lowering, objectId('schema'), `${what}: written for another engine, left out.`);
  if (foreign) for (const { what } of schema.opaque) say(what);
  if (foreign) for (const { name } of schema.routines) say(`Routine ${name}`);
  for (const { name } of schema.sequences) say(`Sequence ${name}`);
  const views = schema.views.filter(({ definition }) => definition.kind === 'active-rows' || !(foreign || definition.materialised));
  for (const view of schema.views) if (!views.includes(view)) say(`View ${view.name}`);
  return {
    ...schema,
    views,
    extensions: [],
    sequences: [],
    routines: foreign ? [] : schema.routines,
    opaque: foreign ? [] : schema.opaque,
    tables: schema.tables.map((table) => dropForeignTriggers(table, foreign, lowering)),
  };
}

function dropForeignTriggers(table: Table, foreign: boolean, lowering: Lowering): Table {
  const stays = ({ definition }: Table['triggers'][number]): boolean =>
    definition.kind !== 'sql' || !(foreign || definition.level === 'statement' || definition.timing === 'instead-of');
  for (const trigger of table.triggers) {
    if (!stays(trigger)) note(lowering, objectId('trigger', table.id, trigger.name), 'A trigger written for another engine is left out.');
  }
  return { ...table, triggers: table.triggers.filter(stays) };
}

/** Notes on cascades that delete rows behind the back of a trigger. */
export function noteCascades(schema: Schema, lowering: Lowering): void {
  for (const { parent, child, key, kind } of silentCascades(schema)) {
    note(lowering, objectId('foreign-key', child.id, key.name), CASCADES[kind](parent.name, child.name));
  }
}

const CASCADES: Readonly<Record<Cascade['kind'], (parent: string, child: string) => string>> = {
  watched: (parent, child) =>
    `InnoDB fires no triggers for rows that a cascade deletes; a trigger on ${parent} deletes the ${child} rows by statement first, so that theirs fire.`,
  sibling: (parent, child) =>
    `The trigger on ${parent} that deletes rows by statement covers ${child} too, so that references among them do not stop it.`,
  circular: (parent, child) =>
    `InnoDB fires no triggers for rows that a cascade deletes, and ${child} and ${parent} refer to each other in a circle: delete such rows by statement, or the triggers of ${child} miss them.`,
};

/** Conventions that hold for every table, said once. */
export function noteConventions(schema: Schema, lowering: Lowering): void {
  const { flavour, version } = lowering;
  const kinds = new Set(schema.tables.flatMap((table) => table.columns.map((column) => column.type.kind)));
  const say = (message: string): void => note(lowering, objectId('schema'), message);
  say(
    `Texts compare exactly (${flavour.collation(version)}): upper and lower case, accents and trailing spaces make a difference, as in unique keys.`,
  );
  if (kinds.has('instant')) say("Instants are DATETIME(6) in UTC; every connection runs with time_zone = '+00:00'.");
  if (kinds.has('uuid') && flavour.uuidToText) say(UUID_NOTE);
  if (schema.tables.some((table) => table.triggers.some(({ definition }) => definition.kind === 'audit'))) {
    say('The application names the acting user with SET @app_current_user_id at the start of each transaction; audit rows keep it.');
  }
  if (schema.tables.some((table) => table.triggers.some(({ definition }) => definition.kind === 'append-only'))) {
    say('A retention job may delete from append-only tables after SET @app_allow_purge = 1.');
  }
  const hasPolicies = schema.tables.some((table) => table.policies.length > 0 || table.rowSecurity);
  if (hasPolicies)
    say(
      `${flavour.label} has no row-level security: the tenant policies are left out, and every query names its tenant. Keys still exclude references across tenants.`,
    );
}

const UUID_NOTE =
  'UUIDs are BINARY(16), less than half of their text in the clustered key and in every index that repeats it; write them with UUID_TO_BIN() and read them with BIN_TO_UUID().';
