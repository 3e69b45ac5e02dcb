/**
 * The seven questions of the design, as data: what is asked, what may be answered, what is recommended for a model and
 * why, and what the answer changes. Prompts, flags, help and documents are all made from this.
 */
import { DIALECT_NAMES } from '../../dialects/names.js';
import type { DomainModel, QuestionId } from '../../model/index.js';
import { recogniseTenant } from './tenant.js';

export interface AnswerOption {
  /** As the flag takes it. */
  readonly value: string;
  readonly label: string;
  readonly hint?: string;
}

export interface Recommendation {
  readonly value: string;
  readonly reason: string;
}

export interface Question {
  readonly id: QuestionId;
  readonly flag: string;
  /** What stands for the value in usage lines: `<name[@version]>`. */
  readonly valueHint: string;
  /** One line for help. */
  readonly summary: string;
  readonly prompt: string;
  readonly options: readonly AnswerOption[];
  /** The flag may be given several times; the answers add up. */
  readonly repeatable: boolean;
  readonly changes: string;
  readonly recommend: (model: DomainModel) => Recommendation;
}

const ENGINE_OPTIONS = Object.entries(DIALECT_NAMES).map(
  ([value, { label, defaultVersion }]): AnswerOption => ({ value, label: `${label} ${defaultVersion}` }),
);

export const QUESTIONS: readonly Question[] = [
  {
    id: 'engine',
    flag: '--engine',
    valueHint: '<name[@version]>',
    summary: 'database engines, comma-separated',
    prompt: 'Which database engine?',
    options: ENGINE_OPTIONS,
    repeatable: true,
    changes: 'types, index kinds and migration tactics',
    recommend: () => ({
      value: 'postgres',
      reason:
        'No engine is named; this one enforces most of the design by itself: row policies, partial and covering indexes, transactional DDL.',
    }),
  },
  {
    id: 'migration',
    flag: '--migration',
    valueHint: '<mode>',
    summary: 'new database or an existing one',
    prompt: 'Is this a new database, or is there one already?',
    options: [
      { value: 'greenfield', label: 'New database', hint: 'CREATE TABLE' },
      { value: 'brownfield', label: 'Existing database', hint: 'changes without downtime' },
      { value: 'mixed', label: 'Some tables exist', hint: 'both' },
    ],
    repeatable: false,
    changes: 'whether tables are created, or altered step by step without downtime',
    recommend: () => ({ value: 'greenfield', reason: 'No existing schema was given.' }),
  },
  {
    id: 'tenancy',
    flag: '--tenancy',
    valueHint: '<strategy[:entity]>',
    summary: 'how tenants are kept apart, with the tenant after a colon',
    prompt: 'Do several tenants share the database?',
    options: [
      { value: 'none', label: 'No tenants' },
      { value: 'shared', label: 'Shared tables', hint: 'tenant_id in every table, row policies where the engine has them' },
      { value: 'schema-per-tenant', label: 'A schema per tenant', hint: 'no tenant column' },
      { value: 'database-per-tenant', label: 'A database per tenant', hint: 'no tenant column' },
    ],
    repeatable: false,
    changes: 'keys, uniques, indexes and policies of every tenant-owned table',
    recommend: recommendTenancy,
  },
  {
    id: 'deletes',
    flag: '--deletes',
    valueHint: '<mode|entity=mode>',
    summary: 'what deleting means; entity=archive for one entity',
    prompt: 'What does deleting mean?',
    options: [
      { value: 'mixed', label: 'Mixed', hint: 'soft for what users create, hard for junctions and events' },
      { value: 'soft', label: 'Soft everywhere', hint: 'deleted_at, partial uniques' },
      { value: 'hard', label: 'Hard everywhere', hint: 'rows are gone' },
      { value: 'archive', label: 'Archive', hint: 'rows move to archive tables' },
    ],
    repeatable: true,
    changes: 'deleted_at columns, partial uniques and archive tables',
    recommend: () => ({ value: 'mixed', reason: 'What people create can be restored; links and events leave nothing worth restoring.' }),
  },
  {
    id: 'retention',
    flag: '--retention',
    valueHint: '<regime|table=7y[:column][:action]>',
    summary: 'gdpr, hipaa, soc2, ttl, none, or a rule per table',
    prompt: 'How long is data kept?',
    options: [
      { value: 'none', label: 'As the text states, nothing more' },
      { value: 'gdpr', label: 'GDPR', hint: 'erasure plan' },
      { value: 'hipaa', label: 'HIPAA', hint: 'six years, access records' },
      { value: 'soc2', label: 'SOC 2', hint: 'audit trail' },
      { value: 'ttl', label: 'Time to live', hint: 'expired rows are removed' },
    ],
    repeatable: true,
    changes: 'erasure plan, clean-up statements, archive tables and legal holds',
    recommend: recommendRetention,
  },
  {
    id: 'depth',
    flag: '--depth',
    valueHint: '<depth>',
    summary: 'how much is written',
    prompt: 'How much should be written?',
    options: [
      { value: 'production', label: 'Production', hint: 'all sections and files' },
      { value: 'mvp', label: 'MVP', hint: 'no retention, escalation or trade-offs' },
      { value: 'schema', label: 'Schema only', hint: 'summary, diagram, tables, indexes, scorecard' },
    ],
    repeatable: false,
    changes: 'the sections of the document and the files of the dossier',
    recommend: () => ({ value: 'production', reason: 'A section too many is skipped in a minute; a missing one is missed in production.' }),
  },
  {
    id: 'ids',
    flag: '--ids',
    valueHint: '<strategy>',
    summary: 'primary keys',
    prompt: 'What are primary keys?',
    options: [
      { value: 'bigint', label: 'bigint identity', hint: 'small and fast' },
      { value: 'uuidv7', label: 'UUIDv7', hint: 'made anywhere, ordered by time' },
      { value: 'bigint+uuid', label: 'bigint inside, UUID outside', hint: 'nothing to count or guess in URLs' },
    ],
    repeatable: false,
    changes: 'the type of every primary and foreign key',
    recommend: recommendIds,
  },
];

function recommendTenancy(model: DomainModel): Recommendation {
  const tenant = recogniseTenant(model);
  return tenant
    ? {
        value: `shared:${tenant.entity.id}`,
        reason: `${tenant.reason} Shared tables are the cheapest to run and to change for many tenants.`,
      }
    : { value: 'none', reason: 'No organisation was found that every user belongs to and whose data must stay apart.' };
}

function recommendRetention({ policies }: DomainModel): Recommendation {
  const regimes = [...new Set(policies.flatMap((p) => (p.kind === 'compliance' && p.regime !== 'pci' ? [p.regime] : [])))];
  const stated = policies.filter((p) => p.kind === 'retention').length;
  if (regimes.length > 0)
    return { value: regimes.join(','), reason: `The text says that ${regimes.map((r) => REGIME_LABELS[r]).join(' and ')} applies.` };
  return {
    value: 'none',
    reason:
      stated > 0
        ? `The text states ${stated === 1 ? 'one period' : `${stated} periods`}; nothing asks for more.`
        : 'No period and no regulation was found in the text.',
  };
}

export const REGIME_LABELS = { gdpr: 'GDPR', hipaa: 'HIPAA', soc2: 'SOC 2', ttl: 'time to live' } as const;

const OUTSIDE = /\b(public|publicly|api|apis|url|urls|link|links|share|shared|shareable|external|partners?|webhooks?|qr)\b/i;

/** Ids that leave a system of many tenants tell outsiders how much there is, and invite guessing. */
function recommendIds(model: DomainModel): Recommendation {
  if (recogniseTenant(model) && leavesSystem(model)) {
    return {
      value: 'bigint+uuid',
      reason:
        'Ids leave a system that several tenants share: outside, a UUID gives nothing to count or guess; inside, bigint keys stay small.',
    };
  }
  return { value: 'bigint', reason: 'Small keys make small indexes, and nothing says that ids leave the system.' };
}

function leavesSystem({ description = '', accessPatterns, entities, policies }: DomainModel): boolean {
  const texts = [
    description,
    ...accessPatterns.map((pattern) => pattern.description),
    ...entities.map((entity) => entity.description ?? ''),
    ...policies.map((policy) => (policy.kind === 'visibility' ? policy.statement : '')),
  ];
  return texts.some((text) => OUTSIDE.test(text));
}
