/** Asks the open questions in a terminal. Loaded only when there is one. */
import { cancel, confirm, isCancel, select, text } from '@clack/prompts';
import type { AnswerOption, OpenQuestion } from '../../design/decisions/index.js';
import type { GivenAnswer } from '../../model/index.js';
import { CliExit, EXIT } from './errors.js';

/** Asks each question in turn; leaving any of them declines the whole. */
export async function askQuestions(questions: readonly OpenQuestion[]): Promise<readonly GivenAnswer[]> {
  const given: GivenAnswer[] = [];
  for (const question of questions) given.push({ question: question.id, raw: await askOne(question), source: { kind: 'prompt' } });
  return given;
}

async function askOne(question: OpenQuestion): Promise<string> {
  const chosen = await select({
    ...terminal(),
    message: question.prompt,
    options: [
      ...question.options.map((o) => ({ value: o.value, label: o.label, ...hintOf(o, question) })),
      { value: '', label: 'something else …' },
    ],
    initialValue: question.recommended.value,
  });
  if (isCancel(chosen)) return decline();
  if (chosen !== '') return chosen;
  const typed = await text({ ...terminal(), message: `${question.prompt} (as for ${question.flag})` });
  return isCancel(typed) ? decline() : typed;
}

/** The recommended answer says so, and why. */
function hintOf(option: AnswerOption, { recommended }: OpenQuestion): { readonly hint?: string } {
  const parts = [option.value === recommended.value ? 'recommended' : '', option.hint ?? ''].filter((part) => part !== '');
  return parts.length > 0 ? { hint: parts.join('; ') } : {};
}

export type Approval = 'approve' | 'edit' | 'cancel';

/** The stop: nothing is written before this answers `approve`. */
export async function askApproval(message: string, whatFollows: string): Promise<Approval> {
  const chosen = await select<Approval>({
    ...terminal(),
    message,
    options: [
      { value: 'approve', label: 'Approve', hint: whatFollows },
      { value: 'edit', label: 'Edit', hint: 'open the model in your editor' },
      { value: 'cancel', label: 'Cancel', hint: 'write nothing' },
    ],
  });
  return isCancel(chosen) ? 'cancel' : chosen;
}

/** A yes-or-no question; leaving it is a no. */
export async function askYes(message: string): Promise<boolean> {
  const answer = await confirm({ ...terminal(), message });
  return answer === true;
}

/** Standard output stays free for data. A pseudo-terminal without a size would fold every letter into a line of its own, and hide all options but one. */
export function terminal(): { readonly output: typeof process.stderr } {
  if (process.stderr.columns === 0) process.stderr.columns = 80;
  if (process.stderr.rows === 0) process.stderr.rows = 24;
  return { output: process.stderr };
}

function decline(): never {
  cancel('Cancelled; nothing was written.', terminal());
  throw new CliExit(EXIT.declined);
}
