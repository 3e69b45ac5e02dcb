/** Soft deletion where decided: a time of deletion, uniques that let a deleted value be used again, a view of the live rows. */
import { type Column, column, type Expr, type Index, type Table, type Unique, type View } from '../../model/index.js';
import type { DesignNote, DesignState, Pass } from '../design.js';
import { fill, nameScope } from '../naming/index.js';
import { deletionRule } from './support/deletion.js';
import { isExisting, namesTaken } from './support/existing.js';
import { deletionMark, isMarked } from './support/soft-deletion.js';
import { byDecision, entityMap, withNotes, withTables } from './support/state.js';
import { styleOf } from './support/style.js';
import { tenantEntity } from './support/tenant.js';

export const addDeletions: Pass = {
  id: 'add-deletions',
  establishes: 'what users may want back is only marked as deleted, and its unique values are free again',
  run: (state) => {
    const rule = deletionRule(state, tenantEntity(state));
    const entities = entityMap(state.model);
    const notes: DesignNote[] = [];
    const tables = state.schema.tables.map((table) => {
      const entity = entities.get(table.entity ?? '');
      if (!entity || isExisting(state, table)) return table;
      const { strategy, why } = rule(entity, table);
      notes.push({ subject: entity.id, kind: 'deletion', message: `${entity.name}: ${SAID[strategy]}, ${why}.` });
      return strategy === 'soft' ? softDeleted(table, state) : table;
    });
    return withNotes(
      { ...withTables(state, tables), schema: { ...state.schema, tables, views: [...state.schema.views, ...viewsOf(tables, state)] } },
      notes,
    );
  },
};

const SAID = { soft: 'deleting marks the row', hard: 'deleting removes the row', archive: 'deleting moves the row to an archive' } as const;

function softDeleted(table: Table, state: DesignState): Table {
  const mark = deletionMark(state);
  const present = table.columns.find(({ name }) => name === mark.column.name);
  const added: Column = {
    ...mark.column,
    description: mark.flag ? 'Whether the row is deleted.' : 'When the row was deleted; empty while it lives.',
    origin: byDecision('deletes'),
    ...(mark.flag ? {} : present),
    nullable: mark.column.nullable,
    reason: 'Deleting marks the row, so that it can come back and references stay true.',
    ...(mark.flag ? {} : { nullReason: 'A row that lives has no time of deletion.' }),
  };
  const columns = present ? table.columns.map((c) => (c === present ? added : c)) : [...table.columns, added];
  const partial = table.uniques.filter((unique) => !isPublicId(unique, state));
  return {
    ...table,
    columns,
    uniques: table.uniques.filter((unique) => isPublicId(unique, state)),
    indexes: [...table.indexes, ...partial.map((unique) => liveUnique(unique, mark.live))],
  };
}

const isPublicId = ({ columns }: Unique, state: DesignState): boolean =>
  columns.length === 1 && columns[0] === styleOf(state).publicIdColumn;

function liveUnique({ columns, origin, reason = '' }: Unique, live: Expr): Index {
  return {
    name: '',
    parts: columns.map((name) => ({ expr: column(name), direction: 'asc' })),
    unique: true,
    method: 'btree',
    where: live,
    include: [],
    serves: [],
    origin,
    reason: `${reason} Deleted rows do not count, so that a value can be used again.`,
  };
}

function viewsOf(tables: readonly Table[], state: DesignState): readonly View[] {
  const { activeView } = styleOf(state);
  const mark = deletionMark(state);
  const scope = nameScope(state.input.capabilities.identifierLength, namesTaken(state));
  return tables
    .filter((table) => isMarked(table, mark) && !isExisting(state, table))
    .map((table) => ({
      name: scope.take(fill(activeView, { table: table.name })),
      ...(table.namespace === undefined ? {} : { namespace: table.namespace }),
      definition: { kind: 'active-rows', table: table.id, where: mark.live },
      description: `The rows of ${table.name} that are not deleted.`,
      origin: byDecision('deletes'),
    }));
}
