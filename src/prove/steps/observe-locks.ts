/**
 * What a statement locks, reads and writes anew, looked at from inside its own transaction on PostgreSQL.
 * https://www.postgresql.org/docs/15/view-pg-locks.html
 */
import type { Queryable } from '../../dialects/queryable.js';
import { type Lock, type Table, type TableId, tableId } from '../../model/index.js';

/** Weakest first: https://www.postgresql.org/docs/15/explicit-locking.html#LOCKING-TABLES */
const MODES: readonly string[] = [
  'ACCESS SHARE',
  'ROW SHARE',
  'ROW EXCLUSIVE',
  'SHARE UPDATE EXCLUSIVE',
  'SHARE',
  'SHARE ROW EXCLUSIVE',
  'EXCLUSIVE',
  'ACCESS EXCLUSIVE',
];

const rank = (mode: string): number => MODES.indexOf(mode);

export interface Seen {
  /** The strongest lock on each table that any reader would notice; plain reading is none. */
  readonly locks: ReadonlyMap<TableId, string>;
  /** Scans begun so far, and the file the rows lie in. */
  readonly scans: ReadonlyMap<TableId, number>;
  readonly files: ReadonlyMap<TableId, string>;
}

export async function look(db: Queryable, tables: readonly Table[]): Promise<Seen> {
  const known = new Set(tables.map(({ id }) => id));
  const rows = (await db.query(STATE)).map((row) => ({
    id: idOf(String(row.namespace), String(row.name), known),
    mode: row.mode === null ? undefined : String(row.mode),
    scans: Number(row.scans ?? 0),
    file: String(row.file ?? ''),
  }));
  const own = rows.flatMap(({ id, ...rest }) => (id === undefined ? [] : [{ id, ...rest }]));
  return {
    locks: strongest(own.flatMap(({ id, mode }) => (mode === undefined ? [] : [[id, spelled(mode)] as const]))),
    scans: new Map(own.map(({ id, scans }) => [id, scans])),
    files: new Map(own.map(({ id, file }) => [id, file])),
  };
}

/** Tables of the namespace that is in use have an id without it, or with it. */
function idOf(namespace: string, name: string, known: ReadonlySet<TableId>): TableId | undefined {
  return [tableId(name, namespace), ...(namespace === 'public' ? [tableId(name)] : [])].find((id) => known.has(id));
}

const STATE = `
SELECT n.nspname AS namespace, c.relname AS name, l.mode, pg_relation_filenode(c.oid) AS file,
  pg_stat_get_xact_numscans(c.oid) AS scans
FROM pg_class AS c
JOIN pg_namespace AS n ON n.oid = c.relnamespace
LEFT JOIN pg_locks AS l ON l.relation = c.oid AND l.pid = pg_backend_pid() AND l.granted
  AND l.database = (SELECT d.oid FROM pg_database AS d WHERE d.datname = current_database())
WHERE c.relkind IN ('r', 'p') AND n.nspname NOT IN ('pg_catalog', 'information_schema') AND n.nspname NOT LIKE 'pg\\_toast%'
ORDER BY 1, 2, 3`;

/** `ShareRowExclusiveLock` → `SHARE ROW EXCLUSIVE`. */
const spelled = (mode: string): string =>
  mode
    .replace(/Lock$/, '')
    .replace(/(?<=[a-z])(?=[A-Z])/g, ' ')
    .toUpperCase();

function strongest(pairs: readonly (readonly [TableId, string])[]): ReadonlyMap<TableId, string> {
  const found = new Map<TableId, string>();
  for (const [id, mode] of pairs) if (rank(mode) > 0 && rank(mode) > rank(found.get(id) ?? '')) found.set(id, mode);
  return found;
}

/** How what was seen differs from what is stated; empty where it does not. */
export function contradictions(stated: readonly Lock[], before: Seen, after: Seen, tables: readonly Table[]): readonly string[] {
  const said = strongest(stated.map(({ table, mode }) => [table, mode] as const));
  const isLong = new Set(stated.filter(({ span }) => span !== 'instant').map(({ table }) => table));
  return tables.flatMap(({ id, name }) => {
    const [wanted, seen] = [said.get(id), after.locks.get(id)];
    return [
      ...(wanted === seen ? [] : [`${name}: ${wanted ?? 'no lock'} is stated, ${seen ?? 'none'} was taken`]),
      ...(isLong.has(id) || before.scans.get(id) === after.scans.get(id) ? [] : [`${name} was read`]),
      ...(before.files.get(id) === after.files.get(id) ? [] : [`${name} was written anew`]),
    ];
  });
}
