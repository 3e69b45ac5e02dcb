/** A foreign key as a ref. */
import { type ForeignKey, parseTableId, type Table } from '../../model/index.js';
import { quoteName, quoteQualified } from './spelling.js';

/** Many to one: that the columns which refer are unique is said with them. */
export function referenceLine(table: Table, key: ForeignKey, namesConstraints: boolean): string {
  const target = parseTableId(key.refTable);
  const usual = namesConstraints ? `${[table.name, ...key.columns].join('_')}_fkey` : undefined;
  const name = key.name === undefined || key.name === usual ? '' : ` ${quoteName(key.name)}`;
  const settings = [
    ...(key.onDelete === 'no-action' ? [] : [`delete: ${key.onDelete.replace('-', ' ')}`]),
    ...(key.onUpdate === 'no-action' ? [] : [`update: ${key.onUpdate.replace('-', ' ')}`]),
  ];
  const from = `${quoteQualified(table.name, table.namespace)}.${columns(key.columns)}`;
  const to = `${quoteQualified(target.name, target.namespace)}.${columns(key.refColumns)}`;
  return `Ref${name}: ${from} > ${to}${settings.length === 0 ? '' : ` [${settings.join(', ')}]`}`;
}

const columns = (names: readonly string[]): string =>
  names.length === 1 ? quoteName(names[0] ?? '') : `(${names.map(quoteName).join(', ')})`;
