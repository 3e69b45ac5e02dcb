/**
 * Column types of the family: how each is spelled, how the catalogue's spelling is read back, and how many bytes one takes
 * in a key and in a row. Two kinds may share a spelling (instant and datetime); facts are compared by spelling.
 */
import { type ByKind, type ColumnType, type NativeType, visit } from '../../model/index.js';
import type { Flavour } from './flavour.js';

/** As written in a CREATE TABLE. */
export function spellType(flavour: Flavour, type: ColumnType): string {
  return visit(type, SPELLINGS, flavour);
}

const SPELLINGS: ByKind<ColumnType, string, [Flavour]> = {
  boolean: () => 'TINYINT(1)',
  integer: (type) => `${INTEGERS[type.bits]}${type.unsigned ? ' UNSIGNED' : ''}`,
  decimal: (type) => `DECIMAL(${type.precision},${type.scale})`,
  money: (type) => `DECIMAL(${type.precision},${type.scale})`,
  float: (type) => (type.bits === 32 ? 'FLOAT' : 'DOUBLE'),
  varchar: (type) => `VARCHAR(${type.length})`,
  char: (type) => `CHAR(${type.length})`,
  // TEXT ends at 64 KB, which a long document passes; MEDIUMTEXT holds 16 MB at one byte more per row.
  text: () => 'MEDIUMTEXT',
  date: () => 'DATE',
  time: () => 'TIME(6)',
  // TIMESTAMP ends in 2038 and moves with the session's time zone.
  instant: () => 'DATETIME(6)',
  datetime: () => 'DATETIME(6)',
  uuid: (_, flavour) => flavour.uuidType,
  json: () => 'JSON',
  bytes: (type) => (type.length === undefined ? 'LONGBLOB' : `VARBINARY(${type.length})`),
  native: (type) => outsideQuotes(type.sql, (word) => word.toUpperCase()),
};

/** The values of ENUM and SET stay as they are. */
export const outsideQuotes = (sql: string, change: (text: string) => string): string =>
  sql.replace(/'(?:[^']|'')*'|[^']+/g, (part) => (part.startsWith("'") ? part : change(part)));

const INTEGERS = { 16: 'SMALLINT', 32: 'INT', 64: 'BIGINT' } as const;

/** Reads `COLUMN_TYPE` of the catalogue. What no shared kind spells stays native, with what it means where that is known. */
export function readType(flavour: Flavour, columnType: string): ColumnType {
  const text = columnType.toLowerCase();
  if (text === flavour.uuidType.toLowerCase()) return { kind: 'uuid' };
  const [, word = '', args = '', rest = ''] = /^([a-z]+)(?:\(([^)]*)\))?(.*)$/.exec(text) ?? [];
  const [first = 0, second = 0] = args.split(',').map(Number);
  const unsigned = rest.startsWith(' unsigned');
  const read = rest === '' || rest === ' unsigned' ? READERS[word] : undefined;
  const shared = read?.(first, second, unsigned);
  if (shared) return shared;
  const means = MEANINGS[word]?.(first, second, unsigned, columnType);
  return { kind: 'native', dialect: flavour.id, sql: withoutWidth(columnType, word, rest), ...(means ? { means } : {}) };
}

/** The display width of an integer says nothing, unless zeros fill it or it stands for a boolean. */
function withoutWidth(columnType: string, word: string, rest: string): string {
  const isInteger = INTEGER_WORDS.has(word) && !rest.includes('zerofill') && !columnType.toLowerCase().startsWith('tinyint(1)');
  return isInteger || word === 'year' ? columnType.replace(/\(\d+\)/, '') : columnType;
}

const INTEGER_WORDS = new Set(['tinyint', 'smallint', 'mediumint', 'int', 'bigint']);

type Shared = Exclude<ColumnType, NativeType>;
type TypeReader = (first: number, second: number, unsigned: boolean) => Shared | undefined;

const integer =
  (bits: 16 | 32 | 64): TypeReader =>
  (_, __, unsigned) => ({ kind: 'integer', bits, ...(unsigned ? { unsigned } : {}) });
const signed =
  (read: TypeReader): TypeReader =>
  (first, second, unsigned) =>
    unsigned ? undefined : read(first, second, unsigned);
const text: TypeReader = () => ({ kind: 'text' });
const bytes: TypeReader = () => ({ kind: 'bytes' });
const decimal: TypeReader = (precision, scale) => ({ kind: 'decimal', precision, scale });
const float =
  (bits: 32 | 64): TypeReader =>
  () => ({ kind: 'float', bits });

const READERS: Readonly<Record<string, TypeReader>> = {
  tinyint: signed((width) => (width === 1 ? { kind: 'boolean' } : undefined)),
  smallint: integer(16),
  int: integer(32),
  bigint: integer(64),
  decimal: signed(decimal),
  float: signed((precision) => (precision === 0 ? { kind: 'float', bits: 32 } : undefined)),
  double: signed((precision) => (precision === 0 ? { kind: 'float', bits: 64 } : undefined)),
  varchar: (length) => ({ kind: 'varchar', length }),
  char: (length) => ({ kind: 'char', length }),
  mediumtext: text,
  date: () => ({ kind: 'date' }),
  time: (precision) => (precision === 6 ? { kind: 'time' } : undefined),
  datetime: (precision) => (precision === 6 ? { kind: 'instant' } : undefined),
  json: () => ({ kind: 'json' }),
  uuid: () => ({ kind: 'uuid' }),
  varbinary: (length) => ({ kind: 'bytes', length }),
  longblob: bytes,
};

type MeaningReader = (first: number, second: number, unsigned: boolean, columnType: string) => Shared | undefined;

/** What a native type means to a reader of the schema. */
const MEANINGS: Readonly<Record<string, MeaningReader>> = {
  tinyint: (width) => (width === 1 ? { kind: 'boolean' } : { kind: 'integer', bits: 16 }),
  smallint: integer(16),
  mediumint: integer(32),
  int: integer(32),
  bigint: integer(64),
  year: integer(16),
  decimal,
  float: float(32),
  double: float(64),
  bit: (width) => (width === 1 ? { kind: 'boolean' } : { kind: 'bytes', length: Math.ceil(width / 8) }),
  tinytext: text,
  text,
  longtext: text,
  tinyblob: bytes,
  blob: bytes,
  mediumblob: bytes,
  binary: (length) => ({ kind: 'bytes', length }),
  datetime: () => ({ kind: 'datetime' }),
  timestamp: () => ({ kind: 'instant' }),
  time: () => ({ kind: 'time' }),
  enum: (_, __, ___, columnType) => ({ kind: 'varchar', length: longestValue(columnType) }),
  set: (_, __, ___, columnType) => ({ kind: 'varchar', length: columnType.length }),
};

function longestValue(columnType: string): number {
  const values = columnType.match(/'(?:[^']|'')*'/g) ?? [];
  return Math.max(1, ...values.map((value) => value.slice(1, -1).replaceAll("''", "'").length));
}

/** Most bytes of an index key, over all its columns: https://dev.mysql.com/doc/refman/8.0/en/innodb-limits.html */
export const KEY_BYTES = 3072;
/** Most bytes of a row, long texts not counted: https://dev.mysql.com/doc/refman/8.0/en/column-count-limit.html */
export const ROW_BYTES = 65_535;
/** utf8mb4. */
export const BYTES_PER_CHARACTER = 4;

/** Bytes that a column takes in a key; `undefined` where it cannot stand in a key whole. */
export function keyBytes(type: ColumnType): number | undefined {
  switch (type.kind) {
    case 'varchar':
    case 'char':
      return type.length * BYTES_PER_CHARACTER;
    case 'bytes':
      return type.length;
    case 'integer':
    case 'float':
      return type.bits / 8;
    case 'text':
    case 'json':
      return undefined;
    case 'native':
      return /text|blob|json/i.test(type.sql) ? undefined : 8;
    default:
      return FIXED_BYTES[type.kind];
  }
}

/** Bytes that a column takes of the row limit. */
export function rowBytes(type: ColumnType): number {
  return (keyBytes(type) ?? POINTER_BYTES) + 2;
}

/** A long text or JSON value counts as its pointer. */
const POINTER_BYTES = 12;

const FIXED_BYTES = { boolean: 1, decimal: 16, money: 16, date: 3, time: 6, instant: 8, datetime: 8, uuid: 16 } as const;
