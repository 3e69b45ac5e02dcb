/**
 * Prisma schemas, in one file or many → the schema that Prisma Migrate makes of them, with its names. What only Prisma's
 * client does stays a note of the model. Never throws for what the files hold.
 */

import { sequenceSql } from '../../dialects/postgres/sequences.js';
import { quoteQualified, quoteText } from '../../dialects/postgres/spelling.js';
import {
  type OpaqueStatement,
  objectId,
  type Schema,
  type SchemaReading,
  type SourceText,
  type StatementReading,
  type Table,
} from '../../model/index.js';
import { defined } from '../../util/defined.js';
import { type ReadField, readColumns, sequenceName } from './columns.js';
import { doubtsAbout } from './doubts.js';
import { readIndexes, readPrimaryKey } from './keys.js';
import { engineTable, readForeignKeys, readJunctions } from './relations.js';
import { attribute, databaseName } from './syntax/ask.js';
import { parsePrisma } from './syntax/parse.js';
import type { Block } from './syntax/tree.js';
import { loadValidator, validatePrisma } from './validator.js';
import { LATEST_RELEASE, namespaceOf, originOf, tableIdOf, type World, worldOf } from './world.js';

export interface PrismaOptions {
  /** Prisma's major release; before 6 implicit many-to-many tables on PostgreSQL have a unique index instead of a primary key. */
  readonly release?: number;
}

/** Loads Prisma's validator; without it a schema is read as well, but what is wrong with it is not told. */
export const preparePrisma = loadValidator;

export function readPrisma(files: readonly SourceText[], { release = LATEST_RELEASE }: PrismaOptions = {}): SchemaReading {
  const world = worldOf(files.flatMap(parsePrisma), release);
  const isTables = world.providerName !== 'mongodb';
  const models = isTables ? [...world.models.values()] : [];
  const read = models.map((block) => readModel(block, world));
  const tables = [...read.map(({ table }) => table), ...(isTables ? readJunctions(world) : [])];
  const schema: Schema = {
    kind: 'schema',
    name: 'database',
    dialect: world.provider.dialect,
    tables,
    views: [],
    sequences: read.flatMap(({ block, fields }) => serials(block, fields, world)),
    routines: [],
    extensions: world.extensions,
    opaque: [...enumTypes(world), ...read.flatMap(({ block, fields }) => sequenceOwners(block, fields, world))],
  };
  const notes = new Map(read.map(({ block, fields }) => [block, fields.flatMap((field) => field.notes)]));
  const statements = world.blocks.map((block) => statementOf(block, notes.get(block) ?? [], world));
  return {
    source: 'prisma',
    dialect: world.provider.dialect,
    schema,
    statements,
    diagnostics: [...validatePrisma(files), ...doubtsAbout(world)],
  };
}

interface ReadModel {
  readonly block: Block;
  readonly table: Table;
  readonly fields: readonly ReadField[];
}

function readModel(block: Block, world: World): ReadModel {
  const fields = readColumns(block, world);
  const table: Table = defined({
    kind: 'table' as const,
    id: tableIdOf(block, world),
    namespace: namespaceOf(block, world),
    name: databaseName(block),
    description: block.docs,
    role: 'entity' as const,
    columns: fields.map(({ column }) => column),
    primaryKey: readPrimaryKey(block, world),
    uniques: [],
    foreignKeys: world.relationMode === 'prisma' ? [] : readForeignKeys(block, world),
    checks: [],
    indexes: readIndexes(block, world),
    policies: [],
    triggers: [],
    origin: originOf(block.span),
    ...engineTable(world),
  });
  return { block, table, fields };
}

function enumTypes(world: World): readonly OpaqueStatement[] {
  if (world.provider.dialect !== 'postgres') return [];
  return [...world.enums.values()].map((block) => ({
    what: 'enum type',
    sql: `CREATE TYPE ${quoteQualified(databaseName(block), namespaceOf(block, world) ?? 'public')} AS ENUM (${block.fields.map((f) => quoteText(databaseName(f))).join(', ')})`,
    origin: originOf(block.span),
  }));
}

function serials(block: Block, fields: readonly ReadField[], world: World): Schema['sequences'] {
  const namespace = namespaceOf(block, world);
  return fields
    .filter(({ serial }) => serial)
    .map(({ column }) => {
      const name = sequenceName(databaseName(block), column.name);
      const type = column.type.kind === 'integer' ? INTEGERS[column.type.bits] : 'integer';
      const numbers = { start: '1', increment: '1', least: '1', most: MOST[type], cache: '1', cycle: false };
      const sql = sequenceSql({ namespace: namespace ?? 'public', name, type, ...numbers }, namespace);
      return { name, ...(namespace === undefined ? {} : { namespace }), sql, origin: column.origin };
    });
}

const INTEGERS = { 16: 'smallint', 32: 'integer', 64: 'bigint' } as const;
const MOST = { smallint: '32767', integer: '2147483647', bigint: '9223372036854775807' } as const;

function sequenceOwners(block: Block, fields: readonly ReadField[], world: World): readonly OpaqueStatement[] {
  const namespace = namespaceOf(block, world) ?? 'public';
  const table = databaseName(block);
  return fields
    .filter(({ serial }) => serial)
    .map(({ column }) => ({
      what: 'sequence owner',
      sql: `ALTER SEQUENCE ${quoteQualified(sequenceName(table, column.name), namespace)} OWNED BY ${quoteQualified(table, namespace)}.${quoteQualified(column.name)}`,
      origin: column.origin,
    }));
}

function statementOf(block: Block, notes: readonly string[], world: World): StatementReading {
  const { keyword: what, span } = block;
  if (what === 'datasource' || what === 'generator') return { what, fate: what === 'datasource' ? 'modelled' : 'skipped', span };
  if (what === 'model' && world.providerName !== 'mongodb') {
    const without = world.relationMode === 'prisma' && block.fields.some((field) => attribute(field, 'relation'));
    const all = [...notes, ...(without ? ['the application keeps its relations; the database has no foreign keys'] : [])];
    const note = all.length === 0 ? {} : { note: all.join('; ') };
    return { what, fate: 'modelled', span, subject: objectId('table', tableIdOf(block, world)), ...note };
  }
  if (what === 'enum') return { what, fate: 'modelled', span };
  if (what === 'view')
    return { what, fate: 'not-understood', span, note: 'the query of a view stands in a migration, not in the Prisma schema' };
  return { what, fate: 'not-understood', span };
}
