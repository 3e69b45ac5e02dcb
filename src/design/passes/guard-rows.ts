/** Rows that are written once stay as they are, and rows under a legal hold cannot be deleted. */
import type { Column, Table } from '../../model/index.js';
import type { Pass } from '../design.js';
import { mapNewTables } from './support/existing.js';
import { byRule, entityMap } from './support/state.js';
import { styleOf } from './support/style.js';

const ID = 'guard-rows';

export const guardRows: Pass = {
  id: ID,
  establishes: 'append-only rows refuse changes, and a legal hold refuses deletion',
  run: (state) => {
    const entities = entityMap(state.model);
    const held = new Set(state.model.policies.flatMap((policy) => (policy.kind === 'legal-hold' ? policy.entities : [])));
    return mapNewTables(state, (table) => {
      const entity = entities.get(table.entity ?? '');
      const once = entity?.appendOnly ? appendOnly(table) : table;
      return entity && held.has(entity.id) ? withHold(once, styleOf(state).holdColumn) : once;
    });
  },
};

const appendOnly = (table: Table): Table => ({
  ...table,
  triggers: [
    ...table.triggers,
    {
      name: '',
      definition: { kind: 'append-only' },
      origin: table.origin,
      reason: 'The requirements say that rows never change after they are written.',
    },
  ],
});

function withHold(table: Table, name: string): Table {
  const column: Column = {
    name,
    type: { kind: 'boolean' },
    nullable: false,
    default: { kind: 'literal', value: false },
    description: 'A legal hold: while it is on, the row is neither deleted nor anonymised.',
    origin: byRule(ID),
    reason: 'The requirements know legal holds, and a hold that only people know of does not hold.',
  };
  const columns = table.columns.some((present) => present.name === name) ? table.columns : [...table.columns, column];
  const trigger = {
    name: '',
    definition: { kind: 'hold', column: name },
    origin: byRule(ID),
    reason: 'Refuses the delete while the hold is on.',
  } as const;
  return { ...table, columns, triggers: [...table.triggers, trigger] };
}
