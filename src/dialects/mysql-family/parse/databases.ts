/** USE, and what CREATE and ALTER DATABASE say of the tables that come. */
import { effectiveCollation } from '../collations.js';
import { accept, type Cursor, openCursor, readName } from './cursor.js';
import { lex } from './lexer.js';
import { readTableOptions } from './table-options.js';
import type { Working } from './working.js';

export function followDatabase(working: Working, text: string, what: string): void {
  if (!FOLLOWED.has(what)) return;
  const cursor = openCursor(text, lex(text, working.flavour.executesComment));
  if (what === 'use') use(working, cursor);
  else settle(working, cursor);
}

const FOLLOWED = new Set(['use', 'create database', 'create schema', 'alter database']);

function use(working: Working, cursor: Cursor): void {
  const name = accept(cursor, 'use') ? readName(cursor) : undefined;
  if (name === undefined) return;
  working.database = name;
  working.home ??= name;
}

function settle(working: Working, cursor: Cursor): void {
  cursor.at++;
  accept(cursor, 'or', 'replace');
  if (!accept(cursor, 'database')) accept(cursor, 'schema');
  accept(cursor, 'if', 'not', 'exists');
  // ALTER DATABASE may leave out which.
  const named = readTableOptions(cursor);
  const name = named ? (working.database ?? working.home ?? '') : (readName(cursor) ?? '');
  const { charset, collation } = named ?? readTableOptions(cursor) ?? {};
  if (charset === undefined && collation === undefined) return;
  const text = { ...(charset === undefined ? {} : { charset }), ...(collation === undefined ? {} : { collation }) };
  if (effectiveCollation(working.flavour, text) !== undefined) working.defaults.set(name, text);
}
