/** How the schema is created, and how the next likely changes are made while it is in use. */

import { DIALECTS } from '../../../dialects/index.js';
import type { Column, Table } from '../../../model/index.js';
import { code, codes, count, listOf, table, thousands } from '../../markdown/index.js';
import { migrationPath } from '../../migration-path.js';
import { beyondLines, stepPlace, stepTable } from '../../steps/index.js';
import type { EngineWork } from '../../writer.js';
import type { ExistingView } from '../existing-view.js';
import { OPERATIONS, type Operation, PLAYBOOK_FACTS } from '../playbook-facts.js';
import { FROM_MVP, type Section } from '../section.js';
import type { EngineView, View } from '../view.js';

export const migrationPlaybook: Section = {
  id: 'migration-playbook',
  title: 'Migration playbook',
  depths: FROM_MVP,
  write: (view) => [
    ...(view.existing
      ? ['### What is added', '', ...whatIsAdded(view, view.existing), ...view.work.engines.flatMap(additiveSteps)]
      : ['### First migration', '', ...firstMigration(view)]),
    ...(view.depth === 'production' ? ['', '### Methods', '', ...methods(view), '', '### By table', '', ...byTable(view)] : []),
  ],
};

function firstMigration(view: View): readonly string[] {
  return table(
    ['Engine', 'Up', 'Down', 'Safety', 'Method', 'Lock'],
    view.engines.map((engine) => {
      const path = migrationPath(view.work, engine);
      const fact = PLAYBOOK_FACTS[engine.target.dialect].operations.create;
      return [
        engine.name,
        code(`${path}.up.sql`),
        code(`${path}.down.sql`),
        `${fact.safety}; the way back loses all rows`,
        fact.steps.join(' '),
        fact.lock,
      ];
    }),
  );
}

/** The steps of an engine, a file each, and what none of them makes. */
function additiveSteps({ plan, target }: EngineWork): readonly string[] {
  if (!plan) return [];
  const { steps, beyond } = plan;
  const dialect = DIALECTS[target.dialect];
  const place = stepPlace(plan);
  return [
    '',
    `### Steps on ${dialect.label} ${target.version}`,
    '',
    ...(steps.length === 0
      ? ['Nothing is added to the database.']
      : [
          `In this order, a file each in ${code(`${place.folder}/`)}; its ${code('README.md')} says how to run them.`,
          '',
          ...stepTable(steps, place),
        ]),
    ...(beyond.length === 0 ? [] : ['', '**Needs a change plan.**', '', ...beyondLines(beyond)]),
  ];
}

/** Each addition by the operation it is: what it locks, and whether it is safe on a table in use. */
function whatIsAdded(view: View, { fresh, extended, source }: ExistingView): readonly string[] {
  const rows = [
    ...fresh.map((one) => [
      code(one.name),
      'create the table',
      codes([...one.columns.map(({ name }) => name)]),
      ...view.engines.map((engine) => createCell(view, one, engine)),
    ]),
    ...extended.flatMap(({ table: { name }, added }) => addedRows(view, name, added)),
  ];
  const engines = view.engines.map((engine) => (view.engines.length === 1 ? 'Safety · method · lock' : engine.name));
  return [
    `Everything is added to ${code(source)}; the order is new tables first, then columns, then references and checks, then indexes. Letters are those under *Methods*.`,
    '',
    ...table(['Table', 'Operation', 'On', ...engines], rows),
  ];
}

/** Creating a table touches those that it refers to, though only for an instant. */
function createCell(view: View, one: Table, engine: EngineView): string {
  const fact = PLAYBOOK_FACTS[engine.target.dialect].operations.create;
  const old = new Set(view.existing?.before.tables.map(({ id }) => id));
  const referred = [...new Set(one.foreignKeys.map(({ refTable }) => refTable).filter((id) => old.has(id)))];
  const names = referred.map((id) => code(view.tableById.get(id)?.name ?? id));
  return `**${fact.safety}** · ${names.length === 0 ? fact.lockInShort : `writes to ${listOf(names)} wait an instant: set a lock timeout`}`;
}

function addedRows(view: View, name: string, added: Table): readonly (readonly string[])[] {
  const named = (parts: readonly { readonly name?: string }[]): string => codes(parts.flatMap((part) => part.name ?? []));
  const row = (operation: LaterOperation, title: string, on: string): readonly (readonly string[])[] =>
    on === '' ? [] : [[code(name), title, on, ...view.engines.map((engine) => cellOf(view, engine, operation))]];
  return [
    ...row('add-nullable', 'add nullable columns', named(added.columns.filter(({ nullable }) => nullable))),
    ...row('add-not-null', 'add columns with a default', named(added.columns.filter(({ nullable }) => !nullable))),
    ...row('add-choice', 'add references and checks, not valid first, then validated', named([...added.foreignKeys, ...added.checks])),
    ...row('add-index', 'add indexes', named([...added.indexes, ...added.uniques])),
  ];
}

const LETTERS: Readonly<Record<Exclude<Operation, 'create'>, string>> = {
  'add-nullable': 'A',
  'add-not-null': 'B',
  'add-choice': 'C',
  'add-index': 'D',
  'widen-text': 'E',
  'drop-column': 'F',
};

const TITLES: Readonly<Record<Exclude<Operation, 'create'>, string>> = {
  'add-nullable': 'Add a nullable column',
  'add-not-null': 'Add a NOT NULL column',
  'add-choice': 'Add a value to a choice',
  'add-index': 'Add an index',
  'widen-text': 'Widen a text',
  'drop-column': 'Drop a column',
};

type LaterOperation = Exclude<Operation, 'create'>;
const LATER = OPERATIONS.filter((operation): operation is LaterOperation => operation !== 'create');

function methods(view: View): readonly string[] {
  return [
    '*Safe* needs no pause and no code change; *caution* is safe by the steps given; *breaking* breaks a running application unless its release comes first. In the steps `t` is the table and `c` the column.',
    ...view.engines.flatMap((engine) => engineMethods(view, engine)),
  ];
}

function engineMethods(view: View, engine: EngineView): readonly string[] {
  const facts = PLAYBOOK_FACTS[engine.target.dialect];
  return [
    '',
    `**${engine.name}** (${facts.basis}; [manual](${facts.manual}))`,
    ...LATER.flatMap((operation) => {
      const fact = facts.operations[operation];
      return [
        '',
        `**${mark(view, engine, operation)}. ${TITLES[operation]}** — ${fact.safety}. Lock: ${fact.lock}.`,
        '',
        ...fact.steps.map((step, i) => `${i + 1}. ${step}`),
      ];
    }),
  ];
}

/** `A`, or `A2` on the second engine. */
function mark(view: View, engine: EngineView, operation: LaterOperation): string {
  const at = view.engines.indexOf(engine);
  return `${LETTERS[operation]}${at === 0 ? '' : at + 1}`;
}

function byTable(view: View): readonly string[] {
  const engines = view.engines.map((engine) => (view.engines.length === 1 ? 'Safety · method · lock' : engine.name));
  return [
    ...(view.engines.length === 1 ? [] : ['Cells read *safety · method · lock*.', '']),
    ...table(
      ['Table', 'Operation', 'On', ...engines],
      view.tables.flatMap((one) => rowsOf(view, one)),
    ),
  ];
}

function rowsOf(view: View, one: Table): readonly (readonly string[])[] {
  const targets = objectsOf(one);
  return LATER.flatMap((operation) => {
    const target = targets[operation];
    if (target === undefined) return [];
    return [[code(one.name), TITLES[operation].toLowerCase(), target, ...view.engines.map((engine) => cellOf(view, engine, operation))]];
  });
}

function cellOf(view: View, engine: EngineView, operation: LaterOperation): string {
  const fact = PLAYBOOK_FACTS[engine.target.dialect].operations[operation];
  return `**${fact.safety}** · ${mark(view, engine, operation)} · ${fact.lockInShort}`;
}

/** What the operation would touch in this very table; absent where it has nothing of the kind. */
function objectsOf(one: Table): Readonly<Record<LaterOperation, string | undefined>> {
  const choices = one.checks.filter((check) => check.type === 'choice').map((check) => code(check.name ?? check.columns.join('_')));
  const texts = one.columns.filter((column) => column.type.kind === 'varchar' && !inKey(one, column));
  const droppable = one.columns.filter((column) => column.attribute !== undefined && !inKey(one, column));
  return {
    'add-nullable': 'the table',
    'add-not-null': fillInWords(one),
    'add-choice': choices.length === 0 ? undefined : listOf(choices),
    'add-index': 'the table',
    'widen-text': texts.length === 0 ? undefined : few(texts),
    'drop-column': droppable.length === 0 ? undefined : few(droppable),
  };
}

const few = (columns: readonly Column[]): string => {
  const shown = columns.slice(0, 3).map((column) => code(column.name));
  return columns.length > 3 ? `${shown.join(', ')} or another of ${columns.length}` : listOf(shown, 'or');
};

function inKey(one: Table, column: Column): boolean {
  return one.primaryKey?.columns.includes(column.name) === true || one.foreignKeys.some((key) => key.columns.includes(column.name));
}

const BATCH = 10_000;

function fillInWords(one: Table): string {
  const rows = one.expectedRows;
  if (rows === undefined) return 'the table; fill in batches by key once it is large';
  const batches = Math.ceil(rows / BATCH);
  return batches <= 1
    ? `the table; ${count(rows, 'row')} are filled at once`
    : `the table; ${thousands(rows)} rows are filled in ${thousands(batches)} batches of ${thousands(BATCH)}`;
}
