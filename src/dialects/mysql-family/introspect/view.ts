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
  const mysql = settings(row);
  return {
    name: textOf(row.name),
    ...(Object.keys(mysql).length > 0 ? { mysql } : {}),
    definition: isActive
      ? { kind: 'active-rows', table: tableId(table.name), where: readExpression(flavour, own(where)) }
      : { kind: 'sql', sql, materialised: false },
    origin: READ,
  };
}

/** What differs from how views are made without a word about it. */
function settings(row: Row): NonNullable<View['mysql']> {
  const [algorithm, check] = [textOf(row.ALGORITHM).toLowerCase(), textOf(row.check_option).toLowerCase()];
  return {
    ...(algorithm === 'merge' || algorithm === 'temptable' ? { algorithm } : {}),
    ...(textOf(row.security) === 'DEFINER' ? { security: 'definer' as const } : {}),
    ...(check === 'local' || check === 'cascaded' ? { checkOption: check } : {}),
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
