/** When a row was made and last changed. What is never edited has no time of change. */
import type { Column, Entity, Table, Trigger } from '../../model/index.js';
import type { TimeStyle } from '../brownfield/traits/times.js';
import type { Pass } from '../design.js';
import { fill } from '../naming/index.js';
import { mapNewTables } from './support/existing.js';
import { byRule, entityMap } from './support/state.js';
import { styleOf } from './support/style.js';

const ID = 'add-timestamps';

export const addTimestamps: Pass = {
  id: ID,
  establishes: 'every row says when it was made, and every row that may change when it last did',
  run: (state) => {
    const { createdAt, updatedAt } = styleOf(state);
    const entities = entityMap(state.model);
    const house = state.input.existing?.house;
    return mapNewTables(state, (table) => {
      const made = withColumn(
        table,
        createdAt,
        'When the row was written.',
        'Asked of every row sooner or later, and not to be had afterwards.',
        house?.created,
      );
      if (!mayChange(table, entities.get(table.entity ?? ''))) return made;
      const changed = withColumn(
        made,
        updatedAt,
        'When the row was last changed.',
        house?.updated && !house.updated.touch
          ? 'Caches, exports and conflict checks compare it; the application sets it, as in the other tables.'
          : 'Caches, exports and conflict checks compare it; a trigger keeps it current.',
        house?.updated,
      );
      return { ...changed, triggers: [...changed.triggers, ...touchOf(changed, updatedAt, house?.updated)] };
    });
  },
};

/** In the manner of the existing tables: by their own routine, by the engine, or by the application alone. */
function touchOf({ name: table }: Table, column: string, house: TimeStyle | undefined): readonly Trigger[] {
  const reason = 'Kept by the database, because one writer always forgets it.';
  const touch = house ? house.touch : ({ kind: 'engine' } as const);
  if (!touch) return [];
  const own = { origin: byRule(ID), reason };
  return touch.kind === 'routine'
    ? [{ name: fill(touch.template, { table }), definition: touch.trigger.definition, ...own }]
    : [{ name: '', definition: { kind: 'touch', column }, ...own }];
}

/** Events and links without attributes are made and removed, never edited. */
function mayChange(table: Table, entity: Entity | undefined): boolean {
  if (entity?.appendOnly) return false;
  if (table.role === 'event') return entity?.lifecycle !== undefined;
  return table.role !== 'junction' || (table.primaryKey?.columns.length ?? 0) === 1;
}

/** A column of that name which the text itself asks for stays as the text has it, but is filled by itself. */
function withColumn(table: Table, name: string, description: string, reason: string, house?: TimeStyle): Table {
  const present = table.columns.find((column) => column.name === name);
  if (present?.type.kind === 'instant') {
    const { nullReason: _, ...own } = present;
    const filled: Column = { ...own, nullable: false, default: { kind: 'now' } };
    return { ...table, columns: table.columns.map((column) => (column === present ? filled : column)) };
  }
  if (present) return table;
  const column: Column = {
    name,
    ...(house ? asInHouse(house.column) : NOW),
    description,
    origin: byRule(ID),
    reason,
    ...(house?.column.nullable ? { nullReason: 'As in the other tables: empty until it is set.' } : {}),
  };
  return { ...table, columns: [...table.columns, column] };
}

const NOW = { type: { kind: 'instant' }, nullable: false, default: { kind: 'now' } } as const;

/** What the engine sees of a column of the existing tables, without where it came from. */
function asInHouse({ name: _n, origin: _o, description: _d, attribute: _a, reason: _r, nullReason: _u, ...seen }: Column) {
  return seen;
}
