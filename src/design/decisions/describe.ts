/** Answers and their sources as a person would say them; the document prints these words. */
import { DIALECT_NAMES } from '../../dialects/names.js';
import type { AnswerSource, DomainModel, QuestionId, RetentionAnswer } from '../../model/index.js';
import { formatDuration } from '../../util/duration.js';
import type { Answers } from './answer.js';
import { REGIME_LABELS } from './questions.js';

export function describeAnswer<Q extends QuestionId>(question: Q, answer: Answers[Q], model: DomainModel): string {
  const describe: (answer: Answers[Q], model: DomainModel) => string = DESCRIBERS[question];
  return describe(answer, model);
}

/** Where an answer came from: `the flag --engine`. */
export function describeSource(source: AnswerSource, { flag }: { readonly flag: string }): string {
  if (source.kind === 'flag') return `Given by ${source.flag}`;
  if (source.kind === 'answers-file') return `Given in ${source.path}`;
  if (source.kind === 'context') return `Stated in ${source.path}${source.section === undefined ? '' : `, section ${source.section}`}`;
  if (source.kind === 'text') return `Stated in the text: “${source.quote.trim().replace(/\s+/g, ' ')}”`;
  return source.kind === 'prompt' ? 'Answered when asked' : `Recommended; ${flag} changes it`;
}

const DESCRIBERS: { readonly [Q in QuestionId]: (answer: Answers[Q], model: DomainModel) => string } = {
  engine: (targets) => targets.map(({ dialect, version }) => `${DIALECT_NAMES[dialect].label} ${version}`).join(', '),
  migration: (mode) => ({ greenfield: 'New database', brownfield: 'Existing database', mixed: 'Some tables exist' })[mode],
  tenancy: describeTenancy,
  deletes: describeDeletes,
  retention: describeRetention,
  depth: (depth) => ({ production: 'Production', mvp: 'MVP', schema: 'Schema only' })[depth],
  ids: (ids) => ({ bigint: 'bigint identity', uuidv7: 'UUIDv7', 'bigint+uuid': 'bigint inside, UUID outside' })[ids],
};

const TENANCY_WORDS = {
  none: 'No tenants',
  shared: 'Shared tables with tenant_id',
  'schema-per-tenant': 'A schema per tenant',
  'database-per-tenant': 'A database per tenant',
} as const;

function describeTenancy({ strategy, entity }: Answers['tenancy'], { entities }: DomainModel): string {
  const name = entities.find(({ id }) => id === entity)?.name.toLowerCase();
  return name === undefined ? TENANCY_WORDS[strategy] : `${TENANCY_WORDS[strategy]}, one tenant per ${name}`;
}

const MODE_WORDS = { mixed: 'Mixed', soft: 'Soft everywhere', hard: 'Hard everywhere', archive: 'Archive' } as const;

function describeDeletes({ mode = 'mixed', perEntity }: Answers['deletes'], { entities }: DomainModel): string {
  const names = new Map(entities.map(({ id, name }) => [id, name]));
  const own = Object.entries(perEntity).map(([id, strategy]) => `${names.get(id) ?? id}: ${strategy}`);
  return [MODE_WORDS[mode], ...own].join('; ');
}

function describeRetention({ regimes, rules }: Answers['retention'], { entities }: DomainModel): string {
  const names = new Map(entities.map(({ id, name }) => [id, name]));
  const said = [
    ...regimes.map((regime) => REGIME_LABELS[regime]),
    ...rules.map((rule) => describeRule(rule, names.get(rule.target) ?? rule.target)),
  ];
  return said.length === 0 ? 'As the text states, nothing more' : said.join('; ');
}

const ACTION_WORDS = { delete: 'then deleted', anonymise: 'then anonymised', archive: 'then archived' } as const;

function describeRule({ period, column, action }: RetentionAnswer, name: string): string {
  return `${name}: ${formatDuration(period)}${column === undefined ? '' : ` since ${column}`}, ${ACTION_WORDS[action]}`;
}
