/**
 * An expression of a table, as the catalogue prints it, as a tree – where the tree, printed again, means the same. The
 * parser of expressions drops casts and knows no types, so what only a cast or a type tells apart stays raw here.
 */
import type { ColumnType, Expr } from '../../model/index.js';
import { exprChildren, type Token, tokenise } from '../../sql/index.js';
import { parseExpression } from './expressions.js';

export type ColumnTypes = ReadonlyMap<string, ColumnType>;

export const columnTypes = (columns: readonly { readonly name: string; readonly type: ColumnType }[]): ColumnTypes =>
  new Map(columns.map(({ name, type }) => [name, type]));

export function readExpression(sql: string, columns: ColumnTypes): Expr {
  const expr = parseExpression(sql);
  if (expr.kind === 'raw' || !keepsMeaning(expr, columns) || losesCast(sql, columns) || /\bcurrent_(?:timestamp|time)\s*\(/i.test(sql)) {
    return { kind: 'raw', sql: sql.trim() };
  }
  return expr;
}

/** Words that are no columns (LOCALTIMESTAMP), and functions whose printed form takes texts only. */
function keepsMeaning(expr: Expr, columns: ColumnTypes): boolean {
  if (expr.kind === 'column') return columns.has(expr.name);
  if (expr.kind === 'call') {
    const [first] = expr.args;
    if (expr.fn === 'current-setting' && expr.args.length === 1) return false;
    if (expr.fn === 'length' && first?.kind === 'column' && !isText(columns.get(first.name))) return false;
    if (expr.fn === 'json-valid') return false;
  }
  return exprChildren(expr).every((child) => keepsMeaning(child, columns));
}

const isText = (type: ColumnType | undefined): boolean =>
  type?.kind === 'varchar' || type?.kind === 'text' || type?.kind === 'char' || isBareText(type);
/** `character varying` without a length. */
const isBareText = (type: ColumnType | undefined): boolean => type?.kind === 'native' && /^(character varying|bpchar)$/.test(type.sql);
const isNumber = (type: ColumnType | undefined): boolean =>
  type?.kind === 'integer' || type?.kind === 'decimal' || type?.kind === 'float' || (type?.kind === 'native' && type.sql === 'numeric');

const TEXTS = new Set(['text', 'character', 'varchar', 'bpchar', 'char']);
const NUMBERS = new Set(['integer', 'bigint', 'smallint', 'numeric', 'double', 'real', 'int', 'int2', 'int4', 'int8', 'float8', 'float4']);
const ARITHMETIC = new Set(['+', '-', '*', '/', '||']);

function losesCast(sql: string, columns: ColumnTypes): boolean {
  const tokens = tokenise(sql) ?? [];
  const divides = tokens.some((token) => token.kind === 'symbol' && token.text === '/');
  return tokens.some((token, at) => token.kind === 'symbol' && token.text === '::' && !isHarmless(tokens, at, columns, divides));
}

function isHarmless(tokens: readonly Token[], at: number, columns: ColumnTypes, divides: boolean): boolean {
  const before = tokens[at - 1];
  const target = tokens[at + 1]?.text ?? '';
  const from = before?.text === ')' && before.kind === 'symbol' ? opening(tokens, at - 1) : at - 1;
  const inner = tokens.slice(from, at);
  const plain = inner.filter(({ kind, text }) => kind !== 'symbol' || (text !== '(' && text !== ')'));
  const [only] = plain;
  if (isConstant(before) || (plain.length === 1 && isConstant(only))) {
    return TEXTS.has(target) || NUMBERS.has(target) || !ARITHMETIC.has(tokens[from - 1]?.text ?? '');
  }
  if (before?.text === ']' || only?.text === 'array') return true;
  if (plain.length === 1 && only) return isSameFamily(columns.get(nameOf(only)), target, divides);
  if (TEXTS.has(target)) return plain.every((token) => isTextual(token, columns));
  // A truth as a number: `parseExpression` knows which sums of them are counts.
  return /^(int|integer|int4)$/.test(target) && plain.some(({ text }) => text === 'is' || text === '=');
}

const CONSTANTS = new Set(['null', 'true', 'false']);
const isConstant = (token: Token | undefined): boolean =>
  token?.kind === 'string' || token?.kind === 'number' || (token?.kind === 'word' && CONSTANTS.has(token.text));
const nameOf = (token: Token): string => (token.kind === 'word' ? token.raw : token.text);

function isSameFamily(type: ColumnType | undefined, target: string, divides: boolean): boolean {
  return (isText(type) && TEXTS.has(target)) || (isNumber(type) && NUMBERS.has(target) && !divides);
}

const TEXT_FUNCTIONS = new Set(['coalesce', 'lower', 'upper', 'btrim', 'trim', 'both', 'from', 'null']);

/** Whether a token can stand in an expression whose type is a text anyway. */
function isTextual(token: Token, columns: ColumnTypes): boolean {
  if (token.kind === 'string') return true;
  if (token.kind === 'symbol') return token.text === ',' || token.text === '::';
  if (token.kind !== 'word' && token.kind !== 'name') return false;
  return TEXT_FUNCTIONS.has(token.text) || TEXTS.has(token.text) || token.text === 'varying' || isText(columns.get(nameOf(token)));
}

/** Where the parenthesis that closes at `close` opens, with the name of the function that it belongs to. */
function opening(tokens: readonly Token[], close: number): number {
  let depth = 0;
  for (let at = close; at >= 0; at--) {
    const token = tokens[at];
    if (token?.kind !== 'symbol') continue;
    if (token.text === ')') depth++;
    else if (token.text === '(' && --depth === 0) return tokens[at - 1]?.kind === 'word' ? at - 1 : at;
  }
  return 0;
}
