/** SQL text as tokens with their places, flat or with everything in a pair of parentheses as one of them. Linear; never throws. */
import { SPLIT_QUIRKS, skipInert, wordAt } from '../../../sql/index.js';

/** A stretch of the statement's text, end exclusive. */
export interface TextRange {
  readonly start: number;
  readonly end: number;
}

export interface SqlToken extends TextRange {
  /** `word` is bare (in lower case), `name` was quoted, `group` is what stands between parentheses, `text` a text literal. */
  readonly kind: 'word' | 'name' | 'text' | 'group' | 'symbol';
  /** The word, the unquoted name, the inside of the group. */
  readonly value: string;
  /** As written. */
  readonly raw: string;
  /** False where the text ends inside it. */
  readonly closed: boolean;
}

/** Of the whole text, or of a stretch of it; places are those of the whole text. */
export function groupedTokens(sql: string, range: TextRange = { start: 0, end: sql.length }): readonly SqlToken[] {
  return tokensWith(sql, range, (at) => closing(sql, at, range.end));
}

/** Parentheses are symbols. */
export function flatTokens(sql: string): readonly SqlToken[] {
  return tokensWith(sql, { start: 0, end: sql.length }, (at) => at + 1);
}

/** What stands inside a group's parentheses. */
export const insideOf = (sql: string, group: SqlToken): readonly SqlToken[] =>
  groupedTokens(sql, { start: group.start + 1, end: group.closed ? group.end - 1 : group.end });

/** The tokens between commas. */
export function commaSeparated(tokens: readonly SqlToken[]): readonly (readonly SqlToken[])[] {
  const parts: SqlToken[][] = [[]];
  for (const token of tokens) {
    if (token.kind === 'symbol' && token.value === ',') parts.push([]);
    else parts[parts.length - 1]?.push(token);
  }
  return parts.filter((part) => part.length > 0);
}

export const isWord = (token: SqlToken | undefined, ...words: readonly string[]): boolean =>
  token?.kind === 'word' && words.includes(token.value);

export const isSymbol = (token: SqlToken | undefined, symbol: string): boolean => token?.kind === 'symbol' && token.value === symbol;

/** A name, quoted or bare, as SQLite keeps it. */
export const nameOf = (token: SqlToken | undefined): string => (token?.kind === 'word' ? token.raw : (token?.value ?? ''));

function tokensWith(sql: string, { start, end: last }: TextRange, parenthesis: (at: number) => number): readonly SqlToken[] {
  const tokens: SqlToken[] = [];
  for (let at = start; at < last; ) {
    const end = Math.min(last, Math.max(at + 1, sql[at] === '(' ? parenthesis(at) : tokenEnd(sql, at)));
    const kind = kindOf(sql, at, end);
    if (kind) tokens.push(tokenOf(sql.slice(at, end), kind, at, end));
    at = end;
  }
  return tokens;
}

function tokenOf(raw: string, kind: SqlToken['kind'], start: number, end: number): SqlToken {
  const closed = CLOSED[kind](raw);
  return { kind, value: VALUE[kind](raw, closed), raw, start, end, closed };
}

const NUMBER = /(?:\d+(?:\.\d*)?|\.\d+)(?:e[+-]?\d+)?/iy;

function tokenEnd(sql: string, at: number): number {
  const inert = skipInert(sql, at, SPLIT_QUIRKS.sqlite);
  if (inert > at) return inert;
  NUMBER.lastIndex = at;
  return at + Math.max(NUMBER.exec(sql)?.[0].length ?? 0, wordAt(sql, at)?.length ?? 1);
}

function closing(sql: string, open: number, last: number): number {
  let depth = 0;
  for (let at = open; at < last; ) {
    const inert = skipInert(sql, at, SPLIT_QUIRKS.sqlite);
    if (inert > at) {
      at = inert;
      continue;
    }
    if (sql[at] === '(') depth++;
    if (sql[at] === ')' && --depth === 0) return at + 1;
    at++;
  }
  // One character further tells an open group from one that ends with a parenthesis of an inner one.
  return last + 1;
}

/** Undefined for blanks and comments. */
function kindOf(sql: string, at: number, end: number): SqlToken['kind'] | undefined {
  const char = sql[at] ?? '';
  if (/\s/.test(char)) return undefined;
  if (end - at > 1 && (sql.startsWith('--', at) || sql.startsWith('/*', at))) return undefined;
  if (char === "'") return 'text';
  if (char === '"' || char === '`' || char === '[') return 'name';
  if (char === '(' && end - at > 1) return 'group';
  return end - at > 1 || /[\p{L}\p{N}_$]/u.test(char) ? 'word' : 'symbol';
}

/** Doubled quotes come in pairs, and so do the two around the text. */
function isQuoteClosed(raw: string): boolean {
  const quote = raw[0] ?? '';
  return quote === '[' ? raw.endsWith(']') : raw.length > 1 && raw.endsWith(quote) && raw.split(quote).length % 2 === 1;
}

const CLOSED: Readonly<Record<SqlToken['kind'], (raw: string) => boolean>> = {
  word: () => true,
  symbol: () => true,
  name: isQuoteClosed,
  text: isQuoteClosed,
  group: isGroupClosed,
};

const VALUE: Readonly<Record<SqlToken['kind'], (raw: string, closed: boolean) => string>> = {
  word: (raw) => raw.toLowerCase(),
  name: unquoted,
  text: unquoted,
  group: (raw, closed) => raw.slice(1, closed ? -1 : undefined),
  symbol: (raw) => raw,
};

function isGroupClosed(raw: string): boolean {
  return closing(raw, 0, raw.length) <= raw.length;
}

function unquoted(raw: string, closed: boolean): string {
  const quote = raw[0] ?? '';
  const inside = raw.slice(1, closed ? -1 : undefined);
  return quote === '[' ? inside : inside.replaceAll(quote + quote, quote);
}
