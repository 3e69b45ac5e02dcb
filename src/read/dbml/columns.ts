/** Fields → columns. */
import type { Enum, Column as Field, ColumnType as WrittenType } from '@dbml/parse';
import { quoteQualified } from '../../dialects/postgres/spelling.js';
import type { Column, ColumnDefault, ColumnType, Origin } from '../../model/index.js';
import { defined } from '../../util/defined.js';
import type { Engine } from './engine.js';

export interface ColumnWorld {
  /** Where names of types without a schema are looked for first. */
  readonly home?: string | null;
  readonly engine: Engine;
  readonly enums: ReadonlyMap<string, Enum>;
}

export function readColumn(field: Field, inKey: boolean, origin: Origin, world: ColumnWorld): Column {
  const type = columnType(field.type, world);
  const counts = field.increment === true || /^(?:small|big)?serial\d?$/i.test(field.type.type_name);
  return defined({
    name: field.name,
    type,
    nullable: !inKey && !field.not_null && !counts,
    default: counts ? undefined : readDefault(field, type, world),
    identity: counts ? ('by-default' as const) : undefined,
    description: field.note?.value || undefined,
    origin,
  });
}

/** An enum, where the name is one of those declared; the schema may be left out where names without one live. */
function columnType({ schemaName, type_name: name }: WrittenType, { engine, enums, home }: ColumnWorld): ColumnType {
  const [, base = name, array = ''] = /^(.*?)((?:\[\d*\])*)$/s.exec(name) ?? [];
  const homes = schemaName === null ? [null, home ?? null] : [schemaName];
  const found = homes.map((schema) => enums.get(enumKey(base, schema, engine))).find((e) => e !== undefined);
  if (!found) return engine.type(schemaName === null ? name : `${schemaName}.${name}`);
  const values = found.values.map((value) => value.name);
  const means = array === '' ? ({ kind: 'varchar', length: Math.max(1, ...values.map((v) => v.length)) } as const) : undefined;
  return defined({
    kind: 'native' as const,
    dialect: engine.dialect,
    sql: enumSql(found, values, engine) + (array === '' ? '' : '[]'),
    means,
  });
}

export const enumKey = (name: string, schemaName: string | null, { namespace }: Engine): string =>
  JSON.stringify([schemaName === null || schemaName === namespace ? '' : schemaName, name]);

function enumSql({ name, schemaName }: Enum, values: readonly string[], engine: Engine): string {
  if (engine.dialect === 'sqlite') return 'TEXT';
  if (engine.dialect !== 'postgres') return `enum(${values.map((v) => `'${v.replaceAll("'", "''")}'`).join(',')})`;
  return quoteQualified(name, schemaName === null || schemaName === engine.namespace ? undefined : schemaName);
}

function readDefault({ dbdefault }: Field, type: ColumnType, { engine }: ColumnWorld): ColumnDefault | undefined {
  if (!dbdefault) return undefined;
  const { type: kind, value } = dbdefault;
  if (kind === 'expression') return engine.defaultOf(String(value), type);
  if (kind === 'number') return { kind: 'literal', value: Number(value) };
  if (kind === 'string') return { kind: 'literal', value: String(value) };
  const word = String(value).toLowerCase();
  return word === 'null' ? undefined : { kind: 'literal', value: word === 'true' };
}
