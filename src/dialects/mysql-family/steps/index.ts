/** How MySQL and MariaDB are extended while they are in use. One ALTER TABLE a file, because each commits by itself. */
import {
  type Addition,
  type ByKind,
  type OfKind,
  parseTableId,
  type StepDraft,
  type Table,
  type TableId,
  visit,
} from '../../../model/index.js';
import { oncePer } from '../../../util/once-per.js';
import { type Formed, formed, free, refused, type StepContext, type StepForms } from '../../step-forms.js';
import type { Flavour } from '../flavour.js';
import { renderColumn } from '../render/column.js';
import { eventPair, tablePair, triggerPair, viewPair } from '../render/index.js';
import { type Qualify, qualifier } from '../render/qualify.js';
import { isInline, renderIndex } from '../render/table.js';
import { quoteIdentifier, quoteText } from '../spelling.js';
import { type EngineTrigger, engineTriggers } from '../triggers/index.js';
import { COMMITS, INSTANT, LIMITS, metadata, online } from './algorithms.js';
import { formColumns } from './columns.js';
import { formChecks, formForeignKey, formIndex, formUnique } from './constraints.js';
import { formLabels } from './labels.js';
import { triggerSteps } from './triggers.js';

export function stepsOf(flavour: Flavour): StepForms {
  const worldOf = oncePer((context: StepContext) => makeWorld(flavour, context));
  const forms = oncePer((world: World) => formsOf(world));
  return {
    inlineReferences: 'ordered',
    form: (addition, context) => visit(addition, forms(worldOf(context)), context),
    shared: (context) => triggerSteps(flavour, context, worldOf(context).qualify),
  };
}

/** What every form of one plan asks for. */
interface World {
  readonly flavour: Flavour;
  readonly qualify: Qualify;
  readonly tables: ReadonlyMap<TableId, Table>;
  readonly former: ReadonlyMap<TableId, Table>;
  readonly triggers: ReadonlyMap<TableId, readonly EngineTrigger[]>;
}

const makeWorld = (flavour: Flavour, { before, after, version }: StepContext): World => ({
  flavour,
  qualify: qualifier(after),
  tables: new Map(after.tables.map((table) => [table.id, table])),
  former: new Map(before.tables.map((table) => [table.id, table])),
  triggers: engineTriggers(flavour, after, version),
});

const none = (): Formed => formed();

function formsOf(world: World): ByKind<Addition, Formed, [StepContext]> {
  const { flavour, qualify, tables, former } = world;
  return {
    namespace: ({ name }) =>
      formed({
        phase: 'namespaces',
        title: `create database ${name}`,
        why: 'Before what lives in it.',
        up: [free(`CREATE DATABASE IF NOT EXISTS ${quoteIdentifier(name)}`)],
        down: [],
        noWayBack: 'The database may have been there before.',
      }),
    extension: none,
    opaque: ({ value }) => {
      const made = eventPair(value.sql)[0];
      if (!made?.down) return formed();
      return formed(objectDraft('others', value.what, made.up.sql, made.down.sql));
    },
    sequence: ({ value }) => formed(objectDraft('types', value.name, value.sql, `DROP SEQUENCE ${quoteIdentifier(value.name)}`)),
    routine: ({ value }) => {
      const kind = /^[^(]*\bPROCEDURE\b/i.test(value.sql) ? 'PROCEDURE' : 'FUNCTION';
      return formed(objectDraft('late routines', value.name, value.sql, `DROP ${kind} ${quoteIdentifier(value.name)}`));
    },
    table: (addition) => formTable(world, addition),
    columns: (addition, context) =>
      formColumns(flavour, addition, { version: context.version, former: former.get(addition.table.id), nameOf: qualify }),
    labels: (addition) => formLabels(flavour, addition, qualify),
    unique: (addition) => formUnique(flavour, addition, qualify),
    checks: (addition, context) => formChecks(flavour, addition, context, qualify),
    'foreign-key': (addition) => {
      const { table, value } = addition;
      return formForeignKey(flavour, addition, {
        qualify,
        former: former.get(table.id),
        parent: tables.get(value.refTable),
        isParentThere: former.has(value.refTable),
      });
    },
    index: (addition, context) => formIndex(flavour, addition, context, qualify),
    // Compared as a whole, see `triggers.ts`.
    triggers: none,
    policies: none,
    'row-security': none,
    descriptions: (addition) => formDescriptions(world, addition),
    view: ({ value }) => {
      const { up, down } = viewPair(flavour, value, tables, qualify);
      return formed(objectDraft('views', value.name, up.sql, down?.sql));
    },
  };
}

const objectDraft = (phase: StepDraft['phase'], name: string, up: string, down: string | undefined): StepDraft => ({
  phase,
  title: `create ${name}`,
  why: 'No table is locked.',
  up: [free(up)],
  down: down === undefined ? [] : [free(down)],
});

function formTable({ flavour, qualify, tables, former, triggers: all }: World, { table, inline }: OfKind<Addition, 'table'>): Formed {
  const nameOf = (id: TableId): string => qualify(tables.get(id) ?? parseTableId(id));
  const later = new Set(table.foreignKeys.filter((key) => !inline.includes(key)));
  const parents = [...new Set(inline.map(({ refTable }) => refTable))].filter((id) => former.has(id));
  const triggers = all.get(table.id) ?? [];
  const { up, down } = tablePair(flavour, table, later, nameOf);
  const indexes = table.indexes.filter((index) => !isInline(table, index));
  return formed({
    phase: 'tables',
    title: `create ${table.name}`,
    why: 'New and empty, so it is complete with its references, indexes and triggers from the start; a table it refers to is locked for an instant.',
    up: [
      { sql: up.sql, locks: parents.map(metadata) },
      ...indexes.map((index) => free(renderIndex(flavour, table, index, nameOf(table.id)))),
      ...triggers.map((trigger) => free(triggerPair(table, trigger, qualify).up.sql)),
    ],
    down: down ? [{ sql: down.sql, locks: parents.map(metadata) }] : [],
    ...LIMITS,
    loses: `${table.name} and every row in it`,
    afterFailure: COMMITS,
  });
}

function formDescriptions(
  { flavour, qualify, former: tables }: World,
  { table, ofTable, columns }: OfKind<Addition, 'descriptions'>,
): Formed {
  const old = tables.get(table.id);
  if (columns.some(({ generated }) => generated))
    return refused({
      reason: 'unsupported',
      subject: `description of ${table.name}`,
      table: table.name,
      what: 'A computed column gets a comment.',
      why: 'A comment is given by defining the column anew, which may compute it anew.',
      needs: 'Give it when the column changes for another reason.',
    });
  const change = (parts: readonly string[]): StepDraft['up'][number] => ({
    sql: `ALTER TABLE ${qualify(table)}\n${[...parts.map((part) => `  ${part}`), `  ${algorithm.clause}`].join(',\n')}`,
    locks: [{ ...algorithm.lockOn(table.id), span: 'instant' }],
  });
  const algorithm = flavour.commentsInstantly ? INSTANT : online(flavour);
  const former = columns.flatMap(({ name }) => old?.columns.filter((column) => column.name === name) ?? []);
  return formed({
    phase: 'descriptions',
    title: `describe ${table.name}`,
    why: 'Columns are defined as they are, with a comment; the algorithm holds the server to that.',
    up: [
      change([
        ...(ofTable ? [`COMMENT=${quoteText(table.description ?? '')}`] : []),
        ...columns.map((column) => `MODIFY COLUMN ${renderColumn(flavour, column)}`),
      ]),
    ],
    down: [change([...(ofTable ? ["COMMENT=''"] : []), ...former.map((column) => `MODIFY COLUMN ${renderColumn(flavour, column)}`)])],
    ...LIMITS,
    afterFailure: COMMITS,
  });
}
