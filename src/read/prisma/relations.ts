/**
 * Relations → foreign keys with the actions Prisma takes where none is said, and the tables that implicit many-to-many
 * relations stand for. https://www.prisma.io/docs/orm/prisma-schema/data-model/relations/referential-actions
 */
import { type Column, type ForeignKey, type Index, type ReferentialAction, type Span, type Table, tableId } from '../../model/index.js';
import { defined } from '../../util/defined.js';
import { readColumns } from './columns.js';
import { readPrimaryKey } from './keys.js';
import { constraintName } from './names.js';
import { argument, attribute, databaseName, namesOf, textOf } from './syntax/ask.js';
import type { Block, Field } from './syntax/tree.js';
import { columnsOf, isRelation, namespaceOf, originOf, tableIdOf, type World } from './world.js';

export function readForeignKeys(block: Block, world: World): readonly ForeignKey[] {
  return block.fields.flatMap((field) => {
    const relation = attribute(field, 'relation');
    const target = world.models.get(field.type);
    const fields = relation ? namesOf(argument(relation, 'fields')) : [];
    if (!relation || !target || fields.length === 0) return [];
    const columns = columnsOf(block, fields);
    const name =
      textOf(argument(relation, 'map')) ?? constraintName(databaseName(block), columns, '_fkey', world.provider.identifierLength);
    return [
      {
        name,
        columns,
        refTable: tableIdOf(target, world),
        refColumns: columnsOf(target, namesOf(argument(relation, 'references'))),
        onDelete: ACTIONS[textOf(argument(relation, 'onDelete')) ?? ''] ?? (isRequired(block, field, fields) ? 'restrict' : 'set-null'),
        onUpdate: ACTIONS[textOf(argument(relation, 'onUpdate')) ?? ''] ?? 'cascade',
        origin: originOf(field.span),
      },
    ];
  });
}

const ACTIONS: Readonly<Record<string, ReferentialAction>> = {
  Cascade: 'cascade',
  Restrict: 'restrict',
  NoAction: 'no-action',
  SetNull: 'set-null',
  SetDefault: 'set-default',
};

/** One required field among those that refer makes the reference required. */
const isRequired = (block: Block, relation: Field, fields: readonly string[]): boolean =>
  !relation.optional || fields.some((name) => block.fields.some((field) => field.name === name && !field.optional));

/** The two lists of one relation that no table of its own carries. */
interface Pair {
  readonly name: string;
  readonly a: Block;
  readonly b: Block;
  readonly span: Span;
}

export function readJunctions(world: World): readonly Table[] {
  return implicitPairs(world).map((pair) => junction(pair, world));
}

function implicitPairs(world: World): readonly Pair[] {
  const pairs = new Map<string, Pair>();
  for (const block of world.models.values()) {
    for (const field of block.fields) {
      const target = field.list && isRelation(field, world) ? world.models.get(field.type) : undefined;
      if (!target || !hasListBack(block, field, target)) continue;
      const [a, b] = block.name <= target.name ? [block, target] : [target, block];
      const name = relationName(field) ?? `${a.name}To${b.name}`;
      const key = `${name} ${a.name} ${b.name}`;
      if (!pairs.has(key)) pairs.set(key, { name, a, b, span: field.span });
    }
  }
  return [...pairs.values()];
}

function hasListBack(block: Block, field: Field, target: Block): boolean {
  const name = relationName(field);
  return target.fields.some((other) => other !== field && other.list && other.type === block.name && relationName(other) === name);
}

function relationName(field: Field): string | undefined {
  const relation = attribute(field, 'relation');
  return relation && textOf(argument(relation, 'name', 0));
}

/** `_AToB` with the columns A and B; its keys and their names are those of Prisma Migrate. */
function junction({ name, a, b, span }: Pair, world: World): Table {
  const table = `_${name}`;
  const namespace = namespaceOf(a, world);
  const origin = originOf(span);
  const column = (letter: string, of: Block): Column => ({ ...keyColumn(of, world), name: letter, nullable: false, origin });
  const keyed = world.provider.dialect === 'postgres' && world.release >= 6;
  const reference = (letter: string, of: Block): ForeignKey => ({
    name: constraintName(table, [letter], '_fkey', world.provider.identifierLength),
    columns: [letter],
    refTable: tableIdOf(of, world),
    refColumns: readPrimaryKey(of, world)?.columns ?? [],
    onDelete: 'cascade',
    onUpdate: 'cascade',
    origin,
  });
  return defined({
    kind: 'table' as const,
    id: tableId(table, namespace),
    namespace,
    name: table,
    role: 'junction' as const,
    columns: [column('A', a), column('B', b)],
    primaryKey: keyed ? { name: `${table}_AB_pkey`, columns: ['A', 'B'], origin } : undefined,
    uniques: [],
    foreignKeys: world.relationMode === 'prisma' ? [] : [reference('A', a), reference('B', b)],
    checks: [],
    indexes: [...(keyed ? [] : [index(`${table}_AB_unique`, ['A', 'B'], true, span)]), index(`${table}_B_index`, ['B'], false, span)],
    policies: [],
    triggers: [],
    origin,
    ...engineTable(world),
  });
}

function keyColumn(block: Block, world: World): Pick<Column, 'type'> {
  const key = readPrimaryKey(block, world)?.columns[0];
  const found = readColumns(block, world).find(({ column }) => column.name === key);
  return { type: found?.column.type ?? { kind: 'text' } };
}

const index = (name: string, columns: readonly string[], unique: boolean, span: Span): Index => ({
  name,
  parts: columns.map((column) => ({ expr: { kind: 'column', name: column }, direction: 'asc' })),
  unique,
  method: 'btree',
  include: [],
  serves: [],
  origin: originOf(span),
});

/** What Prisma Migrate says of every table. */
export function engineTable({ provider }: World): Pick<Table, 'mysql' | 'sqlite'> {
  if (provider.dialect === 'mysql') return { mysql: { charset: 'utf8mb4', collation: 'utf8mb4_unicode_ci' } };
  return provider.dialect === 'sqlite' ? { sqlite: { strict: false } } : {};
}
