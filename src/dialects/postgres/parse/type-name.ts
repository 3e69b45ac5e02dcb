/** Type names as `format_type` prints them, whatever alias was written. https://www.postgresql.org/docs/15/datatype.html */
import type { Node, TypeName } from 'libpg-query';
import { quoteQualified } from '../spelling.js';
import { nodeAs, type Qualified, qualified, strings } from './nodes.js';

/** How names of types that are not built in are said: with the schema they live in, or bare. */
export type ResolveType = (name: Qualified) => Qualified;

const BUILT_IN: Readonly<Record<string, string>> = {
  int2: 'smallint',
  int4: 'integer',
  int8: 'bigint',
  float4: 'real',
  float8: 'double precision',
  bool: 'boolean',
  varchar: 'character varying',
  bpchar: 'character',
  varbit: 'bit varying',
  bit: 'bit',
  numeric: 'numeric',
  char: '"char"',
};
/** Written with their zone behind the precision. */
const ZONED: Readonly<Record<string, readonly [string, string]>> = {
  timestamptz: ['timestamp', 'with time zone'],
  timestamp: ['timestamp', 'without time zone'],
  timetz: ['time', 'with time zone'],
  time: ['time', 'without time zone'],
};
const PLAIN = new Set(
  (
    'text uuid json jsonb bytea date money inet cidr macaddr macaddr8 point line lseg box path polygon circle tsvector tsquery xml name oid interval ' +
    'int4range int8range numrange tsrange tstzrange daterange int4multirange int8multirange nummultirange tsmultirange tstzmultirange datemultirange ' +
    'regclass regproc regprocedure regtype regoper regoperator regconfig regdictionary regrole regnamespace pg_lsn xid xid8 cid tid txid_snapshot ' +
    'pg_snapshot jsonpath void trigger record anyelement anyarray anynonarray anyenum anyrange cstring internal event_trigger int2vector oidvector refcursor aclitem unknown'
  ).split(' '),
);
const SERIAL: Readonly<Record<string, string>> = {
  serial: 'integer',
  serial4: 'integer',
  bigserial: 'bigint',
  serial8: 'bigint',
  smallserial: 'smallint',
  serial2: 'smallint',
};

/** The whole number type behind a `serial`, which is no type. */
export function serialType(type: TypeName | undefined): string | undefined {
  const names = strings(type?.names);
  return names.length === 1 && !type?.arrayBounds ? SERIAL[names[0] ?? ''] : undefined;
}

export function typeText(type: TypeName | undefined, resolve: ResolveType): string {
  if (!type) return 'text';
  const name = qualified(strings(type.names));
  const base = builtIn(name, type.typmods ?? []) ?? named(resolve(name), type.typmods ?? []);
  return (type.arrayBounds ?? []).length > 0 ? `${base}[]` : base;
}

function builtIn({ name, namespace }: Qualified, modifiers: readonly Node[]): string | undefined {
  if (namespace !== undefined && namespace !== 'pg_catalog') return undefined;
  const zoned = ZONED[name];
  if (zoned) return `${zoned[0]}${precision(modifiers)} ${zoned[1]}`;
  if (name === 'interval') return intervalText(modifiers);
  if (name === 'bpchar' && modifiers.length === 0) return namespace === undefined ? 'bpchar' : 'character(1)';
  const known = BUILT_IN[name];
  if (known !== undefined) return `${known}${precision(modifiers)}`;
  return PLAIN.has(name) ? `${name}${precision(modifiers)}` : undefined;
}

/** Bits of the fields: https://github.com/postgres/postgres/blob/REL_15_STABLE/src/include/utils/datetime.h */
const FIELDS: Readonly<Record<number, string>> = {
  4: ' year',
  2: ' month',
  8: ' day',
  1024: ' hour',
  2048: ' minute',
  4096: ' second',
  6: ' year to month',
  1032: ' day to hour',
  3080: ' day to minute',
  7176: ' day to second',
  3072: ' hour to minute',
  7168: ' hour to second',
  6144: ' minute to second',
};

function intervalText(modifiers: readonly Node[]): string {
  const [mask, ...rest] = modifiers;
  const fields = FIELDS[nodeAs(mask, 'A_Const')?.ival?.ival ?? 0] ?? '';
  return `interval${fields}${precision(rest)}`;
}

/** PostgreSQL writes both numbers of a numeric's precision. */
function precision(modifiers: readonly Node[]): string {
  const numbers = modifiers.map(modifierText);
  return numbers.length === 0 ? '' : `(${numbers.join(',')})`;
}

function modifierText(node: Node): string {
  const constant = nodeAs(node, 'A_Const');
  const column = nodeAs(node, 'ColumnRef');
  if (column) return strings(column.fields).join('.');
  return constant?.sval ? (constant.sval.sval ?? '') : String(constant?.ival?.ival ?? constant?.fval?.fval ?? 0);
}

const named = ({ name, namespace }: Qualified, modifiers: readonly Node[]): string =>
  `${quoteQualified(name, namespace)}${precision(modifiers)}`;
