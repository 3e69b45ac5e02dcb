/** Transition, archive, append-only and hold as triggers. */
import type { OfKind, Table, TriggerDefinition } from '../../../model/index.js';
import { quoteText } from '../spelling.js';
import { type EngineTrigger, insertRow, ofRow, refuse, refuseWhen } from './engine-trigger.js';

type Triggers = readonly EngineTrigger[];

/** States that only a move can reach are refused on insert; what is no state at all is left to the column's check. */
export function transitionTriggers(
  name: string,
  table: Table,
  { column, allowed, initial }: OfKind<TriggerDefinition, 'transition'>,
): Triggers {
  const label = `${table.name}.${column}`;
  const [before, after] = [ofRow('OLD', column), ofRow('NEW', column)];
  const pairs = allowed.map(({ from, to }) => `(${quoteText(from)}, ${quoteText(to)})`);
  const isAllowed = pairs.length === 0 ? 'FALSE' : `COALESCE((${before}, ${after}) IN (\n      ${pairs.join(',\n      ')}\n    ), FALSE)`;
  const update = refuseWhen(`NOT (${after} <=> ${before})\n    AND NOT ${isAllowed}`, `${label} cannot move to this state`);
  const later = statesOf(allowed).filter((state) => initial !== undefined && !initial.includes(state));
  const insert = refuseWhen(`${after} IN (${later.map(quoteText).join(', ')})`, `${label} cannot start in this state`);
  return [
    ...(later.length === 0 ? [] : [{ name: `${name}_insert`, timing: 'before', event: 'insert', body: insert } as const]),
    { name: `${name}_update`, timing: 'before', event: 'update', body: update },
  ];
}

const statesOf = (allowed: readonly { readonly from: string; readonly to: string }[]): readonly string[] => [
  ...new Set(allowed.flatMap(({ from, to }) => [from, to])),
];

export function archiveTriggers(name: string, table: Table, archive: Table): Triggers {
  const own = new Set(table.columns.map((column) => column.name));
  const copied = archive.columns.filter((column) => own.has(column.name) && !column.generated).map((column) => column.name);
  const stamped = archive.columns.some((column) => column.name === 'archived_at') && !own.has('archived_at');
  const values = new Map(copied.map((column) => [column, ofRow('OLD', column)]));
  if (stamped) values.set('archived_at', 'CURRENT_TIMESTAMP(6)');
  return [{ name, timing: 'before', event: 'delete', body: insertRow(archive.name, values) }];
}

/** `SET @app_allow_purge = 1` opens the way for a retention job. */
export function appendOnlyTriggers(name: string, table: Table): Triggers {
  return [
    {
      name: `${name}_update`,
      timing: 'before',
      event: 'update',
      body: refuse(`rows of ${table.name} cannot be changed`),
    },
    {
      name: `${name}_delete`,
      timing: 'before',
      event: 'delete',
      body: refuseWhen('COALESCE(@app_allow_purge, 0) <> 1', `rows of ${table.name} cannot be deleted`),
    },
  ];
}

export function holdTriggers(name: string, table: Table, column: string): Triggers {
  const body = refuseWhen(ofRow('OLD', column), `a row of ${table.name} is under legal hold`);
  return [{ name, timing: 'before', event: 'delete', body }];
}

export function sqlTriggers(name: string, { timing, events, when, body }: OfKind<TriggerDefinition, 'sql'>): Triggers {
  if (timing === 'instead-of') return [];
  const text = when === undefined ? body : `IF ${when} THEN\n${body};\nEND IF`;
  return events.map((event) => ({ name: events.length === 1 ? name : `${name}_${event}`, timing, event, body: text }));
}
