/** The text of a CREATE INDEX. https://www.sqlite.org/lang_createindex.html */
import type { Expr, Index, IndexPart, Origin } from '../../../model/index.js';
import { readExpr } from '../read-expr.js';
import { commaSeparated, groupedTokens, insideOf, isWord, nameOf, type SqlToken } from './tokens.js';

/** Undefined where the columns are missing or never end, or something else than a condition stands behind them. */
export function parseIndex(name: string, sql: string, origin: Origin, tokens = groupedTokens(sql)): Index | undefined {
  const at = tokens.findIndex(({ kind }) => kind === 'group');
  const group = tokens[at];
  if (!group?.closed) return undefined;
  const where = tokens[at + 1];
  if (where && !(isWord(where, 'where') && isExpression(tokens.slice(at + 2)))) return undefined;
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

const OPERATORS = 'and or is in between like glob regexp match escape collate not distinct from'.split(' ');

/** Operands and operators take turns, as far as that can be told without a grammar: a text that was cut off shows. */
function isExpression(tokens: readonly SqlToken[]): boolean {
  if (tokens.some((token) => isWord(token, 'case'))) return isWord(tokens[tokens.length - 1], 'end') || tokens.length > 3;
  let complete = false;
  for (const [i, token] of tokens.entries()) {
    const isOperator = token.kind === 'symbol' || isWord(token, ...OPERATORS);
    const follows = token.kind === 'group' || isWord(token, 'isnull', 'notnull') || isWord(tokens[i - 1], 'x');
    if (complete && !isOperator && !follows) return false;
    complete = !isOperator;
  }
  return complete;
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
