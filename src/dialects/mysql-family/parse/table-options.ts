/** What stands behind a table's parenthesis, and in ALTER TABLE. Every option is kept, known or not. */
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
  raw,
  readName,
  readParenthesised,
  readText,
} from './cursor.js';
import type { TableOptions } from './tree.js';

/** As many options as follow each other; undefined where none does. */
export function readTableOptions(cursor: Cursor): TableOptions | undefined {
  const draft: Draft = { others: {} };
  const from = cursor.at;
  while (!atEnd(cursor)) {
    const before = cursor.at;
    readOption(cursor, draft);
    if (cursor.at === before) break;
    // Commas may stand between the options of CREATE TABLE; in ALTER TABLE the next action may follow one.
    if (isSymbol(peek(cursor), ',') && isOption(cursor, 1)) cursor.at++;
  }
  return cursor.at === from ? undefined : draft;
}

type Draft = { -readonly [K in keyof Omit<TableOptions, 'others'>]: TableOptions[K] } & { readonly others: Record<string, string> };

function readOption(cursor: Cursor, draft: Draft): void {
  if (looksAt(cursor, 'start', 'transaction')) cursor.at += 2;
  else if (accept(cursor, 'with', 'system', 'versioning')) draft.others['with system versioning'] = '';
  else if (readTextOption(cursor, draft)) return;
  else if (isOption(cursor, 0)) readAny(cursor, draft);
}

function readTextOption(cursor: Cursor, draft: Draft): boolean {
  const from = cursor.at;
  accept(cursor, 'default');
  if (accept(cursor, 'character', 'set') || accept(cursor, 'charset') || accept(cursor, 'char', 'set'))
    draft.charset = readWordValue(cursor);
  else if (accept(cursor, 'collate')) draft.collation = readWordValue(cursor);
  else {
    cursor.at = from;
    return false;
  }
  return true;
}

function readWordValue(cursor: Cursor): string {
  acceptSymbol(cursor, '=');
  return (readName(cursor) ?? readText(cursor) ?? '').toLowerCase();
}

/** Names of two words. */
const PAIRS: Readonly<Record<string, string>> = { data: 'directory', index: 'directory' };

const OPTIONS = new Set(
  `engine type auto_increment avg_row_length checksum comment compression connection delay_key_write encryption encrypted
  encryption_key_id engine_attribute secondary_engine_attribute secondary_engine insert_method key_block_size max_rows min_rows pack_keys
  password row_format stats_auto_recalc stats_persistent stats_sample_pages tablespace union autoextend_size page_checksum page_compressed
  page_compression_level transactional ietf_quotes sequence table_checksum nodegroup storage`.split(/\s+/),
);

function isOption(cursor: Cursor, ahead: number): boolean {
  const [token, after] = [peek(cursor, ahead), peek(cursor, ahead + 1)];
  if (token.kind !== 'word' && token.kind !== 'name') return false;
  if (token.kind === 'word' && PAIRS[token.text] === after.text && after.kind === 'word') return true;
  if (token.kind === 'word' && OPTIONS.has(token.text)) return true;
  if (token.kind === 'word' && token.text === 'default') return ['character', 'charset', 'char', 'collate'].includes(after.text);
  if (token.kind === 'word' && ['charset', 'collate'].includes(token.text)) return true;
  if (token.kind === 'word' && token.text === 'character') return after.text === 'set';
  return isSymbol(after, '=');
}

function readAny(cursor: Cursor, draft: Draft): void {
  const first = next(cursor);
  const second = PAIRS[first.text];
  const name = second !== undefined && accept(cursor, second) ? `${first.text} ${second}` : first.text.toLowerCase();
  acceptSymbol(cursor, '=');
  const value = readAnyValue(cursor);
  if (name === 'engine' || name === 'type') draft.engine = value;
  else if (name === 'comment') draft.comment = value;
  else if (name === 'auto_increment') draft.autoIncrement = Number(value);
  else draft.others[name] = value;
}

function readAnyValue(cursor: Cursor): string {
  const inside = readParenthesised(cursor);
  if (inside !== undefined) return `(${inside})`;
  const text = readText(cursor);
  if (text !== undefined) return text;
  const token = next(cursor);
  const value = token.kind === 'name' ? token.text : raw(cursor, token);
  acceptAny(cursor, new Set(['disk', 'memory']));
  return value;
}
