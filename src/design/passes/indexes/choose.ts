/**
 * The fewest indexes of one table that serve all its reads: keys and uniques first, then the longest wanted index, which
 * also serves whatever is its beginning.
 */
import { type Expr, type Index, isNull, column as reference, type Table } from '../../../model/index.js';
import { indexColumns } from '../support/index-columns.js';
import type { Read } from './read.js';
import type { Shape } from './shape.js';

export interface Want {
  readonly read: Read;
  readonly shape: Shape;
}

export type Service =
  | { readonly by: 'primary-key' | 'unique'; readonly name: string }
  /** An index that the table has already. */
  | { readonly by: 'existing'; readonly name: string }
  /** `first`: the read it was made for. */
  | { readonly by: 'index'; readonly key: number; readonly first: boolean };

export interface Choice {
  /** Wants that get an index of their own, in the order of the reads; `key` of a service points here. */
  readonly built: readonly Want[];
  readonly services: ReadonlyMap<Read, Service>;
}

export function chooseIndexes(table: Table, wants: readonly Want[]): Choice {
  const keys = existingKeys(table);
  const built: { readonly want: Want; readonly entry: Entry }[] = [];
  const services = new Map<Read, Service>();
  const longestFirst = wants.map((want, i) => ({ want, i })).sort((a, b) => width(b.want) - width(a.want) || a.i - b.i);
  for (const { want } of longestFirst) {
    const entry = entryOf(want.shape);
    const key = keys.find(
      (candidate) => (candidate.by !== 'existing' && findsOne(candidate, want)) || begins(candidate, entry, want.shape.equal),
    );
    const index = key ? -1 : built.findIndex((other) => begins(other.entry, entry, want.shape.equal));
    if (key) services.set(want.read, { by: key.by, name: key.name });
    else if (index >= 0) services.set(want.read, { by: 'index', key: index, first: false });
    else {
      services.set(want.read, { by: 'index', key: built.length, first: true });
      built.push({ want, entry });
    }
  }
  return { built: built.map(({ want }) => want), services };
}

/** What is carried along makes an index wider, but leads nowhere. */
const width = ({ shape }: Want): number => shape.parts.length + (shape.include.length > 0 ? 0.5 : 0);

/** A key or index, reduced to what matters for serving. */
interface Entry {
  readonly columns: readonly string[];
  readonly directions: readonly ('asc' | 'desc')[];
  readonly classes: readonly (string | undefined)[];
  readonly where: string;
  readonly method: Index['method'];
  readonly include: ReadonlySet<string>;
}

interface KeyEntry extends Entry {
  readonly by: 'primary-key' | 'unique' | 'existing';
  readonly name: string;
}

const plain = (columns: readonly string[], where: string): Entry => ({
  columns,
  directions: columns.map(() => 'asc'),
  classes: columns.map(() => undefined),
  where,
  method: 'btree',
  include: new Set(),
});

function existingKeys(table: Table): readonly KeyEntry[] {
  const { primaryKey } = table;
  return [
    ...(primaryKey ? [{ ...plain(primaryKey.columns, ''), by: 'primary-key', name: primaryKey.name ?? '' } as const] : []),
    ...table.uniques.map((unique) => ({ ...plain(unique.columns, ''), by: 'unique', name: unique.name ?? '' }) as const),
    ...table.indexes
      .filter(({ unique }) => unique)
      .map((index) => ({ ...plain(indexColumns(index), textOf(index.where)), by: 'unique', name: index.name }) as const),
    ...table.indexes.filter(({ unique }) => !unique).map((index) => ({ ...entryOf(index), by: 'existing', name: index.name }) as const),
  ];
}

const textOf = (expr: Expr | undefined): string => (expr === undefined ? '' : JSON.stringify(expr));

const entryOf = ({ parts, where, method, include }: Pick<Index, 'parts' | 'where' | 'method' | 'include'>): Entry => ({
  columns: parts.map(({ expr }) => (expr.kind === 'column' ? expr.name : JSON.stringify(expr))),
  directions: parts.map(({ direction }) => direction),
  classes: parts.map(({ opclass }) => opclass),
  where: textOf(where),
  method,
  include: new Set(include),
});

/** A unique key whose columns are all compared for equality gives one row: nothing is left to sort or to narrow. */
function findsOne(key: KeyEntry, { read, shape }: Want): boolean {
  const equal = new Set(read.query.conditions.filter(({ op }) => op === 'equals').map(({ column }) => column));
  const live = key.where === '' || conjuncts(shape.where).includes(key.where) || unsetIn(read).includes(key.where);
  return live && shape.method === 'btree' && key.columns.length > 0 && key.columns.every((column) => equal.has(column));
}

/** What the query says of empty columns, also where the index says it in its key. */
const unsetIn = ({ query }: Read): readonly string[] =>
  query.conditions.filter(({ op }) => op === 'is-unset').map(({ column }) => textOf(isNull(reference(column))));

const conjuncts = (where: Expr | undefined): readonly string[] => (where?.kind === 'and' ? where.args : where ? [where] : []).map(textOf);

/** Whether `wanted` is the beginning of an index: the same rows, its equalities in any order, then its parts in theirs. */
function begins(entry: Entry, wanted: Entry, equal: number): boolean {
  if (entry.method !== wanted.method || entry.where !== wanted.where || entry.columns.length < wanted.columns.length) return false;
  for (const name of wanted.include) if (!entry.include.has(name) && !entry.columns.includes(name)) return false;
  if (wanted.method !== 'btree')
    return wanted.columns.join('\n') === entry.columns.join('\n') && wanted.classes.join() === entry.classes.join();
  const head = entry.columns.slice(0, equal);
  return wanted.columns.slice(0, equal).every((column) => head.includes(column)) && sameOrder(entry, wanted, equal);
}

/** The parts after the equalities, read forwards or all of them backwards. */
function sameOrder(entry: Entry, wanted: Entry, from: number): boolean {
  const rest = wanted.columns.slice(from);
  const aligned = rest.every((column, i) => entry.columns[from + i] === column && entry.classes[from + i] === wanted.classes[from + i]);
  const turns = rest.map((_, i) => entry.directions[from + i] === wanted.directions[from + i]);
  return aligned && (turns.every((same) => same) || turns.every((same) => !same));
}
