/** Tables and columns → ids of entities, attributes and roles: singular, snake case, without the prefix that all share. */
import type { Table } from '../../model/index.js';
import { snakeCase } from '../../util/snake-case.js';
import { singularWord } from '../source/singular.js';

export interface EntityNames {
  /** Entity id by table id. */
  readonly ids: ReadonlyMap<string, string>;
  /** What all tables' names begin with, and no entity's does. */
  readonly prefix?: string;
}

export function entityNames(tables: readonly Table[]): EntityNames {
  const prefix = sharedPrefix(tables);
  const ids = new Map<string, string>();
  const taken = new Set<string>();
  for (const { id, name, namespace } of tables) {
    const plain = singularName(prefix && name.startsWith(prefix) ? name.slice(prefix.length) : name);
    const candidates = [plain, ...(namespace ? [`${snakeCase(namespace)}_${plain}`] : []), snakeCase(name)];
    const free = candidates.find((candidate) => candidate !== '' && !taken.has(candidate)) ?? numbered(plain || 'table', taken);
    taken.add(free);
    ids.set(id, free);
  }
  return { ids, ...(prefix ? { prefix } : {}) };
}

/** `purchase_orders` → `purchase_order`. */
export function singularName(name: string): string {
  const words = snakeCase(name).split('_');
  const last = words.pop() ?? '';
  return [...words, singularWord(last)].join('_');
}

function numbered(base: string, taken: ReadonlySet<string>): string {
  for (let i = 2; ; i++) if (!taken.has(`${base}_${i}`)) return `${base}_${i}`;
}

/** `wp_`, `ps_`: short, with an underscore, in front of nearly all of at least five tables. */
function sharedPrefix(tables: readonly Table[]): string | undefined {
  if (tables.length < 5) return undefined;
  const counts = new Map<string, number>();
  for (const { name } of tables) {
    const prefix = /^%?[A-Za-z]+%?_/.exec(name)?.[0];
    if (prefix !== undefined) counts.set(prefix, (counts.get(prefix) ?? 0) + 1);
  }
  const [best] = [...counts].sort(([, a], [, b]) => b - a);
  return best && best[1] >= tables.length * 0.9 && best[0].length <= 12 ? best[0] : undefined;
}

/** `teacher_id` → `teacher`, `parentId` → `parent`; a column without an ending is its own stem. */
export function referenceStem(columns: readonly string[]): string {
  const name = snakeCase(columns.at(-1) ?? '');
  return name.replace(/_(?:id|uuid|key|code|no|fk|ref)$/, '').replace(/^(?:fk|id)_/, '') || name;
}
