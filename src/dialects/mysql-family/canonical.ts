/** One spelling per expression, whether designed or read back from the catalogue. For comparison, not for running. */
import type { Expr } from '../../model/index.js';
import { exprKey, tokenise } from '../../sql/index.js';
import { parseExpression } from './expressions.js';

export const canonicalExpression = (expr: Expr): string => (expr.kind === 'raw' ? canonicalRaw(expr.sql) : exprKey(expr));

/** Raw SQL: understood if possible, else its tokens in lower case with no quotes around names. */
function canonicalRaw(sql: string): string {
  const where = CASE_WHEN.exec(sql)?.[1];
  if (where !== undefined) return `case when ${canonicalExpression(parseExpression(where))} then 1 end`;
  const parsed = parseExpression(sql);
  if (parsed.kind !== 'raw') return exprKey(parsed);
  const tokens = tokenise(sql, { backslashEscapes: true });
  const words = tokens?.map((token) =>
    token.kind === 'string' ? JSON.stringify(token.text) : (SYNONYMS[token.text] ?? token.text.toLowerCase()),
  );
  return words === undefined ? sql : withoutOuter(words.join(' ').trim()).replace(MOMENT, '$1').replace(NEXT_VALUE, 'nextval ( $1 )');
}

/** The catalogue has one name for what people call several. */
const SYNONYMS: Readonly<Record<string, string>> = {
  length: 'octet_length',
  substring: 'substr',
  mid: 'substr',
  ceil: 'ceiling',
  power: 'pow',
  day: 'dayofmonth',
  rlike: 'regexp',
  now: 'current_timestamp',
  true: '1',
  false: '0',
  '!=': '<>',
  '&&': 'and',
};
const MOMENT = /\b(current_timestamp|current_date|current_time) \( \)/g;
const NEXT_VALUE = /\bnext value for (\S+)/g;

/** Parentheses around the whole say nothing. */
function withoutOuter(text: string): string {
  if (!text.startsWith('( ') || !text.endsWith(' )')) return text;
  let depth = 0;
  const closes = text.split(' ').findIndex((word) => {
    depth += word === '(' ? 1 : word === ')' ? -1 : 0;
    return depth === 0;
  });
  return closes === text.split(' ').length - 1 ? withoutOuter(text.slice(2, -2)) : text;
}

/** The one shape of CASE that lowering writes. */
const CASE_WHEN = /^\s*\(?\s*case when (.+) then 1 end\s*\)?\s*$/is;
