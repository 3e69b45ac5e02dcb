/** Where deleted or expired rows move to an archive: a table of the same columns, filled by a trigger before the delete. */
import { type Column, type Table, tableId } from '../../model/index.js';
import type { DesignState, Pass } from '../design.js';
import { fill, nameScope } from '../naming/index.js';
import { deletionRule } from './support/deletion.js';
import { isExisting, namesTaken } from './support/existing.js';
import { byDecision, entityMap, withTables } from './support/state.js';
import { styleOf } from './support/style.js';
import { tenantEntity } from './support/tenant.js';

export const addArchives: Pass = {
  id: 'add-archives',
  establishes: 'what is archived is in its archive table before it leaves its own',
  run: (state) => {
    const wanted = archivedTables(state);
    if (wanted.size === 0) return state;
    const scope = nameScope(state.input.capabilities.identifierLength, namesTaken(state));
    const archives: Table[] = [];
    const tables = state.schema.tables.map((table) => {
      if (!wanted.has(table.id) || isExisting(state, table)) return table;
      const archive = archiveOf(table, scope.take(fill(styleOf(state).archiveTable, { table: table.name })), state);
      archives.push(archive);
      const reason = 'The row is copied before it goes, in the same transaction.';
      return {
        ...table,
        triggers: [
          ...table.triggers,
          { name: '', definition: { kind: 'archive', archiveTable: archive.id }, origin: archive.origin, reason },
        ],
      } as const;
    });
    return withTables(state, [...tables, ...archives]);
  },
};

function archivedTables(state: DesignState): ReadonlySet<string> {
  const rule = deletionRule(state, tenantEntity(state));
  const entities = entityMap(state.model);
  const decided = state.schema.tables.filter((table) => {
    const entity = entities.get(table.entity ?? '');
    return entity !== undefined && rule(entity, table).strategy === 'archive';
  });
  const expiring = state.retention.filter(({ action }) => action === 'archive').map(({ table }) => table);
  return new Set([...decided.map(({ id }) => id), ...expiring]);
}

/** No foreign keys: what a row referred to may be gone by the time somebody reads it. */
function archiveOf(table: Table, name: string, state: DesignState): Table {
  const { archivedAt } = styleOf(state);
  const moment: Column = {
    name: archivedAt,
    type: { kind: 'instant' },
    nullable: false,
    default: { kind: 'now' },
    description: 'When the row was moved here.',
    origin: byDecision('deletes'),
    reason: 'The archive has a retention of its own, counted from here.',
  };
  return {
    kind: 'table',
    id: tableId(name, table.namespace),
    ...(table.namespace === undefined ? {} : { namespace: table.namespace }),
    name,
    role: 'archive',
    ...(table.ownership ? { ownership: table.ownership } : {}),
    description: `Rows that left ${table.name}, as they were.`,
    columns: [...table.columns.map(copied), moment],
    ...(table.primaryKey
      ? { primaryKey: { columns: table.primaryKey.columns, origin: byDecision('deletes'), reason: 'The key the row had.' } }
      : {}),
    uniques: [],
    foreignKeys: [],
    checks: [],
    indexes: [],
    policies: [],
    triggers: [],
    origin: byDecision('deletes'),
    reason: `${table.name} stays small and every query on it stays simple, while nothing is lost.`,
  };
}

/** Values are copied, never made. A flag keeps its default, because a flag without one is three-valued. */
function copied({ identity: _, default: given, generated: __, ...column }: Column): Column {
  return { ...column, ...(given?.kind === 'literal' && column.type.kind === 'boolean' ? { default: given } : {}) };
}
