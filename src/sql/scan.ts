/** What a scanner must step over in SQL text without looking inside: quotes, comments, dollar quotes. */

export interface SplitQuirks {
  /** `$$ … $$`, `$body$ … $body$`. */
  readonly dollarQuotes?: boolean;
  /** Backslashes escape quotes inside `'…'` and `"…"`. */
  readonly backslashEscapes?: boolean;
  /** `# …` to the end of the line. */
  readonly hashComments?: boolean;
  readonly nestedComments?: boolean;
  /** `DELIMITER //` lines of the MySQL client, and its commands that a line's end ends. */
  readonly delimiterCommand?: boolean;
  /** `--` begins a comment only before a blank. */
  readonly spacedDashes?: boolean;
  /** What stands in `/*! … *\/` and `/*M! … *\/` is executed. */
  readonly executableComments?: boolean;
  /** `[name]`. */
  readonly bracketNames?: boolean;
  /** Rows stand behind `COPY … FROM stdin;`, up to a line of `\.`. */
  readonly copyData?: boolean;
  /** Lines that the client reads for itself: `\connect db` of psql, `.read file` of sqlite3. They are passed over. */
  readonly clientLines?: 'backslash' | 'dot';
}

/** End of the quoted text or comment that starts at `at`, or `at` where none does. Unclosed ones reach to the end. */
export function skipInert(sql: string, at: number, quirks: SplitQuirks = {}): number {
  const char = sql[at];
  if (char === "'" || char === '"' || char === '`') return skipQuoted(sql, at, char, quirks);
  if (char === '-' && isDashes(sql, at, quirks)) return lineEnd(sql, at);
  if (char === '#' && quirks.hashComments) return lineEnd(sql, at);
  if (char === '/' && sql[at + 1] === '*') return skipBlock(sql, at, quirks.nestedComments === true);
  if (char === '[' && quirks.bracketNames) return sql.indexOf(']', at) + 1 || sql.length;
  return char === '$' && quirks.dollarQuotes ? skipDollar(sql, at) : at;
}

/** Whether the two dashes here begin a comment. A ruler of dashes is one wherever people draw it. */
export const isDashes = (sql: string, at: number, { spacedDashes }: SplitQuirks): boolean =>
  sql[at + 1] === '-' && (!spacedDashes || !/[^\s-]/.test(sql[at + 2] ?? ''));

const WORD = /[\p{L}\p{N}_$]+/uy;

export function wordAt(sql: string, at: number): string | undefined {
  WORD.lastIndex = at;
  return WORD.exec(sql)?.[0];
}

function lineEnd(sql: string, at: number): number {
  const end = sql.indexOf('\n', at);
  return end < 0 ? sql.length : end;
}

/** PostgreSQL reads backslashes as escapes in E'…' only. */
export function hasEscapes(sql: string, open: number, quote: string, { backslashEscapes, dollarQuotes }: SplitQuirks): boolean {
  if (quote === '`') return false;
  if (backslashEscapes) return true;
  return dollarQuotes === true && quote === "'" && /(?:^|[^\w$])e$/i.test(sql.slice(Math.max(0, open - 2), open));
}

function skipQuoted(sql: string, open: number, quote: string, quirks: SplitQuirks): number {
  const escapes = hasEscapes(sql, open, quote, quirks);
  for (let at = open + 1; at < sql.length; at++) {
    if (escapes && sql[at] === '\\') at++;
    else if (sql[at] === quote) {
      if (sql[at + 1] !== quote) return at + 1;
      at++;
    }
  }
  return sql.length;
}

function skipBlock(sql: string, open: number, nested: boolean): number {
  if (!nested) {
    const end = sql.indexOf('*/', open + 2);
    return end < 0 ? sql.length : end + 2;
  }
  let depth = 1;
  for (let at = open + 2; at < sql.length; at++) {
    const pair = sql.slice(at, at + 2);
    if (pair !== '/*' && pair !== '*/') continue;
    depth += pair === '/*' ? 1 : -1;
    at++;
    if (depth === 0) return at + 1;
  }
  return sql.length;
}

const DOLLAR_TAG = /\$(?:[\p{L}_][\p{L}\p{N}_]*)?\$/uy;

function skipDollar(sql: string, open: number): number {
  DOLLAR_TAG.lastIndex = open;
  const tag = DOLLAR_TAG.exec(sql)?.[0];
  if (tag === undefined) return open;
  const end = sql.indexOf(tag, open + tag.length);
  return end < 0 ? sql.length : end + tag.length;
}
