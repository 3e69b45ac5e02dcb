/** One flag per design question, generated from the questions themselves. */
import { QUESTIONS, type Question } from '../../design/decisions/questions.js';
import type { GivenAnswer } from '../../model/index.js';
import { type FlagSpec, flagList, type Parsed } from './command.js';

export const QUESTION_FLAGS: readonly FlagSpec[] = QUESTIONS.map((q) => ({
  name: q.id,
  kind: q.repeatable ? 'list' : 'string',
  value: q.valueHint,
  summary: withValues(q),
}));

export function givenByFlags(parsed: Parsed): readonly GivenAnswer[] {
  return QUESTIONS.flatMap((q) =>
    flagList(parsed, q.id).map((raw): GivenAnswer => ({ question: q.id, raw, source: { kind: 'flag', flag: `--${q.id}` } })),
  );
}

/** The values belong to help unless the summary lists them already. */
function withValues({ summary, options }: Question): string {
  const values = options.map((o) => o.value);
  return summary.includes(values.at(-1) ?? '') || values.some((v) => summary.includes(`${v},`))
    ? summary
    : `${summary}: ${values.join(', ')}`;
}
