import type { Table } from '../../../model/index.js';
import type { Rule } from '../../rule.js';
import { tableSites } from '../../sites.js';

/** `relation/polymorphic`: no pair of columns names a table and a row. */
export const relationPolymorphic: Rule = {
  code: 'relation/polymorphic',
  severity: 'error',
  dimension: 'referential-integrity',
  since: '0.1.0',
  why: 'A reference whose table is a value cannot be a foreign key, so nothing keeps it true.',
  check: ({ schema }) =>
    tableSites(schema, (table) => {
      if (table.role === 'audit') return 'skip';
      const stem = polymorphicStem(table);
      if (stem === undefined) return undefined;
      return {
        message: `${table.name} references different tables by ${stem}_type and ${stem}_id`,
        help: 'Use one nullable foreign key per target with a CHECK that exactly one is set, a table per target, or a shared parent table.',
      };
    }),
};

/** `commentable` for the columns `commentable_type` and `commentable_id` without a foreign key on the latter. */
function polymorphicStem(table: Table): string | undefined {
  const names = new Set(table.columns.map((c) => c.name));
  const referenced = new Set(table.foreignKeys.flatMap((fk) => fk.columns));
  // `share_id` and `share_type` of a share are its own.
  const own = new Set(table.primaryKey?.columns.length === 1 ? table.primaryKey.columns : []);
  return table.columns
    .filter((c) => TEXTS.has(c.type.kind))
    .map((c) => /^(.+)_type$/.exec(c.name)?.[1])
    .find(
      (stem) =>
        stem !== undefined &&
        names.has(`${stem}_id`) &&
        !referenced.has(`${stem}_id`) &&
        !own.has(`${stem}_id`) &&
        !table.name.startsWith(stem),
    );
}

/** A number or a native enum is a kind of the row's own more often than a table's name. */
const TEXTS: ReadonlySet<string> = new Set(['varchar', 'text', 'char']);
