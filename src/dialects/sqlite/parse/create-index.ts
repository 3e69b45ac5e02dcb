/** The text of a CREATE INDEX. https://www.sqlite.org/lang_createindex.html */
import type { Expr, Index, IndexPart, Origin } from '../../../model/index.js';
import { readExpr } from '../read-expr.js';
import { commaSeparated, groupedTokens, insideOf, isWord, nameOf, type SqlToken } from './tokens.js';

/** Undefined where the columns are missing or never end. */
export function parseIndex(name: string, sql: string, origin: Origin, tokens = groupedTokens(sql)): Index | undefined {
  const at = tokens.findIndex(({ kind }) => kind === 'group');
  const group = tokens[at];
  if (!group?.closed) return undefined;
  const where = tokens[at + 1];
  return {
    name,
    parts: commaSeparated(insideOf(sql, group)).map((item) => parsePart(item, sql)),
    unique: isWord(tokens[1], 'unique'),
    method: 'btree',
    include: [],
    serves: [],
    origin,
    ...(isWord(where, 'where') && where ? { where: readExpr(sql.slice(where.end).trim()) } : {}),
  };
}

function parsePart(item: readonly SqlToken[], sql: string): IndexPart {
  const last = item[item.length - 1];
  const shown = isWord(last, 'asc', 'desc') ? item.slice(0, -1) : item;
  const collated = isWord(shown[shown.length - 2], 'collate');
  const keyed = collated ? shown.slice(0, -2) : shown;
  const [first, end] = [keyed[0], keyed[keyed.length - 1]];
  const expr: Expr = first && end ? readExpr(sql.slice(first.start, end.end)) : { kind: 'raw', sql: '' };
  return {
    expr,
    direction: isWord(last, 'desc') ? 'desc' : 'asc',
    ...(collated ? { collation: nameOf(shown[shown.length - 1]) } : {}),
  };
}
