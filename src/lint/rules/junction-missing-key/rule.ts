import type { Table } from '../../../model/index.js';
import type { Rule } from '../../rule.js';
import { tableSites } from '../../sites.js';

/** `junction/missing-key`: the pair of a junction is unique. */
export const junctionMissingKey: Rule = {
  code: 'junction/missing-key',
  severity: 'error',
  dimension: 'constraint-completeness',
  since: '0.1.0',
  why: 'The same pair twice counts twice in every join.',
  check: ({ schema }) =>
    tableSites(schema, (table) => {
      // A designed entity of which nothing more is known yet is no link.
      if ((table.entity !== undefined && table.role !== 'junction') || !isBareJunction(table)) return 'skip';
      const pair = table.foreignKeys.flatMap((fk) => fk.columns);
      const keys = [table.primaryKey?.columns ?? [], ...table.uniques.map((u) => u.columns), ...uniqueIndexes(table)];
      // A key within the pair makes the pair unique, and so does one that tells repetitions apart on purpose.
      return keys.some((key) => key.some((c) => c !== 'tenant_id') && key.every((c) => pair.includes(c))) || isNumbered(table, pair)
        ? undefined
        : {
            message: `${table.name} may hold the same pair twice`,
            help: 'Make the two references its primary key, or add a unique over them.',
          };
    }),
};

/** Two references to two things and nothing that could tell one pair from its repetition. */
function isBareJunction(table: Table): boolean {
  const references = referencesOf(table);
  if (references.length !== 2 || new Set(references.map((fk) => fk.refTable)).size < 1) return false;
  const carried = new Set([...references.flatMap((fk) => fk.columns), ...(table.primaryKey?.columns ?? [])]);
  return table.columns.every((c) => carried.has(c.name) || /^(tenant_id|created_at|updated_at|sort_order|position)$/.test(c.name));
}

/** The reference to the tenant alone is no end of the link. */
const referencesOf = (table: Table): Table['foreignKeys'] => table.foreignKeys.filter((fk) => fk.columns.some((c) => c !== 'tenant_id'));

const uniqueIndexes = ({ indexes }: Table): readonly (readonly string[])[] =>
  indexes
    .filter((index) => index.unique && !index.where)
    .map(({ parts }) => parts.flatMap(({ expr }) => (expr.kind === 'column' ? [expr.name] : [])))
    .filter((columns) => columns.length > 0);

/** The nodes of a way, by their number: one may come twice. */
const isNumbered = ({ primaryKey }: Table, pair: readonly string[]): boolean =>
  primaryKey !== undefined && primaryKey.columns.length > 1 && primaryKey.columns.some((c) => pair.includes(c));
