/** @id, @unique, @@id, @@unique, @@index and @@fulltext → primary key and indexes, as Prisma Migrate creates and names them. */
import type { Expr, Index, IndexMethod, IndexPart, Key } from '../../model/index.js';
import { defined } from '../../util/defined.js';
import { constraintName, type NameSuffix } from './names.js';
import { argument, attribute, databaseName, itemsOf, textOf } from './syntax/ask.js';
import type { Attribute, Block, Value } from './syntax/tree.js';
import { columnsOf, originOf, type World } from './world.js';

export function readPrimaryKey(block: Block, world: World): Key | undefined {
  const own = block.fields.find((field) => attribute(field, 'id'));
  const said = (own && attribute(own, 'id')) ?? attribute(block, 'id');
  if (!said) return undefined;
  const parts = own ? [] : itemsOf(argument(said, 'fields', 0));
  const fields = own ? [own.name] : parts.flatMap((part) => (part.kind === 'name' || part.kind === 'call' ? [part.name] : []));
  const name = world.provider.dialect === 'postgres' ? nameOf(said, databaseName(block), [], '_pkey', world) : undefined;
  return defined({ name, columns: columnsOf(block, fields), origin: originOf(said.span) });
}

export function readIndexes(block: Block, world: World): readonly Index[] {
  const table = databaseName(block);
  const ofFields = block.fields.flatMap((field) => {
    const said = attribute(field, 'unique');
    if (!said) return [];
    const part: Value = { kind: 'call', name: field.name, args: said.args };
    return [readIndex(block, said, table, [part], world)];
  });
  const ofBlock = block.attributes
    .filter(({ name }) => name === 'unique' || name === 'index' || name === 'fulltext')
    .map((said) => readIndex(block, said, table, itemsOf(argument(said, 'fields', 0)), world));
  return [...ofFields, ...ofBlock];
}

function readIndex(block: Block, said: Attribute, table: string, items: readonly Value[], world: World): Index {
  const unique = said.name === 'unique';
  const method = said.name === 'fulltext' ? 'fulltext' : (METHODS[textOf(argument(said, 'type')) ?? ''] ?? 'btree');
  const parts = items.flatMap((item) => readPart(block, item));
  const columns = parts.map(({ expr }) => (expr.kind === 'column' ? expr.name : ''));
  const where = argument(said, 'where');
  return defined({
    name: nameOf(said, table, columns, unique ? '_key' : '_idx', world),
    parts,
    unique,
    method,
    where: where && readWhere(block, where),
    include: [],
    serves: [],
    origin: originOf(said.span),
  });
}

const METHODS: Readonly<Record<string, IndexMethod>> = {
  BTree: 'btree',
  Hash: 'hash',
  Gin: 'gin',
  Gist: 'gist',
  SpGist: 'spgist',
  Brin: 'brin',
};

function readPart(block: Block, item: Value): readonly IndexPart[] {
  if (item.kind !== 'name' && item.kind !== 'call') return [];
  const args = item.kind === 'call' ? item : { args: [] };
  const length = textOf(argument(args, 'length'));
  const [column = item.name] = columnsOf(block, [item.name]);
  return [
    defined({
      expr: { kind: 'column' as const, name: column },
      direction: textOf(argument(args, 'sort')) === 'Desc' ? ('desc' as const) : ('asc' as const),
      opclass: readOpclass(argument(args, 'ops')),
      prefix: length === undefined ? undefined : Number(length),
    }),
  ];
}

/** `raw("gin_trgm_ops")`, or Prisma's own spelling: JsonbPathOps. */
function readOpclass(value: Value | undefined): string | undefined {
  if (value?.kind === 'call') return textOf(argument(value, 'name', 0));
  return value?.kind === 'name' ? value.name.replace(/(?<=[a-z\d])(?=[A-Z])/g, '_').toLowerCase() : undefined;
}

/** `raw("…")`, or `{ field: value }`. */
function readWhere(block: Block, value: Value): Expr | undefined {
  if (value.kind === 'call') return { kind: 'raw', sql: textOf(argument(value, 'sql', 0)) ?? '' };
  if (value.kind !== 'object') return undefined;
  const args = value.entries.map(({ name = '', value: is }): Expr => condition(columnsOf(block, [name])[0] ?? name, is));
  const [only] = args;
  return args.length === 1 ? only : { kind: 'and', args };
}

function condition(column: string, is: Value): Expr {
  const arg: Expr = { kind: 'column', name: column };
  const not = is.kind === 'object' ? is.entries.find(({ name }) => name === 'not')?.value : undefined;
  const value = not ?? is;
  if (value.kind === 'name' && value.name === 'null') return { kind: 'is-null', arg, negated: not !== undefined };
  return { kind: 'compare', op: not ? '<>' : '=', left: arg, right: { kind: 'literal', value: literalOf(value) } };
}

function literalOf(value: Value): string | number | boolean {
  if (value.kind === 'number') return Number(value.text);
  if (value.kind === 'name' && (value.name === 'true' || value.name === 'false')) return value.name === 'true';
  return textOf(value) ?? '';
}

/** Before release 3 `map` was called `name`; on @@index it still may be. */
function nameOf(said: Attribute, table: string, columns: readonly string[], suffix: NameSuffix, { provider }: World): string {
  const given = textOf(argument(said, 'map')) ?? (said.name === 'index' ? textOf(argument(said, 'name')) : undefined);
  return given ?? constraintName(table, columns, suffix, provider.identifierLength);
}
