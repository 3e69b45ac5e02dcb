import { objectId, type Table } from '../../../model/index.js';
import type { Rule, Site } from '../../rule.js';

/** `soft-delete/unique-over-deleted`: uniques of soft-deleted tables hold for living rows only. */
export const softDeleteUniqueOverDeleted: Rule = {
  code: 'soft-delete/unique-over-deleted',
  severity: 'error',
  dimension: 'constraint-completeness',
  since: '0.1.0',
  why: 'A deleted row keeps its e-mail address taken for ever.',
  check: ({ schema }) => schema.tables.filter((t) => t.columns.some((c) => c.name === 'deleted_at')).flatMap(sites),
};

function sites(table: Table): readonly Site[] {
  const partial = table.indexes
    .filter((i) => i.unique)
    .map((i) => ({ subject: objectId('index', table.id, i.name), ok: i.where !== undefined, what: i.name }));
  const whole = table.uniques
    .filter((u) => !concernsKey(table, u.columns))
    .map((u) => ({ subject: objectId('unique', table.id, u.name ?? u.columns.join('_')), ok: false, what: u.columns.join(', ') }));
  return [...partial, ...whole].map(({ subject, ok, what }) =>
    ok
      ? { subject }
      : {
          subject,
          problem: {
            message: `${table.name} (${what}) stays unique over soft-deleted rows`,
            help: 'Make it a unique index WHERE deleted_at IS NULL.',
          },
        },
  );
}

/** Uniques that contain the row’s own identity can never clash with a deleted row. */
function concernsKey(table: Table, columns: readonly string[]): boolean {
  const identity = table.columns.filter((c) => c.identity !== undefined || c.type.kind === 'uuid').map((c) => c.name);
  return [...identity, ...(table.primaryKey?.columns.length === 1 ? table.primaryKey.columns : [])].some((c) => columns.includes(c));
}
