/**
 * The text of a CREATE TABLE, which SQLite keeps as it was written: columns, constraints, options. Total: what is not
 * understood is listed as a problem with its place, and the rest is read. https://www.sqlite.org/lang_createtable.html
 */
import type { ReferentialAction, SqliteKey } from '../../../model/index.js';
import { KEPT_WORDS } from '../reserved.js';
import { readConstraints } from './constraints.js';
import { commaSeparated, groupedTokens, insideOf, isSymbol, isWord, nameOf, type SqlToken, type TextRange } from './tokens.js';

export type ConflictAction = NonNullable<SqliteKey['onConflict']>;

export interface ParsedColumn {
  readonly name: string;
  /** As written; empty where there is none. */
  readonly type: string;
  readonly at: TextRange;
  notNull?: boolean;
  /** What NOT NULL does instead of failing. */
  onConflict?: ConflictAction;
  /** The expression without its parentheses. */
  default?: string;
  generated?: { readonly sql: string; readonly stored: boolean };
  collation?: string;
}

interface Named {
  readonly name?: string;
  readonly at: TextRange;
}
export interface ParsedKey extends Named {
  readonly columns: readonly string[];
  readonly sqlite?: SqliteKey;
  /** `INTEGER PRIMARY KEY DESC` does not number the rows: https://www.sqlite.org/lang_createtable.html#rowids_and_the_integer_primary_key */
  readonly descending?: boolean;
}
export interface ParsedForeignKey extends Named {
  readonly columns: readonly string[];
  readonly refTable: string;
  /** Empty: the target's primary key. */
  readonly refColumns: readonly string[];
  readonly onDelete: ReferentialAction;
  readonly onUpdate: ReferentialAction;
  readonly deferrable?: 'immediate' | 'deferred';
}
export interface ParsedCheck extends Named {
  readonly sql: string;
}
/** Of one statement; a text that is no SQL at all should not drown the reader. */
export const MOST_PROBLEMS = 20;

export interface ParsedTable {
  readonly columns: ParsedColumn[];
  readonly strict: boolean;
  readonly withoutRowid: boolean;
  autoincrement?: boolean;
  primaryKey?: ParsedKey;
  readonly uniques: ParsedKey[];
  readonly foreignKeys: ParsedForeignKey[];
  readonly checks: ParsedCheck[];
  readonly problems: ParseProblem[];
}

export interface ParseProblem extends TextRange {
  readonly kind: 'unclosed' | 'unknown';
  readonly message: string;
}

/** Undefined for a table that is not defined by columns: a virtual one, or one made of a query. */
export function parseTable(sql: string, tokens = groupedTokens(sql)): ParsedTable | undefined {
  const at = tokens.findIndex(({ kind }) => kind === 'group');
  const group = tokens[at];
  if (!group || isWord(tokens[1], 'virtual') || tokens.slice(0, at).some((token) => isWord(token, 'as'))) return undefined;
  const options = tokens.slice(at + 1);
  const table = emptyTable(
    options.some((token) => isWord(token, 'strict')),
    options.some((token) => isWord(token, 'rowid')),
  );
  for (const item of commaSeparated(insideOf(sql, group))) readItem(sql, table, item);
  table.problems.push(...optionProblems(options));
  const open = group.closed ? undefined : { start: group.start, end: group.end };
  if (open) table.problems.push({ kind: 'unclosed', message: 'The parenthesis that opens here is never closed.', ...open });
  return table;
}

export function emptyTable(strict = false, withoutRowid = false): ParsedTable {
  return { columns: [], strict, withoutRowid, uniques: [], foreignKeys: [], checks: [], problems: [] };
}

/** A column with what stands behind it, or a table constraint. */
export function readItem(sql: string, table: ParsedTable, item: readonly SqlToken[]): void {
  const [first] = item;
  if (!first) return;
  if (isWord(first, 'constraint', 'primary', 'unique', 'check', 'foreign')) {
    readConstraints(table, { sql, tokens: item, at: 0 });
    return;
  }
  if (first.kind === 'symbol' || first.kind === 'group') {
    table.problems.push({
      kind: 'unknown',
      message: `A column cannot begin with "${first.raw.slice(0, 20)}".`,
      start: first.start,
      end: first.end,
    });
    return;
  }
  const type = typeTokens(item);
  const [from, to] = [type[0], type[type.length - 1]];
  const odd = type.find(({ kind, value }) => kind === 'word' && KEPT_WORDS.has(value));
  if (odd) table.problems.push({ kind: 'unknown', message: `"${odd.raw}" is no word of a type.`, start: odd.start, end: odd.end });
  const column: ParsedColumn = {
    name: nameOf(first),
    type: from && to ? (from.kind === 'word' ? sql.slice(from.start, to.end) : from.value) : '',
    at: { start: first.start, end: item[item.length - 1]?.end ?? first.end },
  };
  table.columns.push(column);
  readConstraints(table, { sql, tokens: item, at: 1 + type.length, column });
}

/** The words up to the first that begins a constraint: any words are a type. https://www.sqlite.org/datatype3.html#determination_of_column_affinity */
function typeTokens(item: readonly SqlToken[]): readonly SqlToken[] {
  const rest = item.slice(1);
  const end = rest.findIndex((token, i) => isWord(token, ...AFTER_TYPE) || token.kind === 'symbol' || (token.kind === 'group' && i === 0));
  const words = end < 0 ? rest : rest.slice(0, end);
  const size = words.findIndex(({ kind }) => kind === 'group');
  return size < 0 ? words : words.slice(0, size + 1);
}

const AFTER_TYPE = 'constraint primary not null unique check default collate references generated as on deferrable autoincrement'.split(
  ' ',
);

function optionProblems(options: readonly SqlToken[]): readonly ParseProblem[] {
  return options.flatMap((token, i): readonly ParseProblem[] => {
    const ends = options[i + 1] === undefined && (isWord(token, 'without') || isSymbol(token, ','));
    if (ends) return [{ kind: 'unclosed', message: 'The options of the table are cut off.', start: token.start, end: token.end }];
    if (isWord(token, 'strict', 'without', 'rowid') || isSymbol(token, ',')) return [];
    return [{ kind: 'unknown', message: `"${token.raw.slice(0, 20)}" is no option of a table.`, start: token.start, end: token.end }];
  });
}
