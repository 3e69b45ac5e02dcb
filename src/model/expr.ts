/**
 * Scalar expressions of checks, predicates, defaults and policies: a tree where understood, raw SQL where not.
 * Equality of two trees is structural; `sql/parse-expr.ts` reads what engines print back into this form.
 */

export type CompareOperator = '=' | '<>' | '<' | '<=' | '>' | '>=';
export type LiteralValue = string | number | boolean | null;

export interface ColumnExpr {
  readonly kind: 'column';
  readonly name: string;
}
export interface LiteralExpr {
  readonly kind: 'literal';
  readonly value: LiteralValue;
}
export interface CompareExpr {
  readonly kind: 'compare';
  readonly op: CompareOperator;
  readonly left: Expr;
  readonly right: Expr;
}
export interface InExpr {
  readonly kind: 'in';
  readonly arg: Expr;
  readonly values: readonly LiteralValue[];
}
export interface BetweenExpr {
  readonly kind: 'between';
  readonly arg: Expr;
  readonly low: Expr;
  readonly high: Expr;
}
export interface NullTestExpr {
  readonly kind: 'is-null';
  readonly arg: Expr;
  readonly negated: boolean;
}
export interface AndExpr {
  readonly kind: 'and';
  readonly args: readonly Expr[];
}
export interface OrExpr {
  readonly kind: 'or';
  readonly args: readonly Expr[];
}
export interface NotExpr {
  readonly kind: 'not';
  readonly arg: Expr;
}
/** SQL LIKE, with `%` and `_`. */
export interface LikeExpr {
  readonly kind: 'like';
  readonly arg: Expr;
  readonly pattern: string;
}
/**
 * A function of the closed neutral vocabulary; each dialect spells it.
 * `length` counts characters; `now` is the current instant; `json-valid` tests a text; `count-true` counts true arguments.
 */
export interface CallExpr {
  readonly kind: 'call';
  readonly fn: NeutralFunction;
  readonly args: readonly Expr[];
}
export type NeutralFunction =
  | 'length'
  | 'lower'
  | 'upper'
  | 'trim'
  | 'now'
  | 'json-valid'
  | 'coalesce'
  | 'current-setting'
  | 'count-true'
  | 'mod';
export interface ArithmeticExpr {
  readonly kind: 'arithmetic';
  readonly op: '+' | '-' | '*' | '/';
  readonly left: Expr;
  readonly right: Expr;
}
/** Kept verbatim because it was not understood, or because only one engine has it. */
export interface RawExpr {
  readonly kind: 'raw';
  readonly sql: string;
}

export type Expr =
  | ColumnExpr
  | LiteralExpr
  | CompareExpr
  | InExpr
  | BetweenExpr
  | NullTestExpr
  | AndExpr
  | OrExpr
  | NotExpr
  | LikeExpr
  | CallExpr
  | ArithmeticExpr
  | RawExpr;

export const column = (name: string): ColumnExpr => ({ kind: 'column', name });
export const literal = (value: LiteralValue): LiteralExpr => ({ kind: 'literal', value });
export const compare = (left: Expr, op: CompareOperator, right: Expr): CompareExpr => ({ kind: 'compare', op, left, right });
export const isNull = (arg: Expr): NullTestExpr => ({ kind: 'is-null', arg, negated: false });
export const isNotNull = (arg: Expr): NullTestExpr => ({ kind: 'is-null', arg, negated: true });
export const oneOf = (arg: Expr, values: readonly LiteralValue[]): InExpr => ({ kind: 'in', arg, values });
export const call = (fn: NeutralFunction, ...args: readonly Expr[]): CallExpr => ({ kind: 'call', fn, args });

/** Conjunction; one argument stays itself. */
export function and(...args: readonly Expr[]): Expr {
  const [only] = args;
  return args.length === 1 && only ? only : { kind: 'and', args };
}

/** Disjunction; one argument stays itself. */
export function or(...args: readonly Expr[]): Expr {
  const [only] = args;
  return args.length === 1 && only ? only : { kind: 'or', args };
}
