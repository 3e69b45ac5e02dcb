/** For tests: the tables that a text gives, as short as a test can say them. */
import { toLogical } from '../../../design/logical/index.js';
import { prose } from '../index.js';

export interface ShownTable {
  readonly name: string;
  /** Besides keys of its own; a reference as `→Target`. */
  readonly columns: readonly string[];
}

export const tablesIn = (text: string): readonly ShownTable[] =>
  toLogical(prose.read({ id: 'text', text }).model).tables.map(({ name, columns, foreignKeys }) => {
    const targets = new Map(foreignKeys.map((key) => [key.columns.join(), `→${key.refTable}`]));
    return { name, columns: columns.flatMap((column) => targets.get(column.name) ?? (/ ID$/.test(column.name) ? [] : [column.name])) };
  });

/** "Dock: depth, length, →Pier" for each. */
export const tableLines = (text: string): readonly string[] =>
  tablesIn(text)
    .map(({ name, columns }) => `${name}: ${[...columns].sort().join(', ')}`)
    .sort();

export const tableNames = (text: string): readonly string[] =>
  tablesIn(text)
    .map(({ name }) => name)
    .sort();

/** What a table has besides keys and references. */
export const plainColumns = (text: string, table: string): readonly string[] =>
  (tablesIn(text).find(({ name }) => name === table)?.columns ?? []).filter((column) => !column.startsWith('→')).sort();

/** "column→target" of a table. */
export const referencesIn = (text: string, table: string): readonly string[] =>
  (toLogical(prose.read({ id: 'text', text }).model).tables.find(({ name }) => name === table)?.foreignKeys ?? [])
    .map(({ columns, refTable }) => `${columns.join('+')}→${refTable}`)
    .sort();
