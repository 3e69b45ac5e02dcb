/** The part of `design` that starts from a schema: what it answers, what is asked about it, and what is designed into it. */
import type { GivenMatch, Surveyed } from '../../../design/index.js';
import { DIALECT_NAMES } from '../../../dialects/names.js';
import type { Decisions, DomainModel, GivenAnswer } from '../../../model/index.js';
import { survey, workOnExisting, worksFor } from '../../../pipeline.js';
import type { DossierWork, EngineWork } from '../../../write/index.js';
import { flagOn, type Parsed } from '../command.js';
import type { Approved } from '../commands/design.js';
import { EXIT, type ExitCode, UsageError } from '../errors.js';
import { reportDiagnostics, type Session } from '../session.js';
import { matchLine } from './match-lines.js';
import type { Existing } from './read-existing.js';

interface Question {
  readonly model: DomainModel;
  readonly existing: Existing;
  readonly matches: readonly GivenMatch[];
}

interface Known {
  readonly surveyed: Surveyed;
  readonly matches: GivenMatch[];
}

/** Which entities are there already. A doubt is asked in a terminal, taken as recommended with `--yes`, and refused otherwise. */
export async function surveyWith(session: Session, parsed: Parsed, { model, existing, matches }: Question): Promise<Known> {
  const surveyed = survey(model, existing, matches);
  reportDiagnostics(session, surveyed.diagnostics, []);
  const open = surveyed.matches.filter(({ certain }) => !certain);
  if (open.length === 0 || flagOn(parsed, 'yes')) return { surveyed, matches: [...matches] };
  if (!session.interactive)
    throw new UsageError(
      `not sure which tables these are: ${open.map(({ entity }) => entity).join(', ')}`,
      `${open.map((match) => matchLine(match, model)).join('. ')}. Or take all of this with --yes.`,
      ['--match', '--yes'],
    );
  const { askMatches } = await import('./ask-matches.js');
  const all = [...matches, ...(await askMatches(open))];
  return { surveyed: survey(model, existing, all), matches: all };
}

/** What the schema answers of the questions that nobody else did. */
export function answersOfSchema(surveyed: Surveyed | undefined, given: readonly GivenAnswer[]): readonly GivenAnswer[] {
  const answered = new Set(given.map(({ question }) => question));
  return surveyed?.given.filter(({ question }) => !answered.has(question)) ?? [];
}

export function designFor(
  model: DomainModel,
  decisions: Decisions,
  surveyed: Surveyed | undefined,
): { readonly decisions: Decisions; readonly works: readonly EngineWork[] } {
  if (!surveyed) {
    if (decisions.migration === 'greenfield') return { decisions, works: worksFor(model, decisions) };
    throw new UsageError(
      `--migration ${decisions.migration} needs the existing schema, and none was given`,
      'Name it with --existing: a SQL script, a folder of migrations, a Prisma or DBML file, or the address of a database. For a new database use --migration greenfield.',
      ['--existing'],
    );
  }
  const { dialect, name } = surveyed.source;
  if (decisions.migration === 'greenfield')
    throw new UsageError('--migration greenfield and --existing contradict each other', 'Leave one of them out.');
  const [target, ...more] = decisions.engines;
  if (!target || more.length > 0 || target.dialect !== dialect)
    throw new UsageError(
      `--engine ${decisions.engines.map((engine) => engine.dialect).join(',')} is not the engine of ${name}, which is ${DIALECT_NAMES[dialect].label}`,
      `A schema is extended on the engine it is for: leave --engine out, or give --engine ${dialect} with a version.`,
    );
  return { decisions: withHouse(decisions, surveyed), works: [workOnExisting(surveyed, decisions, target)] };
}

/** The questions that the schema answers, in the words of the schema and with its evidence. */
function withHouse(decisions: Decisions, { house, source }: Surveyed): Decisions {
  const evidence = (id: string): string => house.habits.find((habit) => habit.id === id)?.reason ?? '';
  const { deleted, tenant, key } = house;
  const said: Readonly<Record<string, { readonly answer?: string; readonly reason: string } | undefined>> = {
    engine: { reason: 'The existing schema is written for it.' },
    migration: { reason: 'A schema is given: it is added to, not created.' },
    ids: key && { answer: key.says, reason: evidence('primary-key-type') },
    tenancy: tenant
      ? { answer: `Shared tables with ${tenant.column}, as the existing ones`, reason: evidence('tenancy') }
      : { reason: 'No column of the existing tables tells tenants apart.' },
    deletes: deleted
      ? { answer: `As the existing tables: ${deleted.column.name}`, reason: evidence('soft-delete') }
      : { reason: 'No existing table marks its deleted rows.' },
  };
  return {
    ...decisions,
    records: decisions.records.map((record) => {
      const answer = record.source.kind === 'context' && record.source.path === source.name ? said[record.id] : undefined;
      return answer === undefined ? record : { ...record, ...answer };
    }),
  };
}

export const addsNothing = ({ existing }: EngineWork): boolean =>
  existing !== undefined && existing.additions.tables.length === 0 && existing.additions.views.length === 0;

/** Everything that the brief names is there: no dossier is written, because none would say anything. */
export function nothingToAdd(session: Session, { works, model }: Approved): ExitCode {
  const deferred = works.flatMap(({ existing }) => existing?.deferred ?? []);
  const waits =
    deferred.length === 0
      ? ''
      : ` What it asks beyond that changes what is there, and needs a change plan: ${deferred.map(({ message }) => message).join(' ')}`;
  session.say(`Nothing to add: all that “${model.title}” names is there already.${waits}`);
  if (session.json) session.answer({ dossier: null, additions: 0, deferred });
  return EXIT.ok;
}

/** For `--json`. */
export function existingAnswer({ engines: [main] }: DossierWork) {
  const existing = main?.existing;
  if (!existing) return undefined;
  const { before, additions, matches, habits, deferred, source } = existing;
  const { steps, beyond } = main.plan ?? { steps: [], beyond: [] };
  const known = new Set(before.tables.map(({ id }) => id));
  const extended = additions.tables.filter(({ id }) => known.has(id)).map(({ id }) => id);
  const touched = new Set(extended);
  return {
    source,
    new: additions.tables.filter(({ id }) => !known.has(id)).map(({ id }) => id),
    extended,
    unchanged: before.tables.filter(({ id }) => !touched.has(id)).map(({ id }) => id),
    matches,
    habits,
    deferred,
    steps: steps.map(({ number, title }) => ({ number, title })),
    needsChangePlan: beyond.map(({ subject, what, why, needs }) => ({ subject, what, why, needs })),
  };
}
