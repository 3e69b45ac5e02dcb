/** How an engine adds something to a database in use: each addition as steps, or the reason why it has no such form. */
import type { Addition, BeyondAdditive, Schema, StepDraft, StepStatement, TableId } from '../model/index.js';

export interface StepContext {
  readonly before: Schema;
  readonly after: Schema;
  readonly version: string;
  /** Rows by table, where they are known. */
  readonly rowEstimates: ReadonlyMap<TableId, number>;
}

/** What an addition comes to: steps, what is left beyond them, and the addition as it is made where that differs. */
export interface Formed {
  readonly drafts: readonly StepDraft[];
  readonly beyond: readonly BeyondAdditive[];
  /** Nothing of the addition is made by the drafts. */
  readonly refused?: boolean;
  /** What the drafts make instead: a unique index for a unique constraint. */
  readonly insteadOf?: readonly Addition[];
}

export interface StepForms {
  /**
   * Which references of a new table stand in its CREATE TABLE: all of them; all but those that close a circle (`ordered`);
   * only those to other new tables (`new`), where adding one later locks an existing table for a shorter time.
   */
  readonly inlineReferences: 'all' | 'ordered' | 'new';
  readonly form: (addition: Addition, context: StepContext) => Formed;
  /** Steps that belong to no single addition: functions that several triggers call. */
  readonly shared?: (context: StepContext) => readonly StepDraft[];
}

export const formed = (...drafts: readonly StepDraft[]): Formed => ({ drafts, beyond: [] });

export const refused = (beyond: Omit<BeyondAdditive, 'kind'>): Formed => ({
  drafts: [],
  beyond: [{ kind: 'beyond', ...beyond }],
  refused: true,
});

/** A statement that locks nothing that was there. */
export const free = (sql: string, comment?: string): StepStatement => ({ sql, locks: [], ...(comment === undefined ? {} : { comment }) });
