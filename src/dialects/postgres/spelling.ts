/** Identifiers and literals as SQL. Every name and every text is data: nothing in it is ever run. */
import { type ColumnType, type LiteralValue, parseTableId, type TableId } from '../../model/index.js';
import { isPlainName, quoteDouble, quoteString } from '../../sql/index.js';
import { RESERVED } from './reserved.js';

/** Bare where that is safe, in double quotes otherwise. */
export function quoteIdentifier(name: string): string {
  return isPlainName(name) && !RESERVED.has(name) ? name : quoteDouble(name);
}

export const quoteList = (names: readonly string[]): string => names.map(quoteIdentifier).join(', ');

export function quoteQualified(name: string, namespace?: string): string {
  return namespace === undefined ? quoteIdentifier(name) : `${quoteIdentifier(namespace)}.${quoteIdentifier(name)}`;
}

export function quoteTable(id: TableId): string {
  const { name, namespace } = parseTableId(id);
  return quoteQualified(name, namespace);
}

/** Texts are plain literals: backslashes mean themselves (standard_conforming_strings). NUL cannot be stored and is dropped. */
export const quoteText = (text: string): string => quoteString(text.replaceAll('\u0000', ''));

export function literal(value: LiteralValue, type?: ColumnType): string {
  if (value === null) return 'NULL';
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) return 'NULL';
    return type?.kind === 'boolean' ? (value === 0 ? 'FALSE' : 'TRUE') : String(value);
  }
  return quoteText(value);
}
