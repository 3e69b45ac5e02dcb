/**
 * EXPLAIN FORMAT=JSON of both engines reduced to a plan shape. The shape of MySQL's JSON (`ordering_operation`,
 * backquoted conditions) is read by the same walk; it was written from the manual and not tried on a server.
 * https://mariadb.com/kb/en/explain-format-json/ https://dev.mysql.com/doc/refman/8.0/en/explain.html
 */
import type { PlanShape } from '../plan-shape.js';
import type { Queryable } from '../queryable.js';

export async function explain(db: Queryable, sql: string): Promise<PlanShape> {
  const [row] = await db.query(`EXPLAIN FORMAT=JSON ${sql}`);
  const plan: unknown = row && Object.values(row)[0];
  return planShape(typeof plan === 'string' ? JSON.parse(plan) : plan);
}

/** Pure half of `explain`. */
export function planShape(plan: unknown): PlanShape {
  const found: Found = { tables: [], sorts: false };
  walk(plan, found);
  const { tables, sorts } = found;
  const filters = tables.some((table) => table.filters);
  return {
    indexes: unique(tables.flatMap((table) => table.keys)),
    seeks: unique(tables.filter((table) => table.seeks).flatMap((table) => table.keys)),
    sorts,
    scans: unique(tables.filter((table) => table.access === 'ALL').map((table) => table.name)),
    filters,
    summary: [...tables.map(describe), ...(sorts ? ['sort'] : [])].join('; ') || 'no table read',
  };
}

interface TableAccess {
  readonly name: string;
  readonly access: string;
  readonly keys: readonly string[];
  readonly seeks: boolean;
  readonly filters: boolean;
}

interface Found {
  readonly tables: TableAccess[];
  sorts: boolean;
}

type Json = Readonly<Record<string, unknown>>;
const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value);

function walk(node: unknown, found: Found): void {
  if (Array.isArray(node)) for (const item of node) walk(item, found);
  if (!isObject(node)) return;
  for (const [name, value] of Object.entries(node)) {
    if (SORTS.has(name) && value !== false) found.sorts = true;
    if (name === 'table' && isObject(value)) found.tables.push(tableAccess(value));
    walk(value, found);
  }
}

/** MariaDB nests under `filesort` and `temporary_table`; MySQL sets `using_…` flags. */
const SORTS: ReadonlySet<string> = new Set(['filesort', 'temporary_table', 'using_filesort', 'using_temporary_table']);
/** `index` walks the whole index, `ALL` the table. */
const WALKS: ReadonlySet<string> = new Set(['ALL', 'index']);

function tableAccess(table: Json): TableAccess {
  const access = String(table.access_type ?? '');
  const keys = [...(typeof table.key === 'string' ? [table.key] : []), ...nestedKeys(table.index_merge), ...nestedKeys(table.rowid_filter)];
  return {
    name: String(table.table_name ?? ''),
    access,
    keys,
    seeks: keys.length > 0 && !WALKS.has(access),
    filters:
      !isInsideIndex(table) && typeof table.attached_condition === 'string' && isBeyondKey(table.attached_condition, usedKeyParts(table)),
  };
}

/** A range that the index answers alone repeats its condition without naming every key part that it used. */
const isInsideIndex = (table: Json): boolean => table.access_type === 'range' && table.using_index === true;

function nestedKeys(node: unknown): readonly string[] {
  if (Array.isArray(node)) return node.flatMap(nestedKeys);
  if (!isObject(node)) return [];
  return Object.entries(node).flatMap(([name, value]) => (name === 'key' && typeof value === 'string' ? [value] : nestedKeys(value)));
}

/** Only parts of a key that was sought with: a walked index carries no condition. */
function usedKeyParts(table: Json): ReadonlySet<string> {
  if (WALKS.has(String(table.access_type)) || !Array.isArray(table.used_key_parts)) return new Set();
  return new Set(table.used_key_parts.map(String));
}

/** MariaDB repeats the key's own condition; one that names another column throws rows away. */
function isBeyondKey(condition: string, parts: ReadonlySet<string>): boolean {
  return columnsOf(condition).some((name) => !parts.has(name));
}

/** Names in `t.a`, `` `t`.`a` `` and `` `db`.`t`.`a` ``, outside string literals. */
function columnsOf(condition: string): readonly string[] {
  const withoutStrings = condition.replace(/'(?:[^'\\]|\\.|'')*'/g, "''");
  return [...withoutStrings.matchAll(QUALIFIED)].map(([, name = '']) => name.replace(/^`|`$/g, '').replaceAll('``', '`'));
}

const NAME = '(?:`(?:[^`]|``)+`|[A-Za-z_$\\u0080-\\uffff][\\w$\\u0080-\\uffff]*)';
const QUALIFIED = new RegExp(`(?:${NAME}\\.)+(${NAME})`, 'g');

function describe(table: TableAccess): string {
  const how = table.access === 'ALL' ? `full scan of ${table.name}` : `${table.access} on ${table.name}`;
  const using = table.keys.length === 0 ? '' : ` using ${unique(table.keys).join(', ')}`;
  return `${how}${using}${table.filters ? ', filter' : ''}`;
}

const unique = (names: readonly string[]): readonly string[] => [...new Set(names)];
