/** Why the indexes look as they do: one rule, then each of them under it, and what has none. */
import type { PatternCondition, PatternService } from '../../../design/design.js';
import type { Table } from '../../../model/index.js';
import { code, codes, count, escapeText, table } from '../../markdown/index.js';
import { ALL_DEPTHS, type Section } from '../section.js';
import { shapeOf } from '../table/indexes.js';
import type { View } from '../view.js';
import { WITHOUT } from './access-patterns.js';

export const indexStrategy: Section = {
  id: 'index-strategy',
  title: 'Index strategy',
  depths: ALL_DEPTHS,
  write: (view) => [
    ...principles(view),
    '',
    '### From read to index',
    '',
    ...patternRows(view),
    '',
    '### Foreign keys',
    '',
    ...foreignKeyRows(view),
    '',
    '### What writers pay',
    '',
    ...writeCost(view),
  ],
};

function principles(view: View): readonly string[] {
  const tenant = view.tenantColumn === undefined ? '' : `, ${code(view.tenantColumn)} first, because every statement compares it`;
  return [
    `Columns of a composite index stand in the order **equality → sort → range**. Columns compared for equality narrow the index to one stretch${tenant}; within the stretch rows already lie in the order of the sort columns, so nothing is sorted and a LIMIT stops early; a range comes last, because behind it order is lost.`,
    '',
    '- Every foreign key has an index that begins with its columns, over all rows: otherwise each delete or key change of a parent reads the whole child table.',
    '- A stated read gets an index of its own unless its table is stated to stay below 1,000 rows or another index already begins with the same columns.',
    `- ${view.capabilities.supportsPartialIndexes ? 'Reads that see active rows only use partial indexes: smaller, and silent about deleted rows.' : 'The engine has no partial indexes: active rows are told apart inside the index or after it.'}`,
    '- No index stands on a lone boolean or a lone short list: it would be read in full.',
  ];
}

function patternRows(view: View): readonly string[] {
  if (view.patternServices.length === 0) return ['No reads are stated.'];
  return table(
    ['Read', 'Equality', 'Sort', 'Range and search', 'Index'],
    view.patternServices.map((service) => patternRow(view, service)),
  );
}

const EQUALITY: readonly PatternCondition['op'][] = ['equals', 'in'];
const PREDICATE: readonly PatternCondition['op'][] = ['is-set', 'is-unset'];

function patternRow(view: View, service: PatternService): readonly string[] {
  const { conditions, sort } = service.query;
  const columns = (ops: readonly PatternCondition['op'][]): string =>
    codes(conditions.filter((one) => ops.includes(one.op)).map((one) => one.column));
  const rest = conditions
    .filter((one) => !EQUALITY.includes(one.op) && !PREDICATE.includes(one.op))
    .map((one) => `${code(one.column)} (${one.op.replace('-', ' ')})`);
  return [
    escapeText(service.description),
    columns(EQUALITY),
    sort.map(({ column, direction }) => `${code(column)}${direction === 'desc' ? ' descending' : ''}`).join(', '),
    rest.join(', '),
    indexCell(view, service),
  ];
}

function indexCell(view: View, service: PatternService): string {
  const owner = view.tableById.get(service.table);
  const index = owner?.indexes.find((one) => one.name === service.index);
  if (index !== undefined) return `${code(index.name)} ${shapeOf(index)}`;
  if (service.index !== undefined) return `${code(service.index)} (key or unique rule)`;
  return service.without === undefined ? 'none' : `none: ${WITHOUT[service.without]}`;
}

function foreignKeyRows(view: View): readonly string[] {
  const byKey = new Map(
    view.main.design.services.filter((one) => one.pattern.startsWith('fk:')).map((one) => [`${one.table}/${one.pattern.slice(3)}`, one]),
  );
  const rows = view.tables.flatMap((one) =>
    one.foreignKeys.map((key) => {
      const service = byKey.get(`${one.id}/${key.name ?? ''}`);
      return [code(one.name), code(key.name ?? key.columns.join('_')), foreignKeyIndex(view, one, key.columns, service)];
    }),
  );
  return rows.length === 0 ? ['There are no foreign keys.'] : table(['Table', 'Foreign key', 'Found by'], rows);
}

/** What the design says, else the key, unique rule or whole index that begins with the columns. */
function foreignKeyIndex(view: View, owner: Table, columns: readonly string[], service: PatternService | undefined): string {
  if (service?.index !== undefined) return code(service.index);
  const begins = (key: readonly string[]): boolean => columns.every((column) => key.slice(0, columns.length).includes(column));
  const index = owner.indexes.find(
    (one) => one.where === undefined && begins(one.parts.map((part) => (part.expr.kind === 'column' ? part.expr.name : ''))),
  );
  if (index !== undefined) return code(index.name);
  const unique = owner.uniques.find((one) => begins(one.columns));
  if (unique !== undefined) return code(unique.name ?? unique.columns.join('_'));
  if (begins(owner.primaryKey?.columns ?? [])) return code(owner.primaryKey?.name ?? 'primary key');
  return view.capabilities.indexesForeignKeys ? 'the index that the engine makes by itself' : 'no index';
}

function writeCost(view: View): readonly string[] {
  const rows = view.tables.map((one) => ({
    one,
    always: entries(one),
    partial: one.indexes.filter((index) => index.where !== undefined).length,
  }));
  return [
    'Every insert writes the row and one entry for each index over all rows; partial indexes add an entry only for rows within their condition.',
    '',
    ...table(
      ['Table', 'Entries for each insert', 'Partial indexes besides'],
      rows.map(({ one, always, partial }) => [code(one.name), count(always, 'entry', 'entries'), String(partial)]),
    ),
  ];
}

const entries = (one: Table): number =>
  (one.primaryKey === undefined ? 0 : 1) + one.uniques.length + one.indexes.filter((index) => index.where === undefined).length;
