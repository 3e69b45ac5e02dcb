/** New tables, and what hangs on tables: triggers, policies, descriptions. */
import type { Addition, ForeignKey, OfKind, RowPolicy, Schema, StepDraft, StepStatement, TableId } from '../../../model/index.js';
import { oncePer } from '../../../util/once-per.js';
import type { Statement } from '../../dialect.js';
import { type Formed, formed, free, type StepContext } from '../../step-forms.js';
import { partitionStatements } from '../partitions.js';
import { commentPairs, tablePair, triggerPair } from '../render/index.js';
import { indexSql } from '../render/index-sql.js';
import { securityPairs } from '../render/security.js';
import { renderCheck } from '../render/table.js';
import { quoteIdentifier, quoteQualified, quoteText } from '../spelling.js';
import { type EngineTrigger, engineTriggers, functionSql } from '../triggers/index.js';
import { INSTANT } from './limits.js';
import { accessExclusive, shareRowExclusive, shareUpdateExclusive } from './locks.js';
import { nameOf } from './table-name.js';

export function formTable({ table, inline }: OfKind<Addition, 'table'>, { after, version }: StepContext): Formed {
  const later = new Set<ForeignKey>(table.foreignKeys.filter((key) => !inline.includes(key)));
  const lateChecks = table.checks.filter((check) => check.notValid);
  const triggers = triggersOf(after, table.id);
  return formed({
    phase: 'tables',
    title: `create ${table.name}`,
    why: 'New and empty: nothing that is there is locked, so it is complete with its indexes, rules and comments from the start.',
    up: [
      tablePair(table, later, version).up,
      ...partitionStatements(table).map((sql) => ({ sql })),
      ...table.indexes.map((index) => ({ sql: indexSql(table, index) })),
      ...lateChecks.map((check) => ({ sql: `ALTER TABLE ${nameOf(table)}\n  ADD ${renderCheck(check)}` })),
      ...triggers.map((trigger) => triggerPair(table, trigger).up),
      ...securityPairs(table).map(({ up }) => up),
      ...commentPairs(table).map(({ up }) => up),
    ].map(({ sql }) => free(sql)),
    down: [{ sql: `DROP TABLE ${nameOf(table)}`, locks: [] }],
    before: INSTANT,
    loses: `${table.name} and every row in it`,
    ...(inline.some(({ refTable }) => refTable !== table.id) ? { remark: 'Its references are to tables that earlier steps created.' } : {}),
  });
}

/** Functions that triggers of new or existing tables call and that nothing made before. */
export function triggerFunctions({ before, after }: StepContext): readonly StepDraft[] {
  const known = new Set(bodies(before).map(([name]) => name));
  const fresh = bodies(after).filter(([name]) => !known.has(name));
  if (fresh.length === 0) return [];
  return [
    {
      phase: 'routines',
      title: fresh.length === 1 ? 'create a trigger function' : 'create trigger functions',
      why: 'Before the triggers that call them. Nothing is locked.',
      up: fresh.map(([, { calls, body = '' }]) => free(functionSql(calls, body))),
      down: fresh.map(([name]) => free(`DROP FUNCTION ${name}()`)).reverse(),
    },
  ];
}

/** One entry a function, under the name that calls use. */
function bodies(schema: Schema): readonly (readonly [string, EngineTrigger])[] {
  const found = new Map<string, EngineTrigger>();
  for (const trigger of [...spelled(schema).values()].flat()) {
    const name = quoteQualified(trigger.calls.name, trigger.calls.namespace);
    if (trigger.body !== undefined && !found.has(name)) found.set(name, trigger);
  }
  return [...found];
}

/** Spelled once a schema: a function's name depends on those of all others. */
const spelled = oncePer(engineTriggers);

const triggersOf = (schema: Schema, table: TableId): readonly EngineTrigger[] => spelled(schema).get(table) ?? [];

export function formTriggers({ table, values }: OfKind<Addition, 'triggers'>, { after }: StepContext): Formed {
  const names = new Set(values.map(({ name }) => name));
  const triggers = triggersOf(after, table.id).filter(({ name }) => names.has(name));
  const on = nameOf(table);
  return formed({
    phase: 'triggers',
    title: triggers.length === 1 ? `add ${triggers[0]?.name ?? 'a trigger'}` : `add ${triggers.length} triggers to ${table.name}`,
    why: 'From this moment on every change of a row runs them. Creating a trigger stops writes for an instant, dropping it reads too.',
    up: triggers.map((trigger) => ({ sql: triggerPair(table, trigger).up.sql, locks: [shareRowExclusive(table.id)] })),
    down: [...triggers]
      .reverse()
      .map(({ name }) => ({ sql: `DROP TRIGGER ${quoteIdentifier(name)} ON ${on}`, locks: [accessExclusive(table.id)] })),
    before: INSTANT,
  });
}

export function formPolicies({ table, values }: OfKind<Addition, 'policies'>): Formed {
  const isAdded = (sql: string, { name }: RowPolicy): boolean => sql.startsWith(`CREATE POLICY ${quoteIdentifier(name)}\n`);
  const statements: readonly Statement[] = securityPairs(table).map(({ up }) => up);
  return formed({
    phase: 'policies',
    title: values.length === 1 ? `add ${values[0]?.name ?? 'a policy'}` : `add ${values.length} policies to ${table.name}`,
    why: 'Policies are there before row security is switched on, and change nothing until then.',
    up: values.flatMap((policy) =>
      statements.filter(({ sql }) => isAdded(sql, policy)).map(({ sql }): StepStatement => ({ sql, locks: [accessExclusive(table.id)] })),
    ),
    down: [...values]
      .reverse()
      .map(({ name }) => ({ sql: `DROP POLICY ${quoteIdentifier(name)} ON ${nameOf(table)}`, locks: [accessExclusive(table.id)] })),
    before: INSTANT,
  });
}

export function formRowSecurity({ table, from }: OfKind<Addition, 'row-security'>): Formed {
  const states = [...(from === undefined ? ['ENABLE'] : []), ...(table.rowSecurity === 'forced' ? ['FORCE'] : [])];
  const back: Readonly<Record<string, string>> = { ENABLE: 'DISABLE', FORCE: 'NO FORCE' };
  const alter = (state: string): StepStatement => ({
    sql: `ALTER TABLE ${nameOf(table)} ${state} ROW LEVEL SECURITY`,
    locks: [accessExclusive(table.id)],
  });
  return formed({
    phase: 'policies',
    title: `switch on row security of ${table.name}`,
    why: 'Its own file, because it changes what everybody sees: from its commit on, a role without a policy sees no row.',
    up: states.map(alter),
    down: [...states].reverse().map((state) => alter(back[state] ?? '')),
    before: INSTANT,
    remark: 'Deploy an application that sets what the policies ask for before this step.',
  });
}

export function formDescriptions({ table, ofTable, columns }: OfKind<Addition, 'descriptions'>): Formed {
  const on = nameOf(table);
  const say = (target: string, text: string | undefined): StepStatement => ({
    sql: `COMMENT ON ${target} IS ${text === undefined ? 'NULL' : quoteText(text)}`,
    locks: [shareUpdateExclusive(table.id)],
  });
  const targets: readonly (readonly [string, string | undefined])[] = [
    ...(ofTable ? [[`TABLE ${on}`, table.description] as const] : []),
    ...columns.map(({ name, description }) => [`COLUMN ${on}.${quoteIdentifier(name)}`, description] as const),
  ];
  return formed({
    phase: 'descriptions',
    title: `describe ${table.name}`,
    why: 'Readers and writers go on.',
    up: targets.map(([target, text]) => say(target, text)),
    down: [...targets].reverse().map(([target]) => say(target, undefined)),
    before: INSTANT,
  });
}
