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
  const places = tablePlaces(flatTokens(sql));
  return rewrite(sql, (token, i, tokens) => {
    const isTable = places.has(i) || (isSymbol(tokens[i + 1], '.') && !isSymbol(tokens[i - 1], '.'));
    return isTable && nameOf(token).toLowerCase() === from.toLowerCase() ? to : undefined;
  });
}

/**
 * A column's name in statements that may speak of other tables too: behind the table's name, an alias of it or, in its
 * own triggers, NEW and OLD; alone only in statements that name no other table.
 */
export function renameColumnIn(sql: string, table: string, rename: Rename, ownTrigger: boolean): string {
  const tokens = flatTokens(sql);
  const ends = statementEnds(tokens);
  const scopes = scopesOf(tokens, ends, table.toLowerCase());
  return rewrite(sql, (token, i) => {
    const scope = scopes[ends.findIndex((end) => i < end)];
    if (!scope || isSymbol(tokens[i + 1], '(') || isSymbol(tokens[i + 1], '.')) return undefined;
    if (!isSymbol(tokens[i - 1], '.')) return scope.alone ? rename(nameOf(token)) : undefined;
    const owner = nameOf(tokens[i - 2]).toLowerCase();
    const isRow = ownTrigger && (owner === 'new' || owner === 'old');
    return isRow || scope.names.has(owner) ? rename(nameOf(token)) : undefined;
  });
}

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
    places.add(isSymbol(tokens[next + 1], '.') ? next + 2 : next);
  }
  return places;
}

/** Indexes behind the statements of a body; its head is one of them. */
function statementEnds(tokens: readonly SqlToken[]): readonly number[] {
  const ends = tokens.flatMap((token, i) => (isSymbol(token, ';') || isWord(token, 'begin') ? [i + 1] : []));
  return [...ends, tokens.length];
}

interface Scope {
  readonly alone: boolean;
  /** The table's name and its aliases. */
  readonly names: ReadonlySet<string>;
}

function scopesOf(tokens: readonly SqlToken[], ends: readonly number[], table: string): readonly Scope[] {
  const places = tablePlaces(tokens);
  return ends.map((end, n): Scope => {
    const names = new Set<string>();
    let others = 0;
    for (let i = ends[n - 1] ?? 0; i < end; i++) {
      if (!places.has(i)) continue;
      const isOn = isWord(tokens[i - 1], 'on');
      if (nameOf(tokens[i]).toLowerCase() === table) {
        names.add(table);
        const alias = isWord(tokens[i + 1], 'as') ? tokens[i + 2] : tokens[i + 1];
        if (alias?.kind === 'word' || alias?.kind === 'name') names.add(nameOf(alias).toLowerCase());
      } else if (!isOn && nameOf(tokens[i]) !== '(') others++;
    }
    return { alone: names.size > 0 && others === 0, names };
  });
}
