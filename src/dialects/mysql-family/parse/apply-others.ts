/** Indexes, drops, renames, views, triggers and routines on the working schema. */
import { type Table, type Trigger, tableId, type View } from '../../../model/index.js';
import * as catalogue from '../../../sql/catalogue/index.js';
import { missing, renameTable } from './apply-alter.js';
import type { Change, Outcome } from './change.js';
import {
  accept,
  acceptAny,
  acceptSymbol,
  type Cursor,
  isSymbol,
  next,
  peek,
  type QualifiedName,
  readName,
  readQualifiedName,
  skipItem,
} from './cursor.js';
import { dropIndex } from './drop.js';
import { rememberProcedure } from './dynamic.js';
import { rangeFrom, readKeyOptions, readKeyParts, readUsing } from './keys.js';
import { readFrom } from './places.js';
import type { Stored } from './stored.js';
import { addKey, sameName } from './table-keys.js';
import type { KeyDefinition } from './tree.js';
import { dropTable, findTable, idOf, objectName, putTable, routineName, type Working } from './working.js';

/** CREATE [UNIQUE | FULLTEXT | SPATIAL] INDEX; undefined where it creates something else. */
export function createIndex(cursor: Cursor, change: Change): Outcome | undefined {
  const { start } = peek(cursor);
  const from = cursor.at;
  cursor.at++;
  const orReplace = accept(cursor, 'or', 'replace');
  acceptAny(cursor, new Set(['online', 'offline']));
  const kind = acceptAny(cursor, KINDS);
  if (!accept(cursor, 'index')) {
    cursor.at = from;
    return undefined;
  }
  const ifNotExists = accept(cursor, 'if', 'not', 'exists');
  const name = readName(cursor);
  const before = readUsing(cursor);
  const target = accept(cursor, 'on') ? readQualifiedName(cursor) : undefined;
  const parts = readKeyParts(cursor);
  const { using, options } = readKeyOptions(cursor);
  skipTactics(cursor);
  if (name === undefined || !target) return { what: 'create index', fate: 'not-understood' };
  const said = using ?? before;
  const key: KeyDefinition = {
    kind: 'key',
    what: kind === 'unique' ? 'unique' : 'index',
    name,
    ...(ifNotExists ? { ifNotExists } : {}),
    method: kind === 'fulltext' || kind === 'spatial' ? kind : 'btree',
    ...(said === undefined ? {} : { using: said }),
    parts,
    ...(options ? { mysql: options } : {}),
    range: rangeFrom(cursor, start),
  };
  return onTable(target, change, 'create index', (table) => addKey(orReplace ? dropIndex(table, name, change) : table, key, change));
}

const KINDS = new Set(['unique', 'fulltext', 'spatial', 'vector']);

/** ALGORITHM, LOCK and WAIT say how, not what. */
function skipTactics(cursor: Cursor): void {
  while (['algorithm', 'lock', 'wait', 'nowait', 'comment'].includes(peek(cursor).text)) {
    const word = next(cursor).text;
    acceptSymbol(cursor, '=');
    if (word !== 'nowait') next(cursor);
    acceptSymbol(cursor, ',');
  }
}

function onTable(name: QualifiedName, change: Change, what: string, apply: (table: Table) => Table): Outcome {
  const table = findTable(change.working, name);
  if (!table) {
    change.note('unknown-table', 'warning', change.span, `The table "${name.name}" was not created before.`);
    change.keep(what);
    return { what, fate: 'verbatim', subject: `table:${idOf(change.working, name)}`, note: 'its table is not here' };
  }
  putTable(change.working, apply(table));
  return { what, fate: 'modelled', subject: `table:${table.id}` };
}

const DROPPED = new Set(['table', 'tables', 'index', 'view', 'trigger', 'procedure', 'function', 'event', 'sequence', 'package']);

/** DROP TABLE, INDEX, VIEW, TRIGGER …; undefined where it drops what no schema holds. */
export function drop(cursor: Cursor, change: Change): Outcome | undefined {
  cursor.at++;
  const temporary = accept(cursor, 'temporary');
  const kind = acceptAny(cursor, DROPPED);
  if (kind === undefined) return undefined;
  const what = `drop ${kind}`;
  if (temporary) {
    cursor.at = cursor.tokens.length - 1;
    return { what: 'drop temporary table', fate: 'skipped', note: 'temporary' };
  }
  if (kind === 'package') accept(cursor, 'body');
  const ifExists = accept(cursor, 'if', 'exists');
  if (kind === 'index') return dropIndexOn(cursor, ifExists, change);
  do {
    const name = readQualifiedName(cursor);
    if (!name) break;
    const found = DROPS[kind]?.(name, change) ?? false;
    if (!found && !ifExists) change.note('unknown-object', 'warning', change.span, `There is no ${kind} "${name.name}" to drop.`);
  } while (acceptSymbol(cursor, ','));
  acceptAny(cursor, new Set(['restrict', 'cascade']));
  return { what, fate: 'modelled' };
}

type Dropper = (name: QualifiedName, change: Change) => boolean;

const dropOneTable: Dropper = (name, { working }) => {
  if (working.temporary.delete(name.name)) return true;
  const table = findTable(working, name);
  if (table) dropTable(working, table);
  return table !== undefined;
};

const DROPS: Readonly<Record<string, Dropper>> = {
  table: dropOneTable,
  tables: dropOneTable,
  view: (name, { working }) => dropped(working, 'view', objectName(working, name)),
  trigger: (name, { working }) => catalogue.dropTrigger(working.catalogue, objectName(working, name)) === undefined,
  procedure: ({ name }, { working }) => dropped(working, 'routine', routineName('procedure', name)),
  function: ({ name }, { working }) => dropped(working, 'routine', routineName('function', name)),
  package: ({ name }, { working }) => dropped(working, 'opaque', { name: `package ${name}` }),
  event: ({ name }, { working }) => dropped(working, 'opaque', { name: `event ${name}` }),
  sequence: (name, { working }) => dropped(working, 'sequence', objectName(working, name)),
};

const dropped = ({ catalogue: own }: Working, kind: catalogue.OtherKind, name: catalogue.ObjectName): boolean =>
  catalogue.dropObject(own, kind, name) === undefined;

function dropIndexOn(cursor: Cursor, ifExists: boolean, change: Change): Outcome {
  const name = readName(cursor);
  const target = accept(cursor, 'on') ? readQualifiedName(cursor) : undefined;
  skipTactics(cursor);
  if (name === undefined || !target) return { what: 'drop index', fate: 'not-understood' };
  return onTable(target, change, 'drop index', (table) => {
    const dropped = dropIndex(table, name, change);
    if (dropped === table && !ifExists) missing(change, table, 'index', name);
    return dropped;
  });
}

/** RENAME TABLE a TO b, c TO d. */
export function rename(cursor: Cursor, change: Change): Outcome | undefined {
  cursor.at++;
  if (acceptAny(cursor, new Set(['table', 'tables'])) === undefined) return undefined;
  accept(cursor, 'if', 'exists');
  do {
    const from = readQualifiedName(cursor);
    if (accept(cursor, 'wait')) next(cursor);
    else accept(cursor, 'nowait');
    const to = accept(cursor, 'to') ? readQualifiedName(cursor) : undefined;
    if (!from || !to) return { what: 'rename table', fate: 'not-understood' };
    const table = findTable(change.working, from);
    if (table) renameTable(table, to, change);
    else if (!renameView(from, to, change)) {
      change.note('unknown-table', 'warning', change.span, `The table "${from.name}" was not created before.`);
    }
  } while (acceptSymbol(cursor, ','));
  return { what: 'rename table', fate: 'modelled' };
}

function renameView(from: QualifiedName, to: QualifiedName, { working }: Change): boolean {
  const [old, next] = [objectName(working, from), objectName(working, to)];
  const view = catalogue.findObject(working.catalogue, 'view', old);
  return view !== undefined && catalogue.renameObject(working.catalogue, 'view', old, next, { ...view, ...next }) === undefined;
}

export function applyStored(stored: Stored, change: Change): Outcome {
  if (stored.kind === 'view') return applyView(stored, change);
  if (stored.kind === 'trigger') return applyTrigger(stored, change);
  return applyRoutine(stored, change);
}

function applyView(stored: Extract<Stored, { readonly kind: 'view' }>, change: Change): Outcome {
  const { working } = change;
  const name = objectName(working, stored.name);
  const outcome: Outcome = { what: 'create view', fate: 'verbatim', subject: `view:${tableId(stored.name.name)}` };
  if (stored.ifNotExists && catalogue.findObject(working.catalogue, 'view', name)) return outcome;
  const view: View = {
    ...name,
    ...(stored.columns ? { columns: stored.columns } : {}),
    ...(stored.mysql ? { mysql: stored.mysql } : {}),
    definition: { kind: 'sql', sql: stored.query, materialised: false },
    origin: readFrom(change.span),
  };
  // A view may rest on others: those made later stand later.
  catalogue.dropObject(working.catalogue, 'view', name);
  catalogue.putObject(working.catalogue, 'view', name, view);
  return outcome;
}

function applyTrigger(stored: Extract<Stored, { readonly kind: 'trigger' }>, change: Change): Outcome {
  const { working } = change;
  const { name } = stored.name;
  const table = findTable(working, stored.table);
  const outcome: Outcome = { what: 'create trigger', fate: 'verbatim', ...(table ? { subject: `trigger:${table.id}/${name}` } : {}) };
  if (!table) {
    change.note(
      'unknown-table',
      'warning',
      change.span,
      `The table "${stored.table.name}" of the trigger "${name}" was not created before.`,
    );
    change.keep('create trigger');
    return outcome;
  }
  if (stored.ifNotExists && table.triggers.some((trigger) => trigger.name === name)) return outcome;
  const trigger: Trigger = {
    name,
    definition: { kind: 'sql', timing: stored.timing, events: [stored.event], level: 'row', body: stored.body },
    origin: readFrom(change.span),
  };
  const others = table.triggers.filter((known) => known.name !== name);
  putTable(working, { ...table, triggers: insertAt(others, trigger, stored.place) });
  return outcome;
}

function insertAt(
  triggers: readonly Trigger[],
  trigger: Trigger,
  place: Extract<Stored, { readonly kind: 'trigger' }>['place'],
): readonly Trigger[] {
  const at = place ? triggers.findIndex(({ name }) => sameName(name, place.trigger)) : -1;
  if (at < 0 || !place) return [...triggers, trigger];
  const before = place.where === 'precedes' ? at : at + 1;
  return [...triggers.slice(0, before), trigger, ...triggers.slice(before)];
}

function applyRoutine(stored: Extract<Stored, { readonly kind: 'routine' }>, change: Change): Outcome {
  const { working } = change;
  const { what, sql, ifNotExists } = stored;
  const outcome: Outcome = { what: `create ${what}`, fate: 'verbatim' };
  const origin = readFrom(change.span);
  const name = what === 'procedure' || what === 'function' ? routineName(what, stored.name.name) : { name: `${what} ${stored.name.name}` };
  const kind = what === 'procedure' || what === 'function' ? 'routine' : 'opaque';
  if (what === 'procedure') rememberProcedure(working, stored.name.name, sql);
  if (ifNotExists && catalogue.findObject(working.catalogue, kind, name)) return outcome;
  if (kind === 'routine') catalogue.putObject(working.catalogue, kind, name, { name: stored.name.name, sql, origin });
  else catalogue.putObject(working.catalogue, kind, name, { what: `create ${what}`, sql, origin });
  return outcome;
}

/** CREATE SEQUENCE, kept as it is. */
export function createSequence(cursor: Cursor, change: Change): Outcome | undefined {
  const from = cursor.at;
  cursor.at++;
  accept(cursor, 'or', 'replace');
  if (!accept(cursor, 'sequence')) {
    cursor.at = from;
    return undefined;
  }
  accept(cursor, 'if', 'not', 'exists');
  const name = readQualifiedName(cursor);
  while (peek(cursor).kind !== 'end') {
    if (isSymbol(peek(cursor), ',') || isSymbol(peek(cursor), ')')) cursor.at++;
    else skipItem(cursor);
  }
  if (!name) return undefined;
  const sequence = objectName(change.working, name);
  catalogue.putObject(change.working.catalogue, 'sequence', sequence, { ...sequence, sql: change.text, origin: readFrom(change.span) });
  return { what: 'create sequence', fate: 'verbatim' };
}
