/** Which sentences of the document were executed, on what, with which outcome, and how to do it again. */
import { CLAIM_KINDS, NOT_CHECKED_REASONS, type Proof, STEP_CLAIM_KINDS } from '../../../model/index.js';
import { code, prose, table } from '../../markdown/index.js';
import { FROM_MVP, type Section } from '../section.js';
import { verdictCounts } from '../verdicts.js';
import { groupKnown, type View } from '../view.js';

export const proofSummary: Section = {
  id: 'proof',
  title: 'Proof summary',
  depths: FROM_MVP,
  write: (view) => {
    const { proofs } = view.work;
    if (proofs.length === 0)
      return [
        'Nothing was executed: every statement of this document about the database’s behaviour is *not checked*.',
        '',
        ...repeat(view, []),
      ];
    const engines = [...new Set(proofs.map((proof) => proof.engine))].sort();
    const kinds = ALL_KINDS.filter((kind) => proofs.some((proof) => proof.kind === kind));
    return [
      ...matrix(proofs, engines, kinds),
      ...notChecked(proofs),
      ...failed(proofs),
      '',
      '### How to repeat it',
      '',
      ...repeat(view, kinds),
    ];
  },
};

type Kind = Proof['kind'];
const ALL_KINDS: readonly Kind[] = [...CLAIM_KINDS, ...STEP_CLAIM_KINDS];

/** What is executed for a claim of each kind. */
const METHODS: Readonly<Record<Kind, string>> = {
  loads: 'The schema file is loaded into an empty database.',
  'reads-back': 'The catalogue is read and compared with the design, line by line.',
  reverses: 'The way back is run after the way up; the catalogue must be empty.',
  'accepts-row': 'A valid row is inserted.',
  'rejects-duplicate': 'A second row with the same values of the rule is inserted; the rule must refuse it.',
  'accepts-duplicate-elsewhere': 'The same values are inserted for another tenant; they must be accepted.',
  'rejects-orphan': 'A row that refers to no parent is inserted; the foreign key must refuse it.',
  'rejects-value': 'A row with one forbidden value is inserted; the check must refuse it.',
  'rejects-null': 'A row with one required value left out is inserted; it must be refused.',
  'rejects-length': 'A text one character too long is inserted; it must be refused.',
  'applies-default': 'A row is inserted without the column; the default must be there.',
  'enforces-transition': 'Allowed moves are made, forbidden ones must be refused.',
  'deletes-as-stated': 'A parent with children is deleted; children must go, stay emptied or stop it, as stated.',
  'isolates-tenants':
    'Under a role bound by the policies, one tenant’s session reads, inserts and updates another’s rows; it must see and change none.',
  'excludes-foreign-tenant': 'A row that refers to a row of another tenant is inserted; it must be refused.',
  'reuses-after-soft-delete': 'A row is soft-deleted and its unique value inserted again; it must be accepted.',
  'moves-updated-at': 'A row is updated; its time of change must move.',
  'records-audit': 'A row is inserted, updated and deleted; the audit table must hold three entries.',
  'keeps-archive': 'A row is deleted; its copy must be in the archive.',
  'refuses-change': 'A fixed or held row is changed or deleted; it must be refused.',
  'serves-pattern':
    'The table is filled to a stated size, statistics are collected, and EXPLAIN must show the index for condition and order; without the index it must scan, filter or sort.',
  'purges-expired': 'Expired, current and held rows are inserted and the job’s statement is run; only the expired ones may go.',
  'applies-step': 'The existing schema is loaded and given rows; each step is run in its order.',
  'takes-stated-lock': 'While a step runs, the engine is asked which locks it holds on which tables.',
  'reaches-design': 'After the last step the catalogue is read and compared with what the steps are for.',
  'keeps-rows': 'Every row of every existing table is compared with what it was before the first step.',
  'reverses-steps': 'The ways back are run in reverse; catalogue and rows must be what they were.',
};

function matrix(proofs: readonly Proof[], engines: readonly string[], kinds: readonly Kind[]): readonly string[] {
  const cells = groupKnown(proofs, (proof) => `${proof.kind}/${proof.engine}`);
  const row = (name: string, key: (engine: string) => readonly Proof[]): readonly string[] => [
    name,
    ...engines.map((engine) => cellOf(key(engine))),
  ];
  return [
    ...table(
      ['Claim', ...engines],
      [
        ...kinds.map((kind) => row(kind.replace(/-/g, ' '), (engine) => cells.get(`${kind}/${engine}`) ?? [])),
        row('**all**', (engine) => proofs.filter((proof) => proof.engine === engine)),
      ],
    ),
    '',
    'A cell reads *proven / claims*; failures and claims that were not checked follow it. Statement and evidence of each are in [proof.json](proof.json).',
  ];
}

function cellOf(proofs: readonly Proof[]): string {
  if (proofs.length === 0) return '';
  const { total, proven, failed: bad, notChecked: unchecked } = verdictCounts(proofs);
  return [`${proven} / ${total}`, bad === 0 ? '' : `**${bad} failed**`, unchecked === 0 ? '' : `${unchecked} not checked`]
    .filter((part) => part !== '')
    .join(', ');
}

function notChecked(proofs: readonly Proof[]): readonly string[] {
  const groups = groupKnown(proofs, (proof) => (proof.verdict === 'not-checked' ? `${proof.engine}\n${proof.reason ?? ''}` : undefined));
  if (groups.size === 0) return ['', 'Every claim was executed.'];
  return [
    '',
    '**Not checked**',
    '',
    ...table(
      ['Engine', 'Claims', 'Why', 'Which'],
      [...groups.values()].map((group) => {
        const [first] = group;
        const kinds = [...new Set(group.map((proof) => proof.kind.replace(/-/g, ' ')))];
        return [
          first?.engine ?? '',
          String(group.length),
          first?.reason === undefined ? 'no reason recorded' : NOT_CHECKED_REASONS[first.reason],
          kinds.join(', '),
        ];
      }),
    ),
  ];
}

function failed(proofs: readonly Proof[]): readonly string[] {
  const bad = proofs.filter((proof) => proof.verdict === 'failed');
  if (bad.length === 0) return [];
  return [
    '',
    '**Failed**',
    '',
    ...table(
      ['Engine', 'Claim', 'Evidence'],
      bad.map((proof) => [proof.engine, prose(proof.statement), code(proof.evidence)]),
    ),
  ];
}

function repeat(view: View, kinds: readonly Kind[]): readonly string[] {
  const files = view.engines.map((engine) => `\`schema.${engine.target.dialect}.sql\` into an empty ${engine.name} database`);
  return [
    `Load ${files.join(', ')}; then, for each claim, in a transaction that is rolled back:`,
    '',
    ...(kinds.length === 0 ? CLAIM_KINDS : kinds).map((kind) => `- *${kind.replace(/-/g, ' ')}*: ${METHODS[kind]}`),
    '',
    'Evidence holds no times, costs or estimates: the same claims give the same file on every machine.',
  ];
}
