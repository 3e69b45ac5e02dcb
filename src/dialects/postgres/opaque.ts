/** What the model has no noun for, kept as statements: what each is called, when it is created and how it is dropped. */
import type { OpaqueStatement } from '../../model/index.js';

/** Created before tables, because columns are of these types. */
const TYPES: ReadonlySet<string> = new Set(['enum type', 'composite type', 'domain']);

/** What introspection reads back. */
export const KNOWN_OPAQUE: ReadonlySet<string> = new Set([...TYPES, 'exclusion constraint', 'sequence owner']);

export const comesFirst = ({ what }: OpaqueStatement): boolean => TYPES.has(what);

/** Types are dropped by themselves; everything else goes with its table. */
export function dropOpaque({ sql, what }: OpaqueStatement): string | undefined {
  if (!TYPES.has(what)) return undefined;
  const [, keyword, name] = /^CREATE (TYPE|DOMAIN) ((?:"(?:[^"]|"")+"|[\w$])+(?:\.(?:"(?:[^"]|"")+"|[\w$])+)?) AS /.exec(sql) ?? [];
  return name === undefined ? undefined : `DROP ${keyword} ${name}`;
}
