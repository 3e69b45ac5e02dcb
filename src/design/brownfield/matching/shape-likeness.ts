/** How much of an entity an existing table holds already, whatever it is called. What every table has counts for little. */

import { crossCuttingRole } from '../../../model/column-roles.js';
import type { Entity, Schema, Table } from '../../../model/index.js';
import { attributeKeys, columnUnder } from './column-of.js';
import { houseWords, joined } from './house-words.js';

export interface ShapeLikeness {
  /** Share of the entity's attributes, each weighed by how rare its name is in the schema. */
  readonly likeness: number;
  /** Names of the columns that both have. */
  readonly shared: readonly string[];
}

/** In how many tables a column of these words stands. */
export type NameCounts = ReadonlyMap<string, number>;

export function nameCounts({ tables }: Pick<Schema, 'tables'>): NameCounts {
  const counts = new Map<string, number>();
  for (const { columns } of tables)
    for (const key of new Set(columns.map(({ name }) => joined(houseWords(name))))) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}

/** Attributes of an entity that tell it from others, with the names that a column of each may have. */
export interface EntityShape {
  readonly attributes: readonly { readonly key: string; readonly keys: readonly string[] }[];
}

export const entityShape = ({ id: entity, attributes }: Entity): EntityShape => ({
  attributes: attributes
    .filter(({ id }) => !TELLS_NOTHING.test(id))
    .map(({ id }) => ({ key: joined(houseWords(id)), keys: attributeKeys(id, entity) })),
});

export function shapeLikeness({ attributes }: EntityShape, table: Table, counts: NameCounts): ShapeLikeness {
  let all = 0;
  let found = 0;
  const shared: string[] = [];
  for (const { key, keys } of attributes) {
    const column = columnUnder(keys, table);
    const weight = 1 / (counts.get(column ? joined(houseWords(column.name)) : key) ?? 1);
    all += weight;
    if (!column || crossCuttingRole(column) !== undefined) continue;
    found += weight;
    shared.push(column.name);
  }
  return { likeness: all === 0 ? 0 : found / all, shared };
}

/** Attributes that say nothing of what has them. */
const TELLS_NOTHING = /^(?:id|name|title|description|note|notes|comment|status|state|kind|type|date|created_at|updated_at|position)$/;
