/** Names for everything that has none yet: keys, constraints, unique indexes, triggers and policies, within one scope. */
import type { Table } from '../../model/index.js';
import { shortHash } from '../../util/short-hash.js';
import type { DesignState, Pass } from '../design.js';
import { fill, type NameScope, type NamingStyle, nameScope } from '../naming/index.js';
import { existingTable, indexNamesRepeat, namesTaken } from './support/existing.js';
import { indexColumns } from './support/index-columns.js';
import { tablesById, withTables } from './support/state.js';
import { styleOf } from './support/style.js';

export const nameObjects: Pass = {
  id: 'name-objects',
  establishes: 'every constraint, trigger and policy has a name that says what it is and is unique in the schema',
  run: (state) => {
    const naming = namingOf(state);
    return withTables(
      state,
      state.schema.tables.map((table) => named(table, naming)),
    );
  },
};

interface Naming {
  readonly style: NamingStyle;
  readonly scope: NameScope;
  /** Of indexes: their own where the existing tables repeat names. */
  readonly indexScope: (table: Table) => NameScope;
  /** How many foreign keys the table had before. */
  readonly before: (table: Table) => number;
  readonly tables: ReadonlyMap<string, Table>;
}

/** Tables, views, constraints and indexes share one name space on at least one engine. */
function namingOf(state: DesignState): Naming {
  const { tables } = state.schema;
  const limit = state.input.capabilities.identifierLength;
  const scope = nameScope(limit, namesTaken(state));
  return {
    style: styleOf(state),
    scope,
    indexScope: (table) =>
      indexNamesRepeat(state)
        ? nameScope(
            limit,
            (existingTable(state, table)?.indexes ?? []).map(({ name }) => name),
          )
        : scope,
    before: (table) => existingTable(state, table)?.foreignKeys.length ?? 0,
    tables: tablesById(tables),
  };
}

function named(table: Table, naming: Naming): Table {
  return { ...table, ...namedKeys(table, naming), ...namedGuards(table, naming) };
}

function namedKeys(table: Table, { style, scope, indexScope, before, tables }: Naming): Partial<Table> {
  const slots = (columns: readonly string[]) => ({
    table: table.name,
    columns: columns.join('_'),
    hash: shortHash(`${table.name} ${columns.join(' ')}`),
  });
  const indexNames = indexScope(table);
  return {
    ...(table.primaryKey
      ? { primaryKey: { ...table.primaryKey, name: scope.take(fill(style.primaryKey, slots(table.primaryKey.columns))) } }
      : {}),
    uniques: table.uniques.map((unique) => ({ ...unique, name: scope.take(fill(style.unique, slots(unique.columns))) })),
    foreignKeys: table.foreignKeys.map((fk, i) => {
      const own = fk.columns.length > 1 ? fk.columns.filter((column) => column !== style.tenantColumn) : fk.columns;
      const target = tables.get(fk.refTable)?.name ?? fk.refTable;
      const name = fill(style.foreignKey, { ...slots(own), target, refs: fk.refColumns.join('_'), n: String(before(table) + i + 1) });
      return { ...fk, name: scope.take(name) };
    }),
    checks: table.checks.map((check) => ({ ...check, name: scope.take(fill(style.check, { ...slots(check.columns), type: check.type })) })),
    indexes: table.indexes.map((index) => ({ ...index, name: indexNames.take(fill(style.unique, slots(indexColumns(index)))) })),
  };
}

function namedGuards(table: Table, { style, scope }: Naming): Partial<Table> {
  return {
    triggers: table.triggers.map((trigger) => ({
      ...trigger,
      name: scope.take(trigger.name === '' ? fill(style.trigger, { table: table.name, what: triggerWord(trigger) }) : trigger.name),
    })),
    policies: table.policies.map((policy) => ({
      ...policy,
      name: policy.name === '' ? scope.take(fill(style.policy, { table: table.name, what: policy.definition.kind })) : policy.name,
    })),
  };
}

function triggerWord({ definition }: Table['triggers'][number]): string {
  const column = definition.kind === 'touch' || definition.kind === 'transition' ? `${definition.column}_` : '';
  return `${column}${definition.kind.replaceAll('-', '_')}`;
}
