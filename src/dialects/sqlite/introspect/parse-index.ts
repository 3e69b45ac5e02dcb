/** The text of a CREATE INDEX. https://www.sqlite.org/lang_createindex.html */
import type { Expr, Index, IndexPart, Origin } from '../../../model/index.js';
import { readExpr } from '../read-expr.js';
import { commaSeparated, type GroupedToken, groupedTokens, isWord } from './grouped-tokens.js';

export function parseIndex(name: string, sql: string, origin: Origin): Index | undefined {
  const tokens = groupedTokens(sql);
  const at = tokens.findIndex(({ kind }) => kind === 'group');
  const group = tokens[at];
  if (!group) return undefined;
  const where = tokens[at + 1];
  const parts = commaSeparated(groupedTokens(group.value)).map((item) => parsePart(item, group.value));
  return {
    name,
    parts,
    unique: isWord(tokens[1], 'unique'),
    method: 'btree',
    include: [],
    serves: [],
    origin,
    ...(isWord(where, 'where') && where ? { where: readExpr(sql.slice(where.end)) } : {}),
  };
}

function parsePart(item: readonly GroupedToken[], list: string): IndexPart {
  const last = item[item.length - 1];
  const directed = isWord(last, 'asc', 'desc');
  const shown = directed ? item.slice(0, -1) : item;
  const [first, end] = [shown[0], shown[shown.length - 1]];
  const expr: Expr = first && end ? readExpr(list.slice(first.start, end.end)) : { kind: 'raw', sql: '' };
  return { expr, direction: isWord(last, 'desc') ? 'desc' : 'asc' };
}
