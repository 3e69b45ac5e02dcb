/** Names, types and defaults of keys: those of the existing schema where it has a custom, else by the decision on ids. */

import type { Column, ColumnType, Table } from '../../../model/index.js';
import type { DesignState } from '../../design.js';
import { keyName } from '../../naming/index.js';
import { existingTable } from './existing.js';
import { styleOf } from './style.js';

/** Type of the keys of new tables. */
export function keyType({ input }: DesignState): ColumnType {
  if (input.existing?.house.key) return input.existing.house.key.type;
  return input.decisions.ids === 'uuidv7' ? { kind: 'uuid' } : { kind: 'integer', bits: 64 };
}

/** How a new row gets its key. Without a default the application makes it. */
export function keyMaker({ input }: DesignState): Pick<Column, 'identity' | 'default'> {
  const { existing, decisions, capabilities } = input;
  if (existing?.house.key) {
    const { identity, default: made } = existing.house.key;
    return { ...(identity ? { identity } : {}), ...(made ? { default: made } : {}) };
  }
  if (decisions.ids !== 'uuidv7') return { identity: 'always' };
  return capabilities.generatesUuid === 7 ? { default: { kind: 'uuid', version: 7 } } : {};
}

/** `id`, or with the name of the table in it where the house has that. */
export const keyColumn = (state: DesignState, { entity, name }: Pick<Table, 'entity' | 'name'>): string =>
  keyName(entity ?? name, styleOf(state));

/** What a reference to the table points at: its key as it is, or as it will be made. None: nothing can refer to it. */
export function referredKey(state: DesignState, table: Table): readonly Pick<Column, 'name' | 'type'>[] {
  const known = existingTable(state, table);
  if (!known) return [{ name: keyColumn(state, table), type: keyType(state) }];
  const columns = new Map(known.columns.map((column) => [column.name, column]));
  const keys = [known.primaryKey?.columns ?? [], ...known.uniques.map((unique) => unique.columns)];
  const key = keys.find((names) => names.length === 1) ?? keys.find((names) => names.length > 0) ?? [];
  return key.flatMap((name) => columns.get(name) ?? []);
}
