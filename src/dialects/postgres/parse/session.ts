/** One statement being applied: the world it meets, where it stands, and what may be said about it. */
import type { RangeVar } from 'libpg-query';
import { type Diagnostic, objectId, type Span, type StatementFate, type Table, type TableId } from '../../../model/index.js';
import { quoteQualified } from '../spelling.js';
import type { Environment } from './environment.js';
import { type NodeKind, type NodeOf, type Qualified, relationName } from './nodes.js';
import { idOf, inModel, lookUp } from './scope.js';
import type { ResolveType } from './type-name.js';
import type { Verbatim, World } from './world.js';

export interface Session extends Environment {
  readonly world: World;
  readonly text: string;
  readonly span: Span;
  readonly report: (diagnostic: Omit<Diagnostic, 'spans'>) => void;
  /** Applies another statement in its place; a tolerant one may speak of what is not there. */
  readonly run: (sql: string, tolerant: boolean) => Outcome;
}

export interface Outcome {
  readonly fate: StatementFate;
  readonly subject?: string;
  readonly note?: string;
}

export type Handlers = { readonly [K in NodeKind]?: (statement: NodeOf<K>, session: Session) => Outcome };

export const modelled = (subject?: string): Outcome => ({ fate: 'modelled', ...(subject === undefined ? {} : { subject }) });
export const skipped = (note: string): Outcome => ({ fate: 'skipped', note });

/** Keeps the statement as it stands. */
export function verbatim(session: Session, what: string, more: Partial<Verbatim> = {}, note?: string): Outcome {
  session.world.verbatim.push({ what, sql: session.text, origin: session.origin, ...more });
  return { fate: 'verbatim', ...(note === undefined ? {} : { note }) };
}

export const ofTable = (id: TableId): Outcome => modelled(objectId('table', id));

/** The name of something that a script speaks of and that is not there. */
export function missing(session: Session, what: string, name: string, tolerated: boolean | undefined): Outcome {
  if (session.world.temporary.has(name)) return skipped('a temporary table is no part of the schema');
  if (tolerated) return { fate: 'modelled', note: `there is no ${what} ${name} to change` };
  session.report({
    code: `sql/unknown-${what.replaceAll(' ', '-')}`,
    severity: 'warning',
    message: `This statement changes the ${what} "${name}", which no statement before it makes.`,
    help: 'Read the script that makes it first, or the whole schema.',
  });
  return { fate: 'not-understood', note: `there is no ${what} ${name}` };
}

export const relationExists = ({ tables, views, sequences, indexes }: World, id: TableId): boolean =>
  tables.has(id) || views.has(id) || sequences.has(id) || indexes.has(id);

/** The relation a statement means: found along the search path, or where it would be made. */
export const findRelation = (world: World, name: Qualified): TableId => lookUp(world.scope, name, (id) => relationExists(world, id));

export const findTable = (world: World, relation: RangeVar | undefined): TableId => findRelation(world, relationName(relation ?? {}));

/** The type a statement means, as `findRelation`. */
export const findType = (world: World, name: Qualified): TableId => lookUp(world.scope, name, (id) => world.types.has(id));

/** Trigger functions that every server has. https://www.postgresql.org/docs/15/functions-trigger.html */
const BUILT_IN = new Set(['tsvector_update_trigger', 'tsvector_update_trigger_column', 'suppress_redundant_updates_trigger']);

export function findRoutine({ scope, routines }: World, name: Qualified): Qualified {
  if (name.namespace !== undefined) return inModel(name);
  const places = scope.searchPath().map((namespace) => inModel({ name: name.name, namespace }));
  const known = [...routines.values()].filter(({ routine }) => routine.name === name.name);
  const found = places.find((place) => known.some(({ routine }) => routine.namespace === place.namespace));
  return found ?? (BUILT_IN.has(name.name) ? { ...name, namespace: 'pg_catalog' } : scope.homeOf(name));
}

/** Types that extensions bring, for those that were put elsewhere than into `public`. */
const EXTENSION_TYPES: Readonly<Record<string, string>> = {
  citext: 'citext',
  hstore: 'hstore',
  ltree: 'ltree',
  lquery: 'ltree',
  ltxtquery: 'ltree',
  cube: 'cube',
  seg: 'seg',
  isbn: 'isn',
  vector: 'vector',
  halfvec: 'vector',
  sparsevec: 'vector',
  geometry: 'postgis',
  geography: 'postgis',
};

/** Where the operator classes of the usual extensions come from. */
const OPCLASSES: readonly (readonly [RegExp, string])[] = [
  [/_trgm_ops$/, 'pg_trgm'],
  [/^(?:half|sparse)?vec(?:tor)?_\w+_ops$|^bit_(?:hamming|jaccard)_ops$/, 'vector'],
  [/^gi(?:n|st)__int/, 'intarray'],
];

export function opclassText({ extensions }: World, { name, namespace }: Qualified): string {
  const extension = OPCLASSES.find(([pattern]) => pattern.test(name))?.[1];
  const place = namespace ?? (extension === undefined ? undefined : extensions.get(extension));
  return quoteQualified(name, place === 'public' || place === 'pg_catalog' ? undefined : place);
}

export const typeResolver = (world: World): ResolveType => {
  const exists = (id: TableId): boolean => world.types.has(id) || world.tables.has(id) || world.views.has(id);
  return (name) => {
    if (name.namespace !== undefined) return inModel(name);
    const place = world.scope.searchPath().find((namespace) => exists(idOf(inModel({ ...name, namespace }))));
    const extension = EXTENSION_TYPES[name.name];
    const namespace = place ?? (extension === undefined ? undefined : world.extensions.get(extension));
    return inModel(namespace === undefined ? name : { ...name, namespace });
  };
};

export function emptyTable({ name, namespace }: Qualified, env: Pick<Environment, 'origin'>): Table {
  return {
    kind: 'table',
    id: idOf(namespace === undefined ? { name } : { name, namespace }),
    ...(namespace === undefined ? {} : { namespace }),
    name,
    role: 'entity',
    columns: [],
    uniques: [],
    foreignKeys: [],
    checks: [],
    indexes: [],
    policies: [],
    triggers: [],
    origin: env.origin,
  };
}
