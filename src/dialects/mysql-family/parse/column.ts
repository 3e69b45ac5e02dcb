/** A column definition. https://dev.mysql.com/doc/refman/8.0/en/create-table.html https://mariadb.com/kb/en/create-table/ */
import type { ColumnDefault, ColumnType } from '../../../model/index.js';
import { quoteBackslashed } from '../../../sql/index.js';
import { parseExpression } from '../expressions.js';
import type { Flavour } from '../flavour.js';
import { isNumeric, readDefaultSql } from '../introspect/column.js';
import { readType } from '../types.js';
import {
  accept,
  acceptAny,
  acceptSymbol,
  atEnd,
  type Cursor,
  isSymbol,
  looksAt,
  next,
  peek,
  readName,
  readParenthesised,
  readText,
  skipParentheses,
  skipUnknown,
  textBetween,
} from './cursor.js';
import { readDataType } from './data-type.js';
import { rangeFrom, readCheck, readReferences } from './keys.js';
import type { ColumnDefinition } from './tree.js';

/** `name type …`, up to the comma or parenthesis after it. Undefined where no name stands. */
export function readColumn(flavour: Flavour, cursor: Cursor): ColumnDefinition | undefined {
  const from = cursor.at;
  const { start } = peek(cursor);
  const name = readName(cursor);
  // `t.c`: the table's name is allowed before the column's.
  const own = name !== undefined && acceptSymbol(cursor, '.') ? readName(cursor) : name;
  const type = own === undefined ? undefined : readDataType(cursor);
  if (own === undefined || !type) {
    cursor.at = from;
    return undefined;
  }
  const draft: Draft = {
    name: own,
    type: readType(flavour, type.text),
    checks: [],
    ...(type.charset === undefined ? {} : { charset: type.charset }),
    ...(type.serial ? { nullable: false, autoIncrement: true, key: 'unique' as const } : {}),
  };
  readAttributes(flavour, cursor, draft);
  return { ...draft, range: rangeFrom(cursor, start) };
}

type Draft = { -readonly [K in keyof Omit<ColumnDefinition, 'range' | 'checks'>]: ColumnDefinition[K] } & {
  readonly checks: ColumnDefinition['checks'][number][];
};

function readAttributes(flavour: Flavour, cursor: Cursor, draft: Draft): void {
  while (!atEnd(cursor) && !isItemEnd(cursor)) {
    const from = cursor.at;
    readCharacterSet(cursor, draft) || readValue(flavour, cursor, draft) || readRules(cursor, draft) || skipStorage(cursor);
    if (cursor.at > from) continue;
    // The place of a new column, and partitions behind it, are the caller's to read.
    if (looksAt(cursor, 'first') || looksAt(cursor, 'after') || looksAt(cursor, 'partition', 'by')) return;
    skipUnknown(cursor);
  }
}

const isItemEnd = (cursor: Cursor): boolean => isSymbol(peek(cursor), ',') || isSymbol(peek(cursor), ')');

/** Character sets and collations. */
function readCharacterSet(cursor: Cursor, draft: Draft): boolean {
  if (accept(cursor, 'character', 'set') || accept(cursor, 'char', 'set') || accept(cursor, 'charset')) {
    draft.charset = readCharset(cursor);
    return true;
  }
  if (accept(cursor, 'collate')) {
    draft.collation = readCharset(cursor);
    return true;
  }
  if (accept(cursor, 'ascii')) draft.charset = 'latin1';
  else if (accept(cursor, 'unicode')) draft.charset = 'ucs2';
  else if (accept(cursor, 'binary')) draft.binary = true;
  else return false;
  return true;
}

export function readCharset(cursor: Cursor): string {
  acceptSymbol(cursor, '=');
  return (readName(cursor) ?? readText(cursor) ?? '').toLowerCase();
}

/** What the column holds where nothing is given, and what it is made of. */
function readValue(flavour: Flavour, cursor: Cursor, draft: Draft): boolean {
  if (accept(cursor, 'not', 'null')) draft.nullable = false;
  else if (accept(cursor, 'null')) draft.nullable = true;
  else if (accept(cursor, 'serial', 'default', 'value')) Object.assign(draft, { nullable: false, autoIncrement: true, key: 'unique' });
  else if (accept(cursor, 'default')) setDefault(draft, readDefault(flavour, cursor, draft.type));
  else if (accept(cursor, 'on', 'update')) draft.onUpdateNow = takeCall(cursor) !== '';
  else if (accept(cursor, 'auto_increment')) draft.autoIncrement = true;
  else if (accept(cursor, 'generated', 'always', 'as') || accept(cursor, 'as')) return readGenerated(cursor, draft);
  else if (accept(cursor, 'comment')) draft.description = readComment(cursor);
  else if (accept(cursor, 'invisible')) draft.invisible = true;
  else return false;
  return true;
}

function setDefault(draft: Draft, value: ColumnDefault | undefined): void {
  if (value) draft.default = value;
}

function readComment(cursor: Cursor): string {
  acceptSymbol(cursor, '=');
  return readText(cursor) ?? '';
}

/** After DEFAULT: a constant, a call, or any expression in parentheses. NULL is none. */
export function readDefault(flavour: Flavour, cursor: Cursor, type: ColumnType): ColumnDefault | undefined {
  const token = peek(cursor);
  if (token.kind === 'string' && token.prefix === undefined) return readDefaultSql(flavour, quoteBackslashed(readText(cursor) ?? ''), type);
  const bytes = readBytes(cursor, type);
  if (bytes) return bytes;
  const inside = readParenthesised(cursor);
  const text = inside ?? takeCall(cursor);
  if (/^null$/i.test(text.trim())) return undefined;
  return readDefaultSql(flavour, text.trim(), type);
}

/** `0x4142` or `x'4142'`: a number in a column of numbers, a text elsewhere. */
function readBytes(cursor: Cursor, type: ColumnType): ColumnDefault | undefined {
  const token = peek(cursor);
  const digits = token.prefix === 'x' ? token.text : token.kind === 'number' ? /^0x([0-9a-f]+)$/i.exec(token.text)?.[1] : undefined;
  if (digits === undefined) return undefined;
  cursor.at++;
  if (isNumeric(type)) return { kind: 'literal', value: Number(`0x${digits}`) };
  const bytes = Uint8Array.from(digits.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
  return { kind: 'literal', value: new TextDecoder().decode(bytes) };
}

const TYPED = new Set(['date', 'time', 'timestamp']);

/** A sign and a constant, or a name with its arguments. */
function takeCall(cursor: Cursor): string {
  const from = cursor.at;
  while (isSymbol(peek(cursor), '-') || isSymbol(peek(cursor), '+')) cursor.at++;
  if (accept(cursor, 'next', 'value', 'for')) readName(cursor);
  else if (peek(cursor, 1).kind === 'string' && TYPED.has(peek(cursor).text)) cursor.at += 2;
  else if (peek(cursor).kind === 'string') while (peek(cursor).kind === 'string') cursor.at++;
  else if (!isItemEnd(cursor)) next(cursor);
  if (isSymbol(peek(cursor), '(')) skipParentheses(cursor);
  return textBetween(cursor, from, cursor.at);
}

function readGenerated(cursor: Cursor, draft: Draft): boolean {
  // The ends of the time that a row was true: https://mariadb.com/kb/en/system-versioned-tables/
  if (accept(cursor, 'row')) {
    draft.generated = { expr: { kind: 'raw', sql: `ROW ${next(cursor).text.toUpperCase()}` }, stored: true };
    return true;
  }
  const text = readParenthesised(cursor);
  if (text === undefined) return false;
  const how = acceptAny(cursor, STORAGE);
  draft.generated = { expr: parseExpression(text), stored: how === 'stored' || how === 'persistent' };
  return true;
}

const STORAGE = new Set(['stored', 'persistent', 'virtual']);

/** Keys, references and checks of its own. */
function readRules(cursor: Cursor, draft: Draft): boolean {
  if (accept(cursor, 'primary', 'key') || accept(cursor, 'key')) draft.key = 'primary';
  else if (accept(cursor, 'unique')) {
    acceptAny(cursor, new Set(['key', 'index']));
    draft.key ??= 'unique';
  } else if (looksAt(cursor, 'references')) draft.references = readReferences(cursor) ?? draft.references;
  else return readOwnCheck(cursor, draft);
  return true;
}

function readOwnCheck(cursor: Cursor, draft: Draft): boolean {
  const from = cursor.at;
  const { start } = peek(cursor);
  const name = accept(cursor, 'constraint') && !looksAt(cursor, 'check') ? readName(cursor) : undefined;
  const check = looksAt(cursor, 'check') ? readCheck(cursor, start, name) : undefined;
  if (check) draft.checks.push(check);
  else if (looksAt(cursor, 'references')) return readRules(cursor, draft);
  else cursor.at = from;
  return check !== undefined;
}

/** How and where the engine keeps it, which says nothing of the design. */
function skipStorage(cursor: Cursor): boolean {
  const word = acceptAny(cursor, STORAGE_WORDS);
  if (word === undefined) return accept(cursor, 'without', 'system', 'versioning') || accept(cursor, 'with', 'system', 'versioning');
  acceptSymbol(cursor, '=');
  if (word !== 'visible' && word !== 'compressed' && !isItemEnd(cursor)) next(cursor);
  if (isSymbol(peek(cursor), '=')) cursor.at += 2;
  return true;
}

const STORAGE_WORDS = new Set([
  'column_format',
  'storage',
  'engine_attribute',
  'secondary_engine_attribute',
  'srid',
  'ref_system_id',
  'visible',
  'compressed',
]);
