/** When a row was made and last changed. What is never edited has no time of change. */
import type { Column, Entity, Table } from '../../model/index.js';
import type { Pass } from '../design.js';
import { byRule, entityMap, mapTables } from './support/state.js';
import { styleOf } from './support/style.js';

const ID = 'add-timestamps';

export const addTimestamps: Pass = {
  id: ID,
  establishes: 'every row says when it was made, and every row that may change when it last did',
  run: (state) => {
    const { createdAt, updatedAt } = styleOf(state);
    const entities = entityMap(state.model);
    return mapTables(state, (table) => {
      const made = withColumn(
        table,
        createdAt,
        'When the row was written.',
        'Asked of every row sooner or later, and not to be had afterwards.',
      );
      if (!mayChange(table, entities.get(table.entity ?? ''))) return made;
      const changed = withColumn(
        made,
        updatedAt,
        'When the row was last changed.',
        'Caches, exports and conflict checks compare it; a trigger keeps it current.',
      );
      const reason = 'Kept by the database, because one writer always forgets it.';
      return {
        ...changed,
        triggers: [...changed.triggers, { name: '', definition: { kind: 'touch', column: updatedAt }, origin: byRule(ID), reason }],
      };
    });
  },
};

/** Events and links without attributes are made and removed, never edited. */
function mayChange(table: Table, entity: Entity | undefined): boolean {
  if (entity?.appendOnly) return false;
  if (table.role === 'event') return entity?.lifecycle !== undefined;
  return table.role !== 'junction' || (table.primaryKey?.columns.length ?? 0) === 1;
}

/** A column of that name which the text itself asks for stays as the text has it, but is filled by itself. */
function withColumn(table: Table, name: string, description: string, reason: string): Table {
  const present = table.columns.find((column) => column.name === name);
  if (present?.type.kind === 'instant') {
    const { nullReason: _, ...own } = present;
    const filled: Column = { ...own, nullable: false, default: { kind: 'now' } };
    return { ...table, columns: table.columns.map((column) => (column === present ? filled : column)) };
  }
  if (present) return table;
  const column: Column = {
    name,
    type: { kind: 'instant' },
    nullable: false,
    default: { kind: 'now' },
    description,
    origin: byRule(ID),
    reason,
  };
  return { ...table, columns: [...table.columns, column] };
}
