/**
 * A step: one file that adds one thing to an existing database, with its way back. What it locks is stated per statement,
 * so that the statement can be run and the lock compared.
 */
import type { TableId } from './schema.js';

/** What an application that uses the table meanwhile loses. */
export type LockEffect = 'nothing' | 'writes' | 'reads and writes';

/** How long the lock is held: for an instant whatever the size, for one reading of the table, an index build, or a copy. */
export type LockSpan = 'instant' | 'scan' | 'build' | 'copy';

export interface Lock {
  readonly table: TableId;
  /** As the engine calls it: `SHARE ROW EXCLUSIVE`, `LOCK=NONE`. */
  readonly mode: string;
  readonly blocks: LockEffect;
  readonly span: LockSpan;
}

/** Stands for every table where the lock is on the database as a whole. */
export const WHOLE_DATABASE: TableId = '*';

export interface StepStatement {
  /** Without its final semicolon. */
  readonly sql: string;
  /** Locks on tables that were there before the steps. */
  readonly locks: readonly Lock[];
  /** Printed above it. */
  readonly comment?: string;
}

/** Where steps stand, in order: each phase may need what an earlier one made. */
export const STEP_PHASES = [
  'namespaces',
  'types',
  'routines',
  'columns',
  'keys',
  'tables',
  'late columns',
  'late routines',
  'indexes',
  'checks',
  'references',
  'validations',
  'triggers',
  'views',
  'policies',
  'descriptions',
  'others',
] as const;
export type StepPhase = (typeof STEP_PHASES)[number];

/** A step before it has its number. */
export interface StepDraft {
  readonly phase: StepPhase;
  /** For the file's name, in words: `add columns to orders`. */
  readonly title: string;
  /** Why it is a file of its own and has this form. */
  readonly why: string;
  readonly up: readonly StepStatement[];
  readonly down: readonly StepStatement[];
  /** Statements of the step may not, or need not, be run in a transaction. */
  readonly outsideTransaction?: boolean;
  /** Run before and after the statements of either direction: limits on waiting, and their end. */
  readonly before?: readonly string[];
  readonly after?: readonly string[];
  /** Rows or values that the way back loses. */
  readonly loses?: string;
  /** Why there is no way back, where there is none. */
  readonly noWayBack?: string;
  /** What to do when it was stopped half-way. */
  readonly afterFailure?: string;
  /** What the steps leave to be done by hand. */
  readonly remark?: string;
}

export interface Step extends StepDraft {
  readonly kind: 'step';
  /** From 1. */
  readonly number: number;
}

export type StepDirection = 'up' | 'down';

/** The strongest lock on each table that a direction of a step takes, in the order in which tables are first named. */
export function stepLocks(step: StepDraft, direction: StepDirection): readonly Lock[] {
  const found = new Map<TableId, Lock>();
  for (const lock of step[direction].flatMap(({ locks }) => locks)) {
    const known = found.get(lock.table);
    if (!known || strength(lock) > strength(known)) found.set(lock.table, lock);
  }
  return [...found.values()];
}

const strength = ({ blocks, span }: Lock): number => EFFECTS.indexOf(blocks) * SPANS.length + SPANS.indexOf(span);
const EFFECTS: readonly LockEffect[] = ['nothing', 'writes', 'reads and writes'];
const SPANS: readonly LockSpan[] = ['instant', 'scan', 'build', 'copy'];

/**
 * Everything that a direction of a step runs, in order: limits, statements, and the transaction around them where the engine's
 * schema changes are transactional. Files print it, and proofs run it.
 */
export function stepRun(step: StepDraft, direction: StepDirection, isTransactional: boolean): readonly StepStatement[] {
  const settings = (list: readonly string[] = []): readonly StepStatement[] => list.map((sql) => ({ sql, locks: [] }));
  const inside = isTransactional && step.outsideTransaction !== true;
  const around = (sql: string): readonly StepStatement[] => (inside ? settings([sql]) : []);
  return [...around('BEGIN'), ...settings(step.before), ...step[direction], ...settings(step.after), ...around('COMMIT')];
}
