/** A description for every table, and for every column whose name does not say what the requirements call it. */
import type { Column, Entity, Table } from '../../model/index.js';
import { sentenceCase } from '../../util/snake-case.js';
import type { Pass } from '../design.js';
import { isExisting } from './support/existing.js';
import { entityMap, mapTables } from './support/state.js';

export const describeColumns: Pass = {
  id: 'describe-columns',
  establishes: 'every table says what a row is, and every column whose name does not',
  run: (state) => {
    const entities = entityMap(state.model);
    return mapTables(state, (table) => {
      const entity = entities.get(table.entity ?? '');
      const columns = table.columns.map((column) => {
        const description = column.description ?? describe(column, entity);
        return description === undefined ? column : { ...column, description };
      });
      return isExisting(state, table)
        ? { ...table, columns }
        : { ...table, description: table.description ?? tableDescription(table, entity), columns };
    });
  },
};

function tableDescription(table: Table, entity: Entity | undefined): string {
  const name = entity?.name ?? sentenceCase(table.name);
  if (table.role === 'lookup') return `${name}: the choices there are.`;
  return table.role === 'junction' && !entity ? `${name}: one row per link.` : `One row per ${name.toLowerCase()}.`;
}

/** A comment that repeats the name would only hide those that say something. */
function describe({ name, attribute }: Column, entity: Entity | undefined): string | undefined {
  const known = entity?.attributes.find(({ id }) => id === attribute);
  return known === undefined || known.id === name
    ? undefined
    : `${sentenceCase(known.id)} of the ${(entity?.name ?? 'row').toLowerCase()}.`;
}
