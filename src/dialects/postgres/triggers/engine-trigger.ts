/** A trigger as PostgreSQL has it: an event on a table and the function that it calls. */
import type { Schema, Table, TableId, Trigger } from '../../../model/index.js';

export interface EngineTrigger {
  readonly name: string;
  readonly timing: 'BEFORE' | 'AFTER' | 'INSTEAD OF';
  readonly events: readonly string[];
  /** UPDATE OF. */
  readonly columns?: readonly string[];
  readonly arguments?: readonly string[];
  readonly level: 'ROW' | 'STATEMENT';
  readonly when?: string;
  readonly calls: FunctionName;
  /** What stands between the dollar quotes. Absent: the function is a routine of the schema already. */
  readonly body?: string;
}

export interface FunctionName {
  readonly name: string;
  readonly namespace?: string;
}

/** What a trigger's intent is spelled from. */
export interface TriggerContext {
  readonly schema: Schema;
  readonly tables: ReadonlyMap<TableId, Table>;
  readonly table: Table;
  readonly trigger: Trigger;
}
