/** What a scanner must step over in SQL text without looking inside: quotes, comments, dollar quotes. */

export interface SplitQuirks {
  /** `$$ … $$`, `$body$ … $body$`. */
  readonly dollarQuotes?: boolean;
  /** Backslashes escape quotes inside `'…'` and `"…"`. */
  readonly backslashEscapes?: boolean;
  /** `# …` to the end of the line. */
  readonly hashComments?: boolean;
  readonly nestedComments?: boolean;
  /** `DELIMITER //` lines of the MySQL client. */
  readonly delimiterCommand?: boolean;
}

export const END_OF_LINE = /\n|$/g;

/** End of the quoted text or comment that starts at `at`, or `at` where none does. Unclosed ones reach to the end. */
export function skipInert(sql: string, at: number, quirks: SplitQuirks = {}): number {
  const char = sql[at];
  if (char === "'" || char === '"' || char === '`') return skipQuoted(sql, at, char, quirks);
  if (char === '-' && sql[at + 1] === '-') return lineEnd(sql, at);
  if (char === '#' && quirks.hashComments) return lineEnd(sql, at);
  if (char === '/' && sql[at + 1] === '*') return skipBlock(sql, at, quirks.nestedComments === true);
  return char === '$' && quirks.dollarQuotes ? skipDollar(sql, at) : at;
}

const WORD = /[\p{L}\p{N}_$]+/uy;

export function wordAt(sql: string, at: number): string | undefined {
  WORD.lastIndex = at;
  return WORD.exec(sql)?.[0];
}

function lineEnd(sql: string, at: number): number {
  const end = sql.indexOf('\n', at);
  return end < 0 ? sql.length : end;
}

function skipQuoted(sql: string, open: number, quote: string, { backslashEscapes, dollarQuotes }: SplitQuirks): number {
  // PostgreSQL reads backslashes as escapes in E'…' only.
  const escapes =
    quote !== '`' &&
    (backslashEscapes || (dollarQuotes && quote === "'" && /(?:^|[^\w$])e$/i.test(sql.slice(Math.max(0, open - 2), open))));
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
