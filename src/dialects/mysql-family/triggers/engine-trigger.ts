/** A trigger as the engine has it: one moment, one event, one body. */
import { quoteIdentifier, quoteText } from '../spelling.js';

export interface EngineTrigger {
  readonly name: string;
  readonly timing: 'before' | 'after';
  readonly event: 'insert' | 'update' | 'delete';
  readonly body: string;
}

/** Most characters of MESSAGE_TEXT. */
const MESSAGE = 128;

/** A body that refuses with SQLSTATE 45000 when `condition` (one line or several) holds. */
export function refuseWhen(condition: string, message: string): string {
  return block(`IF ${condition} THEN`, `  ${refusal(message)};`, 'END IF;');
}

export const refuse = (message: string): string => block(`${refusal(message)};`);

const refusal = (message: string): string => `SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = ${quoteText(message.slice(0, MESSAGE))}`;

export const block = (...lines: readonly string[]): string => ['BEGIN', ...lines.map((line) => `  ${line}`), 'END'].join('\n');

export type RowAlias = 'NEW' | 'OLD';

/** A column of the row before or after. */
export const ofRow = (row: RowAlias, column: string): string => `${row}.${quoteIdentifier(column)}`;

/** An INSERT with one value a line. */
export function insertRow(table: string, values: ReadonlyMap<string, string>): string {
  const names = [...values.keys()].map(quoteIdentifier);
  return [`INSERT INTO ${quoteIdentifier(table)}`, `  (${names.join(', ')})`, 'VALUES', `  (${[...values.values()].join(',\n   ')})`].join(
    '\n',
  );
}
