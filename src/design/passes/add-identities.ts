/** Every stated identity is a unique constraint, and so are one-to-one references and the pair of a link with attributes. */
import { type Entity, type Origin, type Reference, type Table, tableId, type Unique } from '../../model/index.js';
import type { Pass } from '../design.js';
import { isExisting } from './support/existing.js';
import { isJunctionEnd, ownReferences } from './support/references.js';
import { byRule, entityMap, mapTables, withDiagnostics } from './support/state.js';

const ID = 'add-identities';

export const addIdentities: Pass = {
  id: ID,
  establishes: 'every stated identity is unique in the database',
  run: (state) => {
    const entities = entityMap(state.model);
    const references = ownReferences(state.model);
    const unknown = state.schema.tables.flatMap((table) => unresolved(table, entities.get(table.entity ?? '')));
    const built = mapTables(state, (table) => {
      const entity = entities.get(table.entity ?? '');
      return entity
        ? withUniques(table, [
            ...stated(table, entity),
            ...oneToOne(table, references),
            ...(isExisting(state, table) ? [] : pair(table, entity, references)),
          ])
        : table;
    });
    return withDiagnostics(built, unknown);
  },
};

/** Keeps the first of those that speak of the same columns; the primary key counts. */
function withUniques(table: Table, wanted: readonly Unique[]): Table {
  const seen = new Set([table.primaryKey?.columns ?? [], ...table.uniques.map(({ columns }) => columns)].map(setKey));
  const added = wanted.filter(({ columns }) => {
    const key = setKey(columns);
    const fresh = columns.length > 0 && !seen.has(key);
    seen.add(key);
    return fresh;
  });
  return { ...table, uniques: [...table.uniques, ...added] };
}

const setKey = (columns: readonly string[]): string => [...new Set(columns)].sort().join('\n');

function stated(table: Table, entity: Entity): readonly Unique[] {
  return entity.identifiers.flatMap(({ members, role, origin }) => {
    const columns = columnsOf(table, members);
    if (columns.length < members.length) return [];
    const reason =
      role === 'natural' ? `${entity.name} is identified by it in the business.` : 'The requirements forbid two rows with the same value.';
    return [unique(table, columns, origin, reason)];
  });
}

/** An identity that names what the table does not have cannot be kept; the reader is told instead of it being lost. */
function unresolved(table: Table, entity: Entity | undefined) {
  return (entity?.identifiers ?? [])
    .filter(({ members }) => columnsOf(table, members).length < members.length)
    .map(({ members, origin }) => ({
      code: 'design/identity-elsewhere',
      severity: 'warning' as const,
      message: `${entity?.name} is identified by ${members.join(', ')}, which do not all stand in one table, so no constraint keeps it unique`,
      help: 'Name attributes or references of the entity itself.',
      spans: 'spans' in origin ? origin.spans : [],
      subject: `table:${tableId(table.name)}`,
    }));
}

function columnsOf(table: Table, members: readonly string[]): readonly string[] {
  return members.flatMap((member) => table.columns.find(({ attribute }) => attribute === member)?.name ?? []);
}

function oneToOne(table: Table, references: ReadonlyMap<string, readonly Reference[]>): readonly Unique[] {
  const own = references.get(table.entity ?? '') ?? [];
  return own
    .filter(({ relationship }) => relationship.cardinality === 'one-to-one')
    .map(({ id, name, relationship }) =>
      unique(table, columnsOf(table, [id]), relationship.origin, `At most one row per ${name.replaceAll('_', ' ')}.`),
    );
}

/** Repeats of a linked pair are legal only where an identity says what tells them apart. */
function pair(table: Table, entity: Entity, references: ReadonlyMap<string, readonly Reference[]>): readonly Unique[] {
  const own = references.get(entity.id) ?? [];
  const linked = own.filter(isJunctionEnd);
  const ends = linked.length > 0 ? linked : own.filter(({ required }) => required).slice(0, 2);
  if (entity.kind !== 'junction' || ends.length < 2) return [];
  const columns = columnsOf(
    table,
    ends.map(({ id }) => id),
  );
  const widened = entity.identifiers.some(({ members }) => members.length > ends.length && ends.every(({ id }) => members.includes(id)));
  const names = ends.map(({ name }) => name.replaceAll('_', ' ')).join(' and ');
  return widened ? [] : [unique(table, columns, byRule(ID), `One ${entity.name.toLowerCase()} per ${names}.`)];
}

function unique(table: Table, columns: readonly string[], origin: Origin, reason: string): Unique {
  const optional = table.columns.filter(({ name, nullable }) => nullable && columns.includes(name)).map(({ name }) => name);
  const empty = optional.length === 0 ? '' : ` Rows without ${optional.join(' or ')} may repeat: an empty value equals no other.`;
  return { columns, origin, reason: reason + empty };
}
