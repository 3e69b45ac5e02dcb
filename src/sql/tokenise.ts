/**
 * SQL text → tokens, for the expression parser. Linear; never throws: a text it cannot read gives undefined.
 */

export type Token =
  /** A bare word; `text` in lower case. */
  | { readonly kind: 'word'; readonly text: string; readonly raw: string }
  | { readonly kind: 'name'; readonly text: string }
  | { readonly kind: 'string'; readonly text: string }
  | { readonly kind: 'number'; readonly text: string }
  | { readonly kind: 'symbol'; readonly text: string }
  | { readonly kind: 'end'; readonly text: '' };

export interface TokeniseOptions {
  /** Backslashes in texts are escapes (MySQL and MariaDB by default). */
  readonly backslashEscapes?: boolean;
}

const BLANK = /(?:\s+|--[^\n]*|\/\*[\s\S]*?\*\/)+/y;
const WORD = /[\p{L}_][\p{L}\p{M}\p{N}_$]*/uy;
const NUMBER = /(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?/y;
const NAME = /"([^"]*(?:""[^"]*)*)"|`([^`]*(?:``[^`]*)*)`/y;
const SYMBOL = /::|<=>|<=|>=|<>|!=|==|!~~\*|!~~|~~\*|~~|!~\*|!~|~\*|\|\||&&|->>|->|\/(?!\*)|[-+*%(),.=<>!~[\]|&#@?:{}^;]/y;
const PLAIN_STRING = /'([^']*(?:''[^']*)*)'/y;
const ESCAPED_STRING = /'([^'\\]*(?:(?:''|\\[\s\S])[^'\\]*)*)'/y;
/** information_schema.check_constraints of MySQL prints texts as `_utf8mb4\'x\'`. */
const SLASHED_STRING = /\\'([^\\]*(?:\\(?!')[^\\]*)*)\\'/y;

/** All tokens, closed by one of kind `end`; undefined when some character is no SQL. */
export function tokenise(sql: string, options: TokeniseOptions = {}): readonly Token[] | undefined {
  const tokens: Token[] = [];
  let at = skip(sql, 0);
  while (at < sql.length) {
    const read = readToken(sql, at, options);
    if (!read) return undefined;
    tokens.push(read.token);
    at = skip(sql, read.end);
  }
  tokens.push({ kind: 'end', text: '' });
  return tokens;
}

type Read = { readonly token: Token; readonly end: number };

function readToken(sql: string, at: number, options: TokeniseOptions): Read | undefined {
  return readText(sql, at, options) ?? readWord(sql, at, options) ?? readRest(sql, at);
}

function readText(sql: string, at: number, { backslashEscapes }: TokeniseOptions): Read | undefined {
  const slashed = match(SLASHED_STRING, sql, at);
  if (slashed) return { token: { kind: 'string', text: (slashed[1] ?? '').replaceAll("''", "'") }, end: at + slashed[0].length };
  const found = match(backslashEscapes ? ESCAPED_STRING : PLAIN_STRING, sql, at);
  if (!found) return undefined;
  const body = (found[1] ?? '').replaceAll("''", "'");
  return { token: { kind: 'string', text: backslashEscapes ? unescaped(body) : body }, end: at + found[0].length };
}

function readWord(sql: string, at: number, options: TokeniseOptions): Read | undefined {
  const word = match(WORD, sql, at)?.[0];
  if (word === undefined) return undefined;
  const end = at + word.length;
  const isEscape = /^e$/i.test(word);
  if (isEscape || /^(n|_\w+)$/i.test(word)) {
    const text = readText(sql, end, isEscape ? { backslashEscapes: true } : options);
    if (text) return text;
  }
  return { token: { kind: 'word', text: word.toLowerCase(), raw: word }, end };
}

function readRest(sql: string, at: number): Read | undefined {
  const name = match(NAME, sql, at);
  if (name) {
    const text = name[1] === undefined ? (name[2] ?? '').replaceAll('``', '`') : name[1].replaceAll('""', '"');
    return { token: { kind: 'name', text }, end: at + name[0].length };
  }
  const number = match(NUMBER, sql, at)?.[0];
  if (number !== undefined) return { token: { kind: 'number', text: number }, end: at + number.length };
  const symbol = match(SYMBOL, sql, at)?.[0];
  return symbol === undefined ? undefined : { token: { kind: 'symbol', text: symbol }, end: at + symbol.length };
}

function match(pattern: RegExp, sql: string, at: number): RegExpExecArray | undefined {
  pattern.lastIndex = at;
  return pattern.exec(sql) ?? undefined;
}

function skip(sql: string, at: number): number {
  return at + (match(BLANK, sql, at)?.[0].length ?? 0);
}

const CONTROL: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', '0': '\0', Z: '\u001a' };

const unescaped = (text: string): string =>
  text.replace(/\\([\s\S])/g, (whole, c: string) => CONTROL[c] ?? (c === '%' || c === '_' ? whole : c));
