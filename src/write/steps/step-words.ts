/** How locks, and ways to run a step, are said in files and in the overview. */
import {
  type Lock,
  type LockSpan,
  parseTableId,
  type StepDirection,
  type StepDraft,
  stepLocks,
  WHOLE_DATABASE,
} from '../../model/index.js';
import { listOf } from '../markdown/index.js';

const SPANS: Readonly<Record<LockSpan, string>> = {
  instant: 'for an instant',
  scan: 'while the table is read',
  build: 'while the index is built',
  copy: 'while the table is written anew',
};

export const nameOfLocked = ({ table }: Lock): string => (table === WHOLE_DATABASE ? 'the database' : parseTableId(table).name);

/** `orders: SHARE ROW EXCLUSIVE for an instant; writes wait`. */
export function lockSentence(lock: Lock): string {
  const effect = lock.blocks === 'nothing' ? 'reads and writes go on' : `${lock.blocks} wait`;
  return `${nameOfLocked(lock)}: ${lock.mode} ${SPANS[lock.span]}; ${effect}`;
}

/** Without what waits, which stands in a column of its own. */
export const lockInShort = (lock: Lock): string => `${nameOfLocked(lock)}: ${lock.mode} ${SPANS[lock.span]}`;

export function lockSentences(step: StepDraft, direction: StepDirection): readonly string[] {
  const locks = stepLocks(step, direction);
  return locks.length === 0 ? ['nothing that is there'] : locks.map(lockSentence);
}

export function howToRun(step: StepDraft, isTransactional: boolean): string {
  if (!isTransactional) return 'Statement by statement; each commits by itself.';
  return step.outsideTransaction
    ? 'Outside a transaction: not with --single-transaction, nor in a migration tool that opens one around each file.'
    : 'As it stands; one transaction.';
}

/** What an application loses while the step runs, over all tables. */
export function effectOf(step: StepDraft): string {
  const waiting = stepLocks(step, 'up').filter(({ blocks }) => blocks !== 'nothing');
  if (waiting.length === 0) return 'nothing waits';
  return listOf([...new Set(waiting.map((lock) => `${lock.blocks} of ${nameOfLocked(lock)} wait`))]);
}
