/** The conditions of a statement's outermost WHERE, one expression each. */
import type { Expr } from '../../model/index.js';
import { normaliseExpr } from '../../sql/index.js';
import { groupedTokens, isWord } from './parse/tokens.js';
import { readExpr } from './read-expr.js';

export function conditionsOf(sql: string): readonly Expr[] {
  const tokens = groupedTokens(sql);
  const from = tokens.findIndex((token) => isWord(token, 'where'));
  const where = tokens[from];
  if (!where) return [];
  const to = tokens.findIndex((token, i) => i > from && isWord(token, 'group', 'order', 'limit', 'having', 'window', 'union', 'returning'));
  const expr = normaliseExpr(readExpr(sql.slice(where.end, tokens[to]?.start ?? sql.length)));
  return expr.kind === 'and' ? expr.args : [expr];
}
