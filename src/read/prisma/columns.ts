/** Scalar fields → columns. What only Prisma's client does (cuid, uuid, updatedAt) is no default of the column and is told. */

import { quoteQualified } from '../../dialects/postgres/spelling.js';
import { spellType } from '../../dialects/postgres/types.js';
import type { Column, ColumnDefault, ColumnType, Expr, LiteralValue } from '../../model/index.js';
import { defined } from '../../util/defined.js';
import { postgresDefault } from './postgres-default.js';
import { argument, attribute, databaseName, itemsOf, textOf } from './syntax/ask.js';
import type { Block, Field, Value } from './syntax/tree.js';
import { isRelation, namespaceOf, originOf, type World } from './world.js';

export interface ReadField {
  readonly column: Column;
  /** What the database does not hold. */
  readonly notes: readonly string[];
  /** Takes its numbers from a sequence of its own. */
  readonly serial: boolean;
}

export function readColumns(block: Block, world: World): readonly ReadField[] {
  return block.fields.flatMap((field) => (isRelation(field, world) ? [] : [readColumn(block, field, world)]));
}

function readColumn(block: Block, field: Field, world: World): ReadField {
  const { provider } = world;
  const element = elementType(field, world);
  const type = field.list ? arrayOf(element) : element;
  const given = attribute(field, 'default');
  const value = given && argument(given, 'value', 0);
  const isAuto = value?.kind === 'call' && value.name === 'autoincrement';
  const serial = isAuto && provider.dialect === 'postgres';
  const byClient = value?.kind === 'call' && BY_CLIENT.has(value.name) ? value.name : undefined;
  const fallback = value && !isAuto && byClient === undefined ? readDefault(value, field, type, world) : undefined;
  const name = databaseName(field);
  return {
    column: defined({
      name,
      type,
      nullable: !isRequired(block, field),
      default: serial ? nextNumber(block, name, world) : fallback,
      identity: isAuto && !serial ? ('by-default' as const) : undefined,
      description: field.docs,
      origin: originOf(field.span),
    }),
    notes: clientNotes(name, byClient, field),
    serial,
  };
}

const BY_CLIENT: ReadonlySet<string> = new Set(['cuid', 'uuid', 'nanoid', 'ulid', 'auto']);

function clientNotes(name: string, byClient: string | undefined, field: Field): readonly string[] {
  return [
    ...(byClient === undefined ? [] : [`${name}: the application makes the value (${byClient})`]),
    ...(attribute(field, 'updatedAt') ? [`${name}: the application sets the moment of the last change`] : []),
  ];
}

/** Lists are never null for Prisma, but their columns may be. */
const isRequired = (block: Block, field: Field): boolean =>
  (!field.optional && !field.list) || attribute(field, 'id') !== undefined || block.keyword === 'view';

function elementType(field: Field, world: World): ColumnType {
  const { provider } = world;
  if (field.unsupported) return { kind: 'native', dialect: provider.dialect, sql: field.type };
  const members = world.enums.get(field.type);
  if (members) return enumType(members, world);
  const native = field.attributes.find(({ name }) => name.includes('.'));
  if (!native) return provider.scalarType(field.type) ?? { kind: 'native', dialect: provider.dialect, sql: field.type };
  const args = native.args.map(({ value }) => textOf(value) ?? '');
  return provider.nativeType(native.name.slice(native.name.indexOf('.') + 1), args, field.type);
}

function enumType(block: Block, world: World): ColumnType {
  const values = block.fields.map(databaseName);
  const means = { kind: 'varchar', length: Math.max(1, ...values.map((v) => v.length)) } as const;
  const { dialect } = world.provider;
  if (dialect === 'sqlite') return { kind: 'text' };
  const sql =
    dialect === 'mysql'
      ? `enum(${values.map((v) => `'${v.replaceAll("'", "''")}'`).join(',')})`
      : quoteQualified(databaseName(block), namespaceOf(block, world));
  return { kind: 'native', dialect, sql, means };
}

function arrayOf(type: ColumnType): ColumnType {
  const sql = type.kind === 'native' ? type.sql : formatType(type);
  return { kind: 'native', dialect: 'postgres', sql: `${sql}[]` };
}

/** What `format_type` prints for what `spellType` writes. */
const formatType = (type: ColumnType): string => {
  const spelled = spellType(type).toLowerCase();
  return FORMATTED[spelled] ?? spelled.replace(/^varchar/, 'character varying').replace(/^char\b/, 'character');
};
const FORMATTED: Readonly<Record<string, string>> = {
  timestamptz: 'timestamp with time zone',
  timestamp: 'timestamp without time zone',
  time: 'time without time zone',
};

function readDefault(value: Value, field: Field, type: ColumnType, world: World): ColumnDefault | undefined {
  if (value.kind === 'call') return readCall(value, type, world);
  if (value.kind === 'list') return { kind: 'expr', expr: { kind: 'raw', sql: arrayText(value, field, type, world) } };
  const literal = literalOf(value, field, world);
  return literal === undefined ? undefined : { kind: 'literal', value: literal };
}

function readCall(value: Value & { readonly kind: 'call' }, type: ColumnType, world: World): ColumnDefault | undefined {
  if (value.name === 'now') return { kind: 'now' };
  const text = textOf(argument(value, 'value', 0));
  if (text === undefined || text === '') return undefined;
  if (value.name === 'sequence') return undefined;
  if (world.provider.dialect === 'postgres') return postgresDefault(text, type);
  return /^\(?\s*uuid\(\)\s*\)?$/i.test(text) ? { kind: 'uuid', version: 4 } : { kind: 'expr', expr: raw(text) };
}

const raw = (sql: string): Expr => ({ kind: 'raw', sql });

function literalOf(value: Value, field: Field, world: World): LiteralValue | undefined {
  if (value.kind === 'string') return value.value;
  if (value.kind === 'number') return exactNumber(value.text);
  if (value.kind !== 'name') return undefined;
  if (value.name === 'true' || value.name === 'false') return value.name === 'true';
  const member = world.enums.get(field.type)?.fields.find(({ name }) => name === value.name);
  return member ? databaseName(member) : value.name;
}

/** A number that a double does not hold stays digits. */
const exactNumber = (text: string): LiteralValue => (/^-?\d{1,15}(?:\.\d+)?$/.test(text) ? Number(text) : text);

function arrayText(value: Value, field: Field, type: ColumnType, world: World): string {
  const items = itemsOf(value).map((item) => {
    const literal = literalOf(item, field, world);
    return typeof literal === 'string' ? `'${literal.replaceAll("'", "''")}'` : String(literal).toUpperCase();
  });
  return `ARRAY[${items.join(', ')}]::${type.kind === 'native' ? type.sql : 'text[]'}`;
}

function nextNumber(block: Block, column: string, world: World): ColumnDefault {
  const sequence = quoteQualified(sequenceName(databaseName(block), column), namespaceOf(block, world));
  return { kind: 'expr', expr: raw(`nextval('${sequence.replaceAll("'", "''")}'::regclass)`) };
}

/** As PostgreSQL names what SERIAL makes: the longer of the two names gives way. */
export function sequenceName(table: string, column: string): string {
  const room = 63 - '__seq'.length;
  let [a, b] = [table.length, column.length];
  while (a + b > room) a > b ? a-- : b--;
  return `${table.slice(0, a)}_${column.slice(0, b)}_seq`;
}
