/** SQL text as a flat list of tokens, everything in a pair of parentheses being one of them. Linear; never throws. */
import { skipInert, wordAt } from '../../../sql/index.js';

export interface GroupedToken {
  /** `word` is bare (in lower case), `name` was quoted, `group` is what stands between parentheses, `text` a text literal. */
  readonly kind: 'word' | 'name' | 'text' | 'group' | 'symbol';
  /** The word, the unquoted name, the inside of the group. */
  readonly value: string;
  /** As written. */
  readonly raw: string;
  readonly start: number;
  readonly end: number;
}

export function groupedTokens(sql: string): readonly GroupedToken[] {
  const tokens: GroupedToken[] = [];
  let at = 0;
  while (at < sql.length) {
    const end = Math.max(at + 1, tokenEnd(sql, at));
    const raw = sql.slice(at, end);
    const kind = kindOf(raw);
    if (kind) tokens.push({ kind, value: VALUE[kind](raw), raw, start: at, end });
    at = end;
  }
  return tokens;
}

/** The tokens between commas. */
export function commaSeparated(tokens: readonly GroupedToken[]): readonly (readonly GroupedToken[])[] {
  const parts: GroupedToken[][] = [[]];
  for (const token of tokens) {
    if (token.kind === 'symbol' && token.value === ',') parts.push([]);
    else parts[parts.length - 1]?.push(token);
  }
  return parts.filter((part) => part.length > 0);
}

export const isWord = (token: GroupedToken | undefined, ...words: readonly string[]): boolean =>
  token?.kind === 'word' && words.includes(token.value);

function tokenEnd(sql: string, at: number): number {
  const inert = skipInert(sql, at);
  if (inert > at) return inert;
  if (sql[at] === '[') return sql.indexOf(']', at) + 1 || sql.length;
  if (sql[at] === '(') return closing(sql, at);
  return at + (wordAt(sql, at)?.length ?? 1);
}

function closing(sql: string, open: number): number {
  let depth = 0;
  for (let at = open; at < sql.length; ) {
    const inert = skipInert(sql, at);
    if (inert > at) {
      at = inert;
      continue;
    }
    if (sql[at] === '(') depth++;
    if (sql[at] === ')' && --depth === 0) return at + 1;
    at++;
  }
  return sql.length;
}

function kindOf(raw: string): GroupedToken['kind'] | undefined {
  if (/^(\s|--|\/\*)/.test(raw)) return undefined;
  if (raw.startsWith("'")) return 'text';
  if (/^["`[]/.test(raw)) return 'name';
  if (raw.startsWith('(')) return 'group';
  return /^[\p{L}\p{N}_$]/u.test(raw) ? 'word' : 'symbol';
}

const VALUE: Readonly<Record<GroupedToken['kind'], (raw: string) => string>> = {
  word: (raw) => raw.toLowerCase(),
  name: unquoted,
  text: unquoted,
  group: (raw) => raw.slice(1, -1),
  symbol: (raw) => raw,
};

function unquoted(raw: string): string {
  const quote = raw[0] ?? '';
  const inside = raw.slice(1, -1);
  return quote === '[' ? inside : inside.replaceAll(quote + quote, quote);
}

/** A name, quoted or bare, as SQLite keeps it. */
export const nameOf = (token: GroupedToken | undefined): string => (token?.kind === 'word' ? token.raw : (token?.value ?? ''));
