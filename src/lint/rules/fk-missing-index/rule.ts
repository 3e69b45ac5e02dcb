import type { ForeignKey, Table } from '../../../model/index.js';
import { objectId } from '../../../model/index.js';
import { exprColumns } from '../../../sql/index.js';
import type { Rule, Site } from '../../rule.js';

/** `fk/missing-index`: every foreign key is the prefix of a key or an index over all rows. */
export const fkMissingIndex: Rule = {
  code: 'fk/missing-index',
  severity: 'error',
  dimension: 'index-coverage',
  since: '0.1.0',
  why: 'Without an index, deleting or updating a parent reads the whole child table, and so does every join.',
  check: ({ schema, capabilities }) =>
    capabilities.indexesForeignKeys ? [] : schema.tables.flatMap((table) => table.foreignKeys.map((fk) => site(table, fk))),
};

function site(table: Table, fk: ForeignKey): Site {
  const subject = objectId('foreign-key', table.id, fk.name ?? fk.columns.join('_'));
  if (prefixes(table).some((columns) => covers(columns, fk.columns))) return { subject };
  return {
    subject,
    problem: {
      message: `${table.name} (${fk.columns.join(', ')}) references ${fk.refTable} and has no index`,
      help: `Create an index on ${table.name} (${fk.columns.join(', ')}).`,
    },
  };
}

function prefixes(table: Table): readonly (readonly string[])[] {
  const indexes = table.indexes.filter((i) => !i.where && i.method === 'btree').map((i) => i.parts.flatMap((p) => exprColumns(p.expr)));
  return [...(table.primaryKey ? [table.primaryKey.columns] : []), ...table.uniques.map((u) => u.columns), ...indexes];
}

/** The foreign key's columns lead, in any order among themselves. */
function covers(columns: readonly string[], wanted: readonly string[]): boolean {
  const head = new Set(columns.slice(0, wanted.length));
  return wanted.every((c) => head.has(c));
}
