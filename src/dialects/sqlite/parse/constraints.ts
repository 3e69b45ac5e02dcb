/** Constraints, behind a column or of the table, into what was read of the table. */
import type { ReferentialAction } from '../../../model/index.js';
import type { ConflictAction, ParsedColumn, ParsedForeignKey, ParsedKey, ParsedTable } from './create-table.js';
import { commaSeparated, insideOf, isSymbol, isWord, nameOf, type SqlToken, type TextRange } from './tokens.js';

export interface Cursor {
  readonly sql: string;
  readonly tokens: readonly SqlToken[];
  at: number;
  /** The column that inline constraints are about. */
  readonly column?: ParsedColumn;
  name?: string;
}

export function readConstraints(table: ParsedTable, cursor: Cursor): void {
  while (cursor.at < cursor.tokens.length) {
    const token = cursor.tokens[cursor.at++];
    const read = token?.kind === 'word' && Object.hasOwn(READERS, token.value) ? READERS[token.value] : undefined;
    if (read && token) {
      read(table, cursor, token);
      if (token.value !== 'constraint') delete cursor.name;
    } else if (token) table.problems.push(unknown(token));
  }
}

const unknown = ({ raw, start, end }: SqlToken) => ({
  kind: 'unknown' as const,
  message: `"${raw.slice(0, 30)}" is not understood here.`,
  start,
  end,
});

type Reader = (table: ParsedTable, cursor: Cursor, first: SqlToken) => void;

const READERS: Readonly<Record<string, Reader>> = {
  constraint: (table, cursor, first) => {
    const name = needed(table, cursor, first);
    if (name) cursor.name = nameOf(name);
  },
  primary: readPrimaryKey,
  unique: (table, cursor, first) => {
    table.uniques.push(key(cursor, first));
  },
  check: (table, cursor, first) => {
    const sql = group(table, cursor);
    onConflict(cursor);
    if (sql !== undefined) table.checks.push({ ...named(cursor), sql, at: rangeFrom(first, cursor) });
  },
  foreign: (table, cursor, first) => {
    needWord(table, cursor, first, 'key');
    const list = groupToken(table, cursor);
    const columns = list ? names(cursor, list) : [];
    if (accept(cursor, 'references')) addReferences(table, cursor, columns, first);
    else table.problems.push(unknown(first));
  },
  references: (table, cursor, first) => {
    addReferences(table, cursor, cursor.column ? [cursor.column.name] : [], first);
  },
  not: (table, cursor, first) => {
    needWord(table, cursor, first, 'null');
    const action = onConflict(cursor);
    if (!cursor.column) return;
    cursor.column.notNull = true;
    if (action) cursor.column.onConflict = action;
  },
  null: (_, cursor) => void onConflict(cursor),
  collate: (table, cursor, first) => {
    const collation = needed(table, cursor, first);
    if (cursor.column && collation) cursor.column.collation = nameOf(collation);
  },
  generated: (_, cursor) => void accept(cursor, 'always'),
  as: (table, cursor) => {
    const sql = group(table, cursor);
    const stored = accept(cursor, 'stored');
    if (!stored) accept(cursor, 'virtual');
    if (cursor.column && sql !== undefined) cursor.column.generated = { sql, stored };
  },
  default: readDefaultClause,
};

function readPrimaryKey(table: ParsedTable, cursor: Cursor, first: SqlToken): void {
  needWord(table, cursor, first, 'key');
  const found = key(cursor, first);
  table.primaryKey = found;
  if (accept(cursor, 'autoincrement')) table.autoincrement = true;
}

function readDefaultClause(table: ParsedTable, cursor: Cursor, first: SqlToken): void {
  const from = needed(table, cursor, first);
  if (!from) return;
  let to = from;
  if (isSymbol(from, '+') || isSymbol(from, '-')) to = next(cursor) ?? from;
  // x'…', with nothing between.
  const behind = cursor.tokens[cursor.at];
  if (isWord(from, 'x') && behind?.kind === 'text' && behind.start === from.end) to = next(cursor) ?? from;
  if (from.kind === 'group' && !from.closed) table.problems.push(unclosed(from));
  if (cursor.column) cursor.column.default = from.kind === 'group' ? from.value.trim() : cursor.sql.slice(from.start, to.end);
}

/** The token that a clause cannot do without. */
function needed(table: ParsedTable, cursor: Cursor, { raw, start, end }: SqlToken): SqlToken | undefined {
  const token = next(cursor);
  if (!token) table.problems.push({ kind: 'unclosed', message: `Nothing stands behind "${raw}".`, start, end });
  return token;
}

function needWord(table: ParsedTable, cursor: Cursor, first: SqlToken, word: string): void {
  if (!accept(cursor, word)) table.problems.push(cursor.tokens[cursor.at] ? unknown(first) : cutOff(first));
}

const cutOff = ({ raw, start, end }: SqlToken) => ({ kind: 'unclosed' as const, message: `The text ends behind "${raw}".`, start, end });

/** A reference that names no table is none. */
function addReferences(table: ParsedTable, cursor: Cursor, columns: readonly string[], first: SqlToken): void {
  if (!cursor.tokens[cursor.at]) {
    table.problems.push(cutOff(first));
    return;
  }
  table.foreignKeys.push(references(cursor, columns, first));
  const last = cursor.tokens[cursor.at - 1];
  if (last && isWord(last, 'initially', 'match')) table.problems.push(cutOff(last));
}

const next = (cursor: Cursor): SqlToken | undefined => cursor.tokens[cursor.at++];

function accept(cursor: Cursor, ...words: readonly string[]): boolean {
  if (!isWord(cursor.tokens[cursor.at], ...words)) return false;
  cursor.at++;
  return true;
}

const named = ({ name }: Cursor): { readonly name?: string } => (name === undefined ? {} : { name });

const rangeFrom = ({ start, end }: TextRange, { tokens, at }: Cursor): TextRange => ({ start, end: tokens[at - 1]?.end ?? end });

const unclosed = ({ start, end }: TextRange) => ({
  kind: 'unclosed' as const,
  message: 'The parenthesis that opens here is never closed.',
  start,
  end,
});

/** The next token, if it is a group. */
function groupToken(table: ParsedTable, cursor: Cursor): SqlToken | undefined {
  const token = cursor.tokens[cursor.at];
  if (token?.kind !== 'group') return undefined;
  cursor.at++;
  if (!token.closed) table.problems.push(unclosed(token));
  return token;
}

/** The inside of an expression's parentheses. */
function group(table: ParsedTable, cursor: Cursor): string | undefined {
  const before = cursor.tokens[cursor.at - 1];
  const token = groupToken(table, cursor);
  if (!token && before) table.problems.push(unknown(before));
  return token?.closed ? token.value.trim() : undefined;
}

const names = ({ sql }: Cursor, list: SqlToken): readonly string[] => commaSeparated(insideOf(sql, list)).map(([first]) => nameOf(first));

/** https://www.sqlite.org/syntax/conflict-clause.html */
function onConflict(cursor: Cursor): ConflictAction | undefined {
  if (!isWord(cursor.tokens[cursor.at], 'on') || !isWord(cursor.tokens[cursor.at + 1], 'conflict')) return undefined;
  cursor.at += 2;
  const action = next(cursor)?.value;
  return CONFLICT_ACTIONS.find((known) => known === action);
}

const CONFLICT_ACTIONS: readonly ConflictAction[] = ['rollback', 'abort', 'fail', 'ignore', 'replace'];

/** Of the column it stands behind, or of the columns it lists. */
function key(cursor: Cursor, first: SqlToken): ParsedKey {
  const { column } = cursor;
  const list = column ? undefined : cursor.tokens[cursor.at];
  const parts = list?.kind === 'group' ? commaSeparated(insideOf(cursor.sql, list)) : [];
  if (list?.kind === 'group') cursor.at++;
  const descending = column !== undefined && accept(cursor, 'desc');
  if (column) accept(cursor, 'asc');
  const action = onConflict(cursor);
  const collations = Object.fromEntries(
    parts.flatMap((part) => (isWord(part[1], 'collate') ? [[nameOf(part[0]), nameOf(part[2])] as const] : [])),
  );
  const sqlite = {
    ...(action && action !== 'abort' ? { onConflict: action } : {}),
    ...(Object.keys(collations).length > 0 ? { collations } : {}),
  };
  return {
    ...named(cursor),
    columns: column ? [column.name] : parts.map(([name]) => nameOf(name)),
    at: rangeFrom(first, cursor),
    ...(Object.keys(sqlite).length > 0 ? { sqlite } : {}),
    ...(descending ? { descending } : {}),
  };
}

function references(cursor: Cursor, columns: readonly string[], first: SqlToken): ParsedForeignKey {
  const refTable = nameOf(next(cursor));
  const list = cursor.tokens[cursor.at];
  const refColumns = list?.kind === 'group' ? names(cursor, list) : [];
  if (list?.kind === 'group') cursor.at++;
  const clause = { onDelete: 'no-action' as ReferentialAction, onUpdate: 'no-action' as ReferentialAction };
  let deferrable: ParsedForeignKey['deferrable'];
  for (let token = cursor.tokens[cursor.at]; token; token = cursor.tokens[cursor.at]) {
    const following = cursor.tokens[cursor.at + 1];
    if (isWord(token, 'on') && isWord(following, 'delete', 'update')) {
      if (!readAction(cursor, clause)) break;
    } else if (isWord(token, 'match')) cursor.at += 2;
    else if (isWord(token, 'not') && isWord(following, 'deferrable')) {
      cursor.at += 2;
      // The rest of the clause says how a constraint waits that never does.
      while (accept(cursor, 'initially', 'immediate', 'deferred'));
    } else if (accept(cursor, 'deferrable', 'initially', 'immediate')) deferrable ??= 'immediate';
    else if (accept(cursor, 'deferred')) deferrable = 'deferred';
    else break;
  }
  const at = rangeFrom(first, cursor);
  return { ...named(cursor), columns, refTable, refColumns, ...clause, ...(deferrable ? { deferrable } : {}), at };
}

/** `ON DELETE SET NULL`. */
function readAction(cursor: Cursor, clause: { onDelete: ReferentialAction; onUpdate: ReferentialAction }): boolean {
  const event = cursor.tokens[cursor.at + 1];
  const first = cursor.tokens[cursor.at + 2]?.value ?? '';
  const second = cursor.tokens[cursor.at + 3]?.value ?? '';
  const isPair = first === 'set' || first === 'no';
  const action = ACTIONS[isPair ? `${first} ${second}` : first];
  // Left standing, it is told as something that is not understood.
  if (!action) return false;
  cursor.at += isPair ? 4 : 3;
  if (isWord(event, 'delete')) clause.onDelete = action;
  else clause.onUpdate = action;
  return true;
}

const ACTIONS: Readonly<Record<string, ReferentialAction>> = {
  'set null': 'set-null',
  'set default': 'set-default',
  'no action': 'no-action',
  cascade: 'cascade',
  restrict: 'restrict',
};
