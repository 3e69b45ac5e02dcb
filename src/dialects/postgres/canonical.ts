/** One spelling per value and expression, whether designed or printed by the catalogue. For comparison, never for running. */
import type { ColumnType, Expr, LiteralValue } from '../../model/index.js';
import { exprKey, quoteString, type Token, tokenise } from '../../sql/index.js';
import { canonicalInterval } from './canonical-interval.js';
import { parseExpression, printExpression } from './expressions.js';
import { rewriteExpr } from './rewrite-expr.js';
import { spellType } from './types.js';

/** Printed and read again, so that raw text and tree of one expression meet. */
export function canonicalExpression(expr: Expr): string {
  const printed = printExpression(expr);
  const again = parseExpression(printed);
  return again.kind === 'raw' ? canonicalText(printed) : exprKey(rewriteExpr(again, momentsAlike));
}

/** Moments and spans of time, which the server prints in words of its own. */
function momentsAlike(expr: Expr): Expr {
  if (expr.kind !== 'literal' || typeof expr.value !== 'string') return expr;
  return {
    kind: 'literal',
    value: /^[-+]?\d+(?::\d\d:\d\d|\s+[a-z]+)/.test(expr.value) ? canonicalInterval(expr.value) : canonicalMoment(expr.value),
  };
}

/** As `canonicalExpression`, but columns go without their table's name, which the server adds inside queries. */
export const canonicalCondition = (expr: Expr): string =>
  expr.kind === 'raw' ? canonicalExpression(expr).replace(/(?:(?:\w+|"(?:[^"]|"")+") \. )+(?=[\w"])/g, '') : canonicalExpression(expr);

/** What is not understood: words without casts, parentheses and the case of keywords. Texts stay as they are. */
function canonicalText(sql: string): string {
  const tokens = tokenise(sql);
  if (!tokens) return sql.trim().replace(/\s+/g, ' ');
  const words: string[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at];
    if (token?.kind === 'symbol' && token.text === '::') at = endOfType(tokens, at + 1);
    else if (token && token.kind !== 'end' && token.text !== '(' && token.text !== ')') words.push(spelled(token, isInterval(tokens, at)));
  }
  return words.join(' ');
}

const isInterval = (tokens: readonly Token[], at: number): boolean => tokens[at + 1]?.text === '::' && tokens[at + 2]?.text === 'interval';

const spelled = (token: Token, interval: boolean): string => {
  if (token.kind === 'string') return quoteString(interval ? canonicalInterval(token.text) : canonicalMoment(token.text));
  return token.text === '!=' ? '<>' : token.text;
};

const TYPE_TAIL = new Set(['varying', 'precision', 'with', 'without', 'time', 'zone']);

/** The last token of the type name that starts at `from`: `character varying(20)[]`. */
function endOfType(tokens: readonly Token[], from: number): number {
  let at = from;
  const next = (): string => tokens[at + 1]?.text ?? '';
  while (TYPE_TAIL.has(next())) at++;
  if (next() === '(') while (at < tokens.length && tokens[at]?.text !== ')') at++;
  while (TYPE_TAIL.has(next())) at++;
  while (next() === '[') at += 2;
  return at;
}

export function canonicalLiteral(value: LiteralValue, type: ColumnType): string {
  if (value === null) return 'null';
  switch (type.kind) {
    case 'boolean':
      return String(value === true || value === 1 || value === 'true' || value === 't');
    case 'integer':
    case 'decimal':
    case 'money':
    case 'float':
      return canonicalNumber(String(value));
    case 'json':
      return canonicalJson(String(value));
    case 'instant':
    case 'datetime':
      return JSON.stringify(canonicalMoment(String(value)));
    default:
      return JSON.stringify(nativeText(String(value), spellType(type)));
  }
}

/** Values that the server prints in words of its own. */
function nativeText(text: string, type: string): string {
  if (type.startsWith('interval')) return canonicalInterval(text);
  return type === 'money' ? canonicalNumber(Number(text.replace(/[$,]/g, '')).toFixed(2)) : text;
}

/** Without exponent, leading or trailing zeros: `1e+25`, `10.50`, `-.5`. */
export function canonicalNumber(text: string): string {
  const [, minus = '', whole = '', fraction = '', exponent = '0'] = /^([-+]?)(\d*)\.?(\d*)(?:[eE]([-+]?\d+))?$/.exec(text) ?? [];
  if (whole + fraction === '') return text;
  const point = whole.length + Number(exponent);
  if (Math.abs(point) > MOST_DIGITS) return text;
  const digits = (whole + fraction).padStart(whole.length + fraction.length + Math.max(0, -point), '0');
  const at = Math.max(0, point);
  const left =
    digits
      .slice(0, at)
      .padEnd(at, '0')
      .replace(/^0+(?=\d)/, '') || '0';
  const right = digits.slice(at).replace(/0+$/, '');
  const plain = right === '' ? left : `${left}.${right}`;
  return minus === '-' && /[1-9]/.test(plain) ? `-${plain}` : plain;
}

const MOST_DIGITS = 400;

function canonicalJson(text: string): string {
  try {
    return JSON.stringify(sorted(JSON.parse(text) as unknown));
  } catch {
    return text;
  }
}

/** JSONB keeps no order of keys. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, inner]) => [key, sorted(inner)]),
  );
}

const MOMENT = /^(\d{4})-(\d\d)-(\d\d)(?:[T ](\d\d):(\d\d)(?::(\d\d)(?:\.(\d+))?)?(?: ?(Z|[-+]\d\d(?::?\d\d)?))?)?$/i;

/** A point in time in UTC, midnight as the date alone; any other text stays itself. The catalogue prints moments in the session's zone. */
export function canonicalMoment(text: string): string {
  if (text === 'epoch') return '1970-01-01';
  const found = MOMENT.exec(text);
  if (!found) return text;
  const [, year, month, day, hour = '0', minute = '0', second = '0', fraction = '', zone = 'Z'] = found;
  const [y, mo, d, h, mi, s] = [year, month, day, hour, minute, second].map(Number) as [number, number, number, number, number, number];
  const moment = new Date(Date.UTC(y, mo - 1, d, h, mi, s) - offsetMinutes(zone) * 60_000);
  const rest = fraction.replace(/0+$/, '');
  const whole = moment.toISOString().slice(0, 19).replace('T', ' ');
  return rest === '' && whole.endsWith(' 00:00:00') ? whole.slice(0, 10) : `${whole}${rest === '' ? '' : `.${rest}`}`;
}

function offsetMinutes(zone: string): number {
  const [, sign, hours = '0', minutes = '0'] = /^([-+])(\d\d):?(\d\d)?$/.exec(zone) ?? [];
  return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
}
