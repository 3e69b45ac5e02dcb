/** What the parts of the expression parser share: a cursor over tokens, and failure as a state instead of an exception. */
import type { Expr, NeutralFunction } from '../model/index.js';
import type { Token } from './tokenise.js';

export interface Parser {
  readonly tokens: readonly Token[];
  at: number;
  depth: number;
  /** Set once; the cursor then stands at the end, so that every loop stops. */
  failed: boolean;
  readonly functions: ReadonlyMap<string, NeutralFunction | undefined>;
  readonly likeIgnoresCase: boolean;
  /** The entry of the grammar, for what stands in parentheses. */
  readonly expression: (parser: Parser) => Expr;
}

/** Stands for whatever was not understood; the caller of the parser never sees it. */
export const RAW: Expr = { kind: 'raw', sql: '' };

const END: Token = { kind: 'end', text: '' };

export const peek = (parser: Parser): Token => parser.tokens[parser.at] ?? END;

export const failed = (parser: Parser): boolean => parser.failed;

export function fail(parser: Parser): Expr {
  parser.failed = true;
  parser.at = parser.tokens.length;
  return RAW;
}

export function accept(parser: Parser, symbol: string): boolean {
  const token = peek(parser);
  if (token.kind !== 'symbol' || token.text !== symbol) return false;
  parser.at++;
  return true;
}

export function acceptWord(parser: Parser, word: string): boolean {
  const token = peek(parser);
  if (token.kind !== 'word' || token.text !== word) return false;
  parser.at++;
  return true;
}

export function expect(parser: Parser, symbol: string): void {
  if (!accept(parser, symbol)) fail(parser);
}
