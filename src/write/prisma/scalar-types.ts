/** Column types as Prisma says them: a scalar, and `@db` where the stored type is not the scalar's own. */
import type { DialectId } from '../../model/index.js';

export interface ScalarType {
  readonly scalar: string;
  /** `@db.VarChar(20)` */
  readonly native?: string;
}

/** `stored` is the type as the engine prints it, in lower case, without array signs. Undefined: Prisma has no word for it. */
export function scalarType(dialect: DialectId, stored: string): ScalarType | undefined {
  if (dialect === 'sqlite') return from(SQLITE[stored]);
  return dialect === 'postgres' ? postgresType(stored) : mysqlType(stored);
}

const from = (scalar: string | undefined): ScalarType | undefined => (scalar === undefined ? undefined : { scalar });

const SQLITE: Readonly<Record<string, string>> = {
  text: 'String',
  integer: 'Int',
  bigint: 'BigInt',
  real: 'Float',
  decimal: 'Decimal',
  datetime: 'DateTime',
  boolean: 'Boolean',
  jsonb: 'Json',
  blob: 'Bytes',
};

const POSTGRES: Readonly<Record<string, string>> = {
  text: 'String',
  boolean: 'Boolean',
  integer: 'Int',
  bigint: 'BigInt',
  'double precision': 'Float',
  'numeric(65,30)': 'Decimal',
  'timestamp(3)': 'DateTime',
  'timestamp(3) without time zone': 'DateTime',
  jsonb: 'Json',
  bytea: 'Bytes',
};
const POSTGRES_NATIVE: Readonly<Record<string, readonly [scalar: string, native: string]>> = {
  varchar: ['String', 'VarChar'],
  'character varying': ['String', 'VarChar'],
  char: ['String', 'Char'],
  character: ['String', 'Char'],
  uuid: ['String', 'Uuid'],
  xml: ['String', 'Xml'],
  inet: ['String', 'Inet'],
  citext: ['String', 'Citext'],
  bit: ['String', 'Bit'],
  'bit varying': ['String', 'VarBit'],
  smallint: ['Int', 'SmallInt'],
  oid: ['Int', 'Oid'],
  real: ['Float', 'Real'],
  money: ['Decimal', 'Money'],
  timestamptz: ['DateTime', 'Timestamptz'],
  'timestamp with time zone': ['DateTime', 'Timestamptz'],
  timestamp: ['DateTime', 'Timestamp'],
  'timestamp without time zone': ['DateTime', 'Timestamp'],
  date: ['DateTime', 'Date'],
  time: ['DateTime', 'Time'],
  'time without time zone': ['DateTime', 'Time'],
  'time with time zone': ['DateTime', 'Timetz'],
  json: ['Json', 'Json'],
};

function postgresType(stored: string): ScalarType | undefined {
  const own = POSTGRES[stored];
  if (own) return { scalar: own };
  const { base, args } = parts(stored);
  if (base === 'numeric') return args.length === 2 ? { scalar: 'Decimal', native: `@db.Decimal(${args.join(', ')})` } : undefined;
  return native(POSTGRES_NATIVE[base], args);
}

const MYSQL: Readonly<Record<string, string>> = {
  'varchar(191)': 'String',
  'tinyint(1)': 'Boolean',
  int: 'Int',
  bigint: 'BigInt',
  double: 'Float',
  'decimal(65,30)': 'Decimal',
  'datetime(3)': 'DateTime',
  json: 'Json',
  longblob: 'Bytes',
};
const MYSQL_NATIVE: Readonly<Record<string, readonly [scalar: string, native: string]>> = {
  varchar: ['String', 'VarChar'],
  char: ['String', 'Char'],
  tinytext: ['String', 'TinyText'],
  text: ['String', 'Text'],
  mediumtext: ['String', 'MediumText'],
  longtext: ['String', 'LongText'],
  tinyint: ['Int', 'TinyInt'],
  smallint: ['Int', 'SmallInt'],
  mediumint: ['Int', 'MediumInt'],
  'tinyint unsigned': ['Int', 'UnsignedTinyInt'],
  'smallint unsigned': ['Int', 'UnsignedSmallInt'],
  'mediumint unsigned': ['Int', 'UnsignedMediumInt'],
  'int unsigned': ['Int', 'UnsignedInt'],
  'bigint unsigned': ['BigInt', 'UnsignedBigInt'],
  year: ['Int', 'Year'],
  float: ['Float', 'Float'],
  decimal: ['Decimal', 'Decimal'],
  date: ['DateTime', 'Date'],
  time: ['DateTime', 'Time'],
  datetime: ['DateTime', 'DateTime'],
  timestamp: ['DateTime', 'Timestamp'],
  binary: ['Bytes', 'Binary'],
  varbinary: ['Bytes', 'VarBinary'],
  tinyblob: ['Bytes', 'TinyBlob'],
  blob: ['Bytes', 'Blob'],
  mediumblob: ['Bytes', 'MediumBlob'],
};

function mysqlType(stored: string): ScalarType | undefined {
  const own = MYSQL[stored];
  if (own) return { scalar: own };
  const { base, args } = parts(stored);
  if (base === 'bit') return { scalar: args[0] === '1' ? 'Boolean' : 'Bytes', native: `@db.Bit(${args[0] ?? '1'})` };
  return native(MYSQL_NATIVE[base], args);
}

function native(known: readonly [string, string] | undefined, args: readonly string[]): ScalarType | undefined {
  if (!known) return undefined;
  const [scalar, name] = known;
  return { scalar, native: `@db.${name}${args.length === 0 ? '' : `(${args.join(', ')})`}` };
}

/** `timestamp(6) with time zone` → its words and its numbers. */
function parts(stored: string): { readonly base: string; readonly args: readonly string[] } {
  const [, before = stored, numbers, after = ''] = /^([^(]*?)\s*(?:\(([\d\s,]*)\))?([^()]*)$/.exec(stored) ?? [];
  return { base: `${before}${after}`.trim(), args: numbers === undefined ? [] : numbers.split(',').map((n) => n.trim()) };
}
