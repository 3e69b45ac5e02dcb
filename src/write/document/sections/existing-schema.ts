/** Where the design starts from an existing schema: what is new, extended and left alone, what was reused, whose style is followed. */
import type { AnswerSource, EntityMatch, MatchCandidate, Table } from '../../../model/index.js';
import { code, count, escapeText, listOf, prose, table } from '../../markdown/index.js';
import type { ExistingView } from '../existing-view.js';
import { originInFull } from '../in-words/origin.js';
import { ALL_DEPTHS, type Section } from '../section.js';
import type { View } from '../view.js';

export const existingSchema: Section = {
  id: 'existing-schema',
  title: 'New, extended, unchanged',
  depths: ALL_DEPTHS,
  applies: (view) => view.existing !== undefined,
  write: (view) => {
    const { existing } = view;
    if (!existing) return [];
    return [
      ...sizes(existing),
      '',
      '### Extended tables',
      '',
      ...extensions(view, existing),
      '',
      '### What the brief names that is there',
      '',
      ...matches(view, existing),
      '',
      '### House style',
      '',
      ...style(existing),
      '',
      '### Left to a change plan',
      '',
      ...deferred(existing),
    ];
  },
};

function sizes({ source, fresh, extended, unchanged }: ExistingView): readonly string[] {
  const terse = (one: Table): string => `${code(one.name)} (${one.columns.length})`;
  return [
    `The design starts from ${code(source)}. Nothing in it is renamed, retyped or taken away: new tables are added, and existing ones get columns, references, checks and indexes at their ends.`,
    '',
    ...table(
      ['', 'Tables', 'Columns', 'Which'],
      [
        ['**New**', String(fresh.length), String(columnsOf(fresh)), listOf(fresh.map((one) => code(one.name)))],
        [
          '**Extended**',
          String(extended.length),
          `${columnsOf(extended.map(({ added }) => added))} added`,
          listOf(extended.map(({ table: one }) => code(one.name))),
        ],
        ['**Unchanged**', String(unchanged.length), String(columnsOf(unchanged)), unchanged.map(terse).join(', ')],
      ],
    ),
    '',
    'Of unchanged tables the number of columns stands in brackets; `schema.*.sql` holds all of them as they will be.',
  ];
}

const columnsOf = (tables: readonly Table[]): number => tables.reduce((sum, one) => sum + one.columns.length, 0);

function extensions(view: View, { extended }: ExistingView): readonly string[] {
  if (extended.length === 0) return ['No existing table gets anything new; new tables only refer to them.'];
  return table(
    ['Table', 'Added', 'What it is', 'In rows that are there', 'Asked for by'],
    extended.flatMap(({ table: { name }, added }) => parts(view, added).map((row) => [code(name), ...row])),
  );
}

function parts(view: View, added: Table): readonly (readonly string[])[] {
  const columns = added.columns.map((column) => [
    code(column.name),
    `column, ${code(view.dialect.spellType(column.type))}`,
    column.default === undefined ? 'empty' : `${column.nullable ? 'empty or ' : ''}the default`,
    originInFull(column.origin),
  ]);
  const keys = added.foreignKeys.map((key) => [
    code(key.name ?? key.columns.join(', ')),
    `reference to ${code(view.tableById.get(key.refTable)?.name ?? key.refTable)}`,
    'empty',
    originInFull(key.origin),
  ]);
  const checks = added.checks.map((check) => [
    code(check.name ?? check.columns.join(', ')),
    `check of ${check.columns.map(code).join(', ')}`,
    'holds: the column is new',
    originInFull(check.origin),
  ]);
  const uniques = added.uniques.map((unique) => [
    code(unique.name ?? unique.columns.join(', ')),
    `unique over ${unique.columns.map(code).join(', ')}`,
    'holds: the column is new',
    originInFull(unique.origin),
  ]);
  const indexes = added.indexes.map((index) => [
    code(index.name),
    index.unique ? 'unique index' : 'index',
    '–',
    originInFull(index.origin),
  ]);
  const triggers = added.triggers.map((trigger) => [code(trigger.name), 'trigger', '–', originInFull(trigger.origin)]);
  return [...columns, ...keys, ...checks, ...uniques, ...indexes, ...triggers];
}

function matches(view: View, { matches: all }: ExistingView): readonly string[] {
  const told = all.filter((match) => match.table !== undefined || match.candidates.length > 0);
  if (told.length === 0) return ['Nothing: no entity of the brief has a table of its name, or one like it.'];
  return table(
    ['Entity', 'Table', 'Why', 'Also like it', 'Decided by'],
    told.map((match) => matchRow(view, match)),
  );
}

function matchRow(view: View, { entity, table: id, candidates, reason, source, certain }: EntityMatch): readonly string[] {
  const chosen = id === undefined ? '*a table of its own*' : code(view.tableById.get(id)?.name ?? id);
  const others = candidates.filter((one) => one.table !== id);
  return [
    `**${escapeText(view.entityById.get(entity)?.name ?? entity.replaceAll('_', ' '))}**`,
    `${chosen}${place(candidates.find((one) => one.table === id))}`,
    prose(reason),
    others.map((one) => `${code(one.name)}${place(one)} ${escapeText(one.reason)}`).join('; ') || '–',
    certain && source.kind === 'context' ? 'the name' : DECIDED[source.kind],
  ];
}

const DECIDED: Readonly<Record<AnswerSource['kind'], string>> = {
  flag: 'the flag `--match`',
  'answers-file': 'the answers file',
  context: 'the schema',
  text: 'the brief',
  prompt: 'an answer when asked',
  default: 'recommended answer; `--match` decides otherwise',
};

const place = (candidate: MatchCandidate | undefined): string =>
  candidate?.place === undefined ? '' : ` (${escapeText(candidate.place.source)}:${candidate.place.line})`;

/** Followed habits first: they are what new tables look like. */
function style({ habits }: ExistingView): readonly string[] {
  if (habits.length === 0) return ['Too little is there to show a style; the usual way of this design holds.'];
  const ordered = [...habits.filter(({ followed }) => followed), ...habits.filter(({ followed }) => !followed)];
  return table(
    ['What', 'New tables', 'Evidence'],
    ordered.map(({ subject, answer, reason, followed }) => [
      subject,
      followed ? `**${escapeText(answer)}**` : escapeText(answer),
      prose(reason),
    ]),
  );
}

function deferred({ deferred: all }: ExistingView): readonly string[] {
  if (all.length === 0) return ['Nothing: all that the brief asks of existing tables can be added to them.'];
  return [
    `${count(all.length, 'wish', 'wishes')} of the brief would change what is there, so it needs a plan of its own with a backfill or a check of old rows:`,
    '',
    ...all.map(({ table: id, message, spans: [span] }) => `- ${code(id)}: ${prose(message)}${span ? ` *Line ${span.line}.*` : ''}`),
  ];
}
