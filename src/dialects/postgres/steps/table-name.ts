/** Tables as statements and sentences of steps name them. */
import { parseTableId, type Schema, type Table, type TableId } from '../../../model/index.js';
import { quoteQualified } from '../spelling.js';

export const nameOf = ({ name, namespace }: Pick<Table, 'name' | 'namespace'>): string => quoteQualified(name, namespace);

export const plainName = (id: TableId): string => parseTableId(id).name;

/** Whether an ALTER of the table is an ALTER of others too. */
export const isSpread = (table: Table, { tables }: Schema): boolean =>
  table.partitioning !== undefined || tables.some(({ postgres }) => postgres?.inherits?.includes(table.id) === true);

export const partitionedNote = ({ partitioning }: Table): string =>
  partitioning === undefined ? '' : ' Every partition is locked with it.';
