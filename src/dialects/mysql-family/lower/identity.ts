/** An AUTO_INCREMENT column must be the first of some key. */
import type { IndexPart, Table } from '../../../model/index.js';
import { LOWERED, shortName, type TableStep } from './lowering.js';

export const lowerIdentity: TableStep = (table, { capabilities }) => {
  const identity = table.columns.find((column) => column.identity);
  if (!identity || leads(table, identity.name)) return table;
  const part: IndexPart = { expr: { kind: 'column', name: identity.name }, direction: 'asc' };
  const index: Table['indexes'][number] = {
    name: shortName(`idx_${table.name}_on_${identity.name}`, capabilities.identifierLength),
    parts: [part],
    unique: false,
    method: 'btree',
    include: [],
    serves: [],
    origin: LOWERED,
    reason: 'The engine numbers rows along a key that begins with the number.',
  };
  return { ...table, indexes: [...table.indexes, index] };
};

function leads(table: Table, name: string): boolean {
  const firsts = [table.primaryKey?.columns[0], ...table.uniques.map((unique) => unique.columns[0])];
  return firsts.includes(name) || table.indexes.some(({ parts }) => parts[0]?.expr.kind === 'column' && parts[0].expr.name === name);
}
