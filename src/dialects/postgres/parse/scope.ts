/**
 * Where unqualified names are looked for and made: the search path, and the types a script has made or its extensions
 * bring. `public` is where unqualified names of the model live, so it is not said.
 */
import { type TableId, tableId } from '../../../model/index.js';
import type { Qualified } from './nodes.js';

export interface Scope {
  readonly searchPath: () => readonly string[];
  readonly setSearchPath: (path: readonly string[]) => void;
  /** The namespace of something being made, as the model says it. */
  readonly homeOf: (name: Qualified) => Qualified;
}

const DEFAULT_PATH: readonly string[] = ['public'];
/** Names that stand for no schema here: the session's own, and the catalogue's. */
const UNREAL = new Set(['"$user"', '$user', 'pg_catalog', 'pg_temp', '']);

export function openScope(): Scope {
  let path = DEFAULT_PATH;
  return {
    searchPath: () => path,
    setSearchPath: (given) => {
      const real = given.filter((name) => !UNREAL.has(name));
      path = real.length === 0 ? DEFAULT_PATH : real;
    },
    homeOf: ({ name, namespace = path[0] }) => inModel({ name, ...(namespace === undefined ? {} : { namespace }) }),
  };
}

/** Without `public`. */
export const inModel = ({ name, namespace }: Qualified): Qualified =>
  namespace === undefined || namespace === 'public' ? { name } : { name, namespace };

export const idOf = ({ name, namespace }: Qualified): TableId => tableId(name, namespace);

/** The first of the places on the path where `exists` finds the name; where it would be made if none does. */
export function lookUp(scope: Scope, given: Qualified, exists: (id: TableId) => boolean): TableId {
  if (given.namespace !== undefined) return idOf(inModel(given));
  const places = scope.searchPath().map((namespace) => idOf(inModel({ name: given.name, namespace })));
  return places.find(exists) ?? idOf(scope.homeOf(given));
}
