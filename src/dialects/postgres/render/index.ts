/** A lowered schema as statements that load into an empty database, and the exact way back. */
import {
  type Column,
  type ForeignKey,
  type Index,
  type IndexPart,
  objectId,
  type RowPolicy,
  type Schema,
  type Table,
  type View,
} from '../../../model/index.js';
import { exprColumns } from '../../../sql/index.js';
import { versionAtLeast } from '../../../util/version-at-least.js';
import type { Statement } from '../../dialect.js';
import { loadOrder } from '../../load-order.js';
import { printExpression } from '../expressions.js';
import { tenantExpression } from '../policies.js';
import { quoteIdentifier, quoteQualified, quoteTable, quoteText } from '../spelling.js';
import { type EngineTrigger, engineTriggers, functionSql } from '../triggers.js';
import { renderCheck, renderForeignKey, renderTable } from './table.js';

/** A statement and the one that undoes it; without `down`, what it made goes with its table. */
interface Pair {
  readonly up: Statement;
  readonly down?: Statement;
}

export const render = (schema: Schema, version: string): readonly Statement[] => pairs(schema, version).map((pair) => pair.up);

export const renderDrop = (schema: Schema, version: string): readonly Statement[] =>
  pairs(schema, version)
    .flatMap((pair) => pair.down ?? [])
    .reverse();

function pairs(schema: Schema, version: string): readonly Pair[] {
  const { tables, deferred } = loadOrder(schema.tables);
  const triggers = tables.map((table) => ({ table, triggers: engineTriggers(schema, table) }));
  const namespaces = [...new Set(tables.flatMap((t) => t.namespace ?? []))].sort();
  return [
    ...namespaces.map((name) => pair([], `CREATE SCHEMA ${quoteIdentifier(name)}`, `DROP SCHEMA ${quoteIdentifier(name)}`)),
    ...schema.extensions.map((name) =>
      pair([], `CREATE EXTENSION IF NOT EXISTS ${quoteIdentifier(name)}`, `DROP EXTENSION IF EXISTS ${quoteIdentifier(name)}`),
    ),
    ...schema.sequences.map((s) => pair([], s.sql, `DROP SEQUENCE ${quoteQualified(s.name, s.namespace)}`)),
    ...schema.routines.map((r) =>
      pair(
        [],
        r.sql,
        `DROP ${/^\s*CREATE\s+(OR\s+REPLACE\s+)?PROCEDURE/i.test(r.sql) ? 'PROCEDURE' : 'FUNCTION'} ${quoteQualified(r.name, r.namespace)}`,
      ),
    ),
    ...functionPairs(triggers.flatMap((t) => t.triggers)),
    ...tables.map((table) => tablePair(table, deferred, version)),
    ...tables.flatMap((table) => lateConstraints(table, deferred)),
    ...tables.flatMap((table) => table.indexes.map((index) => indexPair(table, index))),
    ...triggers.flatMap(({ table, triggers: own }) => own.map((trigger) => triggerPair(table, trigger))),
    ...schema.views.map((view) => viewPair(schema, view, version)),
    ...tables.flatMap((table) => securityPairs(schema, table)),
    ...tables.flatMap(commentPairs),
    ...schema.opaque.map(({ sql }) => ({ up: { sql, creates: [] } })),
  ];
}

const pair = (creates: readonly string[], up: string, down?: string): Pair => ({
  up: { sql: up, creates },
  ...(down === undefined ? {} : { down: { sql: down, creates } }),
});

/** Functions are shared by name: every table's `updated_at` is moved by one. */
function functionPairs(triggers: readonly EngineTrigger[]): readonly Pair[] {
  const bodies = new Map(triggers.flatMap((t) => (t.body === undefined ? [] : [[t.functionName, t.body] as const])));
  return [...bodies].map(([name, body]) => pair([], functionSql(name, body), `DROP FUNCTION ${quoteIdentifier(name)}()`));
}

function tablePair(table: Table, deferred: ReadonlySet<ForeignKey>, version: string): Pair {
  const inline = table.foreignKeys.filter((fk) => !deferred.has(fk));
  const creates = [
    objectId('table', table.id),
    ...(table.primaryKey ? [objectId('primary-key', table.id, table.primaryKey.name)] : []),
    ...table.uniques.map((u) => objectId('unique', table.id, u.name)),
    ...table.checks.map((c) => objectId('check', table.id, c.name)),
    ...inline.map((fk) => objectId('foreign-key', table.id, fk.name)),
  ];
  return pair(creates, renderTable(table, inline, version), `DROP TABLE ${quoteQualified(table.name, table.namespace)}`);
}

function lateConstraints(table: Table, deferred: ReadonlySet<ForeignKey>): readonly Pair[] {
  const alter = `ALTER TABLE ${quoteQualified(table.name, table.namespace)}`;
  return [
    ...table.foreignKeys
      .filter((fk) => deferred.has(fk) || fk.notValid)
      .map((fk) =>
        pair(
          [objectId('foreign-key', table.id, fk.name)],
          `${alter}\n  ADD ${renderForeignKey(fk)}`,
          fk.name === undefined ? undefined : `${alter} DROP CONSTRAINT ${quoteIdentifier(fk.name)}`,
        ),
      ),
    ...table.checks.filter((c) => c.notValid).map((c) => pair([objectId('check', table.id, c.name)], `${alter}\n  ADD ${renderCheck(c)}`)),
  ];
}

function indexPair(table: Table, index: Index): Pair {
  const method = index.method === 'btree' ? '' : ` USING ${index.method}`;
  const include = index.include.length === 0 ? '' : ` INCLUDE (${index.include.map(quoteIdentifier).join(', ')})`;
  const where = index.where ? `\n  WHERE ${printExpression(index.where)}` : '';
  const parts = index.parts.map((p) => renderPart(p, index)).join(', ');
  return pair(
    [objectId('index', table.id, index.name)],
    `CREATE ${index.unique ? 'UNIQUE ' : ''}INDEX ${quoteIdentifier(index.name)} ON ${quoteQualified(table.name, table.namespace)}${method} (${parts})${include}${where}`,
  );
}

function renderPart({ expr, direction, nulls, opclass }: IndexPart, { method }: Index): string {
  const text =
    expr.kind === 'column'
      ? quoteIdentifier(expr.name)
      : exprColumns(expr).length === 0 && expr.kind === 'raw'
        ? `(${expr.sql})`
        : `(${printExpression(expr)})`;
  const order = method === 'btree' ? `${direction === 'desc' ? ' DESC' : ''}${nulls ? ` NULLS ${nulls.toUpperCase()}` : ''}` : '';
  return `${text}${opclass ? ` ${opclass}` : ''}${order}`;
}

function triggerPair(table: Table, trigger: EngineTrigger): Pair {
  const on = quoteQualified(table.name, table.namespace);
  const when = trigger.when === undefined ? '' : `\n  WHEN (${trigger.when})`;
  return pair(
    [objectId('trigger', table.id, trigger.name)],
    `CREATE TRIGGER ${quoteIdentifier(trigger.name)}\n  ${trigger.timing} ${trigger.events.join(' OR ')} ON ${on}\n  FOR EACH ${trigger.level}${when} EXECUTE FUNCTION ${quoteIdentifier(trigger.functionName)}()`,
  );
}

/** With the caller's rights, so that row policies hold in the view too (since 15). */
function viewPair(schema: Schema, view: View, version: string): Pair {
  const name = quoteQualified(view.name, view.namespace);
  const { definition } = view;
  if (definition.kind === 'sql') {
    const kind = definition.materialised ? 'MATERIALIZED VIEW' : 'VIEW';
    return pair([objectId('view', view.name)], `CREATE ${kind} ${name} AS\n${definition.sql}`, `DROP ${kind} ${name}`);
  }
  const table = schema.tables.find((t) => t.id === definition.table);
  const columns = (table?.columns ?? []).map((c: Column) => `  ${quoteIdentifier(c.name)}`).join(',\n');
  const invoker = versionAtLeast(version, '15') ? '\n  WITH (security_invoker = true)' : '';
  return pair(
    [objectId('view', view.name)],
    `CREATE VIEW ${name}${invoker} AS\nSELECT\n${columns}\nFROM ${quoteTable(definition.table)}\nWHERE ${printExpression(definition.where)}`,
    `DROP VIEW ${name}`,
  );
}

function securityPairs(schema: Schema, table: Table): readonly Pair[] {
  const on = quoteQualified(table.name, table.namespace);
  const security = table.rowSecurity
    ? [
        pair([objectId('row-security', table.id)], `ALTER TABLE ${on} ENABLE ROW LEVEL SECURITY`),
        ...(table.rowSecurity === 'forced'
          ? [pair([objectId('row-security', table.id)], `ALTER TABLE ${on} FORCE ROW LEVEL SECURITY`)]
          : []),
      ]
    : [];
  return [
    ...security,
    ...table.policies.map((policy) => pair([objectId('policy', table.id, policy.name)], policySql(schema, table, policy))),
  ];
}

function policySql(_: Schema, table: Table, { name, definition }: RowPolicy): string {
  const head = `CREATE POLICY ${quoteIdentifier(name)} ON ${quoteQualified(table.name, table.namespace)}`;
  if (definition.kind === 'tenant') {
    const condition = tenantExpression(table, definition);
    return `${head}\n  USING (${condition})\n  WITH CHECK (${condition})`;
  }
  const { permissive, command, roles, using, withCheck } = definition;
  return [
    head,
    permissive ? '' : '  AS RESTRICTIVE',
    command === 'all' ? '' : `  FOR ${command.toUpperCase()}`,
    roles.length === 0 ? '' : `  TO ${roles.map(quoteIdentifier).join(', ')}`,
    using ? `  USING (${printExpression(using)})` : '',
    withCheck ? `  WITH CHECK (${printExpression(withCheck)})` : '',
  ]
    .filter(Boolean)
    .join('\n');
}

function commentPairs(table: Table): readonly Pair[] {
  const on = quoteQualified(table.name, table.namespace);
  return [
    ...(table.description ? [pair([], `COMMENT ON TABLE ${on} IS ${quoteText(table.description)}`)] : []),
    ...table.columns.flatMap((c) =>
      c.description ? [pair([], `COMMENT ON COLUMN ${on}.${quoteIdentifier(c.name)} IS ${quoteText(c.description)}`)] : [],
    ),
  ];
}
