/**
 * A schema as a Prisma schema that validates and reads back as the same tables. What Prisma has no word for stands as a
 * comment beside its model or at the end, and in `notes`.
 */
import type { LoweringNote } from '../../dialects/dialect.js';
import { type DialectId, objectId, type Schema, type Table, type TableId } from '../../model/index.js';
import { readEnumType } from '../enum-type.js';
import { commentLines, leftOutBeside, leftOutOf } from '../left-out.js';
import { type EnumBlock, enumBlocks, enumText } from './enum-blocks.js';
import { sequenceIn, writeField } from './fields.js';
import { nameTaker, type TakeName } from './identifiers.js';
import { writeKeys } from './keys.js';
import { relationLines } from './relations.js';

export interface PrismaText {
  readonly text: string;
  readonly notes: readonly LoweringNote[];
}

/** A model while it is written. */
export interface ModelWriting {
  readonly table: Table;
  readonly name: string;
  /** Names of fields. */
  readonly take: TakeName;
  /** Column → field. */
  readonly fields: ReadonlyMap<string, string>;
  /** Column → what Prisma compares when two columns are related. */
  readonly scalars: ReadonlyMap<string, string>;
  readonly fieldLines: readonly string[];
  readonly keyLines: readonly string[];
  readonly notes: readonly LoweringNote[];
  /** Prisma's client cannot address its rows. */
  readonly ignored: boolean;
  readonly usualName: (columns: readonly string[], suffix: string) => string;
  /** Prisma takes names of foreign keys for this engine. */
  readonly namesForeignKeys: boolean;
}

interface World {
  readonly schema: Schema;
  readonly dialect: DialectId;
  readonly enums: ReadonlyMap<string, EnumBlock>;
  readonly owned: ReadonlySet<string>;
  /** More than one schema of the database is used, so that each model says its own. */
  readonly namespaces: readonly string[];
}

export function writePrisma(schema: Schema): PrismaText {
  const dialect = schema.dialect ?? 'postgres';
  const take = nameTaker();
  const namespaces = dialect === 'postgres' ? namespacesOf(schema) : [];
  const models = schema.tables.map((table) => ({ table, name: take(table.name) }));
  const world: World = { schema, dialect, enums: enumBlocks(schema, take), owned: ownSequences(schema), namespaces };
  const written = new Map<TableId, ModelWriting>(models.map(({ table, name }) => [table.id, beginModel(table, name, world)]));
  const relations = relationLines(written);
  const last = [...constraintNotes(schema), ...relations.notes, ...leftOutBeside(schema, saidOf(world))];
  const blocks = [...world.enums.values()].map((block) =>
    enumText(block, dialect === 'postgres', namespaces.length > 0 ? 'public' : undefined),
  );
  const text = [
    ...header(world),
    ...blocks,
    ...[...written.values()].map((model) => modelText(model, relations.lines.get(model.table.id) ?? [], world)),
    ...(last.length === 0 ? [] : [['// Kept by the database only:', ...commentLines(last)].join('\n')]),
  ];
  return { text: `${text.join('\n\n')}\n`, notes: [...[...written.values()].flatMap(({ notes }) => notes), ...last] };
}

function constraintNotes({ tables }: Schema): readonly LoweringNote[] {
  if (tables.every(({ uniques }) => uniques.length === 0)) return [];
  return [{ subject: objectId('schema'), message: 'Unique constraints are said as unique indexes; their names are the same.' }];
}

function saidOf({ schema, dialect, owned }: World): ReadonlySet<unknown> {
  return new Set<unknown>([
    ...(dialect === 'postgres' ? [schema.extensions] : []),
    ...schema.opaque.filter((kept) => readEnumType(kept) || kept.what === 'sequence owner' || kept.what === 'schema'),
    ...schema.sequences.filter(({ name }) => owned.has(name)),
  ]);
}

/** Sequences that exist to fill one column. */
function ownSequences(schema: Schema): ReadonlySet<string> {
  const owners = schema.opaque.filter(({ what }) => what === 'sequence owner').map(({ sql }) => sql);
  const used = schema.tables.flatMap(({ columns }) =>
    columns.flatMap(({ default: given }) =>
      given?.kind === 'expr' && given.expr.kind === 'raw' ? (sequenceIn(given.expr.sql) ?? []) : [],
    ),
  );
  return new Set(used.filter((name) => owners.some((sql) => sql.includes(name))));
}

function namespacesOf({ tables }: Schema): readonly string[] {
  const used = [...new Set(tables.map(({ namespace }) => namespace ?? 'public'))].sort();
  return used.length === 1 && used[0] === 'public' ? [] : [...new Set([...used, 'public'])].sort();
}

const PROVIDERS: Readonly<Record<DialectId, string>> = { postgres: 'postgresql', mysql: 'mysql', mariadb: 'mysql', sqlite: 'sqlite' };

function header({ schema, dialect, namespaces }: World): readonly string[] {
  const partial = schema.tables.some(({ indexes }) => indexes.some(({ where }) => where));
  const extensions = dialect === 'postgres' ? schema.extensions : [];
  const features = [...(partial ? ['partialIndexes'] : []), ...(extensions.length > 0 ? ['postgresqlExtensions'] : [])];
  const take = nameTaker();
  const named = extensions.map((name) => (/^[A-Za-z]\w*$/.test(name) ? take(name) : `${take(name)}(map: ${JSON.stringify(name)})`));
  return [
    [
      'datasource db {',
      `  provider = "${PROVIDERS[dialect]}"`,
      ...(namespaces.length === 0 ? [] : [`  schemas = [${namespaces.map((name) => JSON.stringify(name)).join(', ')}]`]),
      ...(named.length === 0 ? [] : [`  extensions = [${named.join(', ')}]`]),
      '}',
    ].join('\n'),
    [
      'generator client {',
      '  provider = "prisma-client-js"',
      ...(features.length === 0 ? [] : [`  previewFeatures = [${features.map((name) => JSON.stringify(name)).join(', ')}]`]),
      '}',
    ].join('\n'),
  ];
}

const NAME_BYTES: Readonly<Record<DialectId, number>> = { postgres: 63, mysql: 64, mariadb: 64, sqlite: 10_000 };

function beginModel(table: Table, name: string, world: World): ModelWriting {
  const { dialect, schema } = world;
  const take = nameTaker();
  const fields = new Map(table.columns.map((column) => [column.name, take(column.name)]));
  const written = table.columns.map((column) => ({
    column,
    ...writeField(column, fields.get(column.name) ?? column.name, { ...world, table }),
  }));
  const usualName = (columns: readonly string[], suffix: string): string =>
    (suffix === '_pkey' ? table.name : [table.name, ...columns].join('_')).slice(0, NAME_BYTES[dialect] - suffix.length) + suffix;
  const keys = writeKeys({ table, dialect, fields, usualName });
  return {
    table,
    name,
    take,
    fields,
    scalars: new Map(written.map(({ column, scalar }) => [column.name, scalar])),
    fieldLines: written.flatMap(({ column, line }) => [...docs(column.description, '  '), `  ${line}`]),
    keyLines: keys.lines,
    notes: [
      ...written.flatMap(({ notes }) => notes),
      ...keys.notes,
      ...leftOutOf(table, schema, { checks: false, collation: 'utf8mb4_unicode_ci' }),
    ],
    ignored: !isAddressable(table),
    usualName,
    namesForeignKeys: dialect !== 'sqlite',
  };
}

/** A key or a unique of columns that are never null. */
function isAddressable(table: Table): boolean {
  if (table.primaryKey) return true;
  const required = new Set(table.columns.filter(({ nullable }) => !nullable).map(({ name }) => name));
  if (table.uniques.some(({ columns }) => columns.every((name) => required.has(name)))) return true;
  return table.indexes.some(
    ({ unique, where, parts }) => unique && !where && parts.every(({ expr }) => expr.kind === 'column' && required.has(expr.name)),
  );
}

const docs = (text: string | undefined, indent: string): readonly string[] =>
  text === undefined || text.trim() === '' ? [] : text.split('\n').map((line) => `${indent}/// ${line.trim()}`.trimEnd());

function modelText(model: ModelWriting, relations: readonly string[], { namespaces }: World): string {
  const { table, name } = model;
  const block = [
    ...model.keyLines,
    ...(name === table.name ? [] : [`@@map(${JSON.stringify(table.name)})`]),
    ...(namespaces.length === 0 ? [] : [`@@schema(${JSON.stringify(table.namespace ?? 'public')})`]),
    ...(model.ignored ? ['@@ignore'] : []),
  ];
  return [
    ...docs(table.description, ''),
    `model ${name} {`,
    ...model.fieldLines,
    ...relations.map((line) => `  ${line}`),
    ...(block.length === 0 ? [] : ['', ...block.map((line) => `  ${line}`)]),
    ...commentLines(model.notes, '  '),
    '}',
  ].join('\n');
}
