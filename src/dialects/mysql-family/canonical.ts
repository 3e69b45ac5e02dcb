/** One spelling per expression, whether designed or read back from the catalogue. For comparison, not for running. */
import type { Expr } from '../../model/index.js';
import { exprKey, tokenise } from '../../sql/index.js';
import { parseExpression } from './expressions.js';

export const canonicalExpression = (expr: Expr): string => (expr.kind === 'raw' ? canonicalRaw(expr.sql) : exprKey(expr));

/** Raw SQL: understood if possible, else its tokens in lower case with no quotes around names. */
function canonicalRaw(sql: string): string {
  const where = CASE_WHEN.exec(sql)?.[1];
  if (where !== undefined) return `case when ${canonicalExpression(parseExpression(where))} then 1 end`;
  const parsed = parseExpression(sql);
  if (parsed.kind !== 'raw') return exprKey(parsed);
  const tokens = tokenise(sql, { backslashEscapes: true });
  const words = tokens?.map((token) => (token.kind === 'string' ? JSON.stringify(token.text) : token.text.toLowerCase()));
  return words?.join(' ').trim() ?? sql;
}

/** The one shape of CASE that lowering writes. */
const CASE_WHEN = /^\s*\(?\s*case when (.+) then 1 end\s*\)?\s*$/is;
