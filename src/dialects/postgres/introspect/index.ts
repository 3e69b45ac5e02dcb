/** The catalogue as a schema. Knows nothing of drivers; reads, never writes. */
import {
  type Column,
  type Index,
  type IndexMethod,
  type Origin,
  type RowPolicy,
  type Schema,
  type Table,
  type Trigger,
  tableId,
  type View,
} from '../../../model/index.js';
import { groupBy } from '../../../util/group-by.js';
import type { Queryable } from '../../queryable.js';
import { readTenantPolicy } from '../policies.js';
import { type ColumnTypes, columnTypes, readExpression } from '../read-expression.js';
import { sequenceOptionTexts, sequenceSql } from '../sequences.js';
import { readType } from '../types.js';
import {
  type Catalogue,
  type ColumnRow,
  type IndexRow,
  type PolicyRow,
  readCatalogue,
  type TableRow,
  type TriggerRow,
  type ViewRow,
} from './catalogue.js';
import { readConstraints } from './constraints.js';
import { readDefault } from './defaults.js';
import { isApart, readOpaque } from './opaque.js';
import { partitioningReader } from './partitions.js';
import { viewReader } from './views.js';

export const READ: Origin = { kind: 'read', spans: [] };

export async function introspect(db: Queryable): Promise<Schema> {
  const catalogue = await readCatalogue(db);
  const tables = readTables(catalogue);
  const viewDefinition = viewReader(tables);
  return {
    kind: 'schema',
    name: 'database',
    dialect: 'postgres',
    tables,
    views: catalogue.views.map((row) => readView(row, viewDefinition(row))),
    sequences: catalogue.sequences.map((row) => ({
      name: row.name,
      ...namespaceOf(row),
      sql: sequenceSql(row, namespaceOf(row).namespace),
      origin: READ,
    })),
    routines: catalogue.routines.map((row) => ({
      name: row.name,
      ...namespaceOf(row),
      sql: row.sql.trim(),
      signature: row.signature,
      origin: READ,
    })),
    extensions: catalogue.extensions.map((row) => row.name),
    ...extensionNamespaces(catalogue),
    opaque: readOpaque(catalogue),
  };
}

/** `public` is where unqualified names live, so it is not said. */
export const namespaceOf = ({ namespace }: { readonly namespace: string }): { readonly namespace?: string } =>
  namespace === 'public' ? {} : { namespace };

function readTables(catalogue: Catalogue): readonly Table[] {
  const columns = groupBy(catalogue.columns, (row) => row.oid);
  const constraints = groupBy(catalogue.constraints, (row) => row.oid);
  const indexes = groupBy(catalogue.indexes, (row) => row.oid);
  const policies = groupBy(catalogue.policies, (row) => row.oid);
  const triggers = groupBy(catalogue.triggers, (row) => row.oid);
  const partitioning = partitioningReader(catalogue.partitions);
  return catalogue.tables.map((row) => {
    const own = columns.get(row.oid) ?? [];
    const types = columnTypes(own.map(({ name, type }) => ({ name, type: readType(type) })));
    return {
      ...emptyTable(row),
      columns: own.map((column) => readColumn(column, types)),
      ...readConstraints(constraints.get(row.oid) ?? [], types),
      indexes: (indexes.get(row.oid) ?? []).flatMap((index) => (isApart(index) ? [] : [readIndex(index, types)])),
      policies: (policies.get(row.oid) ?? []).map((policy) => readPolicy(policy, types)),
      triggers: (triggers.get(row.oid) ?? []).filter((trigger) => !trigger.apart).map(readTrigger),
      ...partitioning(row.oid),
    };
  });
}

function emptyTable(row: TableRow): Table {
  const { namespace } = namespaceOf(row);
  return {
    kind: 'table',
    id: tableId(row.name, namespace),
    ...(namespace === undefined ? {} : { namespace }),
    name: row.name,
    ...(row.description === null ? {} : { description: row.description }),
    role: 'entity',
    columns: [],
    uniques: [],
    foreignKeys: [],
    checks: [],
    indexes: [],
    policies: [],
    triggers: [],
    ...(row.forced && row.secured ? { rowSecurity: 'forced' as const } : row.secured ? { rowSecurity: 'enabled' as const } : {}),
    origin: READ,
    ...readStorage(row),
  };
}

function readStorage({ unlogged, options, parents }: TableRow): Pick<Table, 'postgres'> {
  const inherits = parents.map((parent) => tableId(parent.name, namespaceOf(parent).namespace));
  if (!unlogged && options.length === 0 && inherits.length === 0) return {};
  return {
    postgres: {
      ...(unlogged ? { unlogged } : {}),
      ...(options.length === 0 ? {} : { storage: readOptions(options) }),
      ...(inherits.length === 0 ? {} : { inherits }),
    },
  };
}

/** `fillfactor=70` → `fillfactor`, `70`. */
const readOptions = (options: readonly string[]): Readonly<Record<string, string>> =>
  Object.fromEntries(options.map((option) => [option.slice(0, option.indexOf('=')), option.slice(option.indexOf('=') + 1)]));

function extensionNamespaces({ extensions }: Catalogue): Pick<Schema, 'extensionNamespaces'> {
  const placed = extensions.filter(({ namespace }) => namespace !== 'public' && namespace !== 'pg_catalog');
  return placed.length === 0 ? {} : { extensionNamespaces: Object.fromEntries(placed.map(({ name, namespace }) => [name, namespace])) };
}

function readView(row: ViewRow, definition: View['definition']): View {
  return {
    name: row.name,
    ...namespaceOf(row),
    definition,
    ...(definition.kind === 'sql' && row.options.length > 0 ? { postgres: { options: readOptions(row.options) } } : {}),
    ...(row.description === null ? {} : { description: row.description }),
    origin: READ,
  };
}

function readColumn(row: ColumnRow, types: ColumnTypes): Column {
  const type = readType(row.type);
  return {
    name: row.name,
    type,
    nullable: row.nullable,
    ...(row.identity === '' ? {} : { identity: row.identity === 'a' ? ('always' as const) : ('by-default' as const) }),
    ...(row.generated === '' || row.expression === null
      ? {}
      : { generated: { expr: readExpression(row.expression, types), stored: row.generated === 's' } }),
    ...(row.generated !== '' || row.expression === null ? {} : { default: readDefault(row.expression, type) }),
    ...(row.description === null ? {} : { description: row.description }),
    ...readColumnOptions(row),
    origin: READ,
  };
}

const COMPRESSION: Readonly<Record<string, string>> = { p: 'pglz', l: 'lz4' };

function readColumnOptions({ collation, compression, numbers }: ColumnRow): Pick<Column, 'postgres'> {
  const identity = numbers ? sequenceOptionTexts(numbers).join(' ') : '';
  const method = COMPRESSION[compression];
  const postgres = {
    ...(collation === null ? {} : { collation }),
    ...(method === undefined ? {} : { compression: method }),
    ...(identity === '' ? {} : { identityOptions: identity }),
  };
  return Object.keys(postgres).length > 0 ? { postgres } : {};
}

function readIndex(row: IndexRow, types: ColumnTypes): Index {
  const keys = row.parts.filter((part) => part.key);
  return {
    name: row.name,
    parts: keys.map(({ text, column, options, opclass, collation }) => {
      const descending = ((options ?? 0) & 1) === 1;
      const nullsFirst = ((options ?? 0) & 2) === 2;
      return {
        expr: column === null ? readExpression(text, types) : { kind: 'column', name: column },
        direction: descending ? 'desc' : 'asc',
        ...(nullsFirst === descending ? {} : { nulls: nullsFirst ? ('first' as const) : ('last' as const) }),
        ...(opclass === null ? {} : { opclass }),
        ...(collation === null ? {} : { collation }),
      };
    }),
    unique: row.unique,
    method: row.method as IndexMethod,
    ...(row.predicate === null ? {} : { where: readExpression(row.predicate, types) }),
    include: row.parts.flatMap((part) => (part.key || part.column === null ? [] : [part.column])),
    ...(row.nulls_not_distinct ? { nullsNotDistinct: true } : {}),
    ...(row.storage.length > 0 ? { postgres: { storage: readOptions(row.storage) } } : {}),
    serves: [],
    origin: READ,
  };
}

const COMMANDS: Readonly<Record<string, 'all' | 'select' | 'insert' | 'update' | 'delete'>> = {
  '*': 'all',
  r: 'select',
  a: 'insert',
  w: 'update',
  d: 'delete',
};

function readPolicy(row: PolicyRow, types: ColumnTypes): RowPolicy {
  const whole = row.command === '*' && row.permissive && row.roles.length === 0;
  const tenant = whole && row.using !== null && row.with_check !== null ? readTenantPolicy(row.using, row.with_check) : undefined;
  return {
    name: row.name,
    definition: tenant ?? {
      kind: 'sql',
      command: COMMANDS[row.command] ?? 'all',
      permissive: row.permissive,
      roles: row.roles,
      ...(row.using === null ? {} : { using: readExpression(row.using, types) }),
      ...(row.with_check === null ? {} : { withCheck: readExpression(row.with_check, types) }),
    },
    origin: READ,
  };
}

/** https://www.postgresql.org/docs/15/catalog-pg-trigger.html: bits row 1, before 2, insert 4, delete 8, update 16, instead 64. */
function readTrigger(row: TriggerRow): Trigger {
  const has = (bit: number): boolean => (row.type & bit) === bit;
  const when = / WHEN \((.*)\) EXECUTE /s.exec(row.definition)?.[1];
  const texts = [...(/ EXECUTE \w+ .+?\((.*)\)$/s.exec(row.definition)?.[1] ?? '').matchAll(/'((?:[^']|'')*)'/g)];
  return {
    name: row.name,
    definition: {
      kind: 'sql',
      timing: has(64) ? 'instead-of' : has(2) ? 'before' : 'after',
      events: [...(has(4) ? ['insert' as const] : []), ...(has(16) ? ['update' as const] : []), ...(has(8) ? ['delete' as const] : [])],
      ...(row.columns.length > 0 ? { columns: row.columns } : {}),
      ...(texts.length > 0 ? { arguments: texts.map(([, text = '']) => text.replaceAll("''", "'")) } : {}),
      level: has(1) ? 'row' : 'statement',
      ...(when === undefined ? {} : { when }),
      body: '',
      routine: tableId(row.routine, row.routine_namespace === 'public' ? undefined : row.routine_namespace),
    },
    origin: READ,
  };
}
