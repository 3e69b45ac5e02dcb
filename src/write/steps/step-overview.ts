/** The steps in order with what each locks, and what needs a change plan: the page that a release is planned from. */
import { type BeyondAdditive, type BeyondReason, type OutputFile, type Step, stepLocks } from '../../model/index.js';
import { code, count, escapeText, prose, table } from '../markdown/index.js';
import { type StepPlace, stepPath } from './step-file.js';
import { effectOf, lockInShort } from './step-words.js';

export interface StepsToWrite {
  readonly steps: readonly Step[];
  readonly beyond: readonly BeyondAdditive[];
}

export interface OverviewPlace extends StepPlace {
  /** `PostgreSQL 15`. */
  readonly engine: string;
}

export function stepOverview({ steps, beyond }: StepsToWrite, place: OverviewPlace): OutputFile {
  const lines = [
    `# Steps for ${escapeText(place.engine)}`,
    '',
    ...(steps.length === 0 ? ['Nothing is added to the database.'] : stepLines(steps, place)),
    '',
    '## Needs a change plan',
    '',
    ...(beyond.length === 0 ? ['Nothing: every difference is an addition, and has its step.'] : beyondLines(beyond)),
  ];
  return { path: `${place.folder}/README.md`, text: `${lines.join('\n')}\n` };
}

/** The table of steps in order, by file. */
export const stepTable = (steps: readonly Step[], place: StepPlace): readonly string[] =>
  table(
    ['step', 'locks', 'meanwhile', 'way back'],
    steps.map((step) => [
      code(stepPath(step, place).slice(place.folder.length + 1)),
      stepLocks(step, 'up').map(lockInShort).map(escapeText).join('<br>'),
      escapeText(effectOf(step)),
      wayBack(step),
    ]),
  );

function stepLines(steps: readonly Step[], place: OverviewPlace): readonly string[] {
  const { supportsTransactionalDdl } = place.capabilities;
  const outside = steps.filter(({ outsideTransaction }) => outsideTransaction === true);
  const remarks = steps.filter(({ remark }) => remark !== undefined);
  return [
    `${count(steps.length, 'step')}, a file each, in this order. Every step leaves a database that the application of today runs on, but where a note below says otherwise; between two steps any time may pass.`,
    '',
    '- Deploy the application that uses what is new after the last step.',
    '- Run each `.up.sql` by itself and look at its result before the next. The way back is the `.down.sql` files in reverse order.',
    supportsTransactionalDdl
      ? '- Files with `BEGIN` are all or nothing. A step that does not get its lock in time changes nothing and is run again.'
      : '- Every statement commits by itself on this engine: after a failure run the way back of that step, then the step again.',
    ...(outside.length === 0 || !supportsTransactionalDdl
      ? []
      : [
          `- ${count(outside.length, 'step')} run outside a transaction: ${outside.map((step) => code(fileNumber(step, place))).join(', ')}. Tell the migration tool so.`,
        ]),
    '',
    ...stepTable(steps, place),
    ...(remarks.length === 0 ? [] : ['', ...remarks.map((step) => `- ${code(fileNumber(step, place))}: ${prose(step.remark ?? '')}`)]),
  ];
}

const fileNumber = (step: Step, { firstNumber }: StepPlace): string => String(step.number + firstNumber - 1).padStart(4, '0');

function wayBack({ down, loses, noWayBack }: Step): string {
  if (down.length === 0) return escapeText(noWayBack ?? 'none');
  return loses === undefined ? 'loses nothing' : escapeText(`loses ${loses}`);
}

const REASONS: Readonly<Record<BeyondReason, string>> = {
  removed: 'would be taken away',
  changed: 'would become something else',
  required: 'existing rows have no value',
  rewrites: 'would write every row anew',
  backfill: 'existing rows are left as they are',
  blocks: 'would keep writers waiting',
  unsupported: 'has no additive form',
};

export function beyondLines(beyond: readonly BeyondAdditive[]): readonly string[] {
  const rows = beyond.map(({ subject, reason, what, why, needs }) => [
    escapeText(subject),
    REASONS[reason],
    `${escapeText(what)} ${escapeText(why)}`,
    escapeText(needs),
  ]);
  return [
    `${count(beyond.length, 'difference')} that no additive step makes. The steps above neither need nor contain them.`,
    '',
    ...table(['what', 'kind', 'why', 'what a plan settles'], rows),
  ];
}
