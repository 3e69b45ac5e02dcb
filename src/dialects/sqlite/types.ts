/** Column types of STRICT tables. https://www.sqlite.org/stricttables.html */
import { type ByKind, type ColumnType, visit } from '../../model/index.js';

export const spellType = (type: ColumnType): string => visit(type, SPELLING);

const SPELLING: ByKind<ColumnType, string> = {
  boolean: () => 'INTEGER',
  integer: () => 'INTEGER',
  decimal: (type) => (scaleOf(type) === undefined ? 'REAL' : 'INTEGER'),
  money: (type) => (scaleOf(type) === undefined ? 'REAL' : 'INTEGER'),
  float: () => 'REAL',
  varchar: () => 'TEXT',
  char: () => 'TEXT',
  text: () => 'TEXT',
  date: () => 'TEXT',
  time: () => 'TEXT',
  instant: () => 'TEXT',
  datetime: () => 'TEXT',
  uuid: () => 'TEXT',
  json: () => 'TEXT',
  bytes: () => 'BLOB',
  native: ({ dialect, sql }) => (dialect === 'sqlite' ? sql : 'TEXT'),
};

/** Digits that always fit into a 64-bit integer. */
const EXACT_DIGITS = 18;

/** Decimal places that an exact type keeps as whole numbers; undefined for other types and for more digits than an integer holds. */
export function scaleOf(type: ColumnType): number | undefined {
  if (type.kind !== 'money' && type.kind !== 'decimal') return undefined;
  return type.precision <= EXACT_DIGITS ? type.scale : undefined;
}
