/** A trigger as SQLite has it: one moment, one event, one CREATE statement. */
import type { Column, Table } from '../../../model/index.js';
import { quoteString } from '../../../sql/index.js';
import { nowExpression, quoteIdentifier, quoteList } from '../spelling.js';

export interface EngineTrigger {
  readonly name: string;
  readonly sql: string;
}

export type Event = 'insert' | 'update' | 'delete';

interface Parts {
  readonly name: string;
  readonly table: Table;
  /** `BEFORE UPDATE`, `AFTER UPDATE OF a, b`. */
  readonly moment: string;
  readonly when?: string;
  readonly body: readonly string[];
}

export function engineTrigger({ name, table, moment, when, body }: Parts): EngineTrigger {
  const sql = [
    `CREATE TRIGGER ${quoteIdentifier(name)}`,
    `${moment} ON ${quoteIdentifier(table.name)}`,
    'FOR EACH ROW',
    ...(when === undefined ? [] : [`WHEN ${when}`]),
    'BEGIN',
    ...body.map((line) => `  ${line}`),
    'END',
  ].join('\n');
  return { name, sql };
}

export type RowAlias = 'NEW' | 'OLD';

/** A column of the row before or after. */
export const ofRow = (row: RowAlias, column: string): string => `${row}.${quoteIdentifier(column)}`;

/** RAISE takes no expression before 3.47, so the message is fixed. */
export const refuse = (message: string): string => `SELECT RAISE(ABORT, ${quoteString(message)});`;

/** An INSERT with one value a line. */
export function insertInto(table: string, values: ReadonlyMap<string, string>): readonly string[] {
  const spelled = [...values.values()].map((value) =>
    value
      .split('\n')
      .map((line) => `  ${line}`)
      .join('\n'),
  );
  const lines = spelled.join(',\n').split('\n');
  return [`INSERT INTO ${quoteIdentifier(table)} (${quoteList([...values.keys()])})`, 'VALUES (', ...lines, ');'];
}

export const columnOf = (table: Table, name: string): Column | undefined => table.columns.find((column) => column.name === name);

/** The current moment, in the form of the column that takes it. */
export const nowFor = (table: Table, column: string): string => nowExpression(columnOf(table, column)?.type);
