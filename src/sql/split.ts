/**
 * A script → its statements, with exact places. Knows quotes, comments, dollar quotes, DELIMITER and the bodies of
 * triggers and routines; knows no grammar. Linear; never throws: what is left unclosed reaches to the end.
 */
import type { DialectId } from '../model/index.js';
import { END_OF_LINE, type SplitQuirks, skipInert, wordAt } from './scan.js';

export interface SplitStatement {
  /** Without leading comments, blanks and the final semicolon. `sql.slice(start, end)`. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** Line of `start`, from 1. */
  readonly line: number;
}

export const SPLIT_QUIRKS: Readonly<Record<DialectId, SplitQuirks>> = {
  postgres: { dollarQuotes: true, nestedComments: true },
  mysql: { backslashEscapes: true, hashComments: true, delimiterCommand: true },
  mariadb: { backslashEscapes: true, hashComments: true, delimiterCommand: true },
  sqlite: {},
};

export function splitStatements(sql: string, quirks: SplitQuirks = {}): readonly SplitStatement[] {
  const statements: SplitStatement[] = [];
  const lines = lineCounter(sql);
  let delimiter = ';';
  for (let at = nextStatement(sql, 0, quirks); at < sql.length; at = nextStatement(sql, at, quirks)) {
    const command = quirks.delimiterCommand ? delimiterCommand(sql, at) : undefined;
    if (command) {
      delimiter = command.delimiter;
      at = command.end;
      continue;
    }
    const { end, next } = statementEnd(sql, at, delimiter, quirks);
    if (end > at) statements.push({ text: sql.slice(at, end), start: at, end, line: lines(at) });
    at = next;
  }
  return statements;
}

/** Lines of growing offsets. */
function lineCounter(sql: string): (offset: number) => number {
  let [line, from] = [1, 0];
  return (offset) => {
    for (let at = sql.indexOf('\n', from); at >= 0 && at < offset; at = sql.indexOf('\n', from)) {
      line++;
      from = at + 1;
    }
    return line;
  };
}

/** Skips blanks, and comments that no engine executes. */
function nextStatement(sql: string, from: number, quirks: SplitQuirks): number {
  let at = from;
  while (at < sql.length) {
    if (/\s/.test(sql[at] ?? '')) at++;
    else {
      const end = isComment(sql, at, quirks) ? skipInert(sql, at, quirks) : at;
      if (end === at) return at;
      at = end;
    }
  }
  return at;
}

function isComment(sql: string, at: number, { hashComments }: SplitQuirks): boolean {
  return sql.startsWith('--', at) || (sql.startsWith('/*', at) && sql[at + 2] !== '!') || (hashComments === true && sql[at] === '#');
}

function delimiterCommand(sql: string, at: number): { readonly delimiter: string; readonly end: number } | undefined {
  if (!/^delimiter\s/i.test(sql.slice(at, at + 10))) return undefined;
  END_OF_LINE.lastIndex = at;
  const end = END_OF_LINE.exec(sql)?.index ?? sql.length;
  return {
    delimiter:
      sql
        .slice(at + 9, end)
        .trim()
        .split(/\s/)[0] || ';',
    end,
  };
}

/** Where the statement that starts at `from` ends (after its last character that says something), and where to go on. */
function statementEnd(sql: string, from: number, delimiter: string, quirks: SplitQuirks): { readonly end: number; readonly next: number } {
  const body = bodyCounter();
  let [at, end] = [from, from];
  while (at < sql.length) {
    if (body.depth === 0 && sql.startsWith(delimiter, at)) return { end, next: at + delimiter.length };
    const inert = skipInert(sql, at, quirks);
    if (inert > at) {
      if (!isComment(sql, at, quirks)) {
        end = inert;
        body.mark('');
      }
      at = inert;
      continue;
    }
    const word = wordAt(sql, at);
    if (word) body.mark(word.toLowerCase());
    else if (!/\s/.test(sql[at] ?? '')) body.mark(sql[at] ?? '');
    at += word?.length ?? 1;
    if (!/\s/.test(sql[at - 1] ?? '')) end = at;
  }
  return { end, next: at };
}

const OBJECTS = new Set([
  'table',
  'index',
  'view',
  'trigger',
  'procedure',
  'function',
  'event',
  'package',
  'schema',
  'database',
  'type',
  'role',
]);
const WITH_BODY = new Set(['trigger', 'procedure', 'function', 'event', 'package']);
/** After these a statement begins inside a body. */
const BEFORE_STATEMENT = new Set([';', 'begin', 'then', 'else', 'do', 'loop', 'repeat', 'row', ':', 'atomic']);
const BLOCKS = new Set(['if', 'loop', 'while', 'repeat', 'for', 'case']);

interface BodyCounter {
  /** Blocks open in the body of a trigger or routine: semicolons inside end nothing. */
  depth: number;
  mark(token: string): void;
}

function bodyCounter(): BodyCounter {
  let [first, previous] = ['', ''];
  let object: string | undefined;
  return {
    depth: 0,
    mark(token) {
      if (first === '') first = token;
      else if (first === 'create' && object === undefined && OBJECTS.has(token)) object = token;
      else if (object !== undefined && WITH_BODY.has(object)) this.depth = Math.max(0, this.depth + opens(token, previous));
      previous = token;
    },
  };
}

function opens(token: string, previous: string): number {
  if (token === 'end') return -1;
  if (previous === 'end') return 0;
  if (token === 'begin' || token === 'case') return 1;
  return BLOCKS.has(token) && BEFORE_STATEMENT.has(previous) ? 1 : 0;
}
