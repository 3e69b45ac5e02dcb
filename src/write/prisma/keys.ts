/** Keys, uniques and indexes of a model, named only where Prisma would name them otherwise. */
import type { LoweringNote } from '../../dialects/dialect.js';
import { type DialectId, type Index, type IndexMethod, objectId, type Table } from '../../model/index.js';
import { ENGINE_SQL } from '../engine-sql.js';

export interface KeyWriting {
  readonly lines: readonly string[];
  readonly notes: readonly LoweringNote[];
}

interface KeyWorld {
  readonly table: Table;
  readonly dialect: DialectId;
  /** Column → field. */
  readonly fields: ReadonlyMap<string, string>;
  readonly usualName: (columns: readonly string[], suffix: string) => string;
}

const list = (names: readonly string[], { fields }: KeyWorld): string => names.map((name) => fields.get(name) ?? name).join(', ');

const mapped = (name: string | undefined, usual: string): string =>
  name === undefined || name === usual ? '' : `, map: ${JSON.stringify(name)}`;

export function writeKeys(world: KeyWorld): KeyWriting {
  const { table, dialect, usualName } = world;
  const { primaryKey } = table;
  const named = dialect === 'postgres' ? primaryKey?.name : undefined;
  const written = table.indexes.map((index) => writeIndex(index, world));
  return {
    lines: [
      ...(primaryKey ? [`@@id([${list(primaryKey.columns, world)}]${mapped(named, usualName([], '_pkey'))})`] : []),
      ...table.uniques.map(({ columns, name }) => `@@unique([${list(columns, world)}]${mapped(name, usualName(columns, '_key'))})`),
      ...written.flatMap(({ lines }) => lines),
    ],
    notes: written.flatMap(({ notes }) => notes),
  };
}

const METHODS: Readonly<Partial<Record<IndexMethod, string>>> = { hash: 'Hash', gin: 'Gin', gist: 'Gist', spgist: 'SpGist', brin: 'Brin' };

function writeIndex(index: Index, world: KeyWorld): KeyWriting {
  const { table, dialect, usualName } = world;
  const note = (message: string): LoweringNote => ({ subject: objectId('index', table.id, index.name), message });
  const { expression } = ENGINE_SQL[dialect];
  const columns = index.parts.flatMap(({ expr }) => (expr.kind === 'column' ? [expr.name] : []));
  if (columns.length !== index.parts.length || index.method === 'spatial' || needsOpclass(index, table)) {
    const parts = index.parts.map(({ expr, opclass }) => expression(expr) + (opclass === undefined ? '' : ` ${opclass}`)).join(', ');
    const where = index.where ? ` where ${expression(index.where)}` : '';
    return {
      lines: [],
      notes: [note(`${index.unique ? 'Unique index' : 'Index'} ${index.name} (${index.method}) over ${parts}${where}.`)],
    };
  }
  const parts = index.parts.map((part) => partText(part, world));
  const kind = index.method === 'fulltext' ? 'fulltext' : index.unique ? 'unique' : 'index';
  const method = METHODS[index.method];
  const args = [
    `[${parts.join(', ')}]`,
    ...(index.where ? [`where: raw(${JSON.stringify(expression(index.where))})`] : []),
    ...(method && !index.unique ? [`type: ${method}`] : []),
  ].join(', ');
  const line = `@@${kind}(${args}${mapped(index.name, usualName(columns, index.unique ? '_key' : '_idx'))})`;
  const nulls = index.parts.some((part) => part.nulls && (part.nulls === 'first') !== (part.direction === 'desc'));
  return { lines: [line], notes: nulls ? [note(`Index ${index.name} sorts nulls otherwise than the engine does by itself.`)] : [] };
}

/** Plain values stand in a GIN or GiST index by way of an extension, of which Prisma knows nothing. */
function needsOpclass({ method, parts }: Index, { columns }: Table): boolean {
  if (method !== 'gin' && method !== 'gist' && method !== 'spgist') return false;
  return parts.some(({ expr, opclass }) => {
    const type = expr.kind === 'column' ? columns.find(({ name }) => name === expr.name)?.type : undefined;
    return opclass === undefined && type?.kind !== 'json' && type?.kind !== 'native';
  });
}

function partText({ expr, direction, opclass, prefix }: Index['parts'][number], { fields }: KeyWorld): string {
  const name = expr.kind === 'column' ? expr.name : '';
  const args = [
    ...(opclass === undefined ? [] : [`ops: raw(${JSON.stringify(opclass)})`]),
    ...(prefix === undefined ? [] : [`length: ${prefix}`]),
    ...(direction === 'desc' ? ['sort: Desc'] : []),
  ];
  return `${fields.get(name) ?? name}${args.length === 0 ? '' : `(${args.join(', ')})`}`;
}
