/** How the house says when a row was made, last changed and deleted, and who keeps that current. */
import type { Column, Table, Trigger } from '../../../model/index.js';
import { wordsOf } from '../../naming/index.js';
import { meant, spell } from './keys.js';
import { isLink } from './own-tables.js';
import { isCustom } from './table-names.js';
import { tally } from './tally.js';
import { templateOf } from './template.js';
import { type Trait, type TraitId, trait } from './trait.js';

export interface TimeStyle {
  /** Taken over for new tables as it is. */
  readonly column: Column;
  /** Whether new tables get it. */
  readonly custom: boolean;
  /** What keeps it current: a trigger that calls a routine of the house, or the engine in the engine's own way. */
  readonly touch?: { readonly kind: 'routine'; readonly trigger: Trigger; readonly template: string } | { readonly kind: 'engine' };
}

export interface Times {
  readonly created?: TimeStyle;
  readonly updated?: TimeStyle;
  readonly deleted?: TimeStyle & { readonly flag: boolean };
  readonly traits: readonly Trait[];
}

const CREATED =
  /^(created(_(at|on|date|time|timestamp))?|inserted_at|creation_(date|time)|date_(created|add|added)|create_(time|date|ts)|insert_(time|date)|time_created|ctime|cdate)$/;
const UPDATED =
  /^(updated(_(at|on|date|time|timestamp))?|modified(_(at|on|date|time))?|last_(update|updated|modified|update_time|updated_at|modified_at)|date_(updated|upd|modified)|update_(time|date|ts)|modify_time|time_updated|mtime|mod)$/;
const DELETED = /^(deleted(_(at|on|date|time))?|is_deleted|removed_at|discarded_at|delete_time|date_deleted|deletedat|deleted_flag)$/;

export function times(tables: readonly Table[]): Times {
  const things = tables.filter((table) => !isLink(table));
  const created = styleOf(things, CREATED, isMoment);
  const updated = styleOf(things, UPDATED, isMoment);
  const deleted = styleOf(things, DELETED, isMark);
  const touch = updated && touchOf(things, updated.column.name);
  const flag = deleted !== undefined && !isMoment(deleted.column);
  return {
    ...(created ? { created } : {}),
    ...(updated ? { updated: touch ? { ...updated, touch } : updated } : {}),
    ...(deleted ? { deleted: { ...deleted, flag } } : {}),
    traits: [
      ...timeTrait('created-at', things, created, CREATED, isMoment, ''),
      ...timeTrait('updated-at', things, updated, UPDATED, isMoment, touchWords(things, updated, touch)),
      ...timeTrait('soft-delete', things, deleted, DELETED, isMark, ''),
    ].map((found) => (flag && found.id === 'soft-delete' ? { ...found, note: FLAG_NOTE } : found)),
  };
}

const FLAG_NOTE = 'The flag does not say when a row was deleted; the time of its last change is the nearest thing.';

/** A flag, or a number that is used as one. */
const isMark = (column: Column): boolean => {
  const { kind } = meant(column.type);
  return isMoment(column) || kind === 'boolean' || (kind === 'integer' && column.default?.kind === 'literal');
};

function isMoment({ type }: Column): boolean {
  const { kind } = meant(type);
  return kind === 'instant' || kind === 'datetime' || kind === 'date' || (kind === 'native' && /timestamp|date/i.test(spell(meant(type))));
}

type Fits = (column: Column) => boolean;

const matching = (tables: readonly Table[], names: RegExp, fits: Fits): readonly Column[] =>
  tables.flatMap(({ columns }) => columns.find((column) => names.test(wordsOf(column.name)) && fits(column)) ?? []);

function styleOf(tables: readonly Table[], names: RegExp, fits: Fits): TimeStyle | undefined {
  const columns = matching(tables, names, fits);
  const name = tally(columns.map((column) => column.name))[0]?.value;
  const shape = tally(
    columns.filter((column) => column.name === name),
    shapeOf,
  )[0]?.value;
  return shape && { column: shape, custom: isCustom(columns.length, tables.length) };
}

const shapeOf = (column: Column): string =>
  `${spell(meant(column.type))}${column.nullable ? ', may be empty' : ''}${column.default ? `, default ${DEFAULTS[column.default.kind]}` : ''}`;
const DEFAULTS = { literal: 'a constant', now: 'now', today: 'today', uuid: 'a uuid', expr: 'an expression' } as const;

function timeTrait(
  id: TraitId,
  tables: readonly Table[],
  style: TimeStyle | undefined,
  names: RegExp,
  fits: Fits,
  more: string,
): readonly Trait[] {
  if (!style) return [];
  const found = tally(matching(tables, names, fits), (column) => `${column.name}: ${shapeOf(column)}`);
  const say = (column: Column): string => `${column.name}, ${shapeOf(column)}`;
  const [first] = trait({
    id,
    unit: 'tables that are no links',
    found,
    say,
    of: tables.length,
    followed: style.custom || id === 'soft-delete',
  });
  return first ? [{ ...first, found: `${first.found}${more}` }] : [];
}

function touchWords(tables: readonly Table[], updated: TimeStyle | undefined, touch: TimeStyle['touch']): string {
  if (!updated) return '';
  if (!touch) return ', set by the application';
  const kept = tables.filter((table) => touches(table, updated.column.name)).length;
  return touch.kind === 'engine'
    ? `, kept current by the database in ${kept}`
    : `, kept current in ${kept} by a trigger that calls ${touch.trigger.definition.kind === 'sql' ? (touch.trigger.definition.routine ?? 'a routine') : ''}`;
}

const TOUCHING = /upd|touch|modif|timestamp|moddatetime|changed/i;

const touchTrigger = ({ triggers }: Table, column: string): Trigger | undefined =>
  triggers.find(
    ({ definition, name }) =>
      (definition.kind === 'touch' && definition.column === column) ||
      (definition.kind === 'sql' &&
        definition.events.length === 1 &&
        definition.events[0] === 'update' &&
        definition.level === 'row' &&
        (definition.routine === undefined ? definition.body.includes(column) : TOUCHING.test(`${definition.routine} ${name}`))),
  );

function touches(table: Table, column: string): boolean {
  return touchTrigger(table, column) !== undefined || table.columns.some((c) => c.name === column && c.mysql?.onUpdateNow === true);
}

function touchOf(tables: readonly Table[], column: string): TimeStyle['touch'] {
  const having = tables.filter(({ columns }) => columns.some(({ name }) => name === column));
  const kept = having.filter((table) => touches(table, column));
  if (!isCustom(kept.length, having.length)) return undefined;
  const routines = kept.flatMap((table) => {
    const trigger = touchTrigger(table, column);
    return trigger?.definition.kind === 'sql' && trigger.definition.routine !== undefined ? [{ table, trigger }] : [];
  });
  if (routines.length === 0) return { kind: 'engine' };
  const routineOf = ({ trigger }: (typeof routines)[number]): string =>
    trigger.definition.kind === 'sql' ? (trigger.definition.routine ?? '') : '';
  const sample = tally(routines, routineOf)[0]?.value;
  const template = tally(
    routines.flatMap(({ table, trigger }) => templateOf({ name: trigger.name, table: table.name, columns: [] })?.text ?? []),
  )[0];
  return sample && { kind: 'routine', trigger: sample.trigger, template: template?.value ?? sample.trigger.name };
}
