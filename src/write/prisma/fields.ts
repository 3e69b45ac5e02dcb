/** A column as a field: its scalar, its default and what the database calls it. */
import type { LoweringNote } from '../../dialects/dialect.js';
import { type Column, type DialectId, objectId, type Table } from '../../model/index.js';
import { defaultSql, ENGINE_SQL } from '../engine-sql.js';
import { blockFor, type EnumBlock } from './enum-blocks.js';
import { type ScalarType, scalarType } from './scalar-types.js';

export interface FieldWriting {
  readonly line: string;
  /** What Prisma compares when two columns are related. */
  readonly scalar: string;
  readonly notes: readonly LoweringNote[];
}

export interface FieldWorld {
  readonly dialect: DialectId;
  readonly table: Table;
  readonly enums: ReadonlyMap<string, EnumBlock>;
  /** Sequences that only fill a column of their own. */
  readonly owned: ReadonlySet<string>;
}

export function writeField(column: Column, name: string, world: FieldWorld): FieldWriting {
  const { table, dialect } = world;
  const stored = ENGINE_SQL[dialect].type(column.type);
  const isList = stored.endsWith('[]');
  const block = blockFor(table, column, world.enums);
  const type: ScalarType = block
    ? { scalar: block.block }
    : (known(column, stored, world) ?? { scalar: `Unsupported(${JSON.stringify(stored)})` });
  const sign = isList ? '[]' : column.nullable ? '?' : '';
  const note = (message: string): LoweringNote => ({ subject: objectId('column', table.id, column.name), message });
  const given = defaultOf(column, type, block, world);
  const attributes = [
    given,
    ...(name === column.name ? [] : [`@map(${JSON.stringify(column.name)})`]),
    ...(type.native === undefined ? [] : [type.native]),
  ].filter((attribute) => attribute !== undefined);
  const notes = [
    ...(isList && !column.nullable ? [note(`Column ${column.name} may not be null.`)] : []),
    ...(column.identity && dialect === 'postgres' ? [note(`Column ${column.name} is an identity, generated ${column.identity}.`)] : []),
    ...(column.default && given === undefined && !column.identity ? [note(`Column ${column.name} has a default.`)] : []),
    ...(column.mysql?.onUpdateNow ? [note(`Column ${column.name} takes the current moment on every update.`)] : []),
  ];
  return { line: [`${name} ${type.scalar}${sign}`, ...attributes].join(' '), scalar: type.scalar, notes };
}

function known(column: Column, stored: string, { dialect }: FieldWorld): ScalarType | undefined {
  if (dialect === 'sqlite' && column.type.kind === 'boolean') return { scalar: 'Boolean' };
  const element = stored.replace(/(?:\[\])+$/, '');
  return scalarType(dialect, element.includes('"') ? element : element.toLowerCase());
}

const TEXTS: ReadonlySet<string> = new Set(['String', 'Json']);
const NUMBERS: ReadonlySet<string> = new Set(['Int', 'BigInt', 'Float', 'Decimal']);

function defaultOf(
  column: Column,
  { scalar }: ScalarType,
  block: EnumBlock | undefined,
  { dialect, owned }: FieldWorld,
): string | undefined {
  const given = column.default;
  if (column.identity) return '@default(autoincrement())';
  if (!given || column.generated) return undefined;
  const generated = (sql: string | undefined): string | undefined =>
    sql === undefined || sql.trim() === '' ? undefined : `@default(dbgenerated(${JSON.stringify(sql)}))`;
  if (given.kind === 'now' && scalar === 'DateTime') return '@default(now())';
  if (given.kind === 'expr' && given.expr.kind === 'raw' && owned.has(sequenceIn(given.expr.sql) ?? '')) return '@default(autoincrement())';
  if (given.kind !== 'literal') return generated(defaultSql(given, ENGINE_SQL[dialect]));
  const { value } = given;
  if (value === null) return undefined;
  const isList = ENGINE_SQL[dialect].type(column.type).endsWith('[]');
  if (!isList) {
    const member = block && typeof value === 'string' ? block.members.get(value) : undefined;
    if (member !== undefined) return `@default(${member})`;
    if (scalar === 'Boolean' && (typeof value === 'boolean' || typeof value === 'number'))
      return `@default(${value === true || value === 1})`;
    if (NUMBERS.has(scalar) && /^-?\d+(?:\.\d+)?$/.test(String(value))) return `@default(${value})`;
    if (TEXTS.has(scalar) && typeof value === 'string' && !value.includes('\n')) return `@default(${JSON.stringify(value)})`;
  }
  return generated(ENGINE_SQL[dialect].expression({ kind: 'literal', value }));
}

/** The sequence that `nextval('…'::regclass)` names, without its schema and quotes. */
export function sequenceIn(sql: string): string | undefined {
  const name = /^nextval\('((?:[^']|'')*)'(?:::regclass)?\)$/i.exec(sql.trim())?.[1]?.replaceAll("''", "'");
  const last = name === undefined ? undefined : /(?:"((?:[^"]|"")+)"|([^".]+))$/.exec(name);
  return last?.[1]?.replaceAll('""', '"') ?? last?.[2];
}
