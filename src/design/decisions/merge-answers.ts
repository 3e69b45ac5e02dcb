/**
 * Several answers to one question. The source that comes first in precedence wins; within one source repeated flags add
 * up where the question allows it, and contradict each other where it does not. Rules per entity or table are kept from
 * every source: the first source that speaks of one decides it.
 */
import type { AnswerSource, QuestionId } from '../../model/index.js';
import type { Answers } from './answer.js';

export interface SourcedAnswer<Q extends QuestionId> {
  readonly answer: Answers[Q];
  readonly source: AnswerSource;
  readonly raw: string;
}

export type Complain = (problem: { readonly message: string; readonly help: string }) => void;

/** Flags first, defaults last. */
export const PRECEDENCE = [
  'flag',
  'answers-file',
  'prompt',
  'text',
  'context',
  'default',
] as const satisfies readonly AnswerSource['kind'][];

/** One answer and the source that gave its main part; undefined when there is none. */
export function mergeAnswers<Q extends QuestionId>(
  question: Q,
  answers: readonly SourcedAnswer<Q>[],
  complain: Complain,
): { readonly answer: Answers[Q]; readonly source: AnswerSource } | undefined {
  const ranked = [...answers].sort((a, b) => rank(a) - rank(b));
  const [first] = ranked;
  if (!first) return undefined;
  const merge: Merger<Answers[Q]> = MERGERS[question];
  const level = ranked.filter((answer) => rank(answer) === rank(first));
  return { answer: merge(ranked, level, complain), source: first.source };
}

interface Given<T> {
  readonly answer: T;
  readonly raw: string;
}
/** `all` by precedence; `level`: those of the first source. */
type Merger<T> = (all: readonly Given<T>[], level: readonly Given<T>[], complain: Complain) => T;

const rank = ({ source }: { readonly source: AnswerSource }): number => PRECEDENCE.indexOf(source.kind);

const MERGERS: { readonly [Q in QuestionId]: Merger<Answers[Q]> } = {
  engine: (_, level) =>
    level.flatMap(({ answer }) => answer).filter((target, i, all) => all.findIndex((t) => t.dialect === target.dialect) === i),
  migration: single,
  tenancy: single,
  depth: single,
  ids: single,
  deletes: mergeDeletes,
  retention: mergeRetention,
};

function single<T>(_: readonly Given<T>[], level: readonly Given<T>[], complain: Complain): T {
  const [first, ...others] = level;
  if (!first) throw new Error('no answer to merge');
  const other = others.find(({ raw }) => raw.trim().toLowerCase() !== first.raw.trim().toLowerCase());
  if (other) complain({ message: `"${first.raw}" and "${other.raw}" cannot both be the answer.`, help: 'Give one of them.' });
  return first.answer;
}

function mergeDeletes(all: readonly Given<Answers['deletes']>[]): Answers['deletes'] {
  const mode = all.find(({ answer }) => answer.mode !== undefined)?.answer.mode;
  const perEntity = Object.assign({}, ...all.map(({ answer }) => answer.perEntity).reverse());
  return { ...(mode === undefined ? {} : { mode }), perEntity };
}

/** `none` of the first source silences the sources after it. */
function mergeRetention(all: readonly Given<Answers['retention']>[], level: readonly Given<Answers['retention']>[]): Answers['retention'] {
  const counted = level.some(({ answer }) => answer.none) ? level : all;
  const rules = counted.flatMap(({ answer }) => answer.rules);
  return {
    regimes: [...new Set(counted.flatMap(({ answer }) => answer.regimes))],
    rules: rules.filter((rule, i) => rules.findIndex((other) => other.target === rule.target) === i),
  };
}
