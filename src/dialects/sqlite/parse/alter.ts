/** ALTER TABLE, as SQLite rewrites its schema. https://www.sqlite.org/lang_altertable.html */
import { objectId, type Table, type Trigger } from '../../../model/index.js';
import {
  addColumn,
  addConstraint,
  alterColumn,
  changeTable,
  columnName,
  dropColumn,
  dropConstraint,
  findObject,
  findTable,
  mapObjects,
  renameColumn,
  renameObject,
  renameTable,
} from '../../../sql/catalogue/index.js';
import { emptyTable, MOST_PROBLEMS, readItem } from './create-table.js';
import { nameAt } from './names.js';
import { renameColumnIn, renameTableIn } from './rename-in-sql.js';
import { type Outcome, placeOfTable, refuse, TEMPORARY, tell, type Work } from './session.js';
import { tableOf } from './table-of.js';
import { isWord, nameOf, type SqlToken } from './tokens.js';

interface Altering {
  readonly work: Work;
  readonly table: Table;
  /** Behind the table's name and the word that tells what to do. */
  readonly rest: readonly SqlToken[];
}

export function alter(work: Work): Outcome | undefined {
  const { tokens } = work;
  if (!isWord(tokens[1], 'table')) return undefined;
  const name = nameAt(tokens, 2);
  const verb = name && tokens[name.next];
  if (!name || !verb) return refuse(work, 'cut-off', 'The statement ends before it says what to change.');
  const change = verb.kind === 'word' && Object.hasOwn(CHANGES, verb.value) ? CHANGES[verb.value] : undefined;
  const open = tokens.find((token) => !token.closed || token.value === '(');
  if (open) return refuse(work, 'unclosed', 'What opens here is never closed.', open, 'The text may be cut off here.');
  if (!change) return undefined;
  const table = findTable(work.catalogue, name.given);
  if (!table)
    return (
      renameVirtual(work, name.given.name, tokens.slice(name.next)) ??
      tell(work, { kind: 'missing', what: 'table', name: name.given.name }, name.token)
    );
  const outcome = change({ work, table, rest: tokens.slice(name.next + 1) });
  return table.namespace === TEMPORARY && outcome?.fate === 'modelled' ? { fate: 'skipped', note: 'of a temporary table' } : outcome;
}

const CHANGES: Readonly<Record<string, (altering: Altering) => Outcome | undefined>> = {
  rename: ({ work, table, rest }) => {
    if (isWord(rest[0], 'to')) return rest[1] && renameTo(work, table, nameOf(rest[1]));
    const [from, to, name] = isWord(rest[0], 'column') && !isWord(rest[1], 'to') ? rest.slice(1) : rest;
    return from && isWord(to, 'to') && name ? renameColumnTo(work, table, from, nameOf(name)) : undefined;
  },
  add: addTo,
  drop: dropFrom,
  alter: alterNullability,
};

const done = (table: Table, column?: string): Outcome => ({
  fate: 'modelled',
  subject: column === undefined ? objectId('table', table.id) : objectId('column', table.id, column),
});

function renameTo(work: Work, table: Table, name: string): Outcome {
  const { catalogue, session } = work;
  const place = { ...placeOfTable(table), name };
  // https://www.sqlite.org/lang_altertable.html#alter_table_rename
  const keepsReferences = session.legacyAlter && !session.foreignKeys;
  const problem = tell(work, renameTable(catalogue, placeOfTable(table), place, keepsReferences));
  if (problem) return problem;
  const inText = (sql: string): string => renameTableIn(sql, table.name, name);
  rewriteTriggers(work, (trigger, owner) => (owner.name === name || !session.legacyAlter ? inText(trigger) : trigger));
  if (!session.legacyAlter) rewriteViews(work, inText);
  return done({ ...table, ...place });
}

function renameColumnTo(work: Work, table: Table, from: SqlToken, to: string): Outcome {
  const { catalogue } = work;
  const { fold } = catalogue.rules;
  const own = columnName(catalogue, table, nameOf(from)) ?? nameOf(from);
  const problem = tell(work, renameColumn(catalogue, placeOfTable(table), own, to), from);
  if (problem) return problem;
  // SQLite leaves bodies alone that find the column under its new name too.
  if (fold(own) === fold(to)) return done(table, to);
  const isElsewhere = (other: string): boolean => {
    const found = findTable(catalogue, { name: other });
    return found !== undefined && columnName(catalogue, found, own) !== undefined;
  };
  const renaming = { table: table.name, isElsewhere, rename: (name: string) => (fold(name) === fold(own) ? to : undefined) };
  rewriteTriggers(work, (sql, owner) => renameColumnIn(sql, { ...renaming, isOwnTrigger: owner.id === table.id }));
  rewriteViews(work, (sql) => renameColumnIn(sql, { ...renaming, isOwnTrigger: false }));
  return done(table, to);
}

function rewriteTriggers({ catalogue }: Work, change: (sql: string, owner: Table) => string): void {
  for (const id of new Set(catalogue.owners.trigger.values())) {
    const table = catalogue.tables.get(id)?.value;
    if (!table) continue;
    const triggers = table.triggers.map((trigger): Trigger => {
      const { definition } = trigger;
      return definition.kind === 'sql' ? { ...trigger, definition: { ...definition, body: change(definition.body, table) } } : trigger;
    });
    changeTable(catalogue, placeOfTable(table), (found) => ({ ...found, triggers }));
  }
}

function rewriteViews({ catalogue }: Work, change: (sql: string) => string): void {
  mapObjects(catalogue, 'view', (view) =>
    view.definition.kind === 'sql' ? { ...view, definition: { ...view.definition, sql: change(view.definition.sql) } } : view,
  );
  mapObjects(catalogue, 'opaque', (one) => (/^trigger /.test(one.what) ? { ...one, sql: change(one.sql) } : one));
}

/** A virtual table takes its name in its own statement. */
function renameVirtual(work: Work, from: string, [verb, to, name]: readonly SqlToken[]): Outcome | undefined {
  const { catalogue } = work;
  const found = findObject(catalogue, 'opaque', { name: `table ${from}` });
  if (!found || !isWord(verb, 'rename') || !isWord(to, 'to') || !name) return undefined;
  const what = `table ${nameOf(name)}`;
  const sql = found.sql.replace(/^(create\s+(?:virtual\s+)?table\s+)("(?:[^"]|"")*"|[\w$]+)/i, (_, head: string) => `${head}${name.raw}`);
  return (
    tell(work, renameObject(catalogue, 'opaque', { name: found.what }, { name: what }, { ...found, sql, what })) ?? { fate: 'verbatim' }
  );
}

function addTo({ work, table, rest }: Altering): Outcome | undefined {
  const item = isWord(rest[0], 'column') ? rest.slice(1) : rest;
  if (item.length === 0) return refuse(work, 'cut-off', 'The statement ends before the column that it adds.');
  const parsed = emptyTable(table.sqlite?.strict, table.sqlite?.withoutRowid);
  readItem(work.sql, parsed, item);
  for (const { message, start, end } of parsed.problems.slice(0, MOST_PROBLEMS))
    work.report('not-understood', 'warning', message, { start, end });
  const added = tableOf(table, parsed, work.origin);
  const place = placeOfTable(table);
  for (const column of added.columns) {
    const problem = tell(work, addColumn(work.catalogue, place, column), item[0]);
    if (problem) return problem;
  }
  for (const value of added.uniques) addConstraint(work.catalogue, place, { kind: 'unique', value });
  for (const value of added.foreignKeys) addConstraint(work.catalogue, place, { kind: 'foreign-key', value });
  for (const value of added.checks) addConstraint(work.catalogue, place, { kind: 'check', value });
  return done(table, added.columns[0]?.name);
}

function dropFrom({ work, table, rest }: Altering): Outcome | undefined {
  const isConstraint = isWord(rest[0], 'constraint');
  const name = isWord(rest[0], 'constraint', 'column') ? rest[1] : rest[0];
  if (!name) return refuse(work, 'cut-off', 'The statement ends before the name of what it drops.');
  const drop = isConstraint ? dropConstraint : dropColumn;
  return tell(work, drop(work.catalogue, placeOfTable(table), nameOf(name)), name) ?? done(table, isConstraint ? undefined : nameOf(name));
}

/** `ALTER COLUMN c SET NOT NULL`, `… DROP NOT NULL`: since 3.53. */
function alterNullability({ work, table, rest }: Altering): Outcome | undefined {
  const [name, verb, not, null_] = isWord(rest[0], 'column') ? rest.slice(1) : rest;
  if (!name || !isWord(verb, 'set', 'drop') || !isWord(not, 'not') || !isWord(null_, 'null')) return undefined;
  const nullable = verb?.value === 'drop';
  const change = alterColumn(work.catalogue, placeOfTable(table), nameOf(name), (column) => ({ ...column, nullable }));
  return tell(work, change, name) ?? done(table, nameOf(name));
}
