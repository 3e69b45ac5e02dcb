/**
 * The text of a CREATE TABLE, which SQLite keeps as it was written, read for what the catalogue does not say: names of
 * constraints, check and generation expressions, collations. https://www.sqlite.org/lang_createtable.html
 */
import type { ReferentialAction } from '../../../model/index.js';
import { commaSeparated, type GroupedToken, groupedTokens, isWord, nameOf } from './grouped-tokens.js';

export interface ParsedKey {
  readonly name?: string;
  readonly columns: readonly string[];
}
export interface ParsedForeignKey extends ParsedKey {
  readonly refTable: string;
  /** Empty: the target's primary key. */
  readonly refColumns: readonly string[];
  readonly onDelete: ReferentialAction;
  readonly onUpdate: ReferentialAction;
  readonly deferrable?: 'immediate' | 'deferred';
}
export interface ParsedCheck {
  readonly name?: string;
  readonly sql: string;
}
export interface ParsedTable {
  readonly strict: boolean;
  readonly withoutRowid: boolean;
  primaryKey?: ParsedKey;
  readonly uniques: ParsedKey[];
  readonly foreignKeys: ParsedForeignKey[];
  readonly checks: ParsedCheck[];
  /** By column. */
  readonly generated: Map<string, { readonly sql: string; readonly stored: boolean }>;
  readonly collations: Map<string, string>;
}

/** Undefined for a table that is not defined by columns (a virtual one). */
export function parseTable(sql: string): ParsedTable | undefined {
  const tokens = groupedTokens(sql);
  const at = tokens.findIndex(({ kind }) => kind === 'group');
  const group = tokens[at];
  if (!group || isWord(tokens[1], 'virtual')) return undefined;
  const options = tokens.slice(at + 1);
  const table: ParsedTable = {
    strict: options.some((token) => isWord(token, 'strict')),
    withoutRowid: options.some((token) => isWord(token, 'rowid')),
    uniques: [],
    foreignKeys: [],
    checks: [],
    generated: new Map(),
    collations: new Map(),
  };
  for (const item of commaSeparated(groupedTokens(group.value))) {
    if (isWord(item[0], 'constraint', 'primary', 'unique', 'check', 'foreign')) readConstraints(table, { tokens: item, at: 0 });
    else readConstraints(table, { tokens: item, at: 1, column: nameOf(item[0]) });
  }
  return table;
}

interface Cursor {
  readonly tokens: readonly GroupedToken[];
  at: number;
  /** The column that inline constraints are about. */
  readonly column?: string;
  name?: string;
}

/** Table constraints, or those behind a column; the words of a column's type are passed over. */
function readConstraints(table: ParsedTable, cursor: Cursor): void {
  while (cursor.at < cursor.tokens.length) {
    const token = cursor.tokens[cursor.at++];
    const read = token?.kind === 'word' && Object.hasOwn(READERS, token.value) ? READERS[token.value] : undefined;
    if (!read) continue;
    read(table, cursor);
    if (token?.value !== 'constraint') delete cursor.name;
  }
}

type Reader = (table: ParsedTable, cursor: Cursor) => void;

const READERS: Readonly<Record<string, Reader>> = {
  constraint: (_, cursor) => {
    cursor.name = nameOf(next(cursor));
  },
  primary: (table, cursor) => {
    table.primaryKey = key(cursor);
  },
  unique: (table, cursor) => {
    table.uniques.push(key(cursor));
  },
  check: (table, cursor) => {
    table.checks.push({ ...named(cursor), sql: group(cursor) });
  },
  foreign: (table, cursor) => {
    const columns = names(group(cursor));
    if (isWord(next(cursor), 'references')) table.foreignKeys.push(references(cursor, columns));
  },
  references: (table, cursor) => {
    table.foreignKeys.push(references(cursor, [cursor.column ?? '']));
  },
  collate: (table, cursor) => {
    table.collations.set(cursor.column ?? '', nameOf(next(cursor)));
  },
  as: (table, cursor) => {
    const sql = group(cursor);
    table.generated.set(cursor.column ?? '', { sql, stored: isWord(cursor.tokens[cursor.at], 'stored') });
  },
  // Its value is the catalogue's to tell; words in it must not be read as constraints.
  default: (_, cursor) => {
    if (/^[+-]$/.test(next(cursor)?.value ?? '')) next(cursor);
  },
};

const next = (cursor: Cursor): GroupedToken | undefined => cursor.tokens[cursor.at++];

const named = ({ name }: Cursor): { readonly name?: string } => (name === undefined ? {} : { name });

/** The next group's inside; stands behind it. */
function group(cursor: Cursor): string {
  const at = cursor.tokens.findIndex(({ kind }, i) => i >= cursor.at && kind === 'group');
  if (at < 0) return '';
  cursor.at = at + 1;
  return cursor.tokens[at]?.value ?? '';
}

const names = (list: string): readonly string[] => commaSeparated(groupedTokens(list)).map(([first]) => nameOf(first));

/** Of the column it stands behind, or of the columns it lists. */
function key(cursor: Cursor): ParsedKey {
  return { ...named(cursor), columns: cursor.column === undefined ? names(group(cursor)) : [cursor.column] };
}

function references(cursor: Cursor, columns: readonly string[]): ParsedForeignKey {
  const refTable = nameOf(next(cursor));
  const listed = cursor.tokens[cursor.at]?.kind === 'group' ? names(next(cursor)?.value ?? '') : [];
  const clause = { onDelete: 'no-action' as ReferentialAction, onUpdate: 'no-action' as ReferentialAction };
  let deferrable: ParsedForeignKey['deferrable'];
  for (let token = cursor.tokens[cursor.at]; token; token = cursor.tokens[cursor.at]) {
    if (isWord(token, 'on')) readAction(cursor, clause);
    else if (isWord(token, 'match')) cursor.at += 2;
    else if (isWord(token, 'not') && isWord(cursor.tokens[cursor.at + 1], 'deferrable')) cursor.at += 2;
    else if (isWord(token, 'deferrable', 'initially', 'immediate')) {
      deferrable ??= 'immediate';
      cursor.at++;
    } else if (isWord(token, 'deferred')) {
      deferrable = 'deferred';
      cursor.at++;
    } else break;
  }
  return { ...named(cursor), columns, refTable, refColumns: listed, ...clause, ...(deferrable ? { deferrable } : {}) };
}

/** `ON DELETE SET NULL`. */
function readAction(cursor: Cursor, clause: { onDelete: ReferentialAction; onUpdate: ReferentialAction }): void {
  const event = cursor.tokens[cursor.at + 1];
  const first = cursor.tokens[cursor.at + 2]?.value ?? '';
  const second = cursor.tokens[cursor.at + 3]?.value ?? '';
  const isPair = first === 'set' || first === 'no';
  const action = ACTIONS[isPair ? `${first} ${second}` : first];
  cursor.at += isPair ? 4 : 3;
  if (!action) return;
  if (isWord(event, 'delete')) clause.onDelete = action;
  else clause.onUpdate = action;
}

const ACTIONS: Readonly<Record<string, ReferentialAction>> = {
  'set null': 'set-null',
  'set default': 'set-default',
  'no action': 'no-action',
  cascade: 'cascade',
  restrict: 'restrict',
};
