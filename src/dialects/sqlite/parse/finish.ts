/** The working schema as plain data: without what ends with the session, and without tables that a virtual table makes itself. */
import type { Diagnostic, Schema, Table } from '../../../model/index.js';
import { toSchema } from '../../../sql/catalogue/index.js';
import { type Session, TEMPORARY } from './session.js';
import { settleReferences } from './table-of.js';

export function finishSchema({ catalogue }: Session): Schema {
  const schema = toSchema(catalogue);
  const shadows = shadowNames(schema);
  const lasting = schema.tables.filter(({ namespace, name }) => namespace !== TEMPORARY && !shadows.has(name.toLowerCase()));
  return { ...schema, tables: settleReferences(lasting) };
}

const VIRTUAL = /^create\s+virtual\s+table\s+("(?:[^"]|"")*"|\[[^\]]*\]|`[^`]*`|'[^']*'|[^\s(.]+)[\s\S]*?\busing\s+(\w+)/i;

/** https://www.sqlite.org/fts5.html#fts5_data_structures, https://www.sqlite.org/fts3.html#shadow_tables, https://www.sqlite.org/rtree.html */
const SUFFIXES: Readonly<Record<string, readonly string[]>> = {
  fts3: ['content', 'segments', 'segdir'],
  fts4: ['content', 'segments', 'segdir', 'docsize', 'stat'],
  fts5: ['data', 'idx', 'content', 'docsize', 'config'],
  rtree: ['node', 'rowid', 'parent'],
  rtree_i32: ['node', 'rowid', 'parent'],
};

function shadowNames({ opaque }: Schema): ReadonlySet<string> {
  const names = opaque.flatMap(({ sql, what }) => {
    const module = VIRTUAL.exec(sql)?.[2]?.toLowerCase() ?? '';
    const name = what.slice('table '.length).toLowerCase();
    return (Object.hasOwn(SUFFIXES, module) ? (SUFFIXES[module] ?? []) : []).map((suffix) => `${name}_${suffix}`);
  });
  return new Set(names);
}

/** Foreign keys to tables that do not exist: SQLite finds out when a row is written. */
export function looseReferences({ tables }: Schema): readonly Diagnostic[] {
  const known = new Set(tables.map(({ id }) => id));
  return tables.flatMap(({ foreignKeys, id }: Table): readonly Diagnostic[] =>
    foreignKeys
      .filter(({ refTable }) => !known.has(refTable))
      .map(({ refTable, columns, origin }) => ({
        code: 'sql/unknown-name',
        severity: 'warning',
        message: `"${id}" (${columns.join(', ')}) refers to "${refTable}", which does not exist.`,
        why: 'SQLite accepts it and fails when a row is written.',
        spans: origin.kind === 'read' ? origin.spans : [],
      })),
  );
}
