/** Triggers as PostgreSQL has them: intent is spelled here and nowhere else, and every function has a name of its own. */
import { type ByKind, parseTableId, type Schema, type Table, type TableId, type TriggerDefinition, visit } from '../../../model/index.js';
import { shortName } from '../short-name.js';
import { archiveBody, auditBody } from './copy-bodies.js';
import type { EngineTrigger, FunctionName, TriggerContext } from './engine-trigger.js';
import { block } from './function-sql.js';
import { appendOnlyBody, holdBody, touchBody, transitionBody } from './row-bodies.js';

export type { EngineTrigger, FunctionName } from './engine-trigger.js';
export { functionSql } from './function-sql.js';

/** The triggers of every table. A function lives where its table lives; equal functions of one name are one. */
export function engineTriggers(schema: Schema): ReadonlyMap<TableId, readonly EngineTrigger[]> {
  const tables = new Map(schema.tables.map((table) => [table.id, table]));
  const bodies = new Map<string, string | undefined>(schema.routines.map((routine) => [keyOf(routine), undefined]));
  const spell = (table: Table): readonly EngineTrigger[] =>
    table.triggers.map((trigger) => ownName(visit(trigger.definition, SPELL, { schema, tables, table, trigger }), bodies));
  return new Map(schema.tables.map((table) => [table.id, spell(table)]));
}

const keyOf = ({ name, namespace }: FunctionName): string => JSON.stringify([namespace ?? '', name]);

/** A name that another function has already gets a number. */
function ownName(trigger: EngineTrigger, bodies: Map<string, string | undefined>): EngineTrigger {
  if (trigger.body === undefined) return trigger;
  let calls = trigger.calls;
  for (let n = 2; bodies.has(keyOf(calls)) && bodies.get(keyOf(calls)) !== trigger.body; n++) {
    calls = { ...trigger.calls, name: shortName(`${trigger.calls.name}_${n}`) };
  }
  bodies.set(keyOf(calls), trigger.body);
  return { ...trigger, calls };
}

const SPELL: ByKind<TriggerDefinition, EngineTrigger, [TriggerContext]> = {
  touch: (definition, context) => ({
    ...rowTrigger(context, 'BEFORE', 'UPDATE'),
    calls: functionOf(context, shortName(`set_${definition.column}`)),
    body: touchBody(definition),
  }),
  transition: (definition, context) => ({
    ...rowTrigger(context, 'BEFORE', 'INSERT', 'UPDATE'),
    body: transitionBody(definition, context.table),
  }),
  audit: (definition, context) => ({
    ...rowTrigger(context, 'AFTER', 'INSERT', 'UPDATE', 'DELETE'),
    body: auditBody(definition, context),
  }),
  archive: (definition, context) => ({ ...rowTrigger(context, 'BEFORE', 'DELETE'), body: archiveBody(definition, context) }),
  'append-only': (_, context) => ({ ...rowTrigger(context, 'BEFORE', 'UPDATE', 'DELETE'), body: appendOnlyBody(context.table) }),
  hold: (definition, context) => ({ ...rowTrigger(context, 'BEFORE', 'DELETE'), body: holdBody(definition, context.table) }),
  sql: ({ timing, events, columns, level, when, body, routine, ...given }, context) => ({
    ...rowTrigger(context, timing === 'instead-of' ? 'INSTEAD OF' : timing === 'before' ? 'BEFORE' : 'AFTER'),
    events: events.map((event) => event.toUpperCase()),
    ...(columns ? { columns } : {}),
    ...(given.arguments ? { arguments: given.arguments } : {}),
    level: level === 'row' ? 'ROW' : 'STATEMENT',
    ...(when === undefined ? {} : { when }),
    ...(routine === undefined ? { body: asBlock(body) } : { calls: parseTableId(routine) }),
  }),
};

const asBlock = (body: string): string => (/^\s*(DECLARE|BEGIN)\b/i.test(body) ? body : block([body]));

/** Function and trigger share their name where it says the table's. */
function rowTrigger(context: TriggerContext, timing: EngineTrigger['timing'], ...events: readonly string[]): EngineTrigger {
  const { trigger, table } = context;
  const name = trigger.name.includes(table.name) ? trigger.name : `${table.name}_${trigger.name}`;
  return { name: trigger.name, timing, events, level: 'ROW', calls: functionOf(context, shortName(name)) };
}

const functionOf = ({ table }: TriggerContext, name: string): FunctionName =>
  table.namespace === undefined ? { name } : { name, namespace: table.namespace };
