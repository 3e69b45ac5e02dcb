/** Keys, references and checks, as CREATE TABLE, ALTER TABLE and CREATE INDEX write them. */

import type { IndexMethod, IndexPart, MysqlIndex, ReferentialAction } from '../../../model/index.js';
import { defined } from '../../../util/defined.js';
import { parseExpression } from '../expressions.js';
import {
  accept,
  acceptAny,
  acceptSymbol,
  type Cursor,
  isSymbol,
  isWord,
  looksAt,
  next,
  peek,
  readName,
  readNameList,
  readParenthesised,
  readQualifiedName,
  readText,
  skipUnknown,
} from './cursor.js';
import type { CheckDefinition, ForeignKeyDefinition, KeyDefinition, References } from './tree.js';

export type Constraint = KeyDefinition | ForeignKeyDefinition | CheckDefinition;

/** A key, reference or check; undefined, and nothing taken, where something else stands. */
export function readConstraint(cursor: Cursor): Constraint | undefined {
  const from = cursor.at;
  const { start } = peek(cursor);
  const symbol = accept(cursor, 'constraint') && !STARTS.has(peek(cursor).text) ? readName(cursor) : undefined;
  const found = readBody(cursor, start, symbol);
  if (!found) cursor.at = from;
  return found;
}

const STARTS = new Set(['primary', 'unique', 'foreign', 'check']);
const KEY_WORDS = new Set(['key', 'index']);
const METHODS: ReadonlySet<string> = new Set(['fulltext', 'spatial', 'vector']);

function readBody(cursor: Cursor, start: number, symbol: string | undefined): Constraint | undefined {
  if (accept(cursor, 'primary', 'key')) return readKey(cursor, start, 'primary', 'btree');
  if (accept(cursor, 'foreign', 'key')) return readForeignKey(cursor, start, symbol);
  if (looksAt(cursor, 'check')) return readCheck(cursor, start, symbol);
  if (accept(cursor, 'unique')) {
    acceptAny(cursor, KEY_WORDS);
    return readKey(cursor, start, 'unique', 'btree', symbol);
  }
  const method = acceptAny(cursor, METHODS);
  if (acceptAny(cursor, KEY_WORDS) === undefined && method === undefined) return undefined;
  return readKey(cursor, start, 'index', methodOf(method));
}

const methodOf = (word: string | undefined): IndexMethod => (word === 'fulltext' || word === 'spatial' ? word : 'btree');

function readKey(cursor: Cursor, start: number, what: KeyDefinition['what'], method: IndexMethod, symbol?: string): KeyDefinition {
  const ifNotExists = accept(cursor, 'if', 'not', 'exists');
  const isNamed = !isSymbol(peek(cursor), '(') && !looksAtMethod(cursor);
  const name = (isNamed ? readName(cursor) : undefined) ?? symbol;
  const before = readUsing(cursor);
  const parts = readKeyParts(cursor);
  const { using, options } = readKeyOptions(cursor);
  const said = using ?? before;
  return {
    kind: 'key',
    what,
    ...(name === undefined ? {} : { name }),
    ...(ifNotExists ? { ifNotExists } : {}),
    method,
    ...(said === undefined ? {} : { using: said }),
    parts,
    ...(options ? { mysql: options } : {}),
    range: rangeFrom(cursor, start),
  };
}

const USING = new Set(['btree', 'hash', 'rtree']);

const looksAtMethod = (cursor: Cursor): boolean =>
  (isWord(peek(cursor), 'using') || isWord(peek(cursor), 'type')) && USING.has(peek(cursor, 1).text);

export function readUsing(cursor: Cursor): string | undefined {
  if (!looksAtMethod(cursor)) return undefined;
  cursor.at++;
  return next(cursor).text;
}

/** `(a, b(10) DESC, (lower(c)))`. */
export function readKeyParts(cursor: Cursor): readonly IndexPart[] {
  const parts: IndexPart[] = [];
  if (!acceptSymbol(cursor, '(')) {
    skipUnknown(cursor);
    return parts;
  }
  while (peek(cursor).kind !== 'end' && !acceptSymbol(cursor, ')')) {
    const part = readPart(cursor);
    if (part) parts.push(part);
    else skipUnknown(cursor);
    acceptSymbol(cursor, ',');
  }
  return parts;
}

function readPart(cursor: Cursor): IndexPart | undefined {
  const expression = readParenthesised(cursor);
  const name = expression === undefined ? readName(cursor) : undefined;
  if (expression === undefined && name === undefined) return undefined;
  const prefix = name === undefined ? undefined : readParenthesised(cursor);
  const isDescending = accept(cursor, 'desc') || (accept(cursor, 'asc') && false);
  return {
    expr: name === undefined ? parseExpression(expression ?? '') : { kind: 'column', name },
    direction: isDescending ? 'desc' : 'asc',
    ...(prefix === undefined || !/^\s*\d+\s*$/.test(prefix) ? {} : { prefix: Number(prefix) }),
  };
}

export interface KeyOptions {
  readonly using?: string;
  readonly options?: MysqlIndex;
}

export function readKeyOptions(cursor: Cursor): KeyOptions {
  let using: string | undefined;
  let options: MysqlIndex = {};
  for (;;) {
    const from = cursor.at;
    using = readUsing(cursor) ?? using;
    if (accept(cursor, 'comment')) options = withText(options, cursor);
    else if (accept(cursor, 'with', 'parser')) options = { ...options, ...defined({ parser: readName(cursor) }) };
    else if (accept(cursor, 'invisible') || accept(cursor, 'ignored')) options = { ...options, invisible: true };
    else if (accept(cursor, 'key_block_size') || accept(cursor, 'clustering') || accept(cursor, 'engine_attribute')) skipValue(cursor);
    else accept(cursor, 'visible') || accept(cursor, 'not', 'ignored');
    if (cursor.at === from) break;
  }
  return { ...(using === undefined ? {} : { using }), ...(Object.keys(options).length === 0 ? {} : { options }) };
}

function withText(options: MysqlIndex, cursor: Cursor): MysqlIndex {
  acceptSymbol(cursor, '=');
  const comment = readText(cursor);
  return comment ? { ...options, comment } : options;
}

function skipValue(cursor: Cursor): void {
  acceptSymbol(cursor, '=');
  next(cursor);
}

function readForeignKey(cursor: Cursor, start: number, symbol: string | undefined): ForeignKeyDefinition | undefined {
  const ifNotExists = accept(cursor, 'if', 'not', 'exists');
  const indexName = isSymbol(peek(cursor), '(') ? undefined : readName(cursor);
  const from = readNameList(cursor);
  const references = from && readReferences(cursor);
  if (!from || !references) return undefined;
  return {
    kind: 'foreign-key',
    ...defined({ symbol, indexName }),
    ...(ifNotExists ? { ifNotExists } : {}),
    from,
    ...references,
    range: rangeFrom(cursor, start),
  };
}

export function readReferences(cursor: Cursor): References | undefined {
  if (!accept(cursor, 'references')) return undefined;
  const table = readQualifiedName(cursor);
  if (!table) return undefined;
  const columns = readNameList(cursor) ?? [];
  if (accept(cursor, 'match')) next(cursor);
  let onDelete: ReferentialAction = 'no-action';
  let onUpdate: ReferentialAction = 'no-action';
  for (;;) {
    if (accept(cursor, 'on', 'delete')) onDelete = readAction(cursor);
    else if (looksAt(cursor, 'on', 'update') && ACTION_WORDS.has(peek(cursor, 2).text)) {
      cursor.at += 2;
      onUpdate = readAction(cursor);
    } else return { table, columns, onDelete, onUpdate };
  }
}

/** After ON UPDATE; anything else is the clause of a column. */
const ACTION_WORDS = new Set(['cascade', 'restrict', 'set', 'no']);

function readAction(cursor: Cursor): ReferentialAction {
  if (accept(cursor, 'cascade')) return 'cascade';
  if (accept(cursor, 'restrict')) return 'restrict';
  if (accept(cursor, 'set', 'null')) return 'set-null';
  if (accept(cursor, 'set', 'default')) return 'set-default';
  accept(cursor, 'no', 'action');
  return 'no-action';
}

export function readCheck(cursor: Cursor, start: number, name: string | undefined): CheckDefinition | undefined {
  const ifNotExists = accept(cursor, 'check') && accept(cursor, 'if', 'not', 'exists');
  const text = readParenthesised(cursor);
  if (text === undefined) return undefined;
  const notEnforced = accept(cursor, 'not', 'enforced');
  accept(cursor, 'enforced');
  return {
    kind: 'check',
    ...(notEnforced ? { notEnforced } : {}),
    ...(name === undefined ? {} : { name }),
    ...(ifNotExists ? { ifNotExists } : {}),
    expr: parseExpression(text),
    range: rangeFrom(cursor, start),
  };
}

/** From `start` to the last token taken. */
export const rangeFrom = (cursor: Cursor, start: number): { readonly start: number; readonly end: number } => ({
  start,
  end: cursor.tokens[cursor.at - 1]?.end ?? start,
});
