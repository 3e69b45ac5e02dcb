/** `design`: brief → questions → plan to approve → dossier, proven. */
import { join, relative, resolve } from 'node:path';
import { decide } from '../../../design/decisions/index.js';
import type { Decisions, DomainModel, GivenAnswer, Proof } from '../../../model/index.js';
import { filesOf, proveWorks } from '../../../pipeline.js';
import {
  type DossierWork,
  documentPath,
  type EmitTarget,
  type EngineWork,
  indexEntry,
  updateIndex,
  writeModelFile,
} from '../../../write/index.js';
import { flagOff, flagOn, flagText, type Parsed } from '../command.js';
import { type DossierPlace, placeDossier } from '../dossier-place.js';
import { emitTargets } from '../emit-flag.js';
import { CliExit, EXIT, type ExitCode, UsageError } from '../errors.js';
import { addsNothing, answersOfSchema, designFor, existingAnswer, nothingToAdd, surveyWith } from '../existing/design-on-existing.js';
import { matchesByFlags } from '../existing/given-matches.js';
import { claimsOfExisting, type Existing, readExisting } from '../existing/read-existing.js';
import { type Gathered, gatherBrief } from '../gather-brief.js';
import type { Io } from '../io.js';
import { engineName, formatPlan } from '../plan-view.js';
import { proofProgress, summariseProofs } from '../proof-report.js';
import { givenByFlags } from '../question-flags.js';
import { readIfThere } from '../read-input.js';
import { redact } from '../redact.js';
import { readingOnce, type SchemaSource, schemaSource } from '../schema-source/index.js';
import { formatScores } from '../score-table.js';
import { serverUrls } from '../server-urls.js';
import { openSession, reportDiagnostics, type Session } from '../session.js';
import { compareFolder, type FileChange, writeFolder, writeWhole } from '../write-folder.js';

export async function design(parsed: Parsed, terminal: Io): Promise<ExitCode> {
  const emit = emitTargets(parsed);
  const io = readingOnce(terminal);
  const session = openSession(parsed, io);
  const existing = await readExisting(parsed, io);
  const schema = await schemaSource(parsed, io);
  if (schema && existing)
    throw new UsageError(
      'the brief is a schema itself',
      'With --existing the brief says what is to come: a text, a list of entities or a model file.',
    );
  if (schema) return designSchema(session, parsed, schema, emit);
  if (existing) reportDiagnostics(session, existing.diagnostics, existing.sources);
  const kind = flagText(parsed, 'from') as 'entities' | 'prose' | 'model-file' | undefined;
  const gathered = await gatherBrief(
    parsed.args[0] ?? '',
    {
      ...optional('kind', kind),
      ...optional('context', flagText(parsed, 'context')),
      ...optional('answers', flagText(parsed, 'answers')),
      ...optional('claims', flagText(parsed, 'claims')),
      ...optional('propose', existing && ((text: string) => claimsOfExisting(existing, text))),
    },
    io,
  );
  reportDiagnostics(session, gathered.diagnostics, gathered.sources);
  const given = [...givenByFlags(parsed), ...gathered.given];
  const approved = await approve(session, parsed, gathered, { given, ...optional('existing', existing) });
  if (approved.works.every(addsNothing)) return nothingToAdd(session, approved);
  const place = await placeDossier(resolve(io.cwd, flagText(parsed, 'out') ?? 'data-models'), approved.model.title, {
    ...optional('id', flagText(parsed, 'id')),
    ...optional('slug', flagText(parsed, 'slug')),
  });
  const proofs = await proveApproved(session, parsed, approved);
  const work: DossierWork = {
    ...approved,
    id: place.id,
    slug: place.slug,
    coverage: gathered.reading.coverage,
    proofs,
    engines: approved.works,
    emit,
  };
  return finish(session, work, place);
}

/** A schema alone is a full brief: it is documented, scored and proven as it is. */
async function designSchema(session: Session, parsed: Parsed, source: SchemaSource, emit: readonly EmitTarget[]): Promise<ExitCode> {
  const { approveSchema } = await import('../schema-view/approve-schema.js');
  const approved = await approveSchema(session, parsed, source);
  const place = await placeDossier(resolve(session.io.cwd, flagText(parsed, 'out') ?? 'data-models'), approved.model.title, {
    ...optional('id', flagText(parsed, 'id')),
    ...optional('slug', flagText(parsed, 'slug')),
  });
  const proofs = await proveApproved(session, parsed, approved);
  return finish(
    session,
    { ...approved, id: place.id, slug: place.slug, coverage: { sentences: [] }, proofs, engines: approved.works, emit },
    place,
  );
}

export interface Approved {
  readonly model: DomainModel;
  readonly modelText: string;
  readonly decisions: Decisions;
  readonly works: readonly EngineWork[];
  readonly diagnostics: DossierWork['diagnostics'];
}

/** What is known before the plan. */
interface Start {
  readonly given: readonly GivenAnswer[];
  readonly existing?: Existing;
}

/** Decides, designs and shows the plan until it is approved; an edit starts over with the edited model. */
async function approve(session: Session, parsed: Parsed, gathered: Gathered, start: Start): Promise<Approved> {
  let { model } = gathered.reading;
  let modelText = gathered.reading.kind === 'model-file' ? gathered.source.text : writeModelFile(model);
  let answers = start.given;
  let matches = [...matchesByFlags(parsed), ...gathered.matches];
  for (;;) {
    const known = start.existing && (await surveyWith(session, parsed, { model, existing: start.existing, matches }));
    if (known) ({ matches } = known);
    if (known) model = known.surveyed.model;
    if (known && gathered.reading.kind !== 'model-file') modelText = writeModelFile(model);
    const settled = await settle(session, parsed, model, [...answers, ...answersOfSchema(known?.surveyed, answers)]);
    answers = settled.answers;
    const { decisions, works } = designFor(model, settled.decisions, known?.surveyed);
    const diagnostics = [...gathered.diagnostics, ...(start.existing?.diagnostics ?? []), ...works.flatMap((w) => w.design.diagnostics)];
    reportDiagnostics(
      session,
      works.flatMap((w) => w.design.diagnostics),
      gathered.sources,
    );
    if (session.interactive) session.say('');
    session.say(
      formatPlan({
        model,
        decisions,
        works,
        coverage: gathered.reading.coverage,
        sources: gathered.sources,
        columns: session.columns,
        style: session.style,
      }),
    );
    const answer = flagOn(parsed, 'yes') ? 'approve' : await askForApproval(session, parsed);
    if (answer === 'approve') return { model, modelText, decisions, works, diagnostics };
    if (answer === 'cancel') throw declined(session);
    const { editModel } = await import('../edit-model.js');
    ({ model, text: modelText } = await editModel(modelText, session));
  }
}

async function settle(
  session: Session,
  parsed: Parsed,
  model: DomainModel,
  given: readonly GivenAnswer[],
): Promise<{ readonly decisions: Decisions; readonly answers: readonly GivenAnswer[] }> {
  const first = decide({ model, given, acceptDefaults: flagOn(parsed, 'yes') });
  reportDiagnostics(session, first.diagnostics, []);
  if (first.decisions) return { decisions: first.decisions, answers: given };
  if (!session.interactive) {
    const flags = [...first.missing.map((q) => q.flag), '--yes'];
    throw new UsageError(
      `unanswered: ${first.missing.map((q) => q.flag).join(', ')}`,
      'Give these flags, an --answers file, or --yes to take the recommended answers.',
      flags,
    );
  }
  session.say(whatWasRead(model, first.missing.length));
  const { askQuestions } = await import('../ask.js');
  return settle(session, parsed, model, [...given, ...(await askQuestions(first.missing))]);
}

/** Before the questions: what they are about, and how to get through them quickly. */
function whatWasRead({ title, entities, relationships }: DomainModel, open: number): string {
  const size = `${entities.length} entities, ${relationships.length} relationships`;
  return `${title}: ${size}. ${open === 1 ? 'One question' : `${open} questions`}; Enter takes the recommended answer.`;
}

async function askForApproval(session: Session, parsed: Parsed): Promise<'approve' | 'edit' | 'cancel'> {
  if (!session.interactive)
    throw new UsageError('the plan is not approved', 'There is no terminal to ask in: --yes approves it.', ['--yes']);
  const { askApproval } = await import('../ask.js');
  return askApproval('Write this design?', flagOff(parsed, 'prove') ? 'write the dossier' : 'prove it and write the dossier');
}

function declined(session: Session): CliExit {
  session.say('Cancelled; nothing was written.');
  return new CliExit(EXIT.declined);
}

async function proveApproved(session: Session, parsed: Parsed, approved: Approved): Promise<readonly Proof[]> {
  const enabled = !flagOff(parsed, 'prove');
  if (enabled) session.progress('proving  the engines are starting');
  const proofs = await proveWorks(approved.works, approved.model, {
    enabled,
    urls: serverUrls(session.io.env),
    onProgress: proofProgress(session),
    onUnavailable: (engine, message) => session.say(`warning: ${engine} is left out, ${redact(message)}`),
  });
  session.endProgress();
  return proofs;
}

async function finish(session: Session, work: DossierWork, place: DossierPlace): Promise<ExitCode> {
  const files = filesOf(work);
  const changes = await compareFolder(place.folder, files);
  if (changes.some((c) => c.change !== 'same')) await writeFolder(place.folder, files);
  const index = join(place.folder, '..', 'README.md');
  const before = await readIfThere(index);
  const after = updateIndex(before, indexEntry(work));
  if (after !== before) await writeWhole(index, after);
  const proofs = summariseProofs(work.proofs, session.columns);
  session.say(
    [
      '',
      formatScores(
        work.engines.map((e) => ({ engine: engineName(e), card: e.scorecard })),
        session.columns,
      ),
      '',
      proofs.text,
      '',
      nextStep(session, work, place, changes),
    ].join('\n'),
  );
  if (session.json)
    session.answer({
      dossier: place.folder,
      document: join(place.folder, documentPath(work)),
      id: work.id,
      slug: work.slug,
      files: changes,
      scores: work.engines.map((e) => ({ engine: e.target.dialect, score: e.scorecard.total })),
      proofs: proofs.counts,
      ...optional('existing', existingAnswer(work)),
    });
  return proofs.counts.failed > 0 ? EXIT.findings : EXIT.ok;
}

/** What was written, and where to begin to read. */
function nextStep({ io }: Session, work: DossierWork, place: DossierPlace, changes: readonly FileChange[]): string {
  const near = relative(io.cwd, place.folder);
  const folder = near.startsWith('..') ? place.folder : near || '.';
  const changed = changes.filter((c) => c.change !== 'same').length;
  return [
    place.exists ? `${changed} of ${changes.length} files updated in ${folder}` : `${changes.length} files written to ${folder}`,
    `Read first: ${join(folder, documentPath(work))}`,
  ].join('\n');
}

/** `{}` for an absent value, so that optional fields stay absent. */
function optional<K extends string, V>(key: K, value: V | undefined): { readonly [P in K]?: V } {
  return value === undefined ? {} : ({ [key]: value } as { readonly [P in K]: V });
}
