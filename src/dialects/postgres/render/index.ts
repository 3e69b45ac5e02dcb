/** A lowered schema as statements that load into an empty database, and the exact way back. */
import { type ForeignKey, type OpaqueStatement, objectId, type Schema, type Table } from '../../../model/index.js';
import type { Statement } from '../../dialect.js';
import { dropOpaque, type OpaquePhase, opaquePhase } from '../opaque.js';
import { partitionStatements } from '../partitions.js';
import { takeBack, tolerantRight } from '../rights.js';
import { quoteIdentifier, quoteList, quoteQualified, quoteText } from '../spelling.js';
import { type EngineTrigger, engineTriggers, functionSql } from '../triggers/index.js';
import { indexSql } from './index-sql.js';
import { type Pair, pair } from './pair.js';
import { bodyCheckPairs, callsRoutine, routineOrder, routinePair } from './routines.js';
import { securityPairs } from './security.js';
import { renderCheck, renderForeignKey, renderTable } from './table.js';
import { tableOrder } from './table-order.js';
import { viewPairs } from './views.js';

export const render = (schema: Schema, version: string): readonly Statement[] => pairs(schema, version).map((one) => one.up);

export const renderDrop = (schema: Schema, version: string): readonly Statement[] =>
  pairs(schema, version)
    .flatMap((one) => one.down ?? [])
    .reverse();

function pairs(schema: Schema, version: string): readonly Pair[] {
  const { tables, deferred } = tableOrder(schema.tables);
  const triggers = engineTriggers(schema);
  const of = (table: Table): readonly EngineTrigger[] => triggers.get(table.id) ?? [];
  const { early, late, afterViews } = routineOrder(schema);
  const isLateDomain = callsRoutine(schema);
  const phaseOf = (one: OpaqueStatement): OpaquePhase => (isLateDomain(one) ? 'late-type' : opaquePhase(one));
  const opaque = (phase: OpaquePhase): readonly Pair[] =>
    schema.opaque.filter((one) => phaseOf(one) === phase).map((one) => pair([], one.sql, dropOpaque(one)));
  return [
    ...bodyCheckPairs(schema),
    ...namespacePairs(schema),
    ...opaque('namespace'),
    ...extensionPairs(schema),
    ...opaque('type'),
    ...sequencePairs(schema),
    ...early.map(routinePair),
    ...opaque('late-type'),
    ...functionPairs(tables.flatMap(of)),
    ...tables.map((table) => tablePair(table, deferred, version)),
    ...tables.flatMap((table) => partitionStatements(table).map((sql) => pair([], sql))),
    ...late.map(routinePair),
    ...tables.flatMap((table) => table.indexes.map((index) => pair([objectId('index', table.id, index.name)], indexSql(table, index)))),
    ...tables.flatMap((table) => lateConstraints(table, deferred)),
    ...tables.flatMap((table) => of(table).map((trigger) => triggerPair(table, trigger))),
    ...opaque('before-views'),
    ...viewPairs(schema, version),
    ...afterViews.map(routinePair),
    ...tables.flatMap(securityPairs),
    ...tables.flatMap(commentPairs),
    ...opaque('last'),
    ...rightPairs(schema.opaque.filter((one) => phaseOf(one) === 'rights')),
    ...rightPairs(schema.opaque.filter((one) => phaseOf(one) === 'default-rights')),
  ];
}

const rightPairs = (rights: readonly OpaqueStatement[]): readonly Pair[] =>
  rights.map(({ sql }) => {
    const down = takeBack(sql);
    const of = (text: string): Statement => ({ sql: text, creates: [], inSandbox: tolerantRight(text) });
    return { up: of(sql), ...(down === undefined ? {} : { down: of(down) }) };
  });

function namespacePairs(schema: Schema): readonly Pair[] {
  const inUse = [...schema.tables, ...schema.views, ...schema.routines, ...schema.sequences].flatMap((one) => one.namespace ?? []);
  const namespaces = [...new Set(inUse)].sort();
  return namespaces.map((name) => pair([], `CREATE SCHEMA ${quoteIdentifier(name)}`, `DROP SCHEMA ${quoteIdentifier(name)}`));
}

/** An extension made here goes again when taken back. */
function extensionPairs({ extensions, extensionNamespaces }: Schema): readonly Pair[] {
  return extensions.map((name) => {
    const namespace = extensionNamespaces?.[name];
    const place = namespace === undefined ? '' : ` WITH SCHEMA ${quoteIdentifier(namespace)}`;
    const quoted = quoteIdentifier(name);
    return pair([], `CREATE EXTENSION IF NOT EXISTS ${quoted}${place}`, `DROP EXTENSION IF EXISTS ${quoted}`);
  });
}

/** A sequence that a column owns goes with its table. */
const sequencePairs = ({ sequences }: Schema): readonly Pair[] =>
  sequences.map((s) => pair([], s.sql, `DROP SEQUENCE IF EXISTS ${quoteQualified(s.name, s.namespace)}`));

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

export function tablePair(table: Table, deferred: ReadonlySet<ForeignKey>, version: string): Pair {
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

export function triggerPair(table: Table, { name, timing, events, columns, level, when, calls, ...given }: EngineTrigger): Pair {
  const update = columns ? `UPDATE OF ${quoteList(columns)}` : 'UPDATE';
  const said = events.map((event) => (event === 'UPDATE' ? update : event)).join(' OR ');
  const lines = [
    `CREATE TRIGGER ${quoteIdentifier(name)}`,
    `  ${timing} ${said} ON ${nameOf(table)}`,
    `  FOR EACH ${level}${when === undefined ? '' : ` WHEN (${when})`}`,
    `  EXECUTE FUNCTION ${quoteQualified(calls.name, calls.namespace)}(${(given.arguments ?? []).map(quoteText).join(', ')})`,
  ];
  return pair([objectId('trigger', table.id, name)], lines.join('\n'));
}

export function commentPairs(table: Table): readonly Pair[] {
  const on = nameOf(table);
  return [
    ...(table.description ? [pair([], `COMMENT ON TABLE ${on} IS ${quoteText(table.description)}`)] : []),
    ...table.columns.flatMap((c) =>
      c.description ? [pair([], `COMMENT ON COLUMN ${on}.${quoteIdentifier(c.name)} IS ${quoteText(c.description)}`)] : [],
    ),
  ];
}
