/** What the model has no noun for, kept as statements: what each is called, when it is created and how it is dropped. */
import type { OpaqueStatement } from '../../model/index.js';

/** Created before tables, because columns are of these types. */
const TYPES: ReadonlySet<string> = new Set(['enum type', 'composite type', 'domain', 'type']);

/** Read back by introspection in the very same words. */
export const KNOWN_OPAQUE: ReadonlySet<string> = new Set([
  'enum type',
  'composite type',
  'domain',
  'schema',
  'exclusion constraint',
  'temporal constraint',
  'constraint of a partition',
  'sequence owner',
  'trigger',
  'aggregate',
  'statistics',
  'comment',
]);

/** Rights on the server and what is done once: kept with the schema, but no part of what is created. */
const UNRENDERED: ReadonlySet<string> = new Set([
  'right on the server',
  'right on what is not here',
  'do block',
  'alter table',
  'set schema',
  'rename',
  'drop',
  'select into',
]);

/**
 * Order of creation: namespaces, types, then tables, aggregates before the views that use them, then what speaks of them all.
 * Rights that later objects get come last: the objects here have theirs already.
 */
export type OpaquePhase = 'namespace' | 'type' | 'late-type' | 'before-views' | 'last' | 'rights' | 'default-rights' | 'never';

export function opaquePhase({ what }: OpaqueStatement): OpaquePhase {
  if (what === 'schema') return 'namespace';
  if (TYPES.has(what)) return 'type';
  if (what === 'aggregate' || what === 'operator' || what === 'cast' || what === 'foreign table') return 'before-views';
  if (what === 'grant') return 'rights';
  if (what === 'default privileges') return 'default-rights';
  return UNRENDERED.has(what) ? 'never' : 'last';
}

const NAME = '((?:"(?:[^"]|"")+"|[\\w$])+(?:\\.(?:"(?:[^"]|"")+"|[\\w$])+)?)';
const DROPPABLE = new RegExp(`^CREATE (TYPE|DOMAIN|SCHEMA) ${NAME}`);
const AGGREGATE = new RegExp(`^CREATE AGGREGATE ${NAME}\\s*(\\([^()]*\\))`);

const TRIGGER = new RegExp(`^CREATE\\s+(?:OR\\s+REPLACE\\s+)?(?:CONSTRAINT\\s+)?TRIGGER\\s+${NAME}\\s[\\s\\S]*?\\sON\\s+${NAME}\\s`, 'i');

/** Types and the like are dropped by themselves; everything else goes with its table. */
export function dropOpaque({ sql, what }: OpaqueStatement): string | undefined {
  if (what === 'aggregate') {
    const [, name, signature] = AGGREGATE.exec(sql) ?? [];
    return name === undefined ? undefined : `DROP AGGREGATE ${name}${signature}`;
  }
  if (what === 'trigger') {
    const [, name, table] = TRIGGER.exec(sql) ?? [];
    return name === undefined ? undefined : `DROP TRIGGER IF EXISTS ${name} ON ${table}`;
  }
  if (!TYPES.has(what) && what !== 'schema') return undefined;
  const [, keyword, name] = DROPPABLE.exec(sql) ?? [];
  return name === undefined ? undefined : `DROP ${keyword} ${name}`;
}
