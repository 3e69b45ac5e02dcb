/**
 * What a retention job says before and after its statements, so that append-only triggers let it pass: a session setting
 * where the engine has one; otherwise the trigger in the way is dropped and made again in the same transaction.
 */
import type { Schema, Table } from '../model/index.js';
import type { Dialect } from './dialect.js';

export interface PurgeGuards {
  readonly before: readonly string[];
  readonly after: readonly string[];
}

export function purgeGuards(dialect: Dialect, version: string, schema: Schema, table: Table, changes: 'update' | 'delete'): PurgeGuards {
  if (!table.triggers.some(({ definition }) => definition.kind === 'append-only')) return { before: [], after: [] };
  const setting = dialect.capabilities(version).purgeSetting;
  if (setting) return { before: [setting.on], after: [setting.off] };
  const own = { ...table, triggers: table.triggers.filter(({ definition }) => definition.kind === 'append-only') };
  const made = dialect.render({ ...schema, tables: [own], views: [] }, version).map(({ sql }) => sql);
  const inTheWay = made.filter((sql) => new RegExp(`^CREATE TRIGGER .*\\s+BEFORE ${changes}\\b`, 'i').test(sql));
  return { before: inTheWay.map(dropOf), after: inTheWay };
}

/** `CREATE TRIGGER name …` begins with the name on its first line. */
const dropOf = (sql: string): string => (sql.split('\n')[0] ?? '').replace(/^CREATE/i, 'DROP');
