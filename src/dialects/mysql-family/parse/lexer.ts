/**
 * MySQL and MariaDB text → tokens with exact places. Linear, and total: every text has tokens, an unclosed quote reaches
 * to the end. Executable comments (`/*!40101 …`) are opened or skipped as the server of that version would.
 * https://dev.mysql.com/doc/refman/8.0/en/comments.html https://mariadb.com/kb/en/comment-syntax/
 */

export type TokenKind = 'word' | 'name' | 'string' | 'number' | 'symbol' | 'end';

export interface Token {
  readonly kind: TokenKind;
  /** Words in lower case; names and texts without their quotes; everything else as written. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** A text in double quotes, which is a name where one is asked for (ANSI_QUOTES). */
  readonly double?: boolean;
  /** A text with a character set before it (`_latin1'…'`), or a bit or hex literal: `b'0'`, `x'ff'`. */
  readonly prefix?: string;
  /** The text or name reaches to the end because its quote is never closed. */
  readonly unclosed?: boolean;
}

/** Whether the server reads what stands in an executable comment `/*!NNNNN …` (`/*M!…` with `maria`). */
export type ExecutesComment = (version: number, maria: boolean) => boolean;

export function lex(text: string, executes: ExecutesComment): readonly Token[] {
  const tokens: Token[] = [];
  const state: State = { text, executes, open: 0 };
  let at = skipBlank(state, 0);
  while (at < text.length) {
    const token = readToken(text, at);
    tokens.push(token);
    at = skipBlank(state, token.end);
  }
  tokens.push({ kind: 'end', text: '', start: text.length, end: text.length });
  return tokens;
}

interface State {
  readonly text: string;
  readonly executes: ExecutesComment;
  /** Executable comments that are open. */
  open: number;
}

const SPACE = /\s+/y;
const COMMENT_OPENER = /\/\*(M?)!(\d{5,6})?/y;
// `5--3` is a subtraction: https://dev.mysql.com/doc/refman/8.0/en/ansi-diff-comments.html
const LINE_COMMENT = /#[^\n]*|--(?=[\s-]|$)[^\n]*/y;

function skipBlank(state: State, from: number): number {
  let at = from;
  for (;;) {
    const next = skipOne(state, at);
    if (next === at) return at;
    at = next;
  }
}

function skipOne(state: State, at: number): number {
  const { text } = state;
  const char = text[at];
  if (char === undefined) return at;
  if (char === '/' && text[at + 1] === '*') return skipComment(state, at);
  if (char === '*' && text[at + 1] === '/' && state.open > 0) {
    state.open--;
    return at + 2;
  }
  return matchEnd(SPACE, text, at) ?? matchEnd(LINE_COMMENT, text, at) ?? at;
}

function skipComment(state: State, at: number): number {
  const { text } = state;
  COMMENT_OPENER.lastIndex = at;
  const opener = COMMENT_OPENER.exec(text);
  if (opener && state.executes(Number(opener[2] ?? 0), opener[1] !== '')) {
    state.open++;
    return at + opener[0].length;
  }
  const end = text.indexOf('*/', at + 2);
  return end < 0 ? text.length : end + 2;
}

function matchEnd(pattern: RegExp, text: string, at: number): number | undefined {
  pattern.lastIndex = at;
  const found = pattern.exec(text)?.[0];
  return found === undefined || found === '' ? undefined : at + found.length;
}

/** Placeholders of installers stand for a part of a name: `%TABLE_PREFIX%users`, `{{prefix}}users`, `${db}_users`. */
const PLACEHOLDER = String.raw`%[A-Z][A-Z0-9_]*%|\$?\{\{?[\w.$ ]+\}?\}|\[\[?\w+\]\]?`;
const WORD = new RegExp(String.raw`(?:[\p{L}\p{N}\p{M}_$]|${PLACEHOLDER})+`, 'uy');
const NUMBER = /0x[0-9a-f]+(?![\w$])|0b[01]+(?![\w$])|(?:\d+(?:\.\d*)?|\.\d+)(?:e[+-]?\d+)?(?![\p{L}_$])/iuy;
const PREFIX = /(?:_[a-z0-9]+\s*|[nbx])(?=['"])/iy;
const VARIABLE = /@@?(?:[\w.$]+|(?=['"`]))/uy;
const SYMBOL = /:=|<=>|<=|>=|<>|!=|\|\||&&|<<|>>|->>|->|[\s\S]/uy;

function readToken(text: string, at: number): Token {
  const char = text[at] ?? '';
  if (char === '`') return readQuoted(text, at, at, 'name');
  if (char === "'" || char === '"') return readQuoted(text, at, at, 'string');
  const prefixed = matchEnd(PREFIX, text, at);
  if (prefixed !== undefined) return readQuoted(text, at, prefixed, 'string');
  const number = matchEnd(NUMBER, text, at);
  if (number !== undefined) return token('number', text.slice(at, number), at, number);
  const variable = char === '@' ? matchEnd(VARIABLE, text, at) : undefined;
  if (variable !== undefined) return token('symbol', text.slice(at, variable), at, variable);
  const word = matchEnd(WORD, text, at);
  if (word !== undefined) return token('word', text.slice(at, word).toLowerCase(), at, word);
  const end = matchEnd(SYMBOL, text, at) ?? at + 1;
  return token('symbol', text.slice(at, end), at, end);
}

const token = (kind: TokenKind, text: string, start: number, end: number): Token => ({ kind, text, start, end });

/** The quoted text that opens at `open`, which may stand behind a prefix. */
function readQuoted(text: string, start: number, open: number, kind: 'name' | 'string'): Token {
  const quote = text[open] ?? '';
  const { inner, end, closed } = quote === '`' ? plainQuote(text, open, quote) : escapedQuote(text, open, quote);
  const prefix = text.slice(start, open).trim().toLowerCase();
  return {
    kind,
    text: inner,
    start,
    end,
    ...(quote === '"' ? { double: true } : {}),
    ...(prefix === '' ? {} : { prefix }),
    ...(closed ? {} : { unclosed: true }),
  };
}

interface Quoted {
  readonly inner: string;
  readonly end: number;
  readonly closed: boolean;
}

function plainQuote(text: string, open: number, quote: string): Quoted {
  let at = open + 1;
  for (;;) {
    const end = text.indexOf(quote, at);
    if (end < 0) return { inner: text.slice(open + 1).replaceAll(quote + quote, quote), end: text.length, closed: false };
    if (text[end + 1] !== quote) return { inner: text.slice(open + 1, end).replaceAll(quote + quote, quote), end: end + 1, closed: true };
    at = end + 2;
  }
}

const STOP = { "'": /['\\]/g, '"': /["\\]/g } as const;

function escapedQuote(text: string, open: number, quote: string): Quoted {
  const stop = quote === '"' ? STOP['"'] : STOP["'"];
  let inner = '';
  let from = open + 1;
  for (;;) {
    stop.lastIndex = from;
    const at = stop.exec(text)?.index ?? -1;
    if (at < 0) return { inner: inner + text.slice(from), end: text.length, closed: false };
    inner += text.slice(from, at);
    const next = text[at + 1];
    if (text[at] === '\\') inner += unescaped(next ?? '');
    else if (next === quote) inner += quote;
    else return { inner, end: at + 1, closed: true };
    from = at + 2;
  }
}

const CONTROL: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', '0': '\0', Z: '\u001a' };
/** `\%` and `\_` keep their backslash, for LIKE. */
const unescaped = (char: string): string => CONTROL[char] ?? (char === '%' || char === '_' ? `\\${char}` : char);
