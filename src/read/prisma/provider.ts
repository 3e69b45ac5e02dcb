/** What each `provider` of a datasource means: the engine, what a scalar is stored as, how long names may be. */
import { mysqlFlavour } from '../../dialects/mysql/flavour.js';
import { readType as readMysqlType } from '../../dialects/mysql-family/types.js';
import { readType as readPostgresType } from '../../dialects/postgres/types.js';
import type { ColumnType, DialectId, NativeType } from '../../model/index.js';

export interface Provider {
  readonly dialect: DialectId;
  /** Bytes. */
  readonly identifierLength: number;
  /** Undefined for a type that is none of Prisma's. */
  readonly scalarType: (scalar: string) => ColumnType | undefined;
  /** `@db.VarChar(20)` → its type; `args` are numbers. */
  readonly nativeType: (name: string, args: readonly string[], scalar: string) => ColumnType;
  readonly arrays: boolean;
  readonly defaultNamespace?: string;
}

/** Scalars without `@db`: https://www.prisma.io/docs/orm/reference/prisma-schema-reference#model-field-scalar-types */
const POSTGRES_SCALARS: Readonly<Record<string, string>> = {
  String: 'text',
  Boolean: 'boolean',
  Int: 'integer',
  BigInt: 'bigint',
  Float: 'double precision',
  Decimal: 'numeric(65,30)',
  DateTime: 'timestamp(3) without time zone',
  Json: 'jsonb',
  Bytes: 'bytea',
};
const MYSQL_SCALARS: Readonly<Record<string, string>> = {
  String: 'varchar(191)',
  Boolean: 'tinyint(1)',
  Int: 'int',
  BigInt: 'bigint',
  Float: 'double',
  Decimal: 'decimal(65,30)',
  DateTime: 'datetime(3)',
  Json: 'json',
  Bytes: 'longblob',
};
const SQLITE_SCALARS: Readonly<Record<string, ColumnType>> = {
  String: { kind: 'text' },
  Boolean: sqlite('BOOLEAN', { kind: 'boolean' }),
  Int: { kind: 'integer', bits: 64 },
  BigInt: sqlite('BIGINT', { kind: 'integer', bits: 64 }),
  Float: { kind: 'float', bits: 64 },
  Decimal: sqlite('DECIMAL', { kind: 'decimal', precision: 65, scale: 30 }),
  DateTime: sqlite('DATETIME', { kind: 'instant' }),
  Json: sqlite('JSONB', { kind: 'json' }),
  Bytes: { kind: 'bytes' },
};

function sqlite(sql: string, means: NonNullable<NativeType['means']>): NativeType {
  return { kind: 'native', dialect: 'sqlite', sql, means };
}

/** What a field of this scalar holds, where the stored type does not say it. */
const MEANINGS: Readonly<Record<string, NonNullable<NativeType['means']>>> = {
  String: { kind: 'text' },
  Boolean: { kind: 'boolean' },
  Int: { kind: 'integer', bits: 32 },
  BigInt: { kind: 'integer', bits: 64 },
  Float: { kind: 'float', bits: 64 },
  Decimal: { kind: 'decimal', precision: 65, scale: 30 },
  DateTime: { kind: 'instant' },
  Json: { kind: 'json' },
  Bytes: { kind: 'bytes' },
};

const withMeaning = (type: ColumnType, scalar: string): ColumnType => {
  const means = MEANINGS[scalar];
  return type.kind === 'native' && !type.means && means ? { ...type, means } : type;
};

const postgres: Provider = {
  dialect: 'postgres',
  identifierLength: 63,
  arrays: true,
  defaultNamespace: 'public',
  scalarType: (scalar) => from(POSTGRES_SCALARS[scalar], (text) => withMeaning(readPostgresType(text), scalar)),
  nativeType: (name, args, scalar) => withMeaning(readPostgresType(postgresNative(name, args)), scalar),
};

const mysql: Provider = {
  dialect: 'mysql',
  identifierLength: 64,
  arrays: false,
  scalarType: (scalar) => from(MYSQL_SCALARS[scalar], (text) => readMysqlType(mysqlFlavour, text)),
  nativeType: (name, args) => readMysqlType(mysqlFlavour, mysqlNative(name, args)),
};

const sqliteProvider: Provider = {
  dialect: 'sqlite',
  identifierLength: 10_000,
  arrays: false,
  scalarType: (scalar) => SQLITE_SCALARS[scalar],
  nativeType: (name, _, scalar) => SQLITE_SCALARS[scalar] ?? sqlite(name, { kind: 'text' }),
};

/** CockroachDB speaks PostgreSQL's language; what it does otherwise is told by a diagnostic. */
export const PROVIDERS: Readonly<Record<string, Provider>> = {
  postgresql: postgres,
  postgres,
  cockroachdb: postgres,
  mysql,
  sqlite: sqliteProvider,
};

const from = (text: string | undefined, read: (text: string) => ColumnType): ColumnType | undefined =>
  text === undefined ? undefined : read(text);

/** As `format_type` prints them. https://www.prisma.io/docs/orm/reference/prisma-schema-reference#postgresql */
function postgresNative(name: string, args: readonly string[]): string {
  const given = args.length === 0 ? '' : `(${args.join(',')})`;
  switch (name) {
    case 'VarChar':
      return `character varying${given}`;
    case 'Char':
      return `character${given || '(1)'}`;
    case 'Decimal':
      return `numeric${args.length === 1 ? `(${args[0]},0)` : given || '(65,30)'}`;
    case 'Timestamp':
      return `timestamp${given} without time zone`;
    case 'Timestamptz':
      return `timestamp${given} with time zone`;
    case 'Time':
      return `time${given} without time zone`;
    case 'Timetz':
      return `time${given} with time zone`;
    case 'VarBit':
      return `bit varying${given}`;
    case 'Bit':
      return `bit${given || '(1)'}`;
    case 'DoublePrecision':
      return 'double precision';
    default:
      return `${name.toLowerCase()}${given}`;
  }
}

/** As the catalogue prints them. https://www.prisma.io/docs/orm/reference/prisma-schema-reference#mysql */
function mysqlNative(name: string, args: readonly string[]): string {
  const unsigned = name.startsWith('Unsigned');
  const base = (unsigned ? name.slice('Unsigned'.length) : name).toLowerCase();
  const usual = USUAL[base] ?? '';
  const given = args.length === 0 ? usual : `(${args.join(',')})`;
  return `${base}${given}${unsigned ? ' unsigned' : ''}`;
}
const USUAL: Readonly<Record<string, string>> = {
  char: '(1)',
  varchar: '(191)',
  bit: '(1)',
  decimal: '(65,30)',
  binary: '(1)',
  varbinary: '(191)',
};
