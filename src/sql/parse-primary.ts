/** Operands of an expression: literals, columns, calls, parentheses and casts. */
import type { Expr, NeutralFunction } from '../model/index.js';
import { FUNCTION_ARITY } from './function-names.js';
import { accept, acceptWord, expect, fail, failed, type Parser, peek } from './parser-state.js';

export const parsePrimary = { operand: parseOperand, casts: parseCasts };

/** Signs in a loop: their number is the user's, the stack is not. */
function parseOperand(parser: Parser): Expr {
  let [signs, sign] = [0, 1];
  for (let minus = accept(parser, '-'); minus || accept(parser, '+'); minus = accept(parser, '-')) {
    signs++;
    if (minus) sign = -sign;
  }
  const operand = parseCasts(parser, parseAtom(parser));
  if (signs === 0) return operand;
  if (operand.kind !== 'literal' || typeof operand.value !== 'number') return fail(parser);
  return number(parser, sign * operand.value);
}

function parseAtom(parser: Parser): Expr {
  const token = peek(parser);
  parser.at++;
  switch (token.kind) {
    case 'string':
      return { kind: 'literal', value: token.text };
    case 'number':
      return exactNumber(parser, token.text);
    case 'name':
      return parseName(parser, token.text, token.text);
    case 'word':
      return parseWord(parser, token.text, token.raw);
    case 'symbol':
      return token.text === '(' ? parseParenthesised(parser) : fail(parser);
    case 'end':
      return fail(parser);
    default:
      return token satisfies never;
  }
}

function parseParenthesised(parser: Parser): Expr {
  const inner = parser.expression(parser);
  expect(parser, ')');
  return inner;
}

/** A number that a double would change stays unread. */
function exactNumber(parser: Parser, text: string): Expr {
  const digits = text
    .replace(/[eE].*$/, '')
    .replace('.', '')
    .replace(/^0+/, '');
  return digits.length > 15 && !Number.isSafeInteger(Number(text)) ? fail(parser) : number(parser, Number(text));
}

function number(parser: Parser, value: number): Expr {
  return Number.isFinite(value) ? { kind: 'literal', value: value === 0 ? 0 : value } : fail(parser);
}

/** Words that, unquoted, are no column here: dialects that keep names bare must quote them. */
export const EXPRESSION_WORDS: ReadonlySet<string> = new Set(
  (
    'and or not in is between like glob regexp rlike similar collate escape case when then else end array any all some exists select from where ' +
    'interval distinct row over filter within as on using current_date current_time current_user session_user user xor div binary default'
  ).split(' '),
);

const CONSTANTS: Readonly<Record<string, Expr>> = {
  true: { kind: 'literal', value: true },
  false: { kind: 'literal', value: false },
  null: { kind: 'literal', value: null },
};

function parseWord(parser: Parser, word: string, raw: string): Expr {
  const constant = CONSTANTS[word];
  if (constant) return constant;
  const next = peek(parser);
  const isCall = next.kind === 'symbol' && next.text === '(';
  if (word === 'cast' && isCall) return parseCastCall(parser);
  if (word === 'trim' && isCall) return parseTrim(parser);
  if (word === 'strftime' && isCall) return parseStrftime(parser);
  if (word === 'num_nonnulls' && isCall) return parseNonNulls(parser);
  if (EXPRESSION_WORDS.has(word)) return fail(parser);
  return parseName(parser, word, raw);
}

/** A column, perhaps behind its table, or a call. */
function parseName(parser: Parser, word: string, given: string): Expr {
  let [name, lower] = [given, word];
  while (accept(parser, '.')) {
    const token = peek(parser);
    parser.at++;
    if (token.kind === 'name') [name, lower] = [token.text, token.text];
    else if (token.kind === 'word') [name, lower] = [token.raw, token.text];
    else return fail(parser);
  }
  if (accept(parser, '(')) return parseCall(parser, lower);
  if (lower === 'current_timestamp') return { kind: 'call', fn: 'now', args: [] };
  return { kind: 'column', name };
}

function parseCall(parser: Parser, name: string): Expr {
  const fn = parser.functions.get(name);
  if (!fn) return fail(parser);
  const args = parseArguments(parser);
  return neutralCall(parser, fn, args);
}

function neutralCall(parser: Parser, fn: NeutralFunction, args: readonly Expr[]): Expr {
  const [least, most] = FUNCTION_ARITY[fn];
  if (args.length < least || args.length > most) return fail(parser);
  return { kind: 'call', fn, args: fn === 'now' ? [] : args };
}

/** After the opening parenthesis, up to and with the closing one. */
function parseArguments(parser: Parser): readonly Expr[] {
  const args: Expr[] = [];
  while (!failed(parser) && !accept(parser, ')')) {
    if (args.length > 0) expect(parser, ',');
    args.push(parser.expression(parser));
  }
  return args;
}

/** `TRIM(BOTH FROM x)`, as PostgreSQL prints it, and `trim(x)`. */
function parseTrim(parser: Parser): Expr {
  expect(parser, '(');
  if (acceptWord(parser, 'both') && !acceptWord(parser, 'from')) return fail(parser);
  return neutralCall(parser, 'trim', parseArguments(parser));
}

/** The current instant as SQLite spells it. */
function parseStrftime(parser: Parser): Expr {
  expect(parser, '(');
  const [format, when, ...more] = parseArguments(parser);
  const isNow = when?.kind === 'literal' && when.value === 'now' && format?.kind === 'literal' && typeof format.value === 'string';
  return isNow && more.length === 0 && /^%Y-%m-%d[T ]%H:%M:%[fS]Z?$/.test(String(format.value))
    ? { kind: 'call', fn: 'now', args: [] }
    : fail(parser);
}

function parseNonNulls(parser: Parser): Expr {
  expect(parser, '(');
  const args = parseArguments(parser).map((arg): Expr => ({ kind: 'is-null', arg, negated: true }));
  return neutralCall(parser, 'count-true', args);
}

function parseCastCall(parser: Parser): Expr {
  expect(parser, '(');
  const inner = parser.expression(parser);
  if (!acceptWord(parser, 'as')) return fail(parser);
  const type = parseType(parser);
  // `char charset utf8mb4` and the like.
  while (peek(parser).kind === 'word') parser.at++;
  expect(parser, ')');
  return castTo(parser, inner, type);
}

function parseCasts(parser: Parser, operand: Expr): Expr {
  let expr = operand;
  while (accept(parser, '::')) expr = castTo(parser, expr, parseType(parser));
  return expr;
}

/** Second words of type names. */
const TYPE_TAILS = new Set(['varying', 'precision', 'with', 'without', 'time', 'zone']);

/** Skips a type name and gives its first word. */
function parseType(parser: Parser): string {
  const first = peek(parser);
  if (first.kind !== 'word' && first.kind !== 'name') {
    fail(parser);
    return '';
  }
  parser.at++;
  let word: string = first.text;
  while (accept(parser, '.')) {
    word = peek(parser).text;
    parser.at++;
  }
  skipTail(parser);
  if (accept(parser, '(')) while (!failed(parser) && !accept(parser, ')')) skipPrecision(parser);
  skipTail(parser);
  while (accept(parser, '[')) expect(parser, ']');
  return word;
}

function skipTail(parser: Parser): void {
  for (let token = peek(parser); token.kind === 'word' && TYPE_TAILS.has(token.text); token = peek(parser)) parser.at++;
}

function skipPrecision(parser: Parser): void {
  const token = peek(parser);
  if (token.kind === 'number' || (token.kind === 'symbol' && token.text === ',')) parser.at++;
  else fail(parser);
}

const NUMERIC = new Set([
  'integer',
  'int',
  'bigint',
  'smallint',
  'numeric',
  'decimal',
  'real',
  'double',
  'float',
  'int2',
  'int4',
  'int8',
  'float8',
]);

/** PostgreSQL prints -1 as `'-1'::integer`; such a text is the number. Other casts are dropped. */
function castTo(parser: Parser, expr: Expr, type: string): Expr {
  if (expr.kind !== 'literal' || typeof expr.value !== 'string') return expr;
  if (type === 'boolean' || type === 'bool') return CONSTANTS[expr.value] ?? fail(parser);
  if (!NUMERIC.has(type)) return expr;
  return /^-?\d+(\.\d+)?$/.test(expr.value) ? exactSigned(parser, expr.value) : fail(parser);
}

function exactSigned(parser: Parser, text: string): Expr {
  const expr = exactNumber(parser, text.replace(/^-/, ''));
  return expr.kind === 'literal' && typeof expr.value === 'number' && text.startsWith('-') ? number(parser, -expr.value) : expr;
}
