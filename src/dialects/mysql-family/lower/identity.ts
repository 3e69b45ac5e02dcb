/** An AUTO_INCREMENT column must be the first of some key that stands in the CREATE TABLE itself. */
import type { Table } from '../../../model/index.js';
import { LOWERED, shortName, type TableStep } from './lowering.js';

export const lowerIdentity: TableStep = (table, { capabilities }) => {
  const identity = table.columns.find((column) => column.identity);
  if (!identity || leads(table, identity.name)) return table;
  const unique: Table['uniques'][number] = {
    name: shortName(`uq_${table.name}_${identity.name}`, capabilities.identifierLength),
    columns: [identity.name],
    origin: LOWERED,
    reason: 'The engine numbers rows along a key that begins with the number.',
  };
  return { ...table, uniques: [...table.uniques, unique] };
};

function leads({ primaryKey, uniques }: Table, name: string): boolean {
  return primaryKey?.columns[0] === name || uniques.some((unique) => unique.columns[0] === name);
}
