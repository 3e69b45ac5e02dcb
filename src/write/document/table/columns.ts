/** The columns of a table: type, nullability with its reason, default, constraints, notes. */
import type { Column, ColumnDefault, Table } from '../../../model/index.js';
import { code, listOf, table as markdownTable, prose } from '../../markdown/index.js';
import { exprAsCode } from '../in-words/expr.js';
import { originInShort } from '../in-words/origin.js';
import type { View } from '../view.js';

export function columnTable(view: View, table: Table): readonly string[] {
  const marks = constraintMarks(view, table);
  return markdownTable(
    ['Column', 'Type', 'Nullable', 'Default', 'Constraints', 'Notes'],
    table.columns.map((column) => [
      code(column.name),
      code(view.dialect.spellType(column.type)),
      column.nullable ? 'yes' : 'no',
      defaultInWords(view, column),
      (marks.get(column.name) ?? []).join(', '),
      notes(table, column),
    ]),
  );
}

/** Short marks by column: the tables below it spell them out. */
function constraintMarks(view: View, table: Table): ReadonlyMap<string, readonly string[]> {
  const marks = new Map<string, string[]>(table.columns.map((column) => [column.name, []]));
  const add = (columns: readonly string[], mark: string): void => {
    for (const name of new Set(columns)) marks.get(name)?.push(mark);
  };
  add(table.primaryKey?.columns ?? [], 'PK');
  for (const key of table.foreignKeys) add(key.columns, `FK → ${code(view.tableById.get(key.refTable)?.name ?? key.refTable)}`);
  for (const unique of table.uniques)
    if (unique.forReference !== true) add(unique.columns, unique.columns.length === 1 ? 'unique' : 'unique with others');
  for (const index of table.indexes) {
    if (!index.unique) continue;
    const names = index.parts.flatMap((part) => (part.expr.kind === 'column' ? [part.expr.name] : []));
    add(names, `${names.length === 1 ? 'unique' : 'unique with others'}${index.where === undefined ? '' : ' where active'}`);
  }
  for (const check of table.checks) add(check.columns, `check: ${check.type}`);
  return new Map([...marks].map(([name, list]) => [name, [...new Set(list)]]));
}

function defaultInWords(view: View, column: Column): string {
  if (column.identity !== undefined) return 'generated number';
  if (column.generated !== undefined) return `computed: ${code(exprAsCode(column.generated.expr))}`;
  return column.default === undefined ? '' : defaultText(view, column, column.default);
}

function defaultText(view: View, column: Column, value: ColumnDefault): string {
  switch (value.kind) {
    case 'literal':
      return code(view.dialect.literal(value.value, column.type));
    case 'now':
      return 'current instant';
    case 'today':
      return 'current date';
    case 'uuid':
      return `new UUID, version ${value.version}`;
    case 'expr':
      return code(exprAsCode(value.expr));
    default:
      return value satisfies never;
  }
}

const SENSITIVITY: Readonly<Record<NonNullable<Column['sensitivity']>, string>> = {
  personal: '**Personal data.**',
  'special-category': '**Personal data of a special category.**',
  financial: '**Financial data.**',
  secret: '**Secret:** never stored in plain text.',
};

function notes(table: Table, column: Column): string {
  return [
    column.sensitivity === undefined ? '' : SENSITIVITY[column.sensitivity],
    prose(column.description ?? ''),
    prose(column.reason ?? ''),
    column.nullable ? `Nullable: ${nullReason(table, column)}` : '',
    `*${originInShort(column.origin)}*`,
  ]
    .filter((part) => part !== '')
    .join(' ');
}

/** The reason the design gives; else the one that follows from how the column is used. */
function nullReason(table: Table, column: Column): string {
  if (column.nullReason !== undefined) return prose(column.nullReason);
  const key = table.foreignKeys.find((one) => one.columns.includes(column.name));
  if (key?.onDelete === 'set-null') return `emptied when the row of ${code(key.refTable)} it refers to is deleted.`;
  if (key !== undefined) return `a row may be without ${code(key.refTable)}.`;
  if (column.name === 'deleted_at' && column.nullable) return 'empty while the row is active.';
  const required = table.checks.filter((check) => check.type === 'required' && check.columns.includes(column.name));
  if (required.length > 0)
    return `required only under the condition of ${listOf(required.map((check) => code(check.name ?? 'its check')))}.`;
  return 'nothing in the brief requires a value.';
}
