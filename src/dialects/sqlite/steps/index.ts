/** How SQLite is extended. Every step is one transaction, all there or not at all. */
import { type Addition, type ByKind, type Index, type OfKind, type StepDraft, type Table, visit } from '../../../model/index.js';
import { oncePer } from '../../../util/once-per.js';
import { type Formed, formed, refused, type StepContext, type StepForms } from '../../step-forms.js';
import { renderIndex, renderTable, renderView } from '../render.js';
import { quoteIdentifier } from '../spelling.js';
import { engineTriggers, tablesOf } from '../triggers/index.js';
import { formChecks, formColumns, formForeignKey } from './columns.js';
import { writeLock } from './locks.js';

const byId = oncePer(tablesOf);

const none = (): Formed => formed();

const FORMS: ByKind<Addition, Formed, [StepContext]> = {
  namespace: none,
  extension: none,
  opaque: formOpaque,
  sequence: none,
  routine: none,
  table: formTable,
  columns: formColumns,
  labels: none,
  unique: formUnique,
  checks: formChecks,
  'foreign-key': formForeignKey,
  index: ({ table, value }) => formed(indexDraft(table, value)),
  triggers: formTriggers,
  // The engine has neither; lowering has said what stands in.
  policies: none,
  'row-security': none,
  // They stand in the text of CREATE TABLE, which is not written again.
  descriptions: none,
  view: formView,
};

export const steps: StepForms = { inlineReferences: 'all', form: (addition, context) => visit(addition, FORMS, context) };

const instant = (sql: string, comment?: string): StepDraft['up'][number] => ({
  sql,
  locks: [writeLock('instant')],
  ...(comment === undefined ? {} : { comment }),
});

function formTable({ table }: OfKind<Addition, 'table'>, { after }: StepContext): Formed {
  const { sql, comment } = renderTable(table);
  const tables = byId(after);
  const triggers = table.triggers.flatMap((trigger) => engineTriggers(table, trigger, tables));
  return formed({
    phase: 'tables',
    title: `create ${table.name}`,
    why: 'New and empty, so it is complete with its references, indexes and triggers from the start.',
    up: [
      instant(sql, comment),
      ...table.indexes.map((index) => instant(renderIndex(table, index).sql)),
      ...triggers.map((trigger) => instant(trigger.sql)),
    ],
    down: [instant(`DROP TABLE ${quoteIdentifier(table.name)}`)],
    loses: `${table.name} and every row in it`,
  });
}

/** A unique index refuses the same rows; a constraint would need the table to be built anew. */
function formUnique({ table, value }: OfKind<Addition, 'unique'>): Formed {
  if (value.sqlite?.onConflict)
    return refused({
      reason: 'unsupported',
      subject: `unique ${table.name}.${value.name ?? ''}`,
      table: table.name,
      what: 'It says what a violation does instead of failing.',
      why: 'A unique index cannot say it, and SQLite adds no constraint to an existing table.',
      needs: 'Build the table anew (https://www.sqlite.org/lang_altertable.html#otheralter).',
    });
  const { sqlite } = value;
  const index: Index = {
    name: value.name ?? `uq_${table.name}_${value.columns.join('_')}`,
    parts: value.columns.map((name) => ({
      expr: { kind: 'column', name },
      direction: 'asc',
      ...(sqlite?.collations?.[name] === undefined ? {} : { collation: sqlite.collations[name] }),
    })),
    unique: true,
    method: 'btree',
    include: [],
    serves: [],
    origin: value.origin,
  };
  const draft = indexDraft(table, index);
  return {
    drafts: [{ ...draft, remark: 'A unique index stands in for the constraint: it refuses the same rows and serves the same references.' }],
    beyond: [],
    insteadOf: [{ kind: 'index', table, value: index }],
  };
}

function indexDraft(table: Table, index: Index): StepDraft {
  return {
    phase: index.unique ? 'keys' : 'indexes',
    title: `build ${index.name}`,
    why: 'A file of its own, because writers wait for as long as it is built.',
    up: [{ sql: renderIndex(table, index).sql, locks: [writeLock('build')] }],
    down: [instant(`DROP INDEX ${quoteIdentifier(index.name)}`)],
  };
}

function formTriggers({ table, values }: OfKind<Addition, 'triggers'>, { after }: StepContext): Formed {
  const tables = byId(after);
  const triggers = values.flatMap((trigger) => engineTriggers(table, trigger, tables));
  return formed({
    phase: 'triggers',
    title: triggers.length === 1 ? `add ${triggers[0]?.name ?? 'a trigger'}` : `add ${triggers.length} triggers to ${table.name}`,
    why: 'From this moment on every change of a row runs them.',
    up: triggers.map(({ sql }) => instant(sql)),
    down: [...triggers].reverse().map(({ name }) => instant(`DROP TRIGGER ${quoteIdentifier(name)}`)),
  });
}

function formView({ value }: OfKind<Addition, 'view'>): Formed {
  const { sql, comment } = renderView(value);
  return formed({
    phase: 'views',
    title: `create ${value.name}`,
    why: 'Only its query is kept.',
    up: [instant(sql, comment)],
    down: [instant(`DROP VIEW ${quoteIdentifier(value.name)}`)],
  });
}

const VIRTUAL = /^\s*CREATE\s+VIRTUAL\s+TABLE\s+(?:IF\s+NOT\s+EXISTS\s+)?("(?:[^"]|"")+"|[\w$]+)/i;

function formOpaque({ value }: OfKind<Addition, 'opaque'>): Formed {
  const name = VIRTUAL.exec(value.sql)?.[1];
  const what = `${value.what} is kept as a statement.`;
  if (name === undefined)
    return refused({
      reason: 'unsupported',
      subject: value.what,
      what,
      why: 'How it is taken back is not known.',
      needs: 'A plan of its own, written by hand.',
    });
  return formed({
    phase: 'tables',
    title: `create ${value.what}`,
    why: 'New and empty.',
    up: [instant(value.sql.trim().replace(/;$/, ''))],
    down: [instant(`DROP TABLE ${name}`)],
    loses: `${name} and everything in it`,
  });
}
