/** A view read back: the rows of one table, where it is that; the engine's own text otherwise. */
import { type Table, tableId, type View } from '../../../model/index.js';
import { quoteBacktick } from '../../../sql/index.js';
import type { Row } from '../../queryable.js';
import type { Flavour } from '../flavour.js';
import { readExpression } from './column.js';
import { READ, textOf } from './read.js';

export function readView(flavour: Flavour, database: string, row: Row, tables: ReadonlyMap<string, Table>): View {
  const sql = textOf(row.definition).replaceAll(`${quoteBacktick(database)}.`, '');
  const [, list = '', from = '', where = ''] = SELECT.exec(sql) ?? [];
  const table = tables.get(from.replaceAll('``', '`'));
  const own = (text: string): string => text.replaceAll(`${quoteBacktick(table?.name ?? '')}.`, '');
  const isActive = table !== undefined && own(list) === columnList(table);
  return {
    name: textOf(row.name),
    definition: isActive
      ? { kind: 'active-rows', table: tableId(table.name), where: readExpression(flavour, own(where)) }
      : { kind: 'sql', sql, materialised: false },
    origin: READ,
  };
}

const SELECT = /^select (.+) from `((?:[^`]|``)+)` where (.+)$/s;

/** As both engines print the columns of a table that are stored by name. */
function columnList(table: Table): string {
  return table.columns
    .filter((column) => !column.generated)
    .map(({ name }) => `${quoteBacktick(name)} AS ${quoteBacktick(name)}`)
    .join(',');
}
