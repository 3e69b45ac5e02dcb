/** Partitions of a table: how they are created, read and compared. https://www.postgresql.org/docs/15/ddl-partitioning.html */
import type { Partitioning, Table } from '../../model/index.js';
import { canonicalMoment } from './canonical.js';
import { quoteIdentifier, quoteList, quoteQualified } from './spelling.js';

export const partitionClause = ({ method, columns }: Partitioning): string =>
  `PARTITION BY ${method.toUpperCase()} (${quoteList(columns)})`;

/** Statements that create the partitions of a table, in its namespace. They go with it. */
export function partitionStatements({ name, namespace, partitioning }: Table): readonly string[] {
  return (partitioning?.partitions ?? []).map(({ name: partition, bound }) => {
    const values = /^DEFAULT$/i.test(bound.trim()) ? 'DEFAULT' : `FOR VALUES ${plainBound(bound)}`;
    return `CREATE TABLE ${quoteQualified(partition, namespace)} PARTITION OF ${quoteQualified(name, namespace)}\n  ${values}`;
  });
}

export function partitionFacts({ method, columns, partitions }: Partitioning): readonly string[] {
  return [
    `by ${method} (${columns.join(', ')})`,
    ...partitions.map(({ name, bound }) => `${quoteIdentifier(name)} ${canonicalBound(bound)}`),
  ];
}

/** `FOR VALUES FROM (…) TO (…)` → `FROM (…) TO (…)`. */
export const plainBound = (bound: string): string => bound.trim().replace(/^FOR\s+VALUES\s+/i, '');

/** Words in one case, values in one spelling. */
function canonicalBound(bound: string): string {
  return plainBound(bound).replace(/'((?:[^']|'')*)'|[^']+/g, (part: string, text: string | undefined) =>
    text === undefined ? part.toLowerCase().replace(/\s+/g, ' ') : `'${canonicalMoment(text)}'`,
  );
}
