/** What an engine's words mean in a DBML file: names of types, defaults, conditions, names it gives by itself. */
import { mysqlFlavour } from '../../dialects/mysql/flavour.js';
import { parseExpression } from '../../dialects/mysql-family/expressions.js';
import { readType as readMysqlType } from '../../dialects/mysql-family/types.js';
import { readDefault as readPostgresDefault } from '../../dialects/postgres/introspect/defaults.js';
import { type ColumnTypes, readExpression } from '../../dialects/postgres/read-expression.js';
import { readType as readPostgresType } from '../../dialects/postgres/types.js';
import type { ColumnDefault, ColumnType, DialectId, Expr } from '../../model/index.js';
import { parseExpr } from '../../sql/index.js';

export interface Engine {
  readonly dialect: DialectId;
  readonly type: (text: string) => ColumnType;
  readonly defaultOf: (sql: string, type: ColumnType) => ColumnDefault;
  readonly condition: (sql: string, types: ColumnTypes) => Expr;
  /** The engine names constraints that have no name, and says how. */
  readonly namesConstraints: boolean;
  /** Where names without a schema live. */
  readonly namespace?: string;
}

const PARTS = /^\s*([^()[\]]*)(\([^)]*\))?([^()[\]]*)((?:\[\d*\])*)\s*$/;

/** Spellings that PostgreSQL knows, as `format_type` prints them. https://www.postgresql.org/docs/15/datatype.html */
const POSTGRES_NAMES: Readonly<Record<string, string>> = {
  int: 'integer',
  int2: 'smallint',
  int4: 'integer',
  int8: 'bigint',
  serial: 'integer',
  serial4: 'integer',
  bigserial: 'bigint',
  serial8: 'bigint',
  smallserial: 'smallint',
  serial2: 'smallint',
  bool: 'boolean',
  float: 'double precision',
  float4: 'real',
  float8: 'double precision',
  double: 'double precision',
  decimal: 'numeric',
  dec: 'numeric',
  varchar: 'character varying',
  'char varying': 'character varying',
  char: 'character',
  bpchar: 'bpchar',
  varbit: 'bit varying',
  string: 'text',
  datetime: 'timestamp without time zone',
};
const ZONED: Readonly<Record<string, readonly [string, string]>> = {
  timestamptz: ['timestamp', 'with time zone'],
  'timestamp with time zone': ['timestamp', 'with time zone'],
  timestamp: ['timestamp', 'without time zone'],
  'timestamp without time zone': ['timestamp', 'without time zone'],
  timetz: ['time', 'with time zone'],
  'time with time zone': ['time', 'with time zone'],
  time: ['time', 'without time zone'],
  'time without time zone': ['time', 'without time zone'],
};

function postgresText(text: string): string {
  const [, stem = text, args = '', rest = '', arrays = ''] = PARTS.exec(text) ?? [];
  const base = stem.trim();
  const word = `${base} ${rest.trim()}`.trim().toLowerCase().replace(/\s+/g, ' ');
  const given = args.replace(/\s+/g, '');
  const array = arrays === '' ? '' : '[]';
  const zoned = ZONED[word];
  if (zoned) return `${zoned[0]}${given} ${zoned[1]}${array}`;
  const name = POSTGRES_NAMES[word] ?? (KNOWN.has(word) ? word : base);
  const full = name === 'numeric' && /^\(\d+\)$/.test(given) ? given.replace(')', ',0)') : given;
  const length = name === 'character' && given === '' ? '(1)' : full;
  return `${name}${length}${array}`;
}
const KNOWN: ReadonlySet<string> = new Set(
  'text uuid json jsonb bytea date integer bigint smallint boolean real numeric money inet cidr citext xml interval tsvector point double precision'.split(
    ' ',
  ),
);

const postgres: Engine = {
  dialect: 'postgres',
  namesConstraints: true,
  namespace: 'public',
  type: (text) => readPostgresType(postgresText(text)),
  defaultOf: (sql, type) => readPostgresDefault(MOMENTS[sql.trim().toLowerCase()] ?? sql.trim(), type),
  condition: (sql, types) => readExpression(sql, types),
};
const MOMENTS: Readonly<Record<string, string>> = {
  'now()': 'now()',
  current_timestamp: 'CURRENT_TIMESTAMP',
  'current_timestamp()': 'CURRENT_TIMESTAMP',
  current_date: 'CURRENT_DATE',
};

const MYSQL_NAMES: Readonly<Record<string, string>> = {
  integer: 'int',
  boolean: 'tinyint(1)',
  bool: 'tinyint(1)',
  numeric: 'decimal',
  dec: 'decimal',
  'double precision': 'double',
  real: 'double',
  string: 'varchar(255)',
  serial: 'bigint unsigned',
};
/** What a type without its numbers has by default. */
const MYSQL_USUAL: Readonly<Record<string, string>> = { decimal: '(10,0)', char: '(1)', binary: '(1)', bit: '(1)', varchar: '(255)' };

function mysqlText(text: string): string {
  const [, stem = text, args = '', rest = ''] = PARTS.exec(text) ?? [];
  const word = stem.trim().toLowerCase();
  if (word === 'enum' || word === 'set') return text;
  const [, first = word, after = ''] = MYSQL_NAMES[word] ? [] : (/^(\w+)\s+(.*)$/.exec(word) ?? []);
  const name = MYSQL_NAMES[first] ?? first;
  const given = args.replace(/\s+/g, '') || (name.includes('(') ? '' : (MYSQL_USUAL[name] ?? ''));
  const full = name === 'decimal' && /^\(\d+\)$/.test(given) ? given.replace(')', ',0)') : given;
  const more = [after, rest.trim().toLowerCase()].filter((part) => part !== '').join(' ');
  return `${name}${full}${more === '' ? '' : ` ${more}`}`;
}

const family = (dialect: 'mysql' | 'mariadb'): Engine => ({
  dialect,
  namesConstraints: false,
  type: (text) => readMysqlType(mysqlFlavour, mysqlText(text)),
  defaultOf: generalDefault,
  condition: parseExpression,
});

const sqlite: Engine = {
  dialect: 'sqlite',
  namesConstraints: false,
  type: sqliteType,
  defaultOf: generalDefault,
  condition: (sql) => parseExpr(sql),
};

/** By affinity: https://www.sqlite.org/datatype3.html#determination_of_column_affinity */
function sqliteType(text: string): ColumnType {
  const word = text.trim().toLowerCase();
  const plain = SQLITE_TYPES[word];
  if (plain) return plain;
  const means = readPostgresType(postgresText(text));
  return { kind: 'native', dialect: 'sqlite', sql: text.trim(), ...(means.kind === 'native' ? {} : { means }) };
}
const SQLITE_TYPES: Readonly<Record<string, ColumnType>> = {
  integer: { kind: 'integer', bits: 64 },
  text: { kind: 'text' },
  real: { kind: 'float', bits: 64 },
  blob: { kind: 'bytes' },
};

function generalDefault(sql: string): ColumnDefault {
  const text = sql.trim();
  if (/^(?:now|current_timestamp)(?:\(\d*\))?$/i.test(text)) return { kind: 'now' };
  if (/^(?:curdate\(\)|current_date(?:\(\))?)$/i.test(text)) return { kind: 'today' };
  return /^\(?uuid\(\)\)?$/i.test(text) ? { kind: 'uuid', version: 4 } : { kind: 'expr', expr: { kind: 'raw', sql: text } };
}

export const ENGINES: Readonly<Record<DialectId, Engine>> = { postgres, mysql: family('mysql'), mariadb: family('mariadb'), sqlite };
