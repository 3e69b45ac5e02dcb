/** Every table gets its primary key: two references for a pure link, the parent's key for a kind, a surrogate otherwise. */
import type { Column, DomainModel, Entity, Key, Reference, Table, Unique } from '../../model/index.js';
import type { DesignNote, DesignState, Pass } from '../design.js';
import { isExisting } from './support/existing.js';
import { keyColumn, keyMaker, keyType } from './support/key-type.js';
import { isJunctionEnd, ownReferences } from './support/references.js';
import { byDecision, byRule, entityMap, withNotes, withTables } from './support/state.js';
import { styleOf } from './support/style.js';

const ID = 'add-keys';

export const addKeys: Pass = {
  id: ID,
  establishes: 'every table has a primary key that never changes and says nothing',
  run: (state) => {
    const entities = entityMap(state.model);
    const pure = pureLinks(state.model);
    const tables = state.schema.tables.map((table) => {
      if (isExisting(state, table)) return table;
      const entity = entities.get(table.entity ?? '');
      const link = pure.get(table.entity ?? '');
      if (link) return withLinkKey(table, link);
      return entity?.isA ? withSharedKey(table, entity, state) : withSurrogate(table, entity, state);
    });
    return withNotes(withTables(state, tables), keyNotes(state));
  },
};

/** Links that carry nothing and that nothing refers to, with their two ends. */
function pureLinks(model: DomainModel): ReadonlyMap<string, readonly Reference[]> {
  const referred = new Set(
    model.relationships.flatMap(({ from, to, cardinality }) => (cardinality === 'many-to-many' ? [from, to] : [to])),
  );
  const references = ownReferences(model);
  return new Map(
    model.entities.flatMap((entity) => {
      const own = references.get(entity.id) ?? [];
      const bare =
        entity.kind === 'junction' && entity.attributes.length === 0 && !entity.lifecycle && !entity.isA && !referred.has(entity.id);
      return bare && own.length === 2 && own.every((r) => r.required) && own.some(isJunctionEnd) ? [[entity.id, own] as const] : [];
    }),
  );
}

function withLinkKey(table: Table, ends: readonly Reference[]): Table {
  const columns = ends.flatMap(({ id }) => table.columns.filter(({ attribute }) => attribute === id).map(({ name }) => name));
  const primaryKey: Key = {
    columns,
    origin: byRule(ID),
    reason: 'The two ends identify the link; a key of its own would only repeat them.',
  };
  return { ...table, primaryKey };
}

function withSharedKey(table: Table, entity: Entity, state: DesignState): Table {
  const column = surrogate(table, state, {
    reason: `The key of the ${entity.isA?.entity.replaceAll('_', ' ')} that the row is.`,
    description: 'Same key as in the parent table.',
  });
  return { ...table, columns: [column, ...table.columns], primaryKey: keyOf(column) };
}

function withSurrogate(table: Table, entity: Entity | undefined, state: DesignState): Table {
  const { ids } = state.input.decisions;
  const named = entity?.attributes.some(({ id }) => id === KEY_MEMBER);
  const column: Column = {
    ...surrogate(table, state, { reason: keyReason(state), description: 'Surrogate key.' }),
    ...keyMaker(state),
    ...(named ? {} : { attribute: KEY_MEMBER }),
  };
  const keyed = { ...table, columns: [column, ...table.columns], primaryKey: keyOf(column) };
  return ids === 'bigint+uuid' && isPublic(table) ? withPublicId(keyed, state) : keyed;
}

/** What a model calls the surrogate key, however its column is named. */
const KEY_MEMBER = 'id';

const KEY_REASONS = {
  bigint: 'Eight bytes, in order of insertion, and no meaning that could change.',
  uuidv7: 'Made anywhere without asking the database, in order of time, and not countable from outside.',
  'bigint+uuid': 'Small and ordered inside the database; what leaves the system is the public id.',
} as const;

function surrogate(table: Table, state: DesignState, texts: Pick<Column, 'reason' | 'description'>): Column {
  return { name: keyColumn(state, table), type: keyType(state), nullable: false, ...texts, origin: byDecision('ids') };
}

const keyOf = ({ name, reason = '' }: Column): Key => ({ columns: [name], origin: byDecision('ids'), reason });

const isPublic = ({ role }: Table): boolean => role === 'entity' || role === 'event' || role === 'junction';

/** The name that clients know a row by. */
function withPublicId(table: Table, state: DesignState): Table {
  const name = styleOf(state).publicIdColumn;
  if (table.columns.some((column) => column.name === name)) return table;
  const { generatesUuid } = state.input.capabilities;
  const column: Column = {
    name,
    type: { kind: 'uuid' },
    nullable: false,
    ...(generatesUuid === undefined ? {} : { default: { kind: 'uuid', version: generatesUuid } }),
    description: 'The id that clients see.',
    origin: byDecision('ids'),
    reason: 'Says nothing about how many rows there are and stays valid when data moves.',
  };
  const unique: Unique = { columns: [name], origin: byDecision('ids'), reason: 'A public id names one row of all tenants.' };
  const [key, ...rest] = table.columns;
  return { ...table, columns: [...(key ? [key] : []), column, ...rest], uniques: [...table.uniques, unique] };
}

const keyReason = ({ input }: DesignState): string => {
  const house = input.existing?.house.key;
  return house ? `As the tables that are there have it: ${house.says}.` : KEY_REASONS[input.decisions.ids];
};

function keyNotes(state: DesignState): readonly DesignNote[] {
  const { input } = state;
  const { ids } = input.decisions;
  if (input.existing?.house.key) return [{ subject: 'schema:', kind: 'key', message: `Primary keys of new tables: ${keyReason(state)}` }];
  const made =
    ids === 'bigint' || (ids === 'uuidv7' ? input.capabilities.generatesUuid === 7 : input.capabilities.generatesUuid !== undefined);
  const who = made ? '' : ' This engine version cannot make it as a default, so the application does.';
  return [{ subject: 'schema:', kind: 'key', message: `Primary keys: ${KEY_REASONS[ids]}${who}` }];
}
