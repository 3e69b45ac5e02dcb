/** Expressions as SQLite keeps them, and the text by which they are compared. */
import type { Expr } from '../../model/index.js';
import { exprKey, parseExpr, quoteDouble } from '../../sql/index.js';
import { flatTokens } from './parse/tokens.js';
import { spellExpr } from './spelling.js';

/** LIKE ignores case here, so it is not the LIKE of the model; GLOB is. */
export const readExpr = (sql: string): Expr => parseExpr(withoutBrackets(sql), { likeIgnoresCase: true });

/** `[name]` as `"name"`, which every reader of expressions knows. */
function withoutBrackets(sql: string): string {
  if (!sql.includes('[')) return sql;
  let [text, from] = ['', 0];
  for (const { raw, value, start, end } of flatTokens(sql)) {
    if (!raw.startsWith('[')) continue;
    text += sql.slice(from, start) + quoteDouble(value);
    from = end;
  }
  return text + sql.slice(from);
}

/** The same for a tree and for what SQLite keeps of it. */
export const comparable = (expr: Expr): string => exprKey(readExpr(spellExpr(expr)));

/** Statements by their tokens. */
export const comparableSql = (sql: string): string => exprKey({ kind: 'raw', sql: sql.trim().replace(/;$/, '') });
