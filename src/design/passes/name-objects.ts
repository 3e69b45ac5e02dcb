/** Names for everything that has none yet: keys, constraints, unique indexes, triggers and policies, within one scope. */
import type { Table } from '../../model/index.js';
import type { DesignState, Pass } from '../design.js';
import { fill, type NameScope, type NamingStyle, nameScope } from '../naming/index.js';
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
  readonly tables: ReadonlyMap<string, Table>;
}

/** Tables, views, constraints and indexes share one name space on at least one engine. */
function namingOf(state: DesignState): Naming {
  const { tables, views } = state.schema;
  const taken = [...tables, ...views].map(({ name }) => name);
  return { style: styleOf(state), scope: nameScope(state.input.capabilities.identifierLength, taken), tables: tablesById(tables) };
}

function named(table: Table, naming: Naming): Table {
  return { ...table, ...namedKeys(table, naming), ...namedGuards(table, naming) };
}

function namedKeys(table: Table, { style, scope, tables }: Naming): Partial<Table> {
  const slots = (columns: readonly string[]) => ({ table: table.name, columns: columns.join('_') });
  return {
    ...(table.primaryKey ? { primaryKey: { ...table.primaryKey, name: scope.take(fill(style.primaryKey, { table: table.name })) } } : {}),
    uniques: table.uniques.map((unique) => ({ ...unique, name: scope.take(fill(style.unique, slots(unique.columns))) })),
    foreignKeys: table.foreignKeys.map((fk) => {
      const own = fk.columns.length > 1 ? fk.columns.filter((column) => column !== style.tenantColumn) : fk.columns;
      return { ...fk, name: scope.take(fill(style.foreignKey, { ...slots(own), target: tables.get(fk.refTable)?.name ?? fk.refTable })) };
    }),
    checks: table.checks.map((check) => ({ ...check, name: scope.take(fill(style.check, { ...slots(check.columns), type: check.type })) })),
    indexes: table.indexes.map((index) => ({ ...index, name: scope.take(fill(style.unique, slots(indexColumns(index)))) })),
  };
}

function namedGuards(table: Table, { style, scope }: Naming): Partial<Table> {
  return {
    triggers: table.triggers.map((trigger) => ({
      ...trigger,
      name: scope.take(fill(style.trigger, { table: table.name, what: triggerWord(trigger) })),
    })),
    policies: table.policies.map((policy) => ({
      ...policy,
      name: scope.take(fill(style.policy, { table: table.name, what: policy.definition.kind })),
    })),
  };
}

function triggerWord({ definition }: Table['triggers'][number]): string {
  const column = definition.kind === 'touch' || definition.kind === 'transition' ? `${definition.column}_` : '';
  return `${column}${definition.kind.replaceAll('-', '_')}`;
}
