/**
 * SQL → expression, for the boolean and scalar expressions that engines print back. Never throws and never guesses:
 * what is not understood as a whole is `raw` as a whole. Linear in the text; nesting is bounded.
 * Casts are dropped: in the expressions of a schema they restate what the column's type already says.
 */
import type { CompareOperator, Expr, LiteralValue } from '../model/index.js';
import { FUNCTION_NAMES, type FunctionNames } from './function-names.js';
import { globToLike } from './glob.js';
import { parsePrimary } from './parse-primary.js';
import { accept, acceptWord, expect, fail, failed, type Parser, peek, RAW } from './parser-state.js';
import { type TokeniseOptions, tokenise } from './tokenise.js';

export interface ParseExprOptions extends TokeniseOptions {
  /** Names that mean something else than `FUNCTION_NAMES` says, or more; `undefined` takes one away. */
  readonly functions?: Readonly<Record<string, FunctionNames[string] | undefined>>;
  /** LIKE is not the case-sensitive one of the model, so it stays raw. */
  readonly likeIgnoresCase?: boolean;
}

export function parseExpr(sql: string, options: ParseExprOptions = {}): Expr {
  const raw: Expr = { kind: 'raw', sql: sql.trim() };
  const tokens = tokenise(sql, options);
  if (!tokens) return raw;
  const functions = new Map(Object.entries({ ...FUNCTION_NAMES, ...options.functions }));
  const parser: Parser = {
    tokens,
    at: 0,
    depth: 0,
    failed: false,
    functions,
    expression: parseOr,
    likeIgnoresCase: options.likeIgnoresCase === true,
  };
  const expr = parseOr(parser);
  return parser.failed || peek(parser).kind !== 'end' ? raw : expr;
}

/** Deeper than any expression a person wrote; a guard for the stack. */
const MAX_DEPTH = 150;

function parseOr(parser: Parser): Expr {
  if (++parser.depth > MAX_DEPTH) return fail(parser);
  const args = [parseAnd(parser)];
  while (!parser.failed && acceptWord(parser, 'or')) args.push(parseAnd(parser));
  parser.depth--;
  const [only] = args;
  return args.length === 1 && only ? only : { kind: 'or', args };
}

function parseAnd(parser: Parser): Expr {
  const args = [parseNot(parser)];
  while (!parser.failed && (acceptWord(parser, 'and') || accept(parser, '&&'))) args.push(parseNot(parser));
  const [only] = args;
  return args.length === 1 && only ? only : { kind: 'and', args };
}

function parseNot(parser: Parser): Expr {
  let negations = 0;
  while (acceptWord(parser, 'not') || accept(parser, '!')) negations++;
  if (negations > MAX_DEPTH) return fail(parser);
  let expr = parseComparison(parser);
  for (; negations > 0; negations--) expr = { kind: 'not', arg: expr };
  return expr;
}

const OPERATORS: Readonly<Record<string, CompareOperator>> = {
  '=': '=',
  '==': '=',
  '<>': '<>',
  '!=': '<>',
  '<': '<',
  '<=': '<=',
  '>': '>',
  '>=': '>=',
};

function parseComparison(parser: Parser): Expr {
  const left = parseSum(parser);
  const suffix = parseSuffix(parser, left);
  if (suffix) return suffix;
  const token = peek(parser);
  const op = token.kind === 'symbol' ? OPERATORS[token.text] : undefined;
  if (!op) return parseSymbolLike(parser, left);
  parser.at++;
  if (acceptWord(parser, 'any')) return op === '=' ? parseArray(parser, left) : fail(parser);
  if (acceptWord(parser, 'all')) return op === '<>' ? negated(parseArray(parser, left)) : fail(parser);
  const right = parseSum(parser);
  const next = peek(parser);
  // `a = b IS NULL` and `a < b < c` bind differently from engine to engine.
  if (next.kind === 'symbol' && OPERATORS[next.text]) return fail(parser);
  if (next.kind === 'word' && ['is', 'isnull', 'notnull', 'in', 'between', 'like'].includes(next.text)) return fail(parser);
  return { kind: 'compare', op, left, right };
}

const negated = (arg: Expr): Expr => ({ kind: 'not', arg });

/** IS NULL, IN, BETWEEN, LIKE and GLOB, with or without NOT. */
function parseSuffix(parser: Parser, arg: Expr): Expr | undefined {
  if (acceptWord(parser, 'is')) {
    const isNot = acceptWord(parser, 'not');
    return acceptWord(parser, 'null') ? { kind: 'is-null', arg, negated: isNot } : fail(parser);
  }
  if (acceptWord(parser, 'isnull')) return { kind: 'is-null', arg, negated: false };
  if (acceptWord(parser, 'notnull')) return { kind: 'is-null', arg, negated: true };
  const not = acceptWord(parser, 'not');
  const found = parseTest(parser, arg);
  if (!found) return not ? fail(parser) : undefined;
  return not ? negated(found) : found;
}

function parseTest(parser: Parser, arg: Expr): Expr | undefined {
  if (acceptWord(parser, 'in')) return parseList(parser, arg, '(', ')');
  if (acceptWord(parser, 'like')) return parser.likeIgnoresCase ? fail(parser) : parseLike(parser, arg, (pattern) => pattern);
  if (acceptWord(parser, 'glob')) return parseLike(parser, arg, globToLike);
  if (!acceptWord(parser, 'between')) return undefined;
  const low = parseSum(parser);
  if (!acceptWord(parser, 'and')) return fail(parser);
  return { kind: 'between', arg, low, high: parseSum(parser) };
}

/** PostgreSQL prints LIKE as `~~`. */
function parseSymbolLike(parser: Parser, left: Expr): Expr {
  if (accept(parser, '~~')) return parseLike(parser, left, (pattern) => pattern);
  if (accept(parser, '!~~')) return negated(parseLike(parser, left, (pattern) => pattern));
  return left;
}

function parseLike(parser: Parser, arg: Expr, read: (pattern: string) => string | undefined): Expr {
  const pattern = parseSum(parser);
  if (acceptWord(parser, 'escape')) {
    const given = parseSum(parser);
    if (given.kind !== 'literal' || given.value !== '\\') return fail(parser);
  }
  if (pattern.kind !== 'literal' || typeof pattern.value !== 'string') return fail(parser);
  const like = read(pattern.value);
  return like === undefined ? fail(parser) : { kind: 'like', arg, pattern: like };
}

/** `= ANY (ARRAY[…])`, in any number of parentheses and casts, or `= ANY ('{…}'::text[])`. */
function parseArray(parser: Parser, arg: Expr): Expr {
  let open = 0;
  while (accept(parser, '(')) open++;
  if (open === 0) return fail(parser);
  const token = peek(parser);
  const list =
    token.kind === 'string' ? parseArrayText(parser, arg) : acceptWord(parser, 'array') ? parseList(parser, arg, '[', ']') : fail(parser);
  while (open > 0 && !failed(parser)) {
    skipCasts(parser);
    expect(parser, ')');
    open--;
  }
  return list;
}

function parseArrayText(parser: Parser, arg: Expr): Expr {
  const { text } = peek(parser);
  parser.at++;
  // Quotes and escapes inside the braces are left alone: such an expression stays raw.
  if (!/^\{[^{}"\\]*\}$/.test(text)) return fail(parser);
  const body = text.slice(1, -1);
  const values = body === '' ? [] : body.split(',');
  const numeric = values.length > 0 && values.every((value) => /^-?\d{1,15}(\.\d+)?$/.test(value));
  const isText = /^(text|varchar|character|bpchar)/.test(castWord(parser));
  if (values.some((value) => value === 'NULL') || (!numeric && !isText)) return fail(parser);
  return { kind: 'in', arg, values: isText ? values : values.map(Number) };
}

/** First word of the cast that follows. */
function castWord(parser: Parser): string {
  const [colons, type] = [parser.tokens[parser.at], parser.tokens[parser.at + 1]];
  return colons?.kind === 'symbol' && colons.text === '::' && type ? type.text : '';
}

function skipCasts(parser: Parser): void {
  parsePrimary.casts(parser, { kind: 'literal', value: null });
}

function parseList(parser: Parser, arg: Expr, open: string, close: string): Expr {
  expect(parser, open);
  const values: LiteralValue[] = [];
  while (!failed(parser) && !accept(parser, close)) {
    if (values.length > 0) expect(parser, ',');
    const value = parseSum(parser);
    if (value.kind === 'literal') values.push(value.value);
    else fail(parser);
  }
  return failed(parser) ? RAW : { kind: 'in', arg, values };
}

function parseSum(parser: Parser): Expr {
  return parseChain(parser, ['+', '-'], (inner) => parseChain(inner, ['*', '/', '%', 'mod', 'div'], parsePrimary.operand));
}

function parseChain(parser: Parser, operators: readonly string[], parseOperand: (parser: Parser) => Expr): Expr {
  let left = parseOperand(parser);
  for (let links = 0; !failed(parser); links++) {
    const token = peek(parser);
    if ((token.kind !== 'symbol' && token.kind !== 'word') || !operators.includes(token.text)) return left;
    if (links > MAX_DEPTH) return fail(parser);
    parser.at++;
    left = combine(parser, left, token.text, parseOperand(parser));
  }
  return left;
}

function combine(parser: Parser, left: Expr, op: string, right: Expr): Expr {
  if (op === '+' || op === '-' || op === '*' || op === '/') return { kind: 'arithmetic', op, left, right };
  return op === 'div' ? fail(parser) : { kind: 'call', fn: 'mod', args: [left, right] };
}
