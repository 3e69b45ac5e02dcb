/**
 * A place in the tokens of one statement, and what every reader asks of it. Readers that meet something else than they
 * know leave the cursor there and say so with `unknown`; nothing throws.
 */
import { quoteBackslashed } from '../../../sql/index.js';
import type { Token } from './lexer.js';

export interface Cursor {
  readonly text: string;
  readonly tokens: readonly Token[];
  at: number;
  /** Tokens that were stepped over because no rule knows them. */
  readonly unknown: Token[];
}

export const openCursor = (text: string, tokens: readonly Token[]): Cursor => ({ text, tokens, at: 0, unknown: [] });

const END: Token = { kind: 'end', text: '', start: 0, end: 0 };

export const peek = (cursor: Cursor, ahead = 0): Token => cursor.tokens[cursor.at + ahead] ?? cursor.tokens.at(-1) ?? END;

export const atEnd = (cursor: Cursor): boolean => peek(cursor).kind === 'end';

export function next(cursor: Cursor): Token {
  const token = peek(cursor);
  if (token.kind !== 'end') cursor.at++;
  return token;
}

/** As the text spells it. */
export const raw = (cursor: Cursor, token: Token): string => cursor.text.slice(token.start, token.end);

export const isWord = (token: Token, word: string): boolean => token.kind === 'word' && token.text === word;
export const isSymbol = (token: Token, symbol: string): boolean => token.kind === 'symbol' && token.text === symbol;

/** Whether these words come next. */
export const looksAt = (cursor: Cursor, ...words: readonly string[]): boolean => words.every((word, i) => isWord(peek(cursor, i), word));

/** Takes these words, all or none. */
export function accept(cursor: Cursor, ...words: readonly string[]): boolean {
  if (!looksAt(cursor, ...words)) return false;
  cursor.at += words.length;
  return true;
}

/** Takes the first of these words that is there. */
export function acceptAny(cursor: Cursor, words: ReadonlySet<string>): string | undefined {
  const { kind, text } = peek(cursor);
  if (kind !== 'word' || !words.has(text)) return undefined;
  cursor.at++;
  return text;
}

export function acceptSymbol(cursor: Cursor, symbol: string): boolean {
  if (!isSymbol(peek(cursor), symbol)) return false;
  cursor.at++;
  return true;
}

/** A name, quoted or not; a word of the grammar is one too where a name is asked for. */
export function readName(cursor: Cursor): string | undefined {
  const token = peek(cursor);
  const isName = token.kind === 'name' || token.kind === 'word' || (token.kind === 'string' && token.double === true);
  if (!isName) return undefined;
  cursor.at++;
  return token.kind === 'word' ? raw(cursor, token) : token.text;
}

export interface QualifiedName {
  readonly database?: string;
  readonly name: string;
}

/** `name` or `database.name`. */
export function readQualifiedName(cursor: Cursor): QualifiedName | undefined {
  const first = readName(cursor);
  if (first === undefined) return undefined;
  if (!acceptSymbol(cursor, '.')) return { name: first };
  const second = readName(cursor);
  return second === undefined ? { name: first } : { database: first, name: second };
}

/** `(a, b, c)`; undefined, and nothing taken, where there is no such list. */
export function readNameList(cursor: Cursor): readonly string[] | undefined {
  const from = cursor.at;
  const names: string[] = [];
  if (!acceptSymbol(cursor, '(')) return undefined;
  for (;;) {
    const name = readName(cursor);
    if (name !== undefined) names.push(name);
    if (name !== undefined && acceptSymbol(cursor, ',')) continue;
    if (name !== undefined && acceptSymbol(cursor, ')')) return names;
    cursor.at = from;
    return undefined;
  }
}

/** A text; neighbouring texts are one. */
export function readText(cursor: Cursor): string | undefined {
  if (peek(cursor).kind !== 'string') return undefined;
  let text = '';
  while (peek(cursor).kind === 'string') text += next(cursor).text;
  return text;
}

/** Steps over a parenthesis and all it holds; gives the position of the closing one, or of the end. */
export function skipParentheses(cursor: Cursor): number {
  let depth = 0;
  while (!atEnd(cursor)) {
    const token = next(cursor);
    if (isSymbol(token, '(')) depth++;
    else if (isSymbol(token, ')') && --depth <= 0) return cursor.at - 1;
  }
  return cursor.at;
}

/** `( … )`: what stands inside, as text. */
export function readParenthesised(cursor: Cursor): string | undefined {
  if (!isSymbol(peek(cursor), '(')) return undefined;
  const from = cursor.at + 1;
  return textBetween(cursor, from, skipParentheses(cursor));
}

/** Steps over the rest of a list's item: to the comma or the closing parenthesis that ends it, which stay. */
export function skipItem(cursor: Cursor): void {
  for (let token = peek(cursor); token.kind !== 'end'; token = peek(cursor)) {
    if (isSymbol(token, ',') || isSymbol(token, ')')) return;
    if (isSymbol(token, '(')) skipParentheses(cursor);
    else cursor.at++;
  }
}

/** Notes what is not known at the cursor, and steps over the rest of the item. */
export function skipUnknown(cursor: Cursor): void {
  cursor.unknown.push(peek(cursor));
  skipItem(cursor);
}

/** The tokens `[from, to)` as SQL without comments; texts in double quotes get single ones. */
export function textBetween(cursor: Cursor, from: number, to: number): string {
  let text = '';
  let end: number | undefined;
  for (let at = from; at < to; at++) {
    const token = cursor.tokens[at];
    if (!token || token.kind === 'end') break;
    if (end !== undefined) text += gap(cursor.text.slice(end, token.start));
    text += token.kind === 'string' && token.double ? quoteBackslashed(token.text) : raw(cursor, token);
    end = token.end;
  }
  return text;
}

/** Blanks stay as they are, comments become one. */
const gap = (between: string): string => (between.trim() === '' ? between : ' ');
