/** PARTITION BY and what changes partitions. https://dev.mysql.com/doc/refman/8.0/en/create-table.html#create-table-partitioning */
import { quoteIdentifier } from '../spelling.js';
import {
  accept,
  acceptSymbol,
  atEnd,
  type Cursor,
  isSymbol,
  looksAt,
  next,
  openCursor,
  peek,
  readName,
  readParenthesised,
  skipParentheses,
  textBetween,
} from './cursor.js';
import { lex } from './lexer.js';
import type { PartitionClause, PartitionDefinition } from './tree.js';

/** At PARTITION BY; undefined where it does not stand. */
export function readPartitionClause(cursor: Cursor): PartitionClause | undefined {
  if (!accept(cursor, 'partition', 'by')) return undefined;
  const by = readMethod(cursor);
  const count = accept(cursor, 'partitions') ? Number(next(cursor).text) : undefined;
  const subpartitionBy = accept(cursor, 'subpartition', 'by') ? readSubpartitions(cursor) : undefined;
  const listed = readPartitionList(cursor);
  const partitions = listed ?? Array.from({ length: Math.min(count ?? 1, 8192) }, (_, i) => ({ name: `p${i}`, bound: '' }));
  return { by, ...(subpartitionBy === undefined ? {} : { subpartitionBy }), partitions };
}

function readMethod(cursor: Cursor): string {
  const words: string[] = [];
  while (peek(cursor).kind === 'word' && !isSymbol(peek(cursor), '(')) {
    words.push(next(cursor).text.toUpperCase());
    if (acceptSymbol(cursor, '=')) next(cursor);
  }
  const inside = readParenthesised(cursor);
  return `${words.filter((word) => word !== 'ALGORITHM').join(' ')}${inside === undefined ? '' : ` (${inside.trim()})`}`;
}

function readSubpartitions(cursor: Cursor): string {
  const by = readMethod(cursor);
  return accept(cursor, 'subpartitions') ? `${by} SUBPARTITIONS ${next(cursor).text}` : by;
}

/** `(PARTITION p0 VALUES …, …)`. */
export function readPartitionList(cursor: Cursor): readonly PartitionDefinition[] | undefined {
  if (!isSymbol(peek(cursor), '(') || peek(cursor, 1).text !== 'partition') return undefined;
  cursor.at++;
  const partitions: PartitionDefinition[] = [];
  while (!atEnd(cursor) && !acceptSymbol(cursor, ')')) {
    const partition = readPartition(cursor);
    if (partition) partitions.push(partition);
    else cursor.at++;
    acceptSymbol(cursor, ',');
  }
  return partitions;
}

function readPartition(cursor: Cursor): PartitionDefinition | undefined {
  if (!accept(cursor, 'partition')) return undefined;
  const name = readName(cursor);
  if (name === undefined) return undefined;
  const bound = accept(cursor, 'values') ? readBound(cursor) : '';
  const from = cursor.at;
  while (!atEnd(cursor) && !isSymbol(peek(cursor), ',') && !isSymbol(peek(cursor), ')')) {
    if (isSymbol(peek(cursor), '(')) skipParentheses(cursor);
    else cursor.at++;
  }
  // The engine is the table's.
  const rest = textBetween(cursor, from, cursor.at)
    .replace(/\b(?:storage\s+)?engine\s*=?\s*\w+/gi, '')
    .trim();
  return { name, bound, ...(rest === '' ? {} : { rest }) };
}

function readBound(cursor: Cursor): string {
  const kind = accept(cursor, 'less', 'than') ? 'LESS THAN' : accept(cursor, 'in') ? 'IN' : '';
  const inside = readParenthesised(cursor);
  if (inside !== undefined) return `${kind} (${inside.trim()})`;
  const word = looksAt(cursor, 'maxvalue') || looksAt(cursor, 'default') ? next(cursor).text.toUpperCase() : '';
  return word === 'MAXVALUE' ? 'LESS THAN (MAXVALUE)' : `${kind} ${word}`.trim();
}

/** The clause as SQL. */
export function printPartitionClause({ by, subpartitionBy, partitions }: PartitionClause): string {
  const head = `PARTITION BY ${by}${subpartitionBy === undefined ? '' : `\nSUBPARTITION BY ${subpartitionBy}`}`;
  const lines = partitions.map(
    ({ name, bound, rest }) =>
      `  PARTITION ${quoteIdentifier(name)}${bound === '' ? '' : ` VALUES ${bound}`}${rest === undefined ? '' : ` ${rest}`}`,
  );
  return lines.length === 0 ? head : `${head} (\n${lines.join(',\n')}\n)`;
}

/** A printed clause read again. */
export const parsePartitionClause = (text: string): PartitionClause | undefined =>
  readPartitionClause(
    openCursor(
      text,
      lex(text, () => false),
    ),
  );
