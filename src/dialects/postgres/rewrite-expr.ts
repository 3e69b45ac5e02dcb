/** An expression with every part replaced by what `rewrite` says of it, inner parts first. */
import { type ByKind, type Expr, visit } from '../../model/index.js';

type Rewrite = (expr: Expr) => Expr;

export const rewriteExpr = (expr: Expr, rewrite: Rewrite): Expr => rewrite(visit(expr, INNER, (inner) => rewriteExpr(inner, rewrite)));

const INNER: ByKind<Expr, Expr, [Rewrite]> = {
  column: (e) => e,
  literal: (e) => e,
  raw: (e) => e,
  compare: (e, f) => ({ ...e, left: f(e.left), right: f(e.right) }),
  arithmetic: (e, f) => ({ ...e, left: f(e.left), right: f(e.right) }),
  in: (e, f) => ({ ...e, arg: f(e.arg) }),
  between: (e, f) => ({ ...e, arg: f(e.arg), low: f(e.low), high: f(e.high) }),
  'is-null': (e, f) => ({ ...e, arg: f(e.arg) }),
  and: (e, f) => ({ ...e, args: e.args.map(f) }),
  or: (e, f) => ({ ...e, args: e.args.map(f) }),
  not: (e, f) => ({ ...e, arg: f(e.arg) }),
  like: (e, f) => ({ ...e, arg: f(e.arg) }),
  call: (e, f) => ({ ...e, args: e.args.map(f) }),
};
