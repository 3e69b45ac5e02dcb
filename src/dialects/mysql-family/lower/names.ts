/**
 * Names that the engine can hold: at most 64 characters, none beyond the basic plane, no blank at the end. Ids stay as they
 * are, so that notes and claims still find their objects.
 * https://dev.mysql.com/doc/refman/8.0/en/identifiers.html
 */
import { objectId, type Schema, type Table, type TableId, type TriggerDefinition, type View } from '../../../model/index.js';
import { renameColumns } from '../expressions.js';
import { freeName, type Lowering, note } from './lowering.js';

export function lowerNames(schema: Schema, lowering: Lowering): Schema {
  const limit = lowering.capabilities.identifierLength;
  const tableNames = renamed(
    [...schema.tables, ...schema.views].map(({ name }) => name),
    limit,
  );
  const columns = new Map(
    schema.tables.map((table) => [
      table.id,
      renamed(
        table.columns.map(({ name }) => name),
        limit,
      ),
    ]),
  );
  const isSafe = tableNames.size === 0 && [...columns.values()].every((names) => names.size === 0);
  for (const table of schema.tables) noteNames(table, tableNames, columns.get(table.id) ?? NONE, lowering);
  const context: Context = { tables: tableNames, columns, limit };
  return {
    ...schema,
    tables: schema.tables.map((table) => constraintNames(isSafe ? table : renameTable(table, context), limit)),
    views: isSafe ? schema.views : schema.views.map((view) => renameView(view, context)),
  };
}

type Names = ReadonlyMap<string, string>;
const NONE: Names = new Map();

interface Context {
  readonly tables: Names;
  readonly columns: ReadonlyMap<TableId, Names>;
  readonly limit: number;
}

/** The names that must change, each with a free one. */
function renamed(names: readonly string[], limit: number): Names {
  const unsafe = names.filter((name) => safe(name, limit) !== name);
  const taken = new Set(names);
  const found = new Map<string, string>();
  for (const name of unsafe) {
    const free = freeName(safe(name, limit), taken, limit);
    taken.add(free);
    found.set(name, free);
  }
  return found;
}

/** The engine's identifiers are of the basic plane; an odd character becomes an underscore. */
function safe(name: string, limit: number): string {
  const plain = name.replace(/[\u{10000}-\u{10ffff}\0]/gu, '_').replace(/\s+$/u, (blanks) => '_'.repeat(blanks.length));
  return plain.length <= limit ? plain : freeName(plain, new Set(), limit);
}

function noteNames(table: Table, tables: Names, columns: Names, lowering: Lowering): void {
  const say = (subject: string, to: string): void =>
    note(
      lowering,
      subject,
      `${lowering.flavour.label} cannot hold this name (at most ${lowering.capabilities.identifierLength} characters); it is called ${to}.`,
    );
  const name = tables.get(table.name);
  if (name !== undefined) say(objectId('table', table.id), name);
  for (const [from, to] of columns) say(objectId('column', table.id, from), to);
}

const via =
  (names: Names | undefined) =>
  (name: string): string =>
    names?.get(name) ?? name;

function renameTable(table: Table, { tables, columns }: Context): Table {
  const to = via(columns.get(table.id));
  const list = (names: readonly string[]): readonly string[] => names.map(to);
  return {
    ...table,
    name: via(tables)(table.name),
    columns: table.columns.map((column) => ({
      ...column,
      name: to(column.name),
      ...(column.generated ? { generated: { ...column.generated, expr: renameColumns(column.generated.expr, to) } } : {}),
    })),
    ...(table.primaryKey ? { primaryKey: { ...table.primaryKey, columns: list(table.primaryKey.columns) } } : {}),
    uniques: table.uniques.map((unique) => ({ ...unique, columns: list(unique.columns) })),
    foreignKeys: table.foreignKeys.map((key) => ({
      ...key,
      columns: list(key.columns),
      refColumns: key.refColumns.map(via(columns.get(key.refTable))),
      ...(key.onDeleteColumns ? { onDeleteColumns: list(key.onDeleteColumns) } : {}),
    })),
    checks: table.checks.map((check) => ({ ...check, columns: list(check.columns), expr: renameColumns(check.expr, to) })),
    indexes: table.indexes.map(({ where, ...index }) => ({
      ...index,
      parts: index.parts.map((part) => ({ ...part, expr: renameColumns(part.expr, to) })),
      include: list(index.include),
      ...(where ? { where: renameColumns(where, to) } : {}),
    })),
    triggers: table.triggers.map((trigger) => ({ ...trigger, definition: renameTrigger(trigger.definition, to) })),
  };
}

function renameTrigger(definition: TriggerDefinition, to: (name: string) => string): TriggerDefinition {
  if (definition.kind === 'audit') return { ...definition, redacted: definition.redacted.map(to) };
  return 'column' in definition ? { ...definition, column: to(definition.column) } : definition;
}

function renameView(view: View, { tables, columns }: Context): View {
  const { definition } = view;
  const name = via(tables)(view.name);
  if (definition.kind === 'sql') return { ...view, name };
  return { ...view, name, definition: { ...definition, where: renameColumns(definition.where, via(columns.get(definition.table))) } };
}

/** Constraints and indexes are named for the reader alone: their names change without a word. */
function constraintNames(table: Table, limit: number): Table {
  const short = <T extends { readonly name?: string }>(part: T): T =>
    part.name === undefined || safe(part.name, limit) === part.name ? part : { ...part, name: safe(part.name, limit) };
  return {
    ...table,
    uniques: table.uniques.map(short),
    foreignKeys: table.foreignKeys.map(short),
    checks: table.checks.map(short),
    indexes: table.indexes.map(short),
    triggers: table.triggers.map(short),
  };
}
