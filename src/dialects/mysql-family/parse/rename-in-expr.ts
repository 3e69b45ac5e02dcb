/** An expression with its columns renamed; raw SQL word by word, texts and calls left alone. */
import { type ByKind, type Expr, visit } from '../../../model/index.js';
import { quoteIdentifier } from '../spelling.js';
import { lex } from './lexer.js';

type Rename = (name: string) => string;

export const renameInExpr = (expr: Expr, rename: Rename): Expr => visit(expr, RENAME, rename);

const RENAME: ByKind<Expr, Expr, [Rename]> = {
  column: (e, rename) => ({ ...e, name: rename(e.name) }),
  literal: (e) => e,
  raw: (e, rename) => ({ ...e, sql: inText(e.sql, rename) }),
  compare: (e, rename) => ({ ...e, left: renameInExpr(e.left, rename), right: renameInExpr(e.right, rename) }),
  arithmetic: (e, rename) => ({ ...e, left: renameInExpr(e.left, rename), right: renameInExpr(e.right, rename) }),
  in: (e, rename) => ({ ...e, arg: renameInExpr(e.arg, rename) }),
  between: (e, rename) => ({
    ...e,
    arg: renameInExpr(e.arg, rename),
    low: renameInExpr(e.low, rename),
    high: renameInExpr(e.high, rename),
  }),
  'is-null': (e, rename) => ({ ...e, arg: renameInExpr(e.arg, rename) }),
  and: (e, rename) => ({ ...e, args: e.args.map((arg) => renameInExpr(arg, rename)) }),
  or: (e, rename) => ({ ...e, args: e.args.map((arg) => renameInExpr(arg, rename)) }),
  not: (e, rename) => ({ ...e, arg: renameInExpr(e.arg, rename) }),
  like: (e, rename) => ({ ...e, arg: renameInExpr(e.arg, rename) }),
  call: (e, rename) => ({ ...e, args: e.args.map((arg) => renameInExpr(arg, rename)) }),
};

function inText(sql: string, rename: Rename): string {
  let [text, from] = ['', 0];
  const tokens = lex(sql, () => false);
  for (const [i, token] of tokens.entries()) {
    const isCall = tokens[i + 1]?.text === '(' && token.kind === 'word';
    if ((token.kind !== 'name' && token.kind !== 'word') || isCall) continue;
    const name = token.kind === 'name' ? token.text : sql.slice(token.start, token.end);
    const renamed = rename(name);
    if (renamed === name) continue;
    text += sql.slice(from, token.start) + quoteIdentifier(renamed);
    from = token.end;
  }
  return text + sql.slice(from);
}
