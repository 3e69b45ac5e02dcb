/** Full-text search as MATCH … AGAINST over the columns of its index; a JSON document has no index that could serve it. */
import type { SpecialCondition } from '../dialect.js';
import { quoteList, quoteText } from './spelling.js';

export function patternCondition({ op, value, index }: SpecialCondition): string | undefined {
  if (op !== 'search' || index?.method !== 'fulltext') return undefined;
  const columns = index.parts.flatMap(({ expr }) => (expr.kind === 'column' ? [expr.name] : []));
  return `MATCH (${quoteList(columns)}) AGAINST (${quoteText(value)})`;
}
