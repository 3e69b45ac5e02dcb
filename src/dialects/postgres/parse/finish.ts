/** The world as a schema: what the catalogue would give after the same script. */
import { type OpaqueStatement, type Partition, parseTableId, type Schema, type Table, type TableId } from '../../../model/index.js';
import { sequenceSql } from '../sequences.js';
import { quoteIdentifier, quoteQualified, quoteText } from '../spelling.js';
import { partitionConstraints } from './partition-constraints.js';
import { sequenceNumbers } from './sequence-numbers.js';
import { domainSql } from './statements/types.js';
import type { UserType, WorkingSequence, World } from './world.js';

export function finishSchema(world: World): Schema {
  const partitions = partitionsByParent(world);
  return {
    kind: 'schema',
    name: 'database',
    dialect: 'postgres',
    tables: [...world.tables.values()]
      .filter(({ id }) => !world.partitions.has(id))
      .map((table) => withPartitions(table, partitions, world)),
    views: [...world.views.values()].map(({ view }) => view),
    sequences: [...world.sequences.values()].map((sequence) => ({
      name: sequence.name,
      ...(sequence.namespace === undefined ? {} : { namespace: sequence.namespace }),
      sql: sequenceSql(sequenceNumbers(sequence, sequence.options), sequence.namespace),
      origin: sequence.origin,
    })),
    routines: [...world.routines.values()].map(({ routine }) => routine),
    extensions: [...world.extensions.keys()].sort(),
    ...extensionNamespaces(world),
    opaque: [
      ...[...world.types.values()].map(typeStatement),
      ...owners(world),
      ...ofPartitions(world),
      ...keptStatements(world),
      ...emptyNamespaces(world),
    ],
  };
}

function extensionNamespaces({ extensions }: World): Pick<Schema, 'extensionNamespaces'> {
  const placed = [...extensions].flatMap(([name, namespace]) => (namespace === undefined ? [] : [[name, namespace] as const]));
  return placed.length === 0 ? {} : { extensionNamespaces: Object.fromEntries(placed) };
}

function partitionsByParent({ partitions }: World): ReadonlyMap<TableId, readonly TableId[]> {
  const children = new Map<TableId, TableId[]>();
  for (const [id, { parent }] of partitions) {
    const list = children.get(parent);
    if (list) list.push(id);
    else children.set(parent, [id]);
  }
  return children;
}

function withPartitions(table: Table, children: ReadonlyMap<TableId, readonly TableId[]>, world: World): Table {
  const own = children.get(table.id);
  if (!own || !table.partitioning) return table;
  const partitions = own.map((id): Partition => {
    const { name, namespace } = parseTableId(id);
    const inner = world.tables.get(id);
    const partitioning = inner && withPartitions(inner, children, world).partitioning;
    return {
      name,
      ...(namespace === table.namespace ? {} : { namespace: namespace ?? 'public' }),
      bound: world.partitions.get(id)?.bound ?? 'DEFAULT',
      ...(partitioning ? { partitioning } : {}),
    };
  });
  return { ...table, partitioning: { ...table.partitioning, partitions: partitions.sort((a, b) => (a.name < b.name ? -1 : 1)) } };
}

/** As the catalogue's queries put them together. */
function typeStatement(type: UserType): OpaqueStatement {
  return { what: type.what, sql: typeSql(type), origin: type.origin };
}

function typeSql({ what, name, namespace, labels, parts, base }: UserType): string {
  const home = quoteQualified(name, namespace ?? 'public');
  if (what === 'enum type') return `CREATE TYPE ${home} AS ENUM (${(labels ?? []).map(quoteText).join(', ')})`;
  if (what === 'domain') return `CREATE DOMAIN ${home} AS ${base ?? 'text'}${domainSql(parts ?? [])}`;
  if (what === 'type') return base ?? '';
  return `CREATE TYPE ${home} AS (${(parts ?? []).map((part) => `${quoteIdentifier(part.name ?? '')} ${part.sql}`).join(', ')})`;
}

const owners = ({ sequences }: World): readonly OpaqueStatement[] =>
  [...sequences.values()].flatMap((sequence) =>
    sequence.owner ? [{ what: 'sequence owner', sql: ownerSql(sequence, sequence.owner), origin: sequence.origin }] : [],
  );

function ownerSql({ name, namespace }: WorkingSequence, { table, column }: NonNullable<WorkingSequence['owner']>): string {
  const home = parseTableId(table);
  return `ALTER SEQUENCE ${quoteQualified(name, namespace ?? 'public')} OWNED BY ${quoteQualified(home.name, home.namespace ?? 'public')}.${quoteIdentifier(column)}`;
}

/** What a partition has beyond its table. */
const ofPartitions = ({ partitions, tables }: World): readonly OpaqueStatement[] =>
  [...partitions].flatMap(([id, { parent }]) => {
    const [own, above] = [tables.get(id), tables.get(parent)];
    return own && above ? partitionConstraints(own, above) : [];
  });

const keptStatements = ({ verbatim, comments, tables, routines }: World): readonly OpaqueStatement[] =>
  [...verbatim.filter(({ routine }) => routine === undefined || routines.has(routine)), ...comments.values()].map(
    ({ what, sql, of, origin }) => ({
      what,
      sql: typeof sql === 'string' ? sql : sql(tables.get(of ?? '')),
      origin,
    }),
  );

/** Namespaces that nothing typed lives in; the others are made for what lives in them. */
function emptyNamespaces({ namespaces, tables, views, routines, sequences }: World): readonly OpaqueStatement[] {
  const used = new Set<string | undefined>([
    ...[...tables.values(), ...sequences.values()].map(({ namespace }) => namespace),
    ...[...views.values()].map(({ view }) => view.namespace),
    ...[...routines.values()].map(({ routine }) => routine.namespace),
  ]);
  return [...namespaces]
    .filter((name) => !used.has(name))
    .sort()
    .map((name) => ({ what: 'schema', sql: `CREATE SCHEMA ${quoteIdentifier(name)}`, origin: { kind: 'read', spans: [] } }));
}
