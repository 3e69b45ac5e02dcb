/** CREATE INDEX. https://www.postgresql.org/docs/15/sql-createindex.html */
import type { Index, IndexPart, Table } from '../../../model/index.js';
import { printExpression } from '../expressions.js';
import { quoteIdentifier, quoteList, quoteQualified, quoteText } from '../spelling.js';

export function indexSql(table: Table, { name, unique, method, parts, include, nullsNotDistinct, postgres, where }: Index): string {
  const storage = Object.entries(postgres?.storage ?? {}).map(([key, value]) => `${quoteIdentifier(key)} = ${quoteText(value)}`);
  const using = method === 'btree' ? '' : ` USING ${method}`;
  const lines = [
    `CREATE ${unique ? 'UNIQUE ' : ''}INDEX ${quoteIdentifier(name)}`,
    `ON ${quoteQualified(table.name, table.namespace)}${using} (${parts.map((part) => partSql(part, method)).join(', ')})`,
    ...(include.length === 0 ? [] : [`INCLUDE (${quoteList(include)})`]),
    ...(nullsNotDistinct ? ['NULLS NOT DISTINCT'] : []),
    ...(storage.length === 0 ? [] : [`WITH (${storage.join(', ')})`]),
    ...(where ? [`WHERE ${printExpression(where)}`] : []),
  ];
  const line = lines.join(' ');
  return line.length > MOST_LENGTH ? lines.join('\n  ') : line;
}

/** Longer statements are broken before each clause. */
const MOST_LENGTH = 110;

/** Only B-trees have an order. */
function partSql({ expr, direction, nulls, opclass, collation }: IndexPart, method: Index['method']): string {
  const text = expr.kind === 'column' ? quoteIdentifier(expr.name) : `(${printExpression(expr)})`;
  const order = method === 'btree' ? `${direction === 'desc' ? ' DESC' : ''}${nulls ? ` NULLS ${nulls.toUpperCase()}` : ''}` : '';
  return `${text}${collation ? ` COLLATE ${quoteIdentifier(collation)}` : ''}${opclass ? ` ${opclass}` : ''}${order}`;
}
