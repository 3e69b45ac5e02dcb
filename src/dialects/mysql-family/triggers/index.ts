/**
 * Every trigger of a lowered schema as the engine has it, per table. Rendering and the normal form share this, so both
 * say the same. Names are within the limit; a name that the table already has is not made twice.
 */
import { type ByKind, type Schema, type Table, type TableId, type Trigger, type TriggerDefinition, visit } from '../../../model/index.js';
import type { Flavour } from '../flavour.js';
import { shortName } from '../short-name.js';
import { auditTriggers } from './audit-triggers.js';
import { cascadeTrigger, silentCascades } from './cascade-triggers.js';
import { checkTriggers } from './check-triggers.js';
import type { EngineTrigger } from './engine-trigger.js';
import { appendOnlyTriggers, archiveTriggers, holdTriggers, sqlTriggers, transitionTriggers } from './row-triggers.js';

export type { EngineTrigger } from './engine-trigger.js';

export function engineTriggers(flavour: Flavour, schema: Schema, version: string): ReadonlyMap<TableId, readonly EngineTrigger[]> {
  const limit = flavour.capabilities(version).identifierLength;
  const context: Context = { flavour, tables: new Map(schema.tables.map((table) => [table.id, table])) };
  const found = new Map<TableId, Map<string, EngineTrigger>>();
  const add = (table: Table, triggers: readonly EngineTrigger[]): void => {
    const named = found.get(table.id) ?? new Map<string, EngineTrigger>();
    for (const trigger of triggers) {
      const name = shortName(trigger.name, limit);
      if (!named.has(name)) named.set(name, { ...trigger, name });
    }
    found.set(table.id, named);
  };
  for (const table of schema.tables) {
    add(
      table,
      table.triggers.flatMap((trigger) => visit(trigger.definition, EXPANSIONS, trigger, table, context)),
    );
    add(table, checkTriggers(flavour, table));
  }
  for (const cascade of silentCascades(schema)) if (cascade.kind !== 'circular') add(cascade.parent, [cascadeTrigger(cascade, limit)]);
  return new Map([...found].map(([id, named]) => [id, [...named.values()]]));
}

interface Context {
  readonly flavour: Flavour;
  readonly tables: ReadonlyMap<TableId, Table>;
}

const EXPANSIONS: ByKind<TriggerDefinition, readonly EngineTrigger[], [Trigger, Table, Context]> = {
  // ON UPDATE on the column does it.
  touch: () => [],
  transition: (definition, { name }, table) => transitionTriggers(name, table, definition),
  audit: ({ auditTable, redacted }, { name }, table, { flavour, tables }) => {
    const audit = tables.get(auditTable);
    return audit ? auditTriggers(flavour, name, table, audit, redacted) : [];
  },
  archive: ({ archiveTable }, { name }, table, { tables }) => {
    const archive = tables.get(archiveTable);
    return archive ? archiveTriggers(name, table, archive) : [];
  },
  'append-only': (_, { name }, table) => appendOnlyTriggers(name, table),
  hold: ({ column }, { name }, table) => holdTriggers(name, table, column),
  sql: (definition, { name }) => sqlTriggers(name, definition),
};
