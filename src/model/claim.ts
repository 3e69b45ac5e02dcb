/** A sentence of the document that can be executed, and the evidence that it was. */
import type { DialectId } from './types.js';

export const CLAIM_KINDS = [
  'loads',
  'reads-back',
  'reverses',
  'accepts-row',
  'rejects-duplicate',
  'accepts-duplicate-elsewhere',
  'rejects-orphan',
  'rejects-value',
  'rejects-null',
  'rejects-length',
  'applies-default',
  'enforces-transition',
  'deletes-as-stated',
  'isolates-tenants',
  'excludes-foreign-tenant',
  'reuses-after-soft-delete',
  'moves-updated-at',
  'records-audit',
  'keeps-archive',
  'refuses-change',
  'serves-pattern',
  'purges-expired',
] as const;
export type ClaimKind = (typeof CLAIM_KINDS)[number];

/** Claims about the steps from a schema to one that has more. */
export const STEP_CLAIM_KINDS = ['applies-step', 'takes-stated-lock', 'reaches-design', 'keeps-rows', 'reverses-steps'] as const;
export type StepClaimKind = (typeof STEP_CLAIM_KINDS)[number];

export type Verdict = 'proven' | 'failed' | 'not-checked';

/** The closed list of reasons why a claim was not executed. */
export const NOT_CHECKED_REASONS = {
  'no-server': 'no server of this engine was given or found',
  'not-requested': 'proof was switched off',
  'engine-lacks-feature': 'the engine cannot express it; the design says what stands in',
  'below-threshold': 'the table is stated to stay small, so the planner rightly reads it whole',
  'too-large': 'the stated size is beyond what is filled for a proof',
  'depends-on-failed': 'a claim it rests on failed',
  'extension-missing': 'an extension that the schema needs is not installed where it was tried',
  'not-observable': 'the lock is let go before it can be looked at, or the engine does not tell it',
  'not-understood': 'the rule is kept as the engine spells it, so no row that breaks it could be derived',
} as const;
export type NotCheckedReason = keyof typeof NOT_CHECKED_REASONS;

export interface Claim {
  /** Stable and readable: `rejects-orphan:orders/fk_orders_customer_id_customers`. */
  readonly id: string;
  readonly kind: ClaimKind;
  readonly statement: string;
  /** Object ids whose removal from the database must make it fail. */
  readonly restsOn: readonly string[];
}

export interface Proof {
  readonly id: string;
  readonly kind: ClaimKind | StepClaimKind;
  readonly statement: string;
  /** Engine it ran on: `pglite`, `sqlite`, `postgres`, `mariadb`, `mysql`. */
  readonly engine: string;
  readonly dialect: DialectId;
  readonly verdict: Verdict;
  readonly reason?: NotCheckedReason;
  /** No time, cost, path or estimate: statement, error class, plan shape, index, row counts. */
  readonly evidence: string;
}
