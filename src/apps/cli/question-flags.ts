/** One flag per design question, generated from the questions themselves. */
import { QUESTIONS } from '../../design/decisions/index.js';
import type { GivenAnswer } from '../../model/index.js';
import { type FlagSpec, flagList, type Parsed } from './command.js';

export const QUESTION_FLAGS: readonly FlagSpec[] = QUESTIONS.map((q) => ({
  name: q.id,
  kind: 'list',
  value: q.valueHint,
  summary: q.summary,
}));

export function givenByFlags(parsed: Parsed): readonly GivenAnswer[] {
  return QUESTIONS.flatMap((q) =>
    flagList(parsed, q.id).map((raw): GivenAnswer => ({ question: q.id, raw, source: { kind: 'flag', flag: `--${q.id}` } })),
  );
}
