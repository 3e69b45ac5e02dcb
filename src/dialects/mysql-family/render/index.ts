/** A lowered schema as statements that load into an empty database, and the exact way back. */
import {
  type ForeignKey,
  type Index,
  objectId,
  parseTableId,
  type Schema,
  type Table,
  type TableId,
  type View,
} from '../../../model/index.js';
import type { Statement } from '../../dialect.js';
import { loadOrder } from '../../load-order.js';
import { printExpression } from '../expressions.js';
import type { Flavour } from '../flavour.js';
import { quoteIdentifier, quoteList } from '../spelling.js';
import { checkObstacles } from '../triggers/check-triggers.js';
import { type EngineTrigger, engineTriggers } from '../triggers/index.js';
import { databasesOf, type Qualify, qualifier } from './qualify.js';
import { isInline, renderForeignKey, renderIndex, renderTable } from './table.js';
import { viewOrder } from './view-order.js';

/** A statement and the one that undoes it; an index goes with its table. */
interface Pair {
  readonly up: Statement;
  readonly down?: Statement;
}

export function render(flavour: Flavour, schema: Schema, version: string): readonly Statement[] {
  return pairs(flavour, schema, version).map((pair) => pair.up);
}

export function renderDrop(flavour: Flavour, schema: Schema, version: string): readonly Statement[] {
  return pairs(flavour, schema, version)
    .flatMap(({ down }) => (down ? [down] : []))
    .reverse();
}

/** Tables, each with its indexes, references that close a circle, views, routines, triggers. */
function pairs(flavour: Flavour, schema: Schema, version: string): readonly Pair[] {
  const byId = new Map(schema.tables.map((table) => [table.id, table]));
  const qualify = qualifier(schema);
  const nameOf = (id: TableId): string => qualify(byId.get(id) ?? parseTableId(id));
  const { tables, deferred } = loadOrder(schema.tables);
  const triggers = engineTriggers(flavour, schema, version);
  return [
    // They may have been there before, so the way back leaves them.
    ...databasesOf(schema).map((name): Pair => ({ up: { sql: `CREATE DATABASE IF NOT EXISTS ${quoteIdentifier(name)}`, creates: [] } })),
    ...schema.sequences.map(({ name, sql }) => pair([], sql, `DROP SEQUENCE ${quoteIdentifier(name)}`)),
    ...tables.flatMap((table) => [
      tablePair(flavour, table, deferred, nameOf),
      ...table.indexes.filter((index) => !isInline(table, index)).map((index) => indexPair(flavour, table, index, nameOf)),
    ]),
    ...tables.flatMap((table) => table.foreignKeys.filter((key) => deferred.has(key)).map((key) => foreignKeyPair(table, key, nameOf))),
    ...schema.routines.map(({ name, sql }) =>
      pair([], sql, `DROP ${/^[^(]*\bPROCEDURE\b/i.test(sql) ? 'PROCEDURE' : 'FUNCTION'} ${quoteIdentifier(name)}`),
    ),
    ...viewOrder(schema.views).map((view) => viewPair(flavour, view, byId, qualify)),
    ...tables.flatMap((table) => (triggers.get(table.id) ?? []).map((trigger) => triggerPair(table, trigger, qualify))),
    ...schema.opaque.flatMap(({ sql }) => eventPair(sql)),
  ];
}

/** Of what is kept verbatim only events are part of a database; who may do what is the operator's. */
export function eventPair(sql: string): readonly Pair[] {
  if (/^ALTER\b.*?\bEVENT\b/is.test(sql)) return [{ up: { sql, creates: [] } }];
  const name = /^CREATE\b.*?\bEVENT\s+(?:IF\s+NOT\s+EXISTS\s+)?(`(?:[^`]|``)+`|\w+)/is.exec(sql)?.[1];
  return name === undefined ? [] : [pair([], sql, `DROP EVENT ${name}`)];
}

const pair = (creates: readonly string[], up: string, down: string): Pair => ({ up: { sql: up, creates }, down: { sql: down, creates } });

export function tablePair(flavour: Flavour, table: Table, deferred: ReadonlySet<ForeignKey>, nameOf: (id: TableId) => string): Pair {
  const elsewhere = checkObstacles(flavour, table);
  const checks = table.checks.filter((check) => !elsewhere.has(check));
  const foreignKeys = table.foreignKeys.filter((key) => !deferred.has(key));
  const sql = renderTable(flavour, table, { checks, foreignKeys, nameOf });
  const creates = [
    objectId('table', table.id),
    ...(table.primaryKey ? [objectId('primary-key', table.id, table.primaryKey.name)] : []),
    ...table.uniques.map(({ name }) => objectId('unique', table.id, name)),
    ...checks.map(({ name }) => objectId('check', table.id, name)),
    ...foreignKeys.map(({ name }) => objectId('foreign-key', table.id, name)),
    ...table.indexes.filter((index) => isInline(table, index)).map(({ name }) => objectId('index', table.id, name)),
  ];
  const indexes = table.indexes.filter((index) => !isInline(table, index)).map(({ name }) => objectId('index', table.id, name));
  return { up: { sql, creates }, down: { sql: `DROP TABLE ${nameOf(table.id)}`, creates: [...creates, ...indexes] } };
}

/** An index that a foreign key needs replaces the one that InnoDB made for it. */
function indexPair(flavour: Flavour, table: Table, index: Index, nameOf: (id: TableId) => string): Pair {
  return { up: { sql: renderIndex(flavour, table, index, nameOf(table.id)), creates: [objectId('index', table.id, index.name)] } };
}

function foreignKeyPair(table: Table, key: ForeignKey, nameOf: (id: TableId) => string): Pair {
  const alter = `ALTER TABLE ${nameOf(table.id)}`;
  const name = key.name ?? `fk_${table.name}_${key.columns.join('_')}`;
  return pair(
    [objectId('foreign-key', table.id, key.name)],
    `${alter}\n  ADD ${renderForeignKey({ ...key, name }, nameOf)}`,
    `${alter}\n  DROP FOREIGN KEY ${quoteIdentifier(name)}`,
  );
}

export function viewPair(flavour: Flavour, view: View, byId: ReadonlyMap<TableId, Table>, qualify: Qualify): Pair {
  const name = qualify(view);
  const { columns, mysql } = view;
  const algorithm = mysql?.algorithm === undefined ? '' : `ALGORITHM=${mysql.algorithm.toUpperCase()} `;
  const security = `SQL SECURITY ${(mysql?.security ?? 'invoker').toUpperCase()}`;
  const check = mysql?.checkOption === undefined ? '' : `\nWITH ${mysql.checkOption.toUpperCase()} CHECK OPTION`;
  return pair(
    [objectId('view', view.name)],
    `CREATE ${algorithm}${security} VIEW ${name}${columns ? ` (${quoteList(columns)})` : ''} AS\n${viewQuery(flavour, view, byId, qualify)}${check}`,
    `DROP VIEW ${name}`,
  );
}

function viewQuery(flavour: Flavour, { definition }: View, byId: ReadonlyMap<TableId, Table>, qualify: Qualify): string {
  if (definition.kind === 'sql') return definition.sql;
  const table = byId.get(definition.table);
  const columns = (table?.columns ?? []).filter((column) => !column.generated).map((column) => `  ${quoteIdentifier(column.name)}`);
  const from = qualify(table ?? parseTableId(definition.table));
  return `SELECT\n${columns.join(',\n')}\nFROM ${from}\nWHERE ${printExpression(flavour, definition.where)}`;
}

export function triggerPair(table: Table, { name, timing, event, body }: EngineTrigger, qualify: Qualify): Pair {
  const own = qualify({ ...table, name });
  const moment = `${timing.toUpperCase()} ${event.toUpperCase()}`;
  return pair(
    [objectId('trigger', table.id, name)],
    `CREATE TRIGGER ${own} ${moment} ON ${qualify(table)}\nFOR EACH ROW\n${body}`,
    `DROP TRIGGER ${own}`,
  );
}
