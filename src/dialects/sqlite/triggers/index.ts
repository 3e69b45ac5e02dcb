/** The triggers of a table as SQLite has them. Rendering and the normal form share this, so both say the same. */
import { type ByKind, type Schema, type Table, type TableId, type Trigger, type TriggerDefinition, visit } from '../../../model/index.js';
import { auditTriggers } from './audit-triggers.js';
import type { EngineTrigger } from './engine-trigger.js';
import { appendOnlyTriggers, archiveTriggers, holdTriggers, sqlTriggers, touchTriggers, transitionTriggers } from './row-triggers.js';

export type { EngineTrigger } from './engine-trigger.js';

export type Tables = ReadonlyMap<TableId, Table>;

export const tablesOf = (schema: Schema): Tables => new Map(schema.tables.map((table) => [table.id, table]));

export const engineTriggers = (table: Table, trigger: Trigger, tables: Tables): readonly EngineTrigger[] =>
  visit(trigger.definition, EXPANSIONS, trigger.name, table, tables);

const EXPANSIONS: ByKind<TriggerDefinition, readonly EngineTrigger[], [string, Table, Tables]> = {
  touch: ({ column }, name, table) => touchTriggers(name, table, column),
  transition: (definition, name, table) => transitionTriggers(name, table, definition),
  audit: ({ auditTable, redacted }, name, table, tables) => {
    const audit = tables.get(auditTable);
    return audit ? auditTriggers(name, table, audit, redacted) : [];
  },
  archive: ({ archiveTable }, name, table, tables) => {
    const archive = tables.get(archiveTable);
    return archive ? archiveTriggers(name, table, archive) : [];
  },
  'append-only': (_, name, table) => appendOnlyTriggers(name, table),
  hold: ({ column }, name, table) => holdTriggers(name, table, column),
  sql: (definition, name, table) => sqlTriggers(name, table, definition),
};
