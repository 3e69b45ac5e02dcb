/** Touch, transition, archive, append-only, hold, and triggers kept as they were written. */
import type { OfKind, Table, TriggerDefinition } from '../../../model/index.js';
import { quoteString } from '../../../sql/index.js';
import { quoteIdentifier } from '../spelling.js';
import { type EngineTrigger, engineTrigger, insertInto, nowFor, ofRow, refuse } from './engine-trigger.js';

type Triggers = readonly EngineTrigger[];

/**
 * The row is updated once more, with the moment. The condition holds for no row that already has it, so the trigger
 * ends by itself where recursive triggers are on.
 */
export function touchTriggers(name: string, table: Table, column: string): Triggers {
  const [before, after, now] = [ofRow('OLD', column), ofRow('NEW', column), nowFor(table, column)];
  const key = table.primaryKey?.columns ?? [];
  const own = key.length === 0 ? 'rowid = NEW.rowid' : key.map((part) => `${quoteIdentifier(part)} = ${ofRow('NEW', part)}`).join(' AND ');
  const body = [`UPDATE ${quoteIdentifier(table.name)} SET ${quoteIdentifier(column)} = ${now} WHERE ${own};`];
  return [engineTrigger({ name, table, moment: 'AFTER UPDATE', when: `${after} IS ${before} AND ${after} IS NOT ${now}`, body })];
}

/** States that only a move can reach are refused on insert; what is no state at all is left to the column's check. */
export function transitionTriggers(
  name: string,
  table: Table,
  { column, allowed, initial }: OfKind<TriggerDefinition, 'transition'>,
): Triggers {
  const label = `${table.name}.${column}`;
  const [before, after] = [ofRow('OLD', column), ofRow('NEW', column)];
  const pairs = allowed.map(({ from, to }) => `(${quoteString(from)}, ${quoteString(to)})`);
  const isAllowed = `coalesce((${before}, ${after}) IN (VALUES ${pairs.join(', ')}), 0)`;
  const update = engineTrigger({
    name: `${name}_update`,
    table,
    moment: `BEFORE UPDATE OF ${quoteIdentifier(column)}`,
    when: [`${after} IS NOT ${before}`, ...(pairs.length === 0 ? [] : [`NOT ${isAllowed}`])].join('\n  AND '),
    body: [refuse(`${label} cannot move to this state`)],
  });
  const states = [...new Set(allowed.flatMap(({ from, to }) => [from, to]))];
  const later = states.filter((state) => initial !== undefined && !initial.includes(state));
  if (later.length === 0) return [update];
  const insert = engineTrigger({
    name: `${name}_insert`,
    table,
    moment: 'BEFORE INSERT',
    when: `${after} IN (${later.map(quoteString).join(', ')})`,
    body: [refuse(`${label} cannot start in this state`)],
  });
  return [insert, update];
}

export function archiveTriggers(name: string, table: Table, archive: Table): Triggers {
  const own = new Set(table.columns.map((column) => column.name));
  const copied = archive.columns.filter((column) => own.has(column.name) && !column.generated).map((column) => column.name);
  const values = new Map(copied.map((column) => [column, ofRow('OLD', column)]));
  const stamped = archive.columns.some((column) => column.name === 'archived_at') && !own.has('archived_at');
  if (stamped) values.set('archived_at', nowFor(archive, 'archived_at'));
  return [engineTrigger({ name, table, moment: 'BEFORE DELETE', body: insertInto(archive.name, values) })];
}

export function appendOnlyTriggers(name: string, table: Table): Triggers {
  return [
    engineTrigger({ name: `${name}_update`, table, moment: 'BEFORE UPDATE', body: [refuse(`rows of ${table.name} cannot be changed`)] }),
    engineTrigger({ name: `${name}_delete`, table, moment: 'BEFORE DELETE', body: [refuse(`rows of ${table.name} cannot be deleted`)] }),
  ];
}

export function holdTriggers(name: string, table: Table, column: string): Triggers {
  return [
    engineTrigger({
      name,
      table,
      moment: 'BEFORE DELETE',
      when: ofRow('OLD', column),
      body: [refuse(`a row of ${table.name} is under legal hold`)],
    }),
  ];
}

/** A body that is a whole CREATE statement is one read from a database: it stays as it is. */
export function sqlTriggers(name: string, table: Table, { timing, events, when, body }: OfKind<TriggerDefinition, 'sql'>): Triggers {
  if (/^\s*create\s/i.test(body)) return [{ name, sql: body }];
  return events.map((event) =>
    engineTrigger({
      name: events.length === 1 ? name : `${name}_${event}`,
      table,
      moment: `${timing.replace('-', ' ').toUpperCase()} ${event.toUpperCase()}`,
      ...(when === undefined ? {} : { when }),
      body: [`${body.trim().replace(/;$/, '')};`],
    }),
  );
}
