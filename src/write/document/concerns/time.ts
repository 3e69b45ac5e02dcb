/** Timestamps and soft delete. */
import { crossCuttingRole } from '../../../model/column-roles.js';
import type { Table, Trigger } from '../../../model/index.js';
import { code, codes, count, fence, listOf } from '../../markdown/index.js';
import { exprInWords } from '../in-words/expr.js';
import { isFlag } from '../soft-deletion.js';
import { softDeleteColumn, type View } from '../view.js';

export function timestamps(view: View): readonly string[] {
  const own = view.tables.filter((one) => one.role !== 'archive' && one.role !== 'history');
  const [created, updated] = [nameOf(view, 'created'), nameOf(view, 'updated')];
  const stamped = own.filter((one) => has(one, created));
  const touched = own.filter((one) => has(one, updated));
  const without = own.filter((one) => !has(one, created));
  const byTrigger = touched.filter((one) => one.triggers.some(({ definition }) => definition.kind === 'touch' || touches(definition)));
  const byColumn = touched.filter((one) => one.columns.some((column) => column.mysql?.onUpdateNow === true));
  const keeper = byTrigger.length > 0 ? 'a trigger' : byColumn.length > 0 ? 'the column’s ON UPDATE clause' : 'the application';
  return [
    stamped.length === 0
      ? 'No table records when its rows were created.'
      : `${everyOr(own.length, stamped)} ${stamped.length === 1 ? 'has' : 'have'} ${code(created)}, set once by the database.`,
    ...(touched.length === 0
      ? []
      : [
          `${everyOr(own.length, touched)} ${touched.length === 1 ? 'has' : 'have'} ${code(updated)}, kept current by ${keeper}${view.existing ? '' : ' with fractions of a second, so that two changes within a second stay in order'}.`,
        ]),
    ...(without.length > 0 && stamped.length > 0 ? [`Without: ${codes(without.map((one) => one.name))}.`] : []),
    'Instants are moments, not wall-clock times: store and compare UTC, convert where they are shown.',
  ];
}

/** A routine of the existing schema that runs on every update. */
const touches = (definition: Trigger['definition']): boolean =>
  definition.kind === 'sql' && definition.events.length === 1 && definition.events[0] === 'update' && definition.level === 'row';

/** What most tables call it: an existing schema has its own names. */
function nameOf(view: View, role: 'created' | 'updated'): string {
  const usual = `${role}_at`;
  if (!view.existing) return usual;
  const names = view.tables.flatMap(({ columns }) => columns.filter((column) => crossCuttingRole(column) === role).map(({ name }) => name));
  const counts = names.map((name) => names.filter((other) => other === name).length);
  return names[counts.indexOf(Math.max(...counts))] ?? usual;
}

const has = (table: Table, column: string): boolean => table.columns.some((one) => one.name === column);
const everyOr = (all: number, tables: readonly Table[]): string =>
  tables.length === all ? 'All tables' : tables.length > 12 ? count(tables.length, 'table') : listOf(tables.map((one) => code(one.name)));

export function softDelete(view: View): readonly string[] {
  const soft = view.tables.filter((one) => softDeleteColumn(one) !== undefined);
  const hard = view.tables.filter((one) => softDeleteColumn(one) === undefined && one.role !== 'audit' && one.role !== 'archive');
  if (soft.length === 0) return ['No table is soft-deleted: DELETE removes rows for good.'];
  const [first] = soft;
  const mark = first && softDeleteColumn(first);
  const reusable = soft.flatMap((one) =>
    one.indexes.filter((index) => index.unique && index.where !== undefined).map((index) => ({ table: one, index })),
  );
  return [
    `Soft-deleted: ${codes(soft.map((one) => one.name))}. Hard-deleted: ${hard.length === 0 ? 'none' : codes(hard.map((one) => one.name))}.`,
    '',
    `To delete, set ${code(mark?.name ?? 'deleted_at')}; to restore, ${mark && isFlag(mark) ? 'take it back' : 'empty it'}. Rows that refer to a soft-deleted row stay, so reads that join must filter on both sides. Restoring fails if the value of a unique rule was taken meanwhile: that is the moment to ask the user.`,
    '',
    ...fence('sql', softDeleteSql(view, first)),
    ...(reusable.length === 0
      ? []
      : [
          '',
          'Unique rules count active rows only, so that a value is free again after a soft delete:',
          '',
          ...reusable.map(
            ({ table, index }) => `- ${code(table.name)}: ${code(index.name)}, where ${index.where ? exprInWords(index.where) : ''}`,
          ),
        ]),
  ];
}

function softDeleteSql(view: View, table: Table | undefined): readonly string[] {
  const quote = view.dialect.quoteIdentifier;
  const name = quote(table?.name ?? '');
  const mark = table && softDeleteColumn(table);
  const key = (table?.primaryKey?.columns ?? ['id'])
    .map((column) => `${quote(column)} = :${column.replace(/[^A-Za-z0-9_]/g, '_')}`)
    .join(' AND ');
  const column = quote(mark?.name ?? 'deleted_at');
  const flag = mark !== undefined && isFlag(mark) && mark.default?.kind === 'literal' ? mark.default.value : undefined;
  const literal = (value: string | number | boolean | null): string => view.dialect.literal(value, mark?.type);
  const taken = flag === undefined ? 'NULL' : literal(flag);
  const live = flag === undefined ? `${column} IS NULL` : `${column} = ${taken}`;
  const set = flag === undefined ? `${column} = :now` : `${column} = ${literal(typeof flag === 'boolean' ? !flag : 1)}`;
  return [
    `UPDATE ${name} SET ${set} WHERE ${key} AND ${live};  -- delete`,
    `UPDATE ${name} SET ${column} = ${taken} WHERE ${key};  -- restore`,
  ];
}
