/** Every table in full. */
import type { Table } from '../../../model/index.js';
import { EMITTED_FILE } from '../../emit-targets.js';
import { code, codes, count, listOf, prose } from '../../markdown/index.js';
import { ALL_DEPTHS, type Section } from '../section.js';
import { columnTable } from '../table/columns.js';
import { tableFacts } from '../table/facts.js';
import { indexTable } from '../table/indexes.js';
import { keyTable, ruleTable, triggerTable } from '../table/rules.js';
import type { View } from '../view.js';

export const tableDefinitions: Section = {
  id: 'table-definitions',
  title: 'Table definitions',
  depths: ALL_DEPTHS,
  write: (view) => {
    const engine = view.engines[0]?.name ?? '';
    const others =
      view.engines.length > 1 && view.depth !== 'schema' ? ' Types on the other engines are under *Cross-cutting concerns*.' : '';
    return [
      `Types are those of ${engine}. The statements are in \`schema.${view.main.target.dialect}.sql\`.${notations(view)}${others}`,
      ...view.tables.flatMap((table) => (isExtended(view, table) ? extension(view, table) : definition(view, table))),
      ...views(view),
    ];
  },
};

/** The same tables in other notations, where they were asked for. */
function notations({ work }: View): string {
  const files = (work.emit ?? []).map((target) => `[${EMITTED_FILE[target]}](${EMITTED_FILE[target]})`);
  if (files.length === 0) return '';
  const each = files.length === 1 ? 'what it has no words for is listed in it' : 'what each has no words for is listed in it';
  return ` The same tables stand in ${listOf(files)}; ${each}.`;
}

function definition(view: View, table: Table): readonly string[] {
  return [
    '',
    `### ${code(table.name)}`,
    '',
    ...tableFacts(view, table),
    '',
    '**Columns**',
    '',
    ...columnTable(view, table),
    '',
    '**Checks and uniques**',
    '',
    ...ruleTable(view, table),
    '',
    '**Foreign keys**',
    '',
    ...keyTable(view, table),
    '',
    '**Indexes**',
    '',
    ...indexTable(view, table),
    ...(table.triggers.length === 0 ? [] : ['', '**Triggers**', '', ...triggerTable(table)]),
    '',
    `**Migration notes:** ${migrationNotes(view, table)}`,
  ];
}

const isExtended = ({ existing }: View, { id }: Table): boolean => existing?.extended.some(({ table }) => table.id === id) ?? false;

/** Of an existing table only what is added; the rest stands in the schema file as it was. */
function extension(view: View, table: Table): readonly string[] {
  const added = view.existing?.extended.find(({ table: one }) => one.id === table.id)?.added;
  if (!added) return [];
  const kept = table.columns.length - added.columns.length;
  const part = <T>(list: readonly T[], title: string, lines: readonly string[]): readonly string[] =>
    list.length === 0 ? [] : ['', `**${title}**`, '', ...lines];
  return [
    '',
    `### ${code(table.name)} (extended)`,
    '',
    `${count(kept, 'column')} and all their rules stay as they are; what follows is added.`,
    ...part(added.columns, 'Columns', columnTable(view, added)),
    ...part([...added.checks, ...added.uniques], 'Checks and uniques', ruleTable(view, added)),
    ...part(added.foreignKeys, 'Foreign keys', keyTable(view, added)),
    ...part(added.indexes, 'Indexes', indexTable(view, added)),
    ...part(added.triggers, 'Triggers', triggerTable(added)),
  ];
}

const LARGE = 1_000_000;

function migrationNotes(view: View, table: Table): string {
  const parents = [
    ...new Set(
      table.foreignKeys.filter((key) => key.refTable !== table.id).map((key) => view.tableById.get(key.refTable)?.name ?? key.refTable),
    ),
  ];
  const lowered = view.main.lowered.notes.filter((note) => note.subject === `table:${table.id}`).map((note) => prose(note.message));
  return [
    parents.length === 0 ? 'Can be created first: it refers to no other table.' : `Created after ${listOf(parents.map(code))}.`,
    (table.expectedRows ?? 0) >= LARGE
      ? `At ${count(table.expectedRows ?? 0, 'row')}, later changes fill old rows in batches and build indexes online.`
      : '',
    table.partitioning === undefined
      ? ''
      : `Partitioned by ${table.partitioning.method} of ${codes(table.partitioning.columns)}: create partitions ahead of time.`,
    ...lowered,
  ]
    .filter((part) => part !== '')
    .join(' ');
}

function views(view: View): readonly string[] {
  const all = (view.existing?.additions ?? view.main.lowered.schema).views;
  if (all.length === 0) return [];
  return [
    '',
    '### Views',
    '',
    ...all.map((one) => {
      const what =
        one.definition.kind === 'active-rows'
          ? `the rows of ${code(view.tableById.get(one.definition.table)?.name ?? one.definition.table)} that are not soft-deleted`
          : 'as written in the schema file';
      return `- ${code(one.name)}: ${one.description === undefined ? `${what}.` : prose(one.description)}`;
    }),
  ];
}
