/** CREATE VIEW and CREATE MATERIALIZED VIEW. https://www.postgresql.org/docs/15/sql-createview.html */
import { objectId, type Schema, type Table, type View } from '../../../model/index.js';
import { versionAtLeast } from '../../../util/version-at-least.js';
import { printExpression } from '../expressions.js';
import { quoteIdentifier, quoteList, quoteQualified, quoteTable, quoteText } from '../spelling.js';
import { type Pair, pair } from './pair.js';

export function viewPairs(schema: Schema, version: string): readonly Pair[] {
  const tables = new Map(schema.tables.map((table) => [table.id, table]));
  return viewOrder(schema.views).flatMap((view) => {
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
function viewSql({ name, namespace, definition, ...view }: View, tables: ReadonlyMap<string, Table>, version: string): string {
  const quoted = quoteQualified(name, namespace);
  if (definition.kind === 'sql') {
    const names = view.columns ? ` (${quoteList(view.columns)})` : '';
    const options = Object.entries(view.postgres?.options ?? {}).map(([key, value]) => `${key} = ${quoteText(value)}`);
    const settings = options.length === 0 ? '' : `\n  WITH (${options.join(', ')})`;
    return `CREATE ${definition.materialised ? 'MATERIALIZED ' : ''}VIEW ${quoted}${names}${settings} AS\n${definition.sql}`;
  }
  const columns = (tables.get(definition.table)?.columns ?? []).map((c) => `  ${quoteIdentifier(c.name)}`).join(',\n');
  const invoker = versionAtLeast(version, '15') ? '\n  WITH (security_invoker = true)' : '';
  return `CREATE VIEW ${quoted}${invoker} AS\nSELECT\n${columns}\nFROM ${quoteTable(definition.table)}\nWHERE ${printExpression(definition.where)}`;
}

/** A view after the views it reads; replaced views may read what was made after them. */
function viewOrder(views: readonly View[]): readonly View[] {
  const byName = new Map(views.map((view) => [quoteQualified(view.name, view.namespace), view]));
  const placed = new Set<View>();
  const entered = new Set<View>();
  const place = (view: View): void => {
    if (entered.has(view)) return;
    entered.add(view);
    for (const name of sourcesOf(view)) {
      const other = byName.get(name);
      if (other) place(other);
    }
    placed.add(view);
  };
  for (const view of views) place(view);
  return [...placed];
}

const PART = '(?:"(?:[^"]|"")+"|[\\p{L}_][\\p{L}\\p{N}_$]*)';
const SOURCE = new RegExp(`(?:\\b(?:from|join)\\b[\\s(]*|,\\s*)(${PART}(?:\\.${PART})?)`, 'giu');

/** What stands where a query names its tables, as this renderer quotes names. */
function sourcesOf({ definition }: View): readonly string[] {
  if (definition.kind !== 'sql') return [];
  return [...definition.sql.matchAll(SOURCE)].map(([, given = '']) => {
    const parts = [...given.matchAll(new RegExp(PART, 'gu'))].map(([part]) =>
      part.startsWith('"') ? part.slice(1, -1).replaceAll('""', '"') : part.toLowerCase(),
    );
    const [name = '', namespace] = [...parts].reverse();
    return quoteQualified(name, namespace === 'public' ? undefined : namespace);
  });
}
