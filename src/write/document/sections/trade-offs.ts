/** What was chosen against what, why tables look as they do, and what is proposed but not built. */
import type { DesignNote } from '../../../design/design.js';
import { code, escapeText, prose, table } from '../../markdown/index.js';
import { PRODUCTION, type Section } from '../section.js';
import type { View } from '../view.js';

export const tradeOffs: Section = {
  id: 'trade-offs',
  title: 'Trade-offs and alternatives',
  depths: PRODUCTION,
  write: (view) => [
    ...alternatives(view),
    '',
    '### Normal forms',
    '',
    ...normalForms(view),
    '',
    '### Choices made in the design',
    '',
    ...choices(view),
    '',
    '### Proposed, not built',
    '',
    ...proposals(view),
  ],
};

function alternatives(view: View): readonly string[] {
  const rows = view.work.decisions.records.filter((record) => record.alternatives.length > 0);
  if (rows.length === 0) return ['No decision had an alternative.'];
  return table(
    ['Question', 'Chosen', 'Set aside', 'Why'],
    rows.map((record) => [
      escapeText(record.question),
      escapeText(record.answer),
      record.alternatives
        .filter((one) => !record.answer.includes(one))
        .map(escapeText)
        .join('; '),
      prose(record.reason),
    ]),
  );
}

const notesOf = (view: View, kinds: readonly DesignNote['kind'][], inside: boolean): readonly DesignNote[] =>
  view.main.design.notes.filter((note) => kinds.includes(note.kind) === inside);

function normalForms(view: View): readonly string[] {
  const copied = view.tables.flatMap((one) =>
    one.columns.filter((column) => column.generated !== undefined).map((column) => `${code(one.name)}.${code(column.name)}`),
  );
  return [
    `Tables are in third normal form: a column holds one value, and depends on the key, the whole key and nothing else.${copied.length === 0 ? '' : ` Computed by the database, so that they cannot disagree: ${copied.join(', ')}.`}`,
    ...bullets(notesOf(view, ['normal-form'], true)),
  ];
}

const TITLES: Readonly<Record<DesignNote['kind'], string>> = {
  key: 'Keys',
  type: 'Types',
  'normal-form': 'Normal forms',
  tenancy: 'Tenancy',
  deletion: 'Deletion',
  index: 'Indexes',
  naming: 'Names',
  lifecycle: 'Lifecycles',
  audit: 'Audit',
  retention: 'Retention',
  sensitivity: 'Sensitive data',
  relationship: 'Relationships',
  inheritance: 'Inheritance',
  other: 'Other',
};

function choices(view: View): readonly string[] {
  const notes = notesOf(view, ['normal-form'], false);
  if (notes.length === 0) return ['Nothing beyond the decisions above.'];
  const kinds = [...new Set(notes.map((note) => note.kind))].sort((a, b) => (TITLES[a] < TITLES[b] ? -1 : 1));
  return kinds.flatMap((kind, i) => [
    ...(i === 0 ? [] : ['']),
    `**${TITLES[kind]}**`,
    ...bullets(notes.filter((note) => note.kind === kind)),
  ]);
}

function bullets(notes: readonly DesignNote[]): readonly string[] {
  if (notes.length === 0) return [];
  return ['', ...[...new Set(notes.map((note) => `- ${subjectOf(note)}${prose(note.message)}`))]];
}

/** `index:orders/idx_x` → `orders.idx_x`. */
function subjectOf(note: DesignNote): string {
  const subject = note.subject.replace(/^[a-z-]+:/, '').replace('/', '.');
  return subject === '' ? '' : `${code(subject)}: `;
}

function proposals(view: View): readonly string[] {
  const all = view.main.design.proposals;
  if (all.length === 0)
    return ['Nothing in the brief suggests a denormalisation, a cache or a replica. Each would need a measurement first.'];
  return [
    'Nothing stated or measured asks for these yet:',
    '',
    ...table(
      ['Proposal', 'What suggests it', 'What it costs', 'How it stays current'],
      all.map((one) => [prose(one.title), prose(one.evidence), prose(one.cost), prose(one.refresh ?? '')]),
    ),
  ];
}
