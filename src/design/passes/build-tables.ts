/** One empty table per entity, named, with its role, description and expected size. */
import type { Entity, EntityKind, Table, TableRole } from '../../model/index.js';
import { tableId } from '../../model/index.js';
import { emptyFragment } from '../brownfield/additions.js';
import type { DesignState, Pass } from '../design.js';
import { nameScope, tableName } from '../naming/index.js';
import { namesTaken } from './support/existing.js';
import { withNotes, withTables } from './support/state.js';
import { styleOf } from './support/style.js';

const PLANNING_YEARS = 3;

export const buildTables: Pass = {
  id: 'build-tables',
  establishes: 'every entity has a table with a name that is unique and within the engine’s limit',
  run: (state) => {
    const names = namesOf(state);
    const tables = state.model.entities.map((entity) => tableOf(entity, names.get(entity.id) ?? entity.id, state));
    return withNotes(
      withTables(state, tables),
      tables.flatMap((table, i) => renamedNote(table, state.model.entities[i])),
    );
  },
};

const ROLES: Readonly<Record<EntityKind, TableRole>> = {
  thing: 'entity',
  part: 'entity',
  event: 'event',
  lookup: 'lookup',
  junction: 'junction',
};

const REASONS: Readonly<Record<TableRole, (name: string) => string>> = {
  entity: (name) => `${name} is a thing the business speaks of and keeps facts about.`,
  event: (name) => `${name} records what happened; rows are added and not edited.`,
  lookup: (name) => `${name} is a set of choices that grows without a release.`,
  junction: (name) => `${name} links two entities that may each have many of the other.`,
  list: (name) => `${name} holds one value a row, because its owner has several.`,
  audit: () => '',
  archive: () => '',
  history: () => '',
};

/** Given in the order of ids: who keeps a name that two entities want does not depend on who was written first. */
function namesOf(state: DesignState): ReadonlyMap<string, string> {
  const scope = nameScope(state.input.capabilities.identifierLength, namesTaken(state));
  const ids = state.model.entities
    .map(({ id }) => id)
    .filter((id) => fragmentOf(id, state) === undefined)
    .sort();
  return new Map(ids.map((id) => [id, tableName(id, styleOf(state), scope)]));
}

/** What is there already, empty: it takes up what is added. */
function fragmentOf(entity: string, { input: { existing } }: DesignState): Table | undefined {
  const table = existing?.byId.get(existing.tableOf.get(entity) ?? '');
  return table && emptyFragment(table);
}

function tableOf(entity: Entity, name: string, state: DesignState): Table {
  const fragment = fragmentOf(entity.id, state);
  if (fragment) return fragment;
  const namespace = state.input.existing?.house.namespace;
  const role = state.lists.has(entity.id) ? 'list' : ROLES[entity.kind];
  const rows = expectedRows(entity);
  return {
    kind: 'table',
    id: tableId(name, namespace),
    ...(namespace === undefined ? {} : { namespace }),
    name,
    entity: entity.id,
    role,
    ...(entity.description === undefined ? {} : { description: entity.description }),
    columns: [],
    uniques: [],
    foreignKeys: [],
    checks: [],
    indexes: [],
    policies: [],
    triggers: [],
    ...(rows === undefined ? {} : { expectedRows: rows }),
    origin: entity.origin,
    reason: REASONS[role](entity.name),
  };
}

function expectedRows({ volume }: Entity): number | undefined {
  if (volume?.rows !== undefined) return volume.rows;
  return volume?.growthPerYear === undefined ? undefined : volume.growthPerYear * PLANNING_YEARS;
}

/** A name that is not what a reader would expect is explained. */
function renamedNote(table: Table, entity: Entity | undefined) {
  const strange = entity !== undefined && /_[0-9a-f]{8}$/.test(table.name) && !/_[0-9a-f]{8}$/.test(entity.id);
  if (!strange) return [];
  const message = `${entity.name} is called ${table.name}: its own name is too long, not spelled in Latin letters or taken, and the hash keeps it apart.`;
  return [{ subject: entity.id, kind: 'naming', message } as const];
}
