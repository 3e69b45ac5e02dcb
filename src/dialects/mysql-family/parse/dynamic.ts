/**
 * Statements that a script makes while it runs: PREPARE and EXECUTE, and procedures that it defines and calls. Migrations
 * guard changes that way (`IF EXISTS … 'ALTER TABLE …'`). No condition is evaluated: what can be applied is, because the
 * guard is there to let it, and what cannot be applied is what the guard is there to prevent.
 */
import { type Cursor, isSymbol, isWord, openCursor, peek, readName, skipParentheses, textBetween } from './cursor.js';
import { lex, type Token } from './lexer.js';
import type { Working } from './working.js';

export interface Dynamic {
  /** Texts of user variables. */
  readonly texts: Map<string, string>;
  /** Statements that a user variable, or a prepared name, may hold. */
  readonly variables: Map<string, readonly string[]>;
  readonly prepared: Map<string, readonly string[]>;
  readonly procedures: Map<string, Procedure>;
}

export interface Procedure {
  readonly parameters: readonly string[];
  readonly body: string;
}

export const openDynamic = (): Dynamic => ({ texts: new Map(), variables: new Map(), prepared: new Map(), procedures: new Map() });

const DDL = /^\s*(?:alter|create|drop|rename)\s/i;
const MAY_MATTER = /@|\bprepare\b|\bexecute\b|\bcall\b|^\s*(?:begin\s+not|if)\b/i;

/** Follows a session statement; gives the statements that it runs. */
export function runDynamic(working: Working, text: string, what: string): readonly string[] {
  if (!FOLLOWED.has(what) || text.length > LONGEST || !MAY_MATTER.test(text)) return [];
  const cursor = openCursor(text, lex(text, working.flavour.executesComment));
  if (what === 'set') assign(working.dynamic, cursor);
  else if (what === 'select') select(working.dynamic, cursor);
  else if (what === 'prepare') prepare(working.dynamic, cursor);
  else if (what === 'execute') return working.dynamic.prepared.get(nameAt(cursor, 1)) ?? [];
  else if (what === 'call') return calledStatements(working, cursor);
  else return [...statementsIn(cursor.tokens, working.dynamic, new Map()), ...directStatements(text, cursor.tokens)];
  return [];
}

/** The last two are blocks that MariaDB runs as they stand: https://mariadb.com/kb/en/begin-end/ */
const FOLLOWED = new Set(['set', 'select', 'prepare', 'execute', 'call', 'begin', 'if']);
/** Longer ones hold data. */
const LONGEST = 20_000;

const nameAt = (cursor: Cursor, at: number): string => (cursor.tokens[at]?.text ?? '').toLowerCase();

/** `SET @a = …, @b := …`. */
function assign(dynamic: Dynamic, cursor: Cursor): void {
  const { tokens } = cursor;
  for (let at = 0; at < tokens.length; at++) {
    const name = tokens[at];
    const sign = tokens[at + 1];
    if (!name || !sign || name.kind !== 'symbol' || !/^@[^@]/.test(name.text) || (sign.text !== '=' && sign.text !== ':=')) continue;
    const end = expressionEnd(tokens, at + 2);
    remember(dynamic, name.text, tokens.slice(at + 2, end));
    at = end;
  }
}

/** Up to the comma or semicolon outside parentheses. */
function expressionEnd(tokens: readonly Token[], from: number): number {
  let depth = 0;
  for (let at = from; at < tokens.length; at++) {
    const text = tokens[at]?.kind === 'symbol' ? tokens[at]?.text : '';
    if (text === '(') depth++;
    else if (text === ')') depth--;
    else if (depth === 0 && (text === ',' || text === ';')) return at;
  }
  return tokens.length;
}

function remember(dynamic: Dynamic, variable: string, tokens: readonly Token[]): void {
  const name = variable.toLowerCase();
  const [only] = tokens;
  const rest = tokens.filter(({ kind }) => kind !== 'end');
  const text = rest.length === 1 ? only : isWord(only ?? END, 'if') ? firstBranch(tokens) : undefined;
  if (text?.kind === 'string') dynamic.texts.set(name, text.text);
  else dynamic.texts.delete(name);
  dynamic.variables.set(name, statementsIn(tokens, dynamic, new Map()));
}

const END: Token = { kind: 'end', text: '', start: 0, end: 0 };

/** What IF gives where its condition holds. */
function firstBranch(tokens: readonly Token[]): Token | undefined {
  const comma = expressionEnd(tokens, 2);
  const [branch, after] = [tokens[comma + 1], tokens[comma + 2]];
  return after && isSymbol(after, ',') ? branch : undefined;
}

/** `SELECT IF(…) INTO @a`, `SELECT @a := IF(…)`. */
function select(dynamic: Dynamic, cursor: Cursor): void {
  const { tokens } = cursor;
  const into = tokens.findIndex((token, i) => isWord(token, 'into') && tokens[i + 1]?.text.startsWith('@'));
  const target = tokens[into + 1];
  if (into >= 0 && target) remember(dynamic, target.text, [...tokens.slice(0, into), ...tokens.slice(into + 2)]);
  else assign(dynamic, cursor);
}

/** `PREPARE s FROM @a`, `PREPARE s FROM 'ALTER …'`. */
function prepare(dynamic: Dynamic, cursor: Cursor): void {
  const [, , , from] = cursor.tokens;
  const held = from?.kind === 'symbol' ? dynamic.variables.get(from.text.toLowerCase()) : undefined;
  const text = from?.kind === 'symbol' ? dynamic.texts.get(from.text.toLowerCase()) : from?.text;
  dynamic.prepared.set(nameAt(cursor, 1), held && held.length > 0 ? held : text !== undefined && DDL.test(text) ? [text] : []);
}

/** Texts that begin like a change of the schema, put together where CONCAT does. */
function statementsIn(tokens: readonly Token[], dynamic: Dynamic, known: ReadonlyMap<string, string>): readonly string[] {
  const found: string[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at];
    if (!token) continue;
    if (isWord(token, 'concat') && isSymbol(tokens[at + 1] ?? token, '(')) {
      const { text, end } = concatenated(tokens, at + 2, dynamic, known);
      if (text !== undefined && DDL.test(text)) found.push(text);
      at = end;
    } else if (token.kind === 'string' && DDL.test(token.text)) found.push(token.text);
    else if (token.kind === 'symbol' && token.text.startsWith('@')) found.push(...(dynamic.variables.get(token.text.toLowerCase()) ?? []));
  }
  return found.map((text) => text.trim().replace(/;$/, ''));
}

interface Concatenated {
  /** Undefined where a part is known only when it runs. */
  readonly text?: string;
  readonly end: number;
}

function concatenated(tokens: readonly Token[], from: number, dynamic: Dynamic, known: ReadonlyMap<string, string>): Concatenated {
  let text: string | undefined = '';
  let at = from;
  for (; at < tokens.length; at++) {
    const token = tokens[at];
    if (!token || isSymbol(token, ')')) break;
    if (isSymbol(token, ',')) continue;
    const nested = isWord(token, 'concat') ? concatenated(tokens, at + 2, dynamic, known) : undefined;
    if (nested) at = nested.end;
    const part = nested ? nested.text : textOf(token, dynamic, known);
    text = text === undefined || part === undefined ? undefined : text + part;
    if (part === undefined && isSymbol(tokens[at + 1] ?? token, '(')) at = closing(tokens, at + 1);
  }
  return { ...(text === undefined ? {} : { text }), end: at };
}

function closing(tokens: readonly Token[], open: number): number {
  const cursor: Cursor = { text: '', tokens, at: open, unknown: [] };
  return skipParentheses(cursor);
}

function textOf(token: Token, { texts }: Dynamic, known: ReadonlyMap<string, string>): string | undefined {
  if (token.kind === 'string' || token.kind === 'number') return token.text;
  return known.get(token.text.toLowerCase()) ?? texts.get(token.text.toLowerCase());
}

/** Remembers what a procedure would do. `sql` is its CREATE statement. */
export function rememberProcedure({ dynamic, flavour }: Working, name: string, sql: string): void {
  const cursor = openCursor(sql, lex(sql, flavour.executesComment));
  while (!isSymbol(peek(cursor), '(') && peek(cursor).kind !== 'end') cursor.at++;
  const from = cursor.at + 1;
  const end = skipParentheses(cursor);
  const list = openCursor(sql, [...cursor.tokens.slice(from, end), ...cursor.tokens.slice(-1)]);
  const parameters: string[] = [];
  while (peek(list).kind !== 'end') {
    if (['in', 'out', 'inout'].includes(peek(list).text)) list.at++;
    parameters.push((readName(list) ?? '').toLowerCase());
    list.at = expressionEnd(list.tokens, list.at) + 1;
  }
  dynamic.procedures.set(name.toLowerCase(), { parameters, body: textBetween(cursor, cursor.at, cursor.tokens.length) });
}

/** `CALL p('a', 'b')`: the changes its body holds, with its arguments in place. */
function calledStatements({ dynamic, flavour }: Working, cursor: Cursor): readonly string[] {
  cursor.at = 1;
  const name = readName(cursor);
  const procedure = name === undefined ? undefined : dynamic.procedures.get(name.toLowerCase());
  if (!procedure) return [];
  const known = new Map<string, string>();
  for (const parameter of procedure.parameters) {
    cursor.at++;
    known.set(parameter, peek(cursor).text);
    cursor.at = expressionEnd(cursor.tokens, cursor.at);
  }
  const tokens = lex(procedure.body, flavour.executesComment);
  return [...statementsIn(tokens, dynamic, known), ...directStatements(procedure.body, tokens)];
}

const BEFORE = new Set(['begin', 'then', 'else', 'do', ';']);
const CHANGES = new Set(['alter', 'create', 'drop', 'rename']);

/** Changes that stand in the body as such. */
function directStatements(body: string, tokens: readonly Token[]): readonly string[] {
  return tokens.flatMap((token, at) => {
    const startsHere = token.kind === 'word' && CHANGES.has(token.text) && BEFORE.has(tokens[at - 1]?.text ?? '');
    if (!startsHere) return [];
    const end = tokens.findIndex((next, i) => i > at && isSymbol(next, ';'));
    return [body.slice(token.start, tokens[end < 0 ? tokens.length - 1 : end]?.start ?? body.length)];
  });
}
