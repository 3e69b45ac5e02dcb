/** A column's new name inside expressions: in trees by node, in raw SQL by word, never inside texts. */
import type { Expr } from '../../../model/index.js';
import { SPLIT_QUIRKS, skipInert } from '../../../sql/index.js';
import { rewriteExpr } from '../rewrite-expr.js';
import { quoteIdentifier } from '../spelling.js';

export function renameInExpr(expr: Expr, from: string, to: string): Expr {
  return rewriteExpr(expr, (part) => {
    if (part.kind === 'column' && part.name === from) return { kind: 'column', name: to };
    return part.kind === 'raw' ? { kind: 'raw', sql: renameInSql(part.sql, from, to) } : part;
  });
}

const NAME = /"(?:[^"]|"")*"|[\p{L}_][\p{L}\p{N}_$]*/uy;

/** Whole names only; a call of a function of that name stays. */
export function renameInSql(sql: string, from: string, to: string): string {
  const old = quoteIdentifier(from);
  let result = '';
  for (let at = 0; at < sql.length; ) {
    NAME.lastIndex = at;
    const name = NAME.exec(sql)?.[0];
    const end = name === undefined ? Math.max(at + 1, skipInert(sql, at, SPLIT_QUIRKS.postgres)) : at + name.length;
    const isOld = name !== undefined && (name === old || name === `"${from}"` || name.toLowerCase() === old) && sql[end] !== '(';
    result += isOld ? quoteIdentifier(to) : sql.slice(at, end);
    at = end;
  }
  return result;
}
