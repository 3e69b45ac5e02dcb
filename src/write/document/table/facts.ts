/** The head of a table definition: what it holds, for whom, how it is identified and how its rows go. */
import type { Table } from '../../../model/index.js';
import { formatDuration } from '../../../util/duration.js';
import { groupBy } from '../../../util/group-by.js';
import { code, codes, count, escapeText, listOf, prose } from '../../markdown/index.js';
import { deletionInWords } from '../in-words/key.js';
import { originInFull } from '../in-words/origin.js';
import { volumeInWords } from '../sections/entity-catalogue.js';
import { type Child, softDeleteColumn, type View } from '../view.js';
import { visibilityInWords } from './visibility.js';

export function tableFacts(view: View, table: Table): readonly string[] {
  return [
    purpose(view, table),
    '',
    `- **Rows:** ${rows(view, table)}`,
    `- **Key:** ${key(table)}`,
    `- **Who can see them:** ${visibilityInWords(view, table)}`,
    `- **How a row goes:** ${departure(view, table)}`,
    ...consequences(view, table),
    ...designNotes(view, table),
    `- **Origin:** ${originInFull(table.origin)}${table.reason === undefined ? '' : `. ${prose(table.reason)}`}`,
  ];
}

function purpose(view: View, table: Table): string {
  const entity = table.entity === undefined ? undefined : view.entityById.get(table.entity);
  const text = table.description ?? entity?.description;
  if (text !== undefined) return prose(text);
  if (table.role === 'junction') return `Links ${listOf([...new Set(table.foreignKeys.map((one) => code(one.refTable)))])}.`;
  return entity === undefined
    ? prose(table.reason ?? `One row for each ${table.role} record`)
    : `One row for each ${escapeText(entity.name)}.`;
}

function rows(view: View, table: Table): string {
  const entity = table.entity === undefined ? undefined : view.entityById.get(table.entity);
  const volume = entity?.volume !== undefined && table.role !== 'archive' && table.role !== 'history' ? volumeInWords(entity) : '';
  if (volume !== '') return `${volume.replace(/ rows?/, '$& expected')}.`;
  return table.expectedRows === undefined ? 'no number is stated.' : `${count(table.expectedRows, 'row')} expected.`;
}

function key(table: Table): string {
  const { primaryKey } = table;
  if (primaryKey === undefined) return 'none.';
  return `${codes(primaryKey.columns)}. ${prose(primaryKey.reason ?? '')}`.trim();
}

function departure(view: View, table: Table): string {
  const soft = softDeleteColumn(table);
  const archive = table.triggers.flatMap(({ definition }) => (definition.kind === 'archive' ? [definition.archiveTable] : []));
  const fixed = table.triggers.some(({ definition }) => definition.kind === 'append-only');
  const held = table.triggers.flatMap(({ definition }) => (definition.kind === 'hold' ? [definition.column] : []));
  const sentences = [
    soft ? `Soft delete: setting ${code(soft.name)} hides the row and keeps it, with its references, for restoring.` : '',
    fixed ? 'Rows are written once: an update is refused, and a delete too unless a maintenance session allows it.' : '',
    archive.length > 0 ? `A row that is deleted for good is copied to ${codes(archive)} first.` : '',
    !soft && !fixed && archive.length === 0 ? 'Deleted for good with DELETE.' : '',
    held.length > 0 ? `While ${codes(held)} is true, the delete is refused.` : '',
    deletionReason(view, table),
    ...(view.retentionByTable.get(table.id) ?? []).map((rule) =>
      rule.sense === 'keep'
        ? `Kept for at least ${formatDuration(rule.period)} counted from ${code(rule.column)}, then ${ACTIONS[rule.action]}.`
        : `Not kept longer than ${formatDuration(rule.period)} counted from ${code(rule.column)}: then ${ACTIONS[rule.action]}.`,
    ),
  ];
  return sentences.filter((text) => text !== '').join(' ');
}

export const ACTIONS = { delete: 'deleted', anonymise: 'stripped of personal data', archive: 'moved to the archive' } as const;

function consequences(view: View, table: Table): readonly string[] {
  const children = view.children.get(table.id) ?? [];
  if (children.length === 0) return ['- **What depends on it:** no table refers to it.'];
  const soft = softDeleteColumn(table) ? ' A soft delete touches none of them.' : '';
  return [`- **What happens to others when a row is deleted:** ${grouped(children, table.name)}${soft}`];
}

/** One sentence for all children with the same action, so that a table with fifty of them stays readable. */
function grouped(children: readonly Child[], parent: string): string {
  const groups = groupBy(children, ({ key: one }) =>
    SHARED.has(one.onDelete) ? one.onDelete : `${one.onDelete} ${one.name ?? one.columns.join()}`,
  );
  return [...groups.values()]
    .flatMap(([first, ...rest]) =>
      first ? [deletionInWords(first.key, parent, ...new Set([first, ...rest].map(({ table }) => table.name)))] : [],
    )
    .join(' ');
}

/** Actions whose sentence names no column. */
const SHARED: ReadonlySet<string> = new Set(['cascade', 'restrict', 'no-action']);

const TOLD_ELSEWHERE: ReadonlySet<string> = new Set(['deletion', 'tenancy', 'retention', 'key']);

/** Notes of the design about this table, without those that the lines above say already. */
function designNotes(view: View, table: Table): readonly string[] {
  const subjects = [`table:${table.id}`, ...(table.entity === undefined || table.role === 'archive' ? [] : [table.entity])];
  const notes = subjects.flatMap((subject) => view.notesBySubject.get(subject) ?? []).filter((note) => !TOLD_ELSEWHERE.has(note.kind));
  return notes.length === 0 ? [] : [`- **Design notes:** ${[...new Set(notes.map((note) => prose(note.message)))].join(' ')}`];
}

/** Why rows go the way they do, as the design noted it. */
function deletionReason(view: View, table: Table): string {
  if (table.role === 'archive' || table.entity === undefined) return '';
  const [note] = (view.notesBySubject.get(table.entity) ?? []).filter(({ kind }) => kind === 'deletion');
  return note === undefined ? '' : prose(note.message);
}
