/** Partitioned tables with their partitions, as deep as they go. */
import type { Partition, Partitioning, Table } from '../../../model/index.js';
import { groupBy } from '../../../util/group-by.js';
import { plainBound } from '../partitions.js';
import type { PartitionRow } from './catalogue.js';

const METHODS = { r: 'range', l: 'list', h: 'hash' } as const;

/** Answers for a table's oid; nothing for a table that is not partitioned. */
export function partitioningReader(rows: readonly PartitionRow[]): (oid: number) => Pick<Table, 'partitioning'> {
  const byOid = new Map(rows.map((row) => [row.oid, row]));
  const children = groupBy(rows, (row) => row.parent ?? 0);
  const read = (row: PartitionRow): Partitioning | undefined => {
    if (row.strategy === null) return undefined;
    const key = (row.key ?? '').replace(/^\w+ \((.*)\)$/s, '$1');
    const partitions = (children.get(row.oid) ?? []).map((child): Partition => {
      const inner = read(child);
      return {
        name: child.name,
        ...(child.namespace === row.namespace ? {} : { namespace: child.namespace }),
        bound: plainBound(child.bound ?? ''),
        ...(inner ? { partitioning: inner } : {}),
      };
    });
    return { method: METHODS[row.strategy], columns: row.columns, ...(isPlain(key, row) ? {} : { key }), partitions };
  };
  return (oid) => {
    const row = byOid.get(oid);
    const partitioning = row && read(row);
    return partitioning ? { partitioning } : {};
  };
}

/** Names of columns and nothing else. */
const isPlain = (key: string, { columns }: PartitionRow): boolean =>
  key.split(', ').length === columns.length &&
  key.split(', ').every((part, at) => part === columns[at] || part === `"${columns[at]?.replaceAll('"', '""')}"`);
