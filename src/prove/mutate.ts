/** One object, or one property of it, taken out of a lowered schema. Knows tables, not claims. */
import {
  type Column,
  type ForeignKey,
  type Index,
  parseObjectId,
  type ReferentialAction,
  type Schema,
  type Table,
  type TriggerDefinition,
} from '../model/index.js';
import { checkName, foreignKeyName } from './object-ids.js';
import { findColumn, type ProofSubject, tableOf, tenantColumn, uniqueName } from './subject.js';

/** The schema without it, or why taking it away means nothing. */
export type Mutation = { readonly schema: Schema } | { readonly notApplicable: string };

export function mutate(subject: ProofSubject, id: string): Mutation {
  const [object = '', facet] = splitFacet(id);
  const { kind, table: tableId, name = '' } = parseObjectId(object);
  const table = tableId === undefined ? undefined : tableOf(subject, tableId);
  const key = facet === undefined ? kind : `${kind}#${facet}`;
  const change = MUTATIONS[key];
  if (!table || !change) return { notApplicable: `${key} is not an object that can be taken out` };
  const blocked = asTarget(subject, table, key, name);
  if (blocked !== undefined) return { notApplicable: blocked };
  const changed = change(table, name, subject);
  return changed ? { schema: withTable(subject.schema, changed) } : { notApplicable: 'it has nothing to lose' };
}

function splitFacet(id: string): readonly [string, string | undefined] {
  const at = id.lastIndexOf('#');
  return at < 0 || id.slice(at).includes('/') ? [id, undefined] : [id.slice(0, at), id.slice(at + 1)];
}

const withTable = (schema: Schema, table: Table): Schema => ({
  ...schema,
  tables: schema.tables.map((other) => (other.id === table.id ? table : other)),
});

/** A key that references point at cannot go alone: the engine refuses the reference, or every write through it. */
function asTarget(subject: ProofSubject, table: Table, kind: string, name: string): string | undefined {
  if (!kind.startsWith('primary-key') && !kind.startsWith('unique')) return undefined;
  const columns = kind.startsWith('primary-key')
    ? table.primaryKey?.columns
    : table.uniques.find((unique) => uniqueName(unique) === name)?.columns;
  const trail = table.triggers.find(({ definition }) => definition.kind === 'audit');
  if (trail && kind === 'primary-key') return `${trail.name} names rows by it`;
  // Engines whose keys have no name of their own tie the making of identities to the key.
  const makes = table.columns.some(({ name: column, identity }) => identity !== undefined && table.primaryKey?.columns.includes(column));
  if (makes && kind === 'primary-key' && !subject.capabilities.supportsNamedPrimaryKeys) return 'the engine makes identities by it';
  const pointing = (subject.referencing.get(table.id) ?? []).find(({ foreignKey }) => sameColumns(foreignKey.refColumns, columns ?? []));
  return pointing && `${foreignKeyName(pointing.foreignKey)} points at it`;
}

const sameColumns = (one: readonly string[], other: readonly string[]): boolean =>
  one.length === other.length && one.every((name) => other.includes(name));

type Change = (table: Table, name: string, subject: ProofSubject) => Table | undefined;

const MUTATIONS: Readonly<Record<string, Change>> = {
  'primary-key': ({ primaryKey: _, ...table }) => table,
  unique: (table, name) => ({ ...table, uniques: table.uniques.filter((unique) => uniqueName(unique) !== name) }),
  'unique#tenant': (table, name, subject) => {
    const tenant = tenantColumn(subject, table);
    const narrowed = table.uniques.map((unique) =>
      unique.name === name ? { ...unique, columns: unique.columns.filter((column) => column !== tenant) } : unique,
    );
    return { ...table, uniques: narrowed };
  },
  'unique#predicate': (table, name) => ({
    ...table,
    uniques: table.uniques.map((unique) =>
      unique.name === name ? { ...unique, columns: unique.columns.filter((column) => !findColumn(table, column)?.generated) } : unique,
    ),
  }),
  index: (table, name) => ({ ...table, indexes: table.indexes.filter((index) => index.name !== name) }),
  'index#tenant': (table, name, subject) => {
    const tenant = tenantColumn(subject, table);
    return changeIndex(table, name, (index) => ({
      ...index,
      parts: index.parts.filter(({ expr }) => expr.kind !== 'column' || expr.name !== tenant),
    }));
  },
  'index#predicate': (table, name) =>
    changeIndex(table, name, ({ where: _, ...index }) => ({
      ...index,
      parts: index.parts.filter(({ expr }) => expr.kind !== 'column' || !findColumn(table, expr.name)?.generated),
    })),
  'foreign-key': (table, name) => ({ ...table, foreignKeys: table.foreignKeys.filter((fk) => foreignKeyName(fk) !== name) }),
  'foreign-key#action': (table, name) =>
    changeForeignKey(table, name, ({ onDeleteColumns: _, ...fk }) => ({ ...fk, onDelete: OTHER_ACTION[fk.onDelete] })),
  'foreign-key#tenant': withoutTenant,
  check: (table, name) => ({ ...table, checks: table.checks.filter((check) => checkName(check) !== name) }),
  'not-null': (table, name) => changeColumn(table, name, (column) => ({ ...column, nullable: true })),
  default: withoutDefault,
  'column#length': (table, name) =>
    changeColumn(table, name, (column) =>
      column.type.kind === 'varchar' || column.type.kind === 'char'
        ? { ...column, type: { ...column.type, length: column.type.length + 10 } }
        : column,
    ),
  'column#touch': (table, name) => changeColumn(table, name, (column) => ({ ...column, mysql: { ...column.mysql, onUpdateNow: false } })),
  policy: (table, name) => ({ ...table, policies: table.policies.filter((policy) => policy.name !== name) }),
  'row-security': ({ rowSecurity: _, ...table }) => table,
  'row-security#forced': (table) => ({ ...table, rowSecurity: 'enabled' }),
  trigger: (table, name) => ({ ...table, triggers: table.triggers.filter((trigger) => trigger.name !== name) }),
  'trigger#moves': (table, name) => changeTrigger(table, name, withAnotherMove),
  'trigger#redaction': (table, name) =>
    changeTrigger(table, name, (definition) => (definition.kind === 'audit' ? { ...definition, redacted: [] } : definition)),
};

const OTHER_ACTION: Readonly<Record<ReferentialAction, ReferentialAction>> = {
  cascade: 'restrict',
  'set-null': 'restrict',
  'set-default': 'restrict',
  restrict: 'cascade',
  'no-action': 'cascade',
};

const changeColumn = (table: Table, name: string, change: (column: Column) => Column): Table => ({
  ...table,
  columns: table.columns.map((column) => (column.name === name ? change(column) : column)),
});

const changeIndex = (table: Table, name: string, change: (index: Index) => Index): Table => ({
  ...table,
  indexes: table.indexes.map((index) => (index.name === name ? change(index) : index)),
});

const changeForeignKey = (table: Table, name: string, change: (fk: ForeignKey) => ForeignKey): Table => ({
  ...table,
  foreignKeys: table.foreignKeys.map((fk) => (foreignKeyName(fk) === name ? change(fk) : fk)),
});

const changeTrigger = (table: Table, name: string, change: (definition: TriggerDefinition) => TriggerDefinition): Table => ({
  ...table,
  triggers: table.triggers.map((trigger) => (trigger.name === name ? { ...trigger, definition: change(trigger.definition) } : trigger)),
});

/** Rows that triggers write rely on defaults: there the current moment gives way to a fixed one. */
function withoutDefault(table: Table, name: string): Table {
  return changeColumn(table, name, (column) => {
    const { default: value, ...rest } = column;
    const written = table.role === 'audit' || table.role === 'archive' || table.role === 'history';
    if (!written || column.nullable || value?.kind !== 'now') return rest;
    return { ...rest, default: { kind: 'literal', value: '2001-01-01T00:00:00.000Z' } };
  });
}

/** The reference by key alone: any tenant's row would do. */
function withoutTenant(table: Table, name: string, subject: ProofSubject): Table {
  const tenant = tenantColumn(subject, table);
  return changeForeignKey(table, name, (fk) => {
    const kept = fk.columns.map((column, i) => [column, fk.refColumns[i] ?? ''] as const).filter(([column]) => column !== tenant);
    return { ...fk, columns: kept.map(([column]) => column), refColumns: kept.map(([, column]) => column) };
  });
}

/** One move more: the first pair of states that is not stated. */
function withAnotherMove(definition: TriggerDefinition): TriggerDefinition {
  if (definition.kind !== 'transition') return definition;
  const { allowed } = definition;
  const states = [...new Set([...(definition.initial ?? []), ...allowed.flatMap((pair) => [pair.from, pair.to])])];
  const pairs = states.flatMap((from) => states.map((to) => ({ from, to })));
  const extra = pairs.find(({ from, to }) => from !== to && !allowed.some((pair) => pair.from === from && pair.to === to));
  return extra ? { ...definition, allowed: [...allowed, extra] } : definition;
}
