import type { Index, Table } from '../../../model/index.js';
import { exprKey } from '../../../sql/index.js';
import type { Rule } from '../../rule.js';
import { indexSites } from '../../sites.js';

/** `index/redundant`: no index is the prefix of another. */
export const indexRedundant: Rule = {
  code: 'index/redundant',
  severity: 'warning',
  dimension: 'index-coverage',
  since: '0.1.0',
  why: 'Every write maintains it and no read needs it.',
  check: ({ schema }) =>
    indexSites(schema, (index, table) => {
      if (index.unique || index.method !== 'btree') return 'skip';
      const other = wider(index, table);
      return other === undefined ? undefined : { message: `${index.name} is the prefix of ${other}`, help: `Drop ${index.name}.` };
    }),
};

/** A key or index that starts with the same parts and covers at least the same rows. */
function wider(index: Index, table: Table): string | undefined {
  const parts = index.parts.map(partKey);
  if (!index.where && index.include.length === 0) {
    const plain = [...(table.primaryKey ? [table.primaryKey] : []), ...table.uniques].find((k) =>
      startsWith(
        k.columns.map((c) => `"${c}" asc`),
        parts,
      ),
    );
    if (plain) return plain.name ?? plain.columns.join(', ');
  }
  const rows = index.where ? exprKey(index.where) : undefined;
  return table.indexes.find(
    (o) =>
      o !== index &&
      o.method === 'btree' &&
      sameRows(o, rows) &&
      includes(o, index) &&
      startsWith(o.parts.map(partKey), parts) &&
      !(isTwin(o, index) && table.indexes.indexOf(o) > table.indexes.indexOf(index)),
  )?.name;
}

const partKey = (part: Index['parts'][number]): string =>
  `${part.expr.kind === 'column' ? `"${part.expr.name}"` : exprKey(part.expr)} ${part.direction}`;
const startsWith = (longer: readonly string[], shorter: readonly string[]): boolean => shorter.every((part, i) => longer[i] === part);
const sameRows = (other: Index, rows: string | undefined): boolean => (other.where ? exprKey(other.where) : undefined) === rows;
const includes = (other: Index, index: Index): boolean =>
  index.include.every((c) => other.include.includes(c) || other.parts.some((p) => p.expr.kind === 'column' && p.expr.name === c));
const isTwin = (a: Index, b: Index): boolean => a.parts.length === b.parts.length && !a.unique;
