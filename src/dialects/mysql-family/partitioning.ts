/** A partition clause as the model has it, and back: typed where the model has words for it, whole where it has none. */
import type { Partitioning, Table } from '../../model/index.js';
import { tokenise } from '../../sql/index.js';
import { parsePartitionClause, printPartitionClause } from './parse/partitions.js';
import type { PartitionClause } from './parse/tree.js';
import { quoteList } from './spelling.js';

function toPartitioning(clause: PartitionClause): { readonly partitioning: Partitioning } {
  const { by, partitions } = clause;
  const [, words = '', inside = ''] = /^([A-Z_ ]+?)\s*(?:\(([\s\S]*)\))?$/.exec(by) ?? [];
  const columns = plainColumns(inside);
  const plain = PLAIN[words];
  return {
    partitioning: {
      method: plain ?? methodOf(words),
      columns: columns ?? namedColumns(inside),
      ...(plain !== undefined && columns !== undefined && columns.length > 0 ? {} : { key: by }),
      partitions: partitions.map(({ name, bound }) => ({ name, bound })),
    },
  };
}

const PLAIN: Readonly<Record<string, Partitioning['method']>> = { RANGE: 'range', LIST: 'list', HASH: 'hash' };

const methodOf = (words: string): Partitioning['method'] => (words.includes('RANGE') ? 'range' : words.includes('LIST') ? 'list' : 'hash');

/** Undefined where the text is more than names. */
function plainColumns(text: string): readonly string[] | undefined {
  const tokens = (tokenise(text) ?? []).filter(({ kind }) => kind !== 'end');
  const names = tokens.flatMap((token) => (token.kind === 'name' ? [token.text] : token.kind === 'word' ? [token.raw] : []));
  return tokens.length === Math.max(0, names.length * 2 - 1) ? names : undefined;
}

function namedColumns(text: string): readonly string[] {
  const tokens = tokenise(text) ?? [];
  return tokens.flatMap((token, i) => {
    const isCall = tokens[i + 1]?.kind === 'symbol' && tokens[i + 1]?.text === '(';
    return token.kind === 'name' ? [token.text] : token.kind === 'word' && !isCall ? [token.raw] : [];
  });
}

/** The clause of a table, whole. */
export function clauseOf({ partitioning, mysql }: Table): PartitionClause | undefined {
  if (mysql?.partitionBy !== undefined) return parsePartitionClause(mysql.partitionBy);
  if (!partitioning) return undefined;
  const { method, key, columns, partitions } = partitioning;
  return { by: key ?? `${method.toUpperCase()} (${quoteList(columns)})`, partitions };
}

const needsText = ({ subpartitionBy, partitions }: PartitionClause): boolean =>
  subpartitionBy !== undefined || partitions.some(({ rest }) => rest !== undefined);

/** The table with the clause, or without any. */
export function withPartitions(table: Table, clause: PartitionClause | undefined): Table {
  const { partitioning: _, mysql, ...rest } = table;
  const { partitionBy: __, ...settings } = mysql ?? {};
  if (!clause) return { ...rest, ...(mysql ? { mysql: settings } : {}) };
  return {
    ...rest,
    ...toPartitioning(clause),
    ...(needsText(clause) ? { mysql: { ...settings, partitionBy: printPartitionClause(clause) } } : mysql ? { mysql: settings } : {}),
  };
}
