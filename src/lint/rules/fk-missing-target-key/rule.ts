import type { Schema, Table } from '../../../model/index.js';
import type { Rule } from '../../rule.js';
import { foreignKeySites } from '../../sites.js';

/** `fk/missing-target-key`: a foreign key points at an existing table and at columns that are a key there. */
export const fkMissingTargetKey: Rule = {
  code: 'fk/missing-target-key',
  severity: 'error',
  dimension: 'referential-integrity',
  since: '0.1.0',
  why: 'A reference to something that is not unique, or not there, does not name one row.',
  check: ({ schema }) => {
    const tables = tablesById(schema);
    return foreignKeySites(schema, (fk, table) => {
      const target = tables.get(fk.refTable);
      if (target && isKey(target, fk.refColumns)) return undefined;
      return {
        message: `${table.name} (${fk.columns.join(', ')}) references ${fk.refTable} (${fk.refColumns.join(', ')}), which is no key`,
        help: `Reference the primary key of ${fk.refTable}, or declare the columns unique there.`,
      };
    });
  },
};

const tablesById = (schema: Schema): ReadonlyMap<string, Table> => new Map(schema.tables.map((t) => [t.id, t]));

function isKey(table: Table, columns: readonly string[]): boolean {
  const wanted = [...columns].sort().join(',');
  return [table.primaryKey?.columns ?? [], ...table.uniques.map((u) => u.columns), ...uniqueIndexes(table)].some(
    (key) => [...key].sort().join(',') === wanted,
  );
}

/** A unique index over all rows serves as well as a constraint. */
const uniqueIndexes = ({ indexes }: Table): readonly (readonly string[])[] =>
  indexes
    .filter((index) => index.unique && !index.where && index.parts.every(({ expr }) => expr.kind === 'column'))
    .map(({ parts }) => parts.flatMap(({ expr }) => (expr.kind === 'column' ? [expr.name] : [])));
