/** A trigger as the engine has it: one moment, one event, one body. */
import type { Expr } from '../../../model/index.js';

export interface EngineTrigger {
  readonly name: string;
  readonly timing: 'before' | 'after';
  readonly event: 'insert' | 'update' | 'delete';
  readonly body: string;
}

/** Most characters of MESSAGE_TEXT. */
const MESSAGE = 128;

/** A body that refuses with SQLSTATE 45000 when `condition` holds. */
export function refuseWhen(condition: string, message: string, quote: (text: string) => string): string {
  return block(`IF ${condition} THEN`, `  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = ${quote(message.slice(0, MESSAGE))};`, 'END IF;');
}

export const block = (...lines: readonly string[]): string => ['BEGIN', ...lines.map((line) => `  ${line}`), 'END'].join('\n');

/** Columns replaced by those of the row before or after. */
export type RowAlias = 'NEW' | 'OLD';
export type PrintExpr = (expr: Expr) => string;
