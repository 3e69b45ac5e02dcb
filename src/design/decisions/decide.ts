/**
 * Answers to decisions. Flags come before the answers file, then what was asked, what the text says, and the context;
 * what nobody answered is recommended or stays open. Every decision records its answer, reason, source and
 * alternatives. A wrong answer is a diagnostic that names the allowed ones; then there are no decisions.
 */
import type { AnswerSource, Decision, Decisions, Diagnostic, DomainModel, GivenAnswer, QuestionId } from '../../model/index.js';
import type { Answers } from './answer.js';
import { describeAnswer, describeSource } from './describe.js';
import { mergeAnswers, type SourcedAnswer } from './merge-answers.js';
import { type OpenQuestion, openQuestion } from './open-question.js';
import { parseAnswer } from './parse-answer.js';
import { QUESTIONS, type Question } from './questions.js';
import { type ModelNames, modelNames, resolveNames } from './resolve-names.js';

export interface DecideInput {
  readonly model: DomainModel;
  readonly given: readonly GivenAnswer[];
  /** Take the recommended answer where none was given. */
  readonly acceptDefaults: boolean;
}

export interface DecideResult {
  /** Present when every question has an answer and no answer is wrong. */
  readonly decisions?: Decisions;
  readonly missing: readonly OpenQuestion[];
  readonly diagnostics: readonly Diagnostic[];
}

export function decide({ model, given, acceptDefaults }: DecideInput): DecideResult {
  const diagnostics: Diagnostic[] = [];
  const names = modelNames(model);
  const settle = <Q extends QuestionId>(id: Q) => settleQuestion(id, { model, names, given, acceptDefaults, diagnostics });
  const settled = {
    engine: settle('engine'),
    migration: settle('migration'),
    tenancy: settle('tenancy'),
    deletes: settle('deletes'),
    retention: settle('retention'),
    depth: settle('depth'),
    ids: settle('ids'),
  };
  const missing = QUESTIONS.filter(({ id }) => settled[id] === 'open').map((question) => openQuestion(question, model));
  const wrong = diagnostics.some(({ severity }) => severity === 'error');
  return wrong || missing.length > 0
    ? { missing, diagnostics }
    : { decisions: assemble(settled as AllSettled, model), missing, diagnostics };
}

interface Settled<Q extends QuestionId> {
  readonly answer: Answers[Q];
  readonly source: AnswerSource;
  readonly reason: string;
}
type AllSettled = { readonly [Q in QuestionId]: Settled<Q> };

interface Desk extends DecideInput {
  readonly names: ModelNames;
  readonly diagnostics: Diagnostic[];
}

/** The answer to one question; `open` when nobody answered, `wrong` when what was answered cannot be used. */
function settleQuestion<Q extends QuestionId>(id: Q, desk: Desk): Settled<Q> | 'open' | 'wrong' {
  const question = questionOf(id);
  const before = desk.diagnostics.length;
  const answers = desk.given.filter((answer) => answer.question === id).flatMap((answer) => understood(id, answer, desk));
  if (desk.diagnostics.slice(before).some(({ severity }) => severity === 'error')) return 'wrong';
  const merged = mergeAnswers(id, answers, (problem) => report(problem, question, desk));
  if (merged) return { answer: merged.answer, source: merged.source, reason: reasonOf(question, merged.source, desk.model) };
  if (!desk.acceptDefaults) return 'open';
  const { value, reason } = question.recommend(desk.model);
  const [recommended] = understood(id, { question: id, raw: value, source: { kind: 'default' } }, desk);
  return recommended ? { answer: recommended.answer, source: { kind: 'default' }, reason } : 'wrong';
}

function understood<Q extends QuestionId>(id: Q, { raw, source }: GivenAnswer, desk: Desk): readonly SourcedAnswer<Q>[] {
  const parsed = parseAnswer(id, raw);
  const resolved = 'problem' in parsed ? parsed : resolveNames(id, parsed.value, desk.names);
  if ('problem' in resolved) {
    report(
      { message: `${describeSource(source, questionOf(id))}: ${resolved.problem}.`, help: `Allowed: ${resolved.allowed}.`, source },
      questionOf(id),
      desk,
    );
    return [];
  }
  return [{ answer: resolved.value, source, raw }];
}

interface AnswerProblem {
  readonly message: string;
  readonly help: string;
  readonly source?: AnswerSource;
}

function report({ message, help, source }: AnswerProblem, { id, changes }: Question, desk: Desk): void {
  desk.diagnostics.push({
    code: `decisions/${id}`,
    severity: source && OVERHEARD.has(source.kind) ? 'warning' : 'error',
    message,
    why: `The answer decides ${changes}.`,
    help,
    spans: source?.kind === 'text' ? [source.span] : [],
    subject: `decision:${id}`,
  });
}

/** Sources that were not written as answers to these questions: what cannot be used of them is left out with a warning. */
const OVERHEARD: ReadonlySet<AnswerSource['kind']> = new Set(['text', 'context']);

function questionOf(id: QuestionId): Question {
  const question = QUESTIONS.find((candidate) => candidate.id === id);
  if (!question) throw new Error(`no question ${id}`);
  return question;
}

/** An accepted recommendation keeps its reason, whoever gave it. */
function reasonOf(question: Question, source: AnswerSource, model: DomainModel): string {
  return source.kind === 'default' ? question.recommend(model).reason : `${describeSource(source, question)}.`;
}

function assemble(settled: AllSettled, model: DomainModel): Decisions {
  const { engine, migration, tenancy, deletes, retention, depth, ids } = settled;
  return {
    engines: engine.answer,
    migration: migration.answer,
    tenancy: tenancy.answer,
    deletes: { mode: deletes.answer.mode ?? 'mixed', perEntity: deletes.answer.perEntity },
    retention: { regimes: retention.answer.regimes, rules: retention.answer.rules },
    depth: depth.answer,
    ids: ids.answer,
    records: QUESTIONS.map((question) => recordOf(question, settled, model)),
  };
}

function recordOf(question: Question, settled: AllSettled, model: DomainModel): Decision {
  const { id } = question;
  const { source, reason } = settled[id];
  const answer = describeAnswer(id, settled[id].answer, model);
  const alternatives = question.options.map(({ label }) => label).filter((label) => !answer.startsWith(label));
  return { id, question: question.prompt, answer, reason, source, alternatives };
}
