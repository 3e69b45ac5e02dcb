/** Partitions of a table read back: one row per partition, or per subpartition where there are some. */
import type { Table } from '../../../model/index.js';
import type { Row } from '../../queryable.js';
import type { PartitionDefinition } from '../parse/tree.js';
import { withPartitions } from '../partitioning.js';
import { quoteText } from '../spelling.js';
import { textOf } from './read.js';

export function readPartitions(table: Table, rows: readonly Row[]): Table {
  const [first] = rows;
  // The rows of a table that keeps its history are not partitioned by the user.
  if (!first || textOf(first.method) === 'SYSTEM_TIME') return table;
  const method = textOf(first.method);
  const names = [...new Set(rows.map((row) => textOf(row.name)))];
  const partitions = names.map((name): PartitionDefinition => {
    const row = rows.find((candidate) => textOf(candidate.name) === name) ?? {};
    const comment = textOf(row.comment);
    return { name, bound: bound(method, textOf(row.bound)), ...(comment === '' ? {} : { rest: `COMMENT = ${quoteText(comment)}` }) };
  });
  const subpartitions = rows.filter((row) => textOf(row.name) === names[0]).length;
  const subpartitionBy = first.subpartition
    ? `${textOf(first.submethod)} (${textOf(first.subexpression)}) SUBPARTITIONS ${subpartitions}`
    : undefined;
  return withPartitions(table, {
    by: `${method} (${textOf(first.expression)})`,
    ...(subpartitionBy === undefined ? {} : { subpartitionBy }),
    partitions,
  });
}

function bound(method: string, text: string): string {
  if (text === '') return '';
  return method.startsWith('RANGE') ? `LESS THAN (${text})` : text === 'DEFAULT' ? 'DEFAULT' : `IN (${text})`;
}
