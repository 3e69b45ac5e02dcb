/** CREATE of everything, into the working schema. https://www.sqlite.org/lang.html */
import { objectId, type Table } from '../../../model/index.js';
import {
  addIndex,
  addTrigger,
  createTable,
  findObject,
  findTable,
  keyOf,
  type ObjectName,
  putObject,
} from '../../../sql/catalogue/index.js';
import { parseIndex } from './create-index.js';
import { MOST_PROBLEMS, parseTable } from './create-table.js';
import { triggerHead, triggerOf } from './create-trigger.js';
import { behindCondition, type NameAt, nameAt } from './names.js';
import { tableOfQuery } from './query-table.js';
import { type Outcome, placeOfTable, refuse, TEMPORARY, tell, type Work } from './session.js';
import { tableOf } from './table-of.js';
import { isWord, type SqlToken } from './tokens.js';

interface Made extends NameAt {
  readonly work: Work;
  readonly temporary: boolean;
  readonly conditional: boolean;
}

export function create(work: Work): Outcome | undefined {
  const { tokens } = work;
  let at = 1;
  const temporary = isWord(tokens[at], 'temp', 'temporary');
  if (temporary || isWord(tokens[at], 'unique', 'virtual')) at++;
  const kind = tokens[at]?.value ?? '';
  const make = tokens[at]?.kind === 'word' && Object.hasOwn(MAKERS, kind) ? MAKERS[kind] : undefined;
  if (!make) return undefined;
  const condition = behindCondition(tokens, at + 1);
  const name = nameAt(tokens, condition.at);
  if (!name) return refuse(work, 'cut-off', `The ${kind} has no name.`);
  const isTemporary = temporary || name.given.namespace === TEMPORARY;
  return make({ ...name, work, temporary: isTemporary, conditional: condition.conditional });
}

const MAKERS: Readonly<Record<string, (made: Made) => Outcome>> = {
  table: createTableOrVirtual,
  index: createIndex,
  view: createView,
  trigger: createTrigger,
};

/** As SQLite keeps the statement: without TEMP, IF NOT EXISTS and the database's name. */
const kept = ({ work, token }: Made, head: string): string => `${head} ${work.sql.slice(token.start)}`;

const THERE: Outcome = { fate: 'skipped', note: 'it is there already' };
const IN_SESSION: Outcome = { fate: 'skipped', note: 'temporary: it ends with the session' };

/** Tables, views and virtual tables share their names. */
function isThere({ work: { catalogue }, given }: Made): boolean {
  const home = keyOf(catalogue, given);
  const isHere = (found: Table | undefined): boolean => found !== undefined && keyOf(catalogue, found) === home;
  return (
    isHere(findTable(catalogue, given)) ||
    hasOther(catalogue, 'view', given) ||
    hasOther(catalogue, 'opaque', { ...given, name: `table ${given.name}` })
  );
}

const hasOther = (catalogue: Work['catalogue'], kind: 'view' | 'opaque', name: ObjectName): boolean =>
  findObject(catalogue, kind, name) !== undefined;

function taken(made: Made, what: string): Outcome {
  if (made.conditional) return THERE;
  return tell(made.work, { kind: 'exists', what, name: made.given.name }, made.token) ?? THERE;
}

function createTableOrVirtual(made: Made): Outcome {
  const { work, given, token } = made;
  if (/^sqlite_/i.test(given.name)) return { fate: 'skipped', note: 'a table of the engine itself' };
  if (isThere(made)) return taken(made, 'table');
  const subject = objectId('table', keyOf(work.catalogue, given));
  if (isWord(work.tokens[1], 'virtual')) {
    if (!isWord(work.tokens[made.next], 'using') || !work.tokens[made.next + 1])
      return refuse(work, 'cut-off', `The virtual table "${given.name}" names no module.`);
    const broken = unclosedIn(work);
    if (broken) return broken;
    const what = `table ${given.name}`;
    putObject(work.catalogue, 'opaque', { ...given, name: what }, { sql: kept(made, 'CREATE VIRTUAL TABLE'), what, origin: work.origin() });
    return { fate: 'verbatim', subject, note: 'a virtual table' };
  }
  const place = made.temporary ? { name: given.name, namespace: TEMPORARY } : given;
  const parsed = parseTable(work.sql, work.tokens);
  if (!parsed) return tableWithout(made, place);
  const table = tableOf(place, parsed, work.origin);
  const open = parsed.problems.find(({ kind }) => kind === 'unclosed');
  if (open) work.report('unclosed', 'error', open.message, open, 'The text may be cut off here.');
  const odd = parsed.problems.filter(({ kind }) => kind === 'unknown');
  for (const { message, start, end } of odd.slice(0, MOST_PROBLEMS)) work.report('not-understood', 'warning', message, { start, end });
  if (table.columns.length === 0) return refuse(work, 'cut-off', `The table "${given.name}" has no columns.`, token);
  const problem = tell(work, createTable(work.catalogue, table), token);
  if (problem) return problem;
  if (made.temporary) return IN_SESSION;
  return {
    fate: 'modelled',
    subject,
    ...(open ? { note: 'the text ends inside it' } : odd.length > 0 ? { note: 'parts of it are not understood' } : {}),
  };
}

/** A table of a query, or one whose columns are cut off. */
function tableWithout(made: Made, place: ObjectName): Outcome {
  const { work, given, token, next } = made;
  if (!isWord(work.tokens[next], 'as'))
    return refuse(work, 'unclosed', `The columns of the table "${given.name}" are missing.`, token, 'The text may be cut off here.');
  const broken = unclosedIn(work);
  if (broken) return broken;
  const table = tableOfQuery(work, place, next + 1);
  if (table) return tell(work, createTable(work.catalogue, table), token) ?? { fate: 'modelled', subject: objectId('table', table.id) };
  const what = `table ${given.name}`;
  const note = 'its columns are those of a query that is not followed';
  if (made.temporary) work.session.temporary.add(what.toLowerCase());
  else putObject(work.catalogue, 'opaque', { ...given, name: what }, { sql: work.sql, what, origin: work.origin() });
  work.report(
    'query-table',
    'warning',
    `The columns of "${given.name}" are those of a query that is not followed.`,
    token,
    'The statement is kept as it is.',
  );
  return { fate: made.temporary ? 'skipped' : 'verbatim', note };
}

function createIndex(made: Made): Outcome {
  const { work, given, token, next } = made;
  const target = isWord(work.tokens[next], 'on') ? nameAt(work.tokens, next + 1) : undefined;
  const index = target && parseIndex(given.name, work.sql, work.origin(), work.tokens);
  if (!target || !index)
    return refuse(work, 'unclosed', `The index "${given.name}" ends before its columns do.`, token, 'The text may be cut off here.');
  const table = findTable(work.catalogue, { ...given, name: target.given.name });
  if (!table) return tell(work, { kind: 'missing', what: 'table', name: target.given.name }, target.token) ?? THERE;
  if (work.catalogue.owners.index.has(keyOf(work.catalogue, { ...placeOfTable(table), name: given.name }))) return taken(made, 'index');
  const broken = unclosedIn(work);
  if (broken) return broken;
  addIndex(work.catalogue, placeOfTable(table), index);
  return table.namespace === TEMPORARY ? IN_SESSION : { fate: 'modelled', subject: objectId('index', table.id, given.name) };
}

function createView(made: Made): Outcome {
  const { work, given, token } = made;
  if (isThere(made)) return taken(made, 'view');
  const broken = unclosedIn(work);
  if (broken) return broken;
  const as = work.tokens.findIndex((one) => isWord(one, 'as'));
  if (as < 0 || !isQuery(work.tokens.slice(as + 1)))
    return refuse(
      work,
      'unclosed',
      `The query of the view "${given.name}" is missing or not whole.`,
      token,
      'The text may be cut off here.',
    );
  if (made.temporary) return inSession(made, 'view');
  putObject(work.catalogue, 'view', given, {
    name: given.name,
    ...(given.namespace === undefined ? {} : { namespace: given.namespace }),
    definition: { kind: 'sql', sql: kept(made, 'CREATE VIEW'), materialised: false },
    origin: work.origin(),
  });
  return { fate: 'modelled', subject: objectId('view', undefined, given.name) };
}

const LEADING =
  'select from join inner left right full outer cross natural where on and or not as by group order having limit with union is in like between'.split(
    ' ',
  );

/** Begins as a query does, and does not end where something must follow. */
function isQuery(tokens: readonly SqlToken[]): boolean {
  const [first, last] = [tokens[0], tokens[tokens.length - 1]];
  if (!isWord(first, 'select', 'with', 'values')) return false;
  return tokens.length > 1 && !isWord(last, ...LEADING) && !(last?.kind === 'symbol' && last.value !== '*');
}

function inSession({ work, given }: Made, kind: string): Outcome {
  work.session.temporary.add(`${kind} ${given.name.toLowerCase()}`);
  return IN_SESSION;
}

function createTrigger(made: Made): Outcome {
  const { work, given, token } = made;
  const { catalogue, tokens } = work;
  const head = triggerHead(tokens, made.index);
  if (!head?.closed)
    return refuse(work, 'unclosed', `The trigger "${given.name}" ends before its body does.`, token, 'The text may be cut off here.');
  const broken = unclosedIn(work);
  if (broken) return broken;
  if (made.temporary) return inSession(made, 'trigger');
  const sql = kept(made, 'CREATE TRIGGER');
  const name = { ...given, name: head.table };
  const table = findTable(catalogue, name);
  const what = `trigger ${given.name}`;
  if (catalogue.owners.trigger.has(keyOf(catalogue, given)) || hasOther(catalogue, 'opaque', { ...given, name: what }))
    return taken(made, 'trigger');
  if (table?.namespace === TEMPORARY) return inSession(made, 'trigger');
  if (table) {
    addTrigger(catalogue, placeOfTable(table), triggerOf(given.name, sql, head, work.origin()));
    return { fate: 'verbatim', subject: objectId('trigger', table.id, given.name) };
  }
  if (!hasOther(catalogue, 'view', name) && !hasOther(catalogue, 'opaque', { ...name, name: `table ${head.table}` }))
    return tell(work, { kind: 'missing', what: 'table', name: head.table }, token) ?? THERE;
  putObject(catalogue, 'opaque', { ...given, name: what }, { sql, what, origin: work.origin() });
  return { fate: 'verbatim', note: 'a trigger of a view' };
}

/** A quote or parenthesis that the end of the statement leaves open. */
function unclosedIn(work: Work): Outcome | undefined {
  const open = work.tokens.find((token) => !token.closed || token.value === '(');
  return open && refuse(work, 'unclosed', 'What opens here is never closed.', open, 'The text may be cut off here.');
}
