/** A table with what its partials bring: columns, keys, uniques, indexes and checks. */
import type {
  Database,
  Column as Field,
  TablePartial,
  Check as WrittenCheck,
  Index as WrittenIndex,
  Table as WrittenTable,
} from '@dbml/parse';
import { columnTypes } from '../../dialects/postgres/read-expression.js';
import { type Check, type Index, type IndexMethod, type Key, type Origin, type Table, tableId, type Unique } from '../../model/index.js';
import { exprColumns } from '../../sql/index.js';
import { defined } from '../../util/defined.js';
import { type ColumnWorld, readColumn } from './columns.js';
import type { Engine } from './engine.js';
import type { PlaceOf } from './parser.js';

export interface TableWorld extends ColumnWorld {
  readonly partials: ReadonlyMap<string, TablePartial>;
  readonly place: PlaceOf;
}

export function readTable(written: WrittenTable, world: TableWorld): Table {
  const { engine, place } = world;
  const table = withPartials(written, world.partials);
  const namespace = namespaceOf(table.schemaName, engine);
  const origin = (of: { readonly token: WrittenTable['token'] }): Origin => ({ kind: 'read', spans: [place(of.token)] });
  const primaryKey = readKey(table, origin, engine);
  const inKey = new Set(primaryKey?.columns);
  const columns = table.fields.map((field) =>
    readColumn(field, inKey.has(field.name), origin(field), { ...world, home: table.schemaName }),
  );
  const types = columnTypes(columns);
  const ofFields = table.fields
    .filter(({ unique }) => unique)
    .map((field) => readUnique(table.name, [field.name], undefined, origin(field), engine));
  const constraints = table.indexes.filter(isConstraint);
  const indexes = table.indexes.filter((index) => !index.pk && !isConstraint(index));
  return defined({
    kind: 'table' as const,
    id: tableId(table.name, namespace),
    namespace,
    name: table.name,
    description: table.note?.value || undefined,
    role: 'entity' as const,
    columns,
    primaryKey,
    uniques: [
      ...ofFields,
      ...constraints.map((index) => withReason(readUnique(table.name, namesOf(index), index.name, origin(index), engine), index)),
    ],
    foreignKeys: [],
    checks: [...table.checks, ...table.fields.flatMap(({ checks }) => checks)].map((check) => readCheck(check, origin(check))),
    indexes: indexes.map((index) => readIndex(table.name, index, origin(index))),
    policies: [],
    triggers: [],
    origin: origin(table),
    ...(engine.dialect === 'sqlite' ? { sqlite: { strict: false } } : {}),
  });

  function readCheck({ expression, name }: WrittenCheck, at: Origin): Check {
    const expr = engine.condition(expression, types);
    return defined({ name, type: 'other' as const, columns: exprColumns(expr), expr, origin: at });
  }

  function readIndex(name: string, index: WrittenIndex, at: Origin): Index {
    const method = METHODS[index.type?.toLowerCase() ?? ''] ?? 'btree';
    const parts = index.columns.map(({ value, type }) => ({
      expr: type === 'expression' ? engine.condition(value, types) : ({ kind: 'column', name: value } as const),
      direction: 'asc' as const,
    }));
    const usual = `${[name, ...index.columns.map(({ value }) => value.replace(/\W+/g, '_'))].join('_')}_${index.unique ? 'key' : 'idx'}`;
    return withReason(
      { name: index.name ?? usual.slice(0, 63), parts, unique: index.unique === true, method, include: [], serves: [], origin: at },
      index,
    );
  }
}

const withReason = <T extends object>(of: T, { note }: WrittenIndex): T => (note?.value ? { ...of, reason: note.value } : of);

/** Unique columns without a word on how the index is built. */
const isConstraint = (index: WrittenIndex): boolean =>
  index.unique === true && !index.pk && index.type === undefined && index.columns.every(({ type }) => type === 'column');

const namesOf = ({ columns }: WrittenIndex): readonly string[] => columns.map(({ value }) => value);

export const namespaceOf = (schemaName: string | null, engine: Engine): string | undefined =>
  schemaName === null || schemaName === engine.namespace ? undefined : schemaName;

type OriginOf = (of: { readonly token: WrittenTable['token'] }) => Origin;

function readKey(table: WrittenTable, origin: OriginOf, { namesConstraints }: Engine): Key | undefined {
  const said = table.indexes.find(({ pk }) => pk);
  const fields = table.fields.filter(({ pk }) => pk);
  const first = said ?? fields[0];
  if (!first) return undefined;
  const columns = said ? namesOf(said) : fields.map(({ name }) => name);
  const name = said?.name ?? (namesConstraints ? `${table.name}_pkey` : undefined);
  return defined({ name, columns, origin: origin(first), reason: said?.note?.value || undefined });
}

function readUnique(table: string, columns: readonly string[], name: string | undefined, origin: Origin, engine: Engine): Unique {
  return defined({ name: name ?? (engine.namesConstraints ? `${[table, ...columns].join('_')}_key` : undefined), columns, origin });
}

const METHODS: Readonly<Record<string, IndexMethod>> = {
  btree: 'btree',
  hash: 'hash',
  gin: 'gin',
  gist: 'gist',
  brin: 'brin',
  spgist: 'spgist',
  fulltext: 'fulltext',
  spatial: 'spatial',
};

/** Partials stand where they are named; what the table says itself wins, and a later partial wins over an earlier one. */
function withPartials(table: WrittenTable, partials: ReadonlyMap<string, TablePartial>): WrittenTable {
  if (table.partials.length === 0) return table;
  const own = new Set(table.fields.map(({ name }) => name));
  const fields: Field[] = [...table.fields];
  const used = [...table.partials]
    .sort((a, b) => a.order - b.order)
    .flatMap(({ name, order }) => {
      const partial = partials.get(name);
      return partial ? [{ partial, order }] : [];
    });
  const last = new Map(used.flatMap(({ partial }) => partial.fields.map((field) => [field.name, partial] as const)));
  for (const { partial, order } of used) {
    const brought = partial.fields.filter(({ name }) => !own.has(name) && last.get(name) === partial);
    fields.splice(Math.min(order, fields.length), 0, ...brought);
  }
  return {
    ...table,
    fields,
    indexes: [...table.indexes, ...used.flatMap(({ partial }) => partial.indexes)],
    checks: [...table.checks, ...used.flatMap(({ partial }) => partial.checks)],
  };
}

export const partialsOf = (databases: readonly Database[]): ReadonlyMap<string, TablePartial> =>
  new Map(databases.flatMap(({ tablePartials }) => tablePartials.map((partial) => [partial.name, partial] as const)));
