/** One direction of one step as a file that a database administrator can read, run, and take back. */
import type { Capabilities } from '../../dialects/index.js';
import { type OutputFile, type Step, type StepDirection, stepLocks, stepRun } from '../../model/index.js';
import { sqlScript } from '../script/sql-script.js';
import { howToRun, lockSentences } from './step-words.js';

export interface StepPlace {
  readonly folder: string;
  /** Number of the first step's file. */
  readonly firstNumber: number;
  readonly capabilities: Capabilities;
}

/** Path without direction and ending: `migrations/postgres/0007_add_columns_to_members`. */
export function stepPath(step: Step, { folder, firstNumber }: StepPlace): string {
  const number = String(step.number + firstNumber - 1).padStart(4, '0');
  return `${folder}/${number}_${slugOf(step.title)}`;
}

export function stepFile(step: Step, direction: StepDirection, place: StepPlace): OutputFile {
  const { capabilities } = place;
  const run = stepRun(step, direction, capabilities.supportsTransactionalDdl);
  const own = new Set(step[direction]);
  const first = run.findIndex((statement) => own.has(statement));
  const around = (from: number, to: number): readonly string[] => run.slice(from, to).map(({ sql }) => `${sql};`);
  const isEmpty = step[direction].length === 0;
  const text = sqlScript(
    {
      header: headerOf(step, direction, place),
      ...(isEmpty ? {} : { before: around(0, first), after: around(first + own.size, run.length) }),
      statements: step[direction].map(({ sql, comment }) => ({ sql, creates: [], ...(comment === undefined ? {} : { comment }) })),
    },
    capabilities,
  );
  return { path: `${stepPath(step, place)}.${direction}.sql`, text };
}

function headerOf(step: Step, direction: StepDirection, { capabilities }: StepPlace): readonly string[] {
  const isUp = direction === 'up';
  const isEmpty = step[direction].length === 0;
  const said: readonly (readonly [string, string | undefined])[] = [
    ['Why', isUp ? step.why : undefined],
    ['Nothing to run', isEmpty ? step.noWayBack : undefined],
    ...(isEmpty ? [] : lockSentences(step, direction).map((text, at) => [at === 0 ? 'Locks' : '', text] as const)),
    ['Run', isEmpty ? undefined : howToRun(step, capabilities.supportsTransactionalDdl)],
    ['Loses', isUp ? undefined : step.loses],
    ['Note', isUp ? step.remark : undefined],
    ['If it fails', isUp ? (step.afterFailure ?? usualFailure(step, capabilities)) : undefined],
  ];
  const fields = said.flatMap(([name, text]) => (text === undefined ? [] : [[name, text] as const]));
  const width = Math.max(...fields.map(([name]) => name.length)) + 2;
  const lines = fields.flatMap(([name, text]) => wrapped(name === '' ? '' : `${name}:`, text, width));
  return [isUp ? step.title.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase()) : `Back from: ${step.title}`, '', ...lines];
}

/** Of a step that waits for no lock there is nothing to say. */
function usualFailure(step: Step, { supportsTransactionalDdl }: Capabilities): string | undefined {
  if (!supportsTransactionalDdl || step.outsideTransaction || stepLocks(step, 'up').length === 0) return undefined;
  return 'Nothing was changed. If the lock was not had in time, run it again.';
}

const LINE = 110;

/** Lines of ordinary width, continued under the text. */
function wrapped(name: string, text: string, width: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/)) {
    if (line !== '' && line.length + word.length + 1 > LINE - width) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, line].map((part, at) => `${(at === 0 ? name : '').padEnd(width)}${part}`);
}

const slugOf = (title: string): string =>
  title
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^_+|_+$/g, '')
    .slice(0, 60)
    .replace(/_+$/, '') || 'step';
