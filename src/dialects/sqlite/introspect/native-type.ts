/** A declared type that no shared kind spells, with what it means to a reader. SQLite itself asks only for its affinity. */
import type { ColumnType, NativeType } from '../../../model/index.js';

export function nativeType(declared: string): NativeType {
  const [, name = '', first, second] = /^\s*([^(]*?)\s*(?:\(\s*(\d+)\s*(?:,\s*(\d+)\s*)?\))?\s*$/.exec(declared) ?? [];
  const means = MEANINGS[name.toLowerCase().replace(/\s+/g, ' ')]?.(first && Number(first), second && Number(second));
  return { kind: 'native', dialect: 'sqlite', sql: declared, ...(means ? { means } : {}) };
}

type Size = number | '' | undefined;
type Meaning = (first: Size, second: Size) => NativeType['means'];

const always =
  (type: Exclude<ColumnType, NativeType>): Meaning =>
  () =>
    type;
const varchar: Meaning = (length) => (length ? { kind: 'varchar', length } : { kind: 'text' });
const char: Meaning = (length) => ({ kind: 'char', length: length || 1 });
const decimal: Meaning = (precision, scale) => (precision ? { kind: 'decimal', precision, scale: scale || 0 } : undefined);
const bytes: Meaning = (length) => (length ? { kind: 'bytes', length } : { kind: 'bytes' });
const integer = (bits: 16 | 32 | 64): Meaning => always({ kind: 'integer', bits });
const float: Meaning = always({ kind: 'float', bits: 64 });

const MEANINGS: Readonly<Record<string, Meaning>> = {
  bool: always({ kind: 'boolean' }),
  boolean: always({ kind: 'boolean' }),
  tinyint: integer(16),
  smallint: integer(16),
  int2: integer(16),
  mediumint: integer(32),
  int4: integer(32),
  int8: integer(64),
  bigint: integer(64),
  'big int': integer(64),
  'unsigned big int': always({ kind: 'integer', bits: 64, unsigned: true }),
  varchar,
  nvarchar: varchar,
  'character varying': varchar,
  'varying character': varchar,
  char,
  nchar: char,
  character: char,
  string: always({ kind: 'text' }),
  clob: always({ kind: 'text' }),
  longtext: always({ kind: 'text' }),
  mediumtext: always({ kind: 'text' }),
  decimal,
  numeric: decimal,
  float,
  double: float,
  'double precision': float,
  date: always({ kind: 'date' }),
  time: always({ kind: 'time' }),
  datetime: always({ kind: 'datetime' }),
  timestamp: always({ kind: 'datetime' }),
  timestamptz: always({ kind: 'instant' }),
  uuid: always({ kind: 'uuid' }),
  guid: always({ kind: 'uuid' }),
  json: always({ kind: 'json' }),
  binary: bytes,
  varbinary: bytes,
  bytea: bytes,
};
