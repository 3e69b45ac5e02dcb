/** Partitions of a table: how they are created, read and compared. https://www.postgresql.org/docs/15/ddl-partitioning.html */
import type { Partitioning, Table } from '../../model/index.js';
import { canonicalExpression, canonicalMoment } from './canonical.js';
import { quoteList, quoteQualified } from './spelling.js';

export const partitionClause = ({ method, columns, key }: Partitioning): string =>
  `PARTITION BY ${method.toUpperCase()} (${key ?? quoteList(columns)})`;

/** Statements that create the partitions of a table, and theirs. They go with it. */
export function partitionStatements({
  name,
  namespace,
  partitioning,
}: Pick<Table, 'name' | 'namespace' | 'partitioning'>): readonly string[] {
  return (partitioning?.partitions ?? []).flatMap((partition) => {
    const values = /^DEFAULT$/i.test(partition.bound.trim()) ? 'DEFAULT' : `FOR VALUES ${plainBound(partition.bound)}`;
    const home = {
      name: partition.name,
      ...((partition.namespace ?? namespace) ? { namespace: partition.namespace ?? namespace ?? '' } : {}),
    };
    const again = partition.partitioning ? `\n  ${partitionClause(partition.partitioning)}` : '';
    const create = `CREATE TABLE ${quoteQualified(home.name, home.namespace)} PARTITION OF ${quoteQualified(name, namespace)}\n  ${values}${again}`;
    return [create, ...(partition.partitioning ? partitionStatements({ ...home, partitioning: partition.partitioning }) : [])];
  });
}

export function partitionFacts({ method, columns, key, partitions }: Partitioning): readonly string[] {
  return [
    `by ${method} (${key === undefined ? columns.join(', ') : canonicalExpression({ kind: 'raw', sql: key })})`,
    ...partitions.flatMap(({ name, namespace, bound, partitioning }) => {
      const home = quoteQualified(name, namespace);
      return [`${home} ${canonicalBound(bound)}`, ...(partitioning ? partitionFacts(partitioning).map((fact) => `${home}: ${fact}`) : [])];
    }),
  ];
}

/** `FOR VALUES FROM (…) TO (…)` → `FROM (…) TO (…)`. */
export const plainBound = (bound: string): string => bound.trim().replace(/^FOR\s+VALUES\s+/i, '');

/** Words in one case, values in one spelling. */
function canonicalBound(bound: string): string {
  return plainBound(bound).replace(/'((?:[^']|'')*)'|[^']+/g, (part: string, text: string | undefined) =>
    text === undefined ? part.toLowerCase().replace(/\s+/g, ' ') : /^-?\d+$/.test(text) ? text : `'${canonicalMoment(text)}'`,
  );
}
