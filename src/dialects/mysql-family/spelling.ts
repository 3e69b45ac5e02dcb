/** Identifiers and literals as SQL. Every name and every text is data: nothing in it is ever run. */
import type { ColumnType, LiteralValue } from '../../model/index.js';
import { isPlainName, quoteBackslashed, quoteBacktick } from '../../sql/index.js';
import type { Flavour } from './flavour.js';
import { RESERVED } from './reserved.js';

/** Bare where that is safe, in backquotes otherwise. */
export function quoteIdentifier(name: string): string {
  return isPlainName(name) && !RESERVED.has(name) ? name : quoteBacktick(name);
}

export const quoteList = (names: readonly string[]): string => names.map(quoteIdentifier).join(', ');

/**
 * A literal for a column of `type`. Escapes backslashes, as both engines read them by default (no NO_BACKSLASH_ESCAPES).
 * Booleans are 1 and 0; instants lose their zone after being moved to UTC.
 */
export function spellLiteral(flavour: Flavour, value: LiteralValue, type?: ColumnType): string {
  if (value === null) return 'NULL';
  if (typeof value === 'boolean') return value ? '1' : '0';
  if (typeof value === 'number') return Number.isFinite(value) ? String(value) : 'NULL';
  if (type?.kind === 'uuid' && flavour.uuidFromText) return `${flavour.uuidFromText}(${quoteText(value)})`;
  const kind = type?.kind === 'native' ? type.means?.kind : type?.kind;
  return quoteText(kind === 'instant' || kind === 'datetime' ? wallClock(value) : value);
}

export const quoteText = quoteBackslashed;

/** `2024-05-01T10:00:00+02:00` → `2024-05-01 08:00:00.000`; other texts stay. */
function wallClock(text: string): string {
  const [, zone] = /^\d{4}-\d{2}-\d{2}T[\d:.]+(Z|[+-]\d{2}:?\d{2})?$/.exec(text) ?? [text, null];
  if (zone === null) return text;
  if (zone === undefined) return text.replace('T', ' ');
  if (zone === 'Z') return text.replace('T', ' ').replace('Z', '');
  const instant = new Date(text);
  return Number.isNaN(instant.getTime()) ? text : instant.toISOString().replace('T', ' ').replace('Z', '');
}
