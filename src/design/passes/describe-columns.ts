/** A description for every table and column that has none, so that the database explains itself. */
import type { Column, Entity, Table } from '../../model/index.js';
import { sentenceCase } from '../../util/snake-case.js';
import type { Pass } from '../design.js';
import { entityMap, mapTables } from './support/state.js';

export const describeColumns: Pass = {
  id: 'describe-columns',
  establishes: 'every table and every column says what it holds',
  run: (state) => {
    const entities = entityMap(state.model);
    return mapTables(state, (table) => {
      const entity = entities.get(table.entity ?? '');
      const columns = table.columns.map((column) =>
        column.description === undefined ? { ...column, description: describe(column, entity) } : column,
      );
      return { ...table, description: table.description ?? tableDescription(table, entity), columns };
    });
  },
};

function tableDescription(table: Table, entity: Entity | undefined): string {
  const name = entity?.name ?? sentenceCase(table.name);
  if (table.role === 'event') return `${name}: one row each time it happens.`;
  if (table.role === 'lookup') return `${name}: the choices there are.`;
  return table.role === 'junction' ? `${name}: one row per link.` : `${name}: one row each.`;
}

function describe({ name, attribute }: Column, entity: Entity | undefined): string {
  const known = entity?.attributes.find(({ id }) => id === attribute);
  const label = sentenceCase(known ? known.id : name);
  return `${label} of the ${(entity?.name ?? 'row').toLowerCase()}.`;
}
