/** A lowered schema as statements that load into an empty database, and the exact way back. */
import { type ForeignKey, objectId, type Schema, type Table, type View } from '../../../model/index.js';
import { versionAtLeast } from '../../../util/version-at-least.js';
import type { Statement } from '../../dialect.js';
import { loadOrder } from '../../load-order.js';
import { printExpression } from '../expressions.js';
import { comesFirst, dropOpaque } from '../opaque.js';
import { partitionStatements } from '../partitions.js';
import { quoteIdentifier, quoteQualified, quoteTable, quoteText } from '../spelling.js';
import { type EngineTrigger, engineTriggers, functionSql } from '../triggers/index.js';
import { indexSql } from './index-sql.js';
import { type Pair, pair } from './pair.js';
import { routineOrder, routinePair } from './routines.js';
import { securityPairs } from './security.js';
import { renderCheck, renderForeignKey, renderTable } from './table.js';

export const render = (schema: Schema, version: string): readonly Statement[] => pairs(schema, version).map((one) => one.up);

export const renderDrop = (schema: Schema, version: string): readonly Statement[] =>
  pairs(schema, version)
    .flatMap((one) => one.down ?? [])
    .reverse();

function pairs(schema: Schema, version: string): readonly Pair[] {
  const { tables, deferred } = loadOrder(schema.tables);
  const triggers = engineTriggers(schema);
  const of = (table: Table): readonly EngineTrigger[] => triggers.get(table.id) ?? [];
  const { early, late } = routineOrder(schema);
  return [
    ...foundations(schema),
    ...early.map(routinePair),
    ...functionPairs(tables.flatMap(of)),
    ...tables.map((table) => tablePair(table, deferred, version)),
    ...tables.flatMap((table) => partitionStatements(table).map((sql) => pair([], sql))),
    ...late.map(routinePair),
    ...tables.flatMap((table) => lateConstraints(table, deferred)),
    ...tables.flatMap((table) => table.indexes.map((index) => pair([objectId('index', table.id, index.name)], indexSql(table, index)))),
    ...tables.flatMap((table) => of(table).map((trigger) => triggerPair(table, trigger))),
    ...viewPairs(schema, version),
    ...tables.flatMap(securityPairs),
    ...tables.flatMap(commentPairs),
    ...schema.opaque.filter((one) => !comesFirst(one)).map(({ sql }) => pair([], sql)),
  ];
}

/** Namespaces, extensions, types and sequences: what tables stand on. An extension made here goes again when taken back. */
function foundations(schema: Schema): readonly Pair[] {
  const inUse = [...schema.tables, ...schema.views, ...schema.routines, ...schema.sequences].flatMap((one) => one.namespace ?? []);
  const namespaces = [...new Set(inUse)].sort();
  return [
    ...namespaces.map((name) => pair([], `CREATE SCHEMA ${quoteIdentifier(name)}`, `DROP SCHEMA ${quoteIdentifier(name)}`)),
    ...schema.extensions.map((name) =>
      pair([], `CREATE EXTENSION IF NOT EXISTS ${quoteIdentifier(name)}`, `DROP EXTENSION IF EXISTS ${quoteIdentifier(name)}`),
    ),
    ...schema.opaque.filter(comesFirst).map((one) => pair([], one.sql, dropOpaque(one))),
    // A sequence that a column owns goes with its table.
    ...schema.sequences.map((s) => pair([], s.sql, `DROP SEQUENCE IF EXISTS ${quoteQualified(s.name, s.namespace)}`)),
  ];
}

/** Functions are shared by name: every table's `updated_at` is moved by one. */
function functionPairs(triggers: readonly EngineTrigger[]): readonly Pair[] {
  const functions = new Map(
    triggers.flatMap(({ calls, body }) =>
      body === undefined ? [] : [[quoteQualified(calls.name, calls.namespace), { calls, body }] as const],
    ),
  );
  return [...functions].map(([name, { calls, body }]) => pair([], functionSql(calls, body), `DROP FUNCTION ${name}()`));
}

const nameOf = (table: Table): string => quoteQualified(table.name, table.namespace);

function tablePair(table: Table, deferred: ReadonlySet<ForeignKey>, version: string): Pair {
  const inline = table.foreignKeys.filter((fk) => !deferred.has(fk) && !fk.notValid);
  const creates = [
    objectId('table', table.id),
    ...(table.primaryKey ? [objectId('primary-key', table.id, table.primaryKey.name)] : []),
    ...table.uniques.map((u) => objectId('unique', table.id, u.name)),
    ...table.checks.filter((c) => !c.notValid).map((c) => objectId('check', table.id, c.name)),
    ...inline.map((fk) => objectId('foreign-key', table.id, fk.name)),
  ];
  return pair(creates, renderTable(table, inline, version), `DROP TABLE ${nameOf(table)}`);
}

/** References that close a circle, and constraints that hold for new rows only. */
function lateConstraints(table: Table, deferred: ReadonlySet<ForeignKey>): readonly Pair[] {
  const alter = `ALTER TABLE ${nameOf(table)}`;
  const drop = (name: string | undefined): string | undefined =>
    name === undefined ? undefined : `${alter} DROP CONSTRAINT ${quoteIdentifier(name)}`;
  return [
    ...table.foreignKeys
      .filter((fk) => deferred.has(fk) || fk.notValid)
      .map((fk) => pair([objectId('foreign-key', table.id, fk.name)], `${alter}\n  ADD ${renderForeignKey(fk)}`, drop(fk.name))),
    ...table.checks.filter((c) => c.notValid).map((c) => pair([objectId('check', table.id, c.name)], `${alter}\n  ADD ${renderCheck(c)}`)),
  ];
}

function triggerPair(table: Table, { name, timing, events, level, when, calls }: EngineTrigger): Pair {
  const lines = [
    `CREATE TRIGGER ${quoteIdentifier(name)}`,
    `  ${timing} ${events.join(' OR ')} ON ${nameOf(table)}`,
    `  FOR EACH ${level}${when === undefined ? '' : ` WHEN (${when})`}`,
    `  EXECUTE FUNCTION ${quoteQualified(calls.name, calls.namespace)}()`,
  ];
  return pair([objectId('trigger', table.id, name)], lines.join('\n'));
}

function viewPairs(schema: Schema, version: string): readonly Pair[] {
  const tables = new Map(schema.tables.map((table) => [table.id, table]));
  return schema.views.flatMap((view) => {
    const { definition, description } = view;
    const name = quoteQualified(view.name, view.namespace);
    const kind = definition.kind === 'sql' && definition.materialised ? 'MATERIALIZED VIEW' : 'VIEW';
    return [
      pair([objectId('view', view.name)], viewSql(view, tables, version), `DROP ${kind} ${name}`),
      ...(description ? [pair([], `COMMENT ON ${kind} ${name} IS ${quoteText(description)}`)] : []),
    ];
  });
}

/** With the caller's rights, so that row policies hold in the view too (since 15). */
function viewSql({ name, namespace, definition }: View, tables: ReadonlyMap<string, Table>, version: string): string {
  const quoted = quoteQualified(name, namespace);
  if (definition.kind === 'sql') return `CREATE ${definition.materialised ? 'MATERIALIZED ' : ''}VIEW ${quoted} AS\n${definition.sql}`;
  const columns = (tables.get(definition.table)?.columns ?? []).map((c) => `  ${quoteIdentifier(c.name)}`).join(',\n');
  const invoker = versionAtLeast(version, '15') ? '\n  WITH (security_invoker = true)' : '';
  return `CREATE VIEW ${quoted}${invoker} AS\nSELECT\n${columns}\nFROM ${quoteTable(definition.table)}\nWHERE ${printExpression(definition.where)}`;
}

function commentPairs(table: Table): readonly Pair[] {
  const on = nameOf(table);
  return [
    ...(table.description ? [pair([], `COMMENT ON TABLE ${on} IS ${quoteText(table.description)}`)] : []),
    ...table.columns.flatMap((c) =>
      c.description ? [pair([], `COMMENT ON COLUMN ${on}.${quoteIdentifier(c.name)} IS ${quoteText(c.description)}`)] : [],
    ),
  ];
}
