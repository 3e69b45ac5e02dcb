/**
 * New names in SQL that is kept as text. SQLite resolves every name; here the place of a word tells what it is: tables
 * stand behind FROM, JOIN, INTO, UPDATE, ON of a trigger and before a point, columns everywhere else but before `(`.
 */
import type { Rename } from '../../../sql/catalogue/index.js';
import { quoteDouble } from '../../../sql/index.js';
import { flatTokens, isSymbol, isWord, nameOf, type SqlToken } from './tokens.js';

/** Every bare or quoted name that `rename` answers for, but names of functions and what stands before a point. */
export function renameColumns(sql: string, rename: Rename): string {
  return rewrite(sql, (token, i, tokens) => {
    if (isSymbol(tokens[i + 1], '(') || isSymbol(tokens[i + 1], '.')) return undefined;
    return rename(nameOf(token));
  });
}

/** The table's name where a table is named. */
export function renameTableIn(sql: string, from: string, to: string): string {
  if (!mentions(sql, from)) return sql;
  const places = tablePlaces(flatTokens(sql));
  return rewrite(sql, (token, i, tokens) => {
    const isTable = places.has(i) || (isSymbol(tokens[i + 1], '.') && !isSymbol(tokens[i - 1], '.'));
    return isTable && nameOf(token).toLowerCase() === from.toLowerCase() ? to : undefined;
  });
}

export interface ColumnRenaming {
  readonly table: string;
  readonly rename: Rename;
  /** Whether another table has a column of that name too. */
  readonly isElsewhere: (table: string) => boolean;
  /** In a trigger of the table, NEW and OLD are its rows. */
  readonly isOwnTrigger: boolean;
}

/** Behind the table's name, an alias of it, NEW and OLD; alone where no other table that is named has such a column. */
export function renameColumnIn(sql: string, { table, rename, isElsewhere, isOwnTrigger }: ColumnRenaming): string {
  if (!mentions(sql, table)) return sql;
  const tokens = flatTokens(sql);
  const ends = scopeEnds(tokens);
  const scopes = scopesOf(tokens, ends, table.toLowerCase(), isElsewhere);
  return rewrite(sql, (token, i) => {
    const scope = scopes[ends.findIndex((end) => i < end)];
    if (!scope || isSymbol(tokens[i + 1], '(') || isSymbol(tokens[i + 1], '.')) return undefined;
    if (!isSymbol(tokens[i - 1], '.')) return scope.alone ? rename(nameOf(token)) : undefined;
    const owner = nameOf(tokens[i - 2]).toLowerCase();
    const isRow = isOwnTrigger && (owner === 'new' || owner === 'old');
    return isRow || scope.names.has(owner) ? rename(nameOf(token)) : undefined;
  });
}

/** Spares the tokens of most texts. Quotes are doubled inside names. */
const mentions = (sql: string, name: string): boolean => /["`]/.test(name) || sql.toLowerCase().includes(name.toLowerCase());

type Answer = (token: SqlToken, index: number, tokens: readonly SqlToken[]) => string | undefined;

function rewrite(sql: string, answer: Answer): string {
  let [text, from] = ['', 0];
  for (const [i, token, tokens] of flatTokens(sql).map((one, at, all) => [at, one, all] as const)) {
    if (token.kind !== 'word' && token.kind !== 'name') continue;
    const name = answer(token, i, tokens);
    if (name === undefined) continue;
    text += sql.slice(from, token.start) + quoteDouble(name);
    from = token.end;
  }
  return text + sql.slice(from);
}

const CLAUSES = 'where group order having limit set values select union except intersect returning window begin when'.split(' ');

/** Where names of tables stand: indexes of tokens. */
function tablePlaces(tokens: readonly SqlToken[]): ReadonlySet<number> {
  const places = new Set<number>();
  let listed = false;
  for (const [i, token] of tokens.entries()) {
    if (isWord(token, ...CLAUSES) || isSymbol(token, ';')) listed = false;
    const opens = isWord(token, 'from', 'join', 'into', 'update', 'on');
    if (isWord(token, 'from', 'join')) listed = true;
    if (!opens && !(listed && isSymbol(token, ','))) continue;
    const next = isWord(tokens[i + 1], 'or') ? i + 3 : i + 1;
    // `UPDATE OF a ON t`: the head of a trigger.
    if (isWord(token, 'update') && isWord(tokens[next], 'of', 'on')) continue;
    places.add(isSymbol(tokens[next + 1], '.') ? next + 2 : next);
  }
  return places;
}

/** Indexes behind the statements of a body, its head among them, and behind what stands before the query of an INSERT. */
function scopeEnds(tokens: readonly SqlToken[]): readonly number[] {
  let inserts = false;
  const ends = tokens.flatMap((token, i) => {
    if (isSymbol(token, ';') || isWord(token, 'begin')) {
      inserts = false;
      return [i + 1];
    }
    if (isWord(token, 'into')) inserts = true;
    if (!inserts || !isWord(token, 'select')) return [];
    inserts = false;
    return [i];
  });
  return [...ends, tokens.length];
}

interface Scope {
  /** A name that stands alone is the table's. */
  readonly alone: boolean;
  /** The table's name and its aliases. */
  readonly names: ReadonlySet<string>;
}

function scopesOf(
  tokens: readonly SqlToken[],
  ends: readonly number[],
  table: string,
  isElsewhere: (table: string) => boolean,
): readonly Scope[] {
  const places = tablePlaces(tokens);
  return ends.map((end, n): Scope => {
    const from = ends[n - 1] ?? 0;
    const named = [...Array(end - from).keys()].map((i) => from + i).filter((i) => places.has(i));
    const own = named.filter((i) => nameOf(tokens[i]).toLowerCase() === table);
    const aliases = own.flatMap((i) => {
      const alias = isWord(tokens[i + 1], 'as') ? tokens[i + 2] : tokens[i + 1];
      return alias?.kind === 'word' || alias?.kind === 'name' ? [nameOf(alias).toLowerCase()] : [];
    });
    const others = named.filter((i) => !own.includes(i) && tokens[i]?.kind !== 'symbol');
    return { alone: own.length > 0 && !others.some((i) => isElsewhere(nameOf(tokens[i]))), names: new Set([table, ...aliases]) };
  });
}
