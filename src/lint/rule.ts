/** What a rule is. One folder a rule: `rule.ts`, `rule.md`, `cases/*.sql`. */
import type { Capabilities } from '../dialects/capabilities.js';
import type { Dimension, DomainModel, Finding, Schema, Severity } from '../model/index.js';

export interface LintContext {
  readonly schema: Schema;
  readonly capabilities: Capabilities;
  /** Present when the schema was designed from a model: rules that compare the two need it, and check nothing without. */
  readonly model?: DomainModel;
  /** Whether tenants share tables, as decided or recognised. */
  readonly tenantColumn?: string;
  /** Designed into an existing schema: names follow what is there, not the convention. */
  readonly inHouseStyle?: boolean;
  /** Which objects count; absent: all. What is there already is not the fault of what is added. */
  readonly judged?: (subject: string) => boolean;
}

/** One place a rule looked at. `problem` absent: it passed. */
export interface Site {
  /** Object id. */
  readonly subject: string;
  readonly problem?: Pick<Finding, 'message' | 'help'> & Partial<Pick<Finding, 'fix' | 'spans'>>;
}

export interface Rule {
  /** `area/what`: `fk/missing-index`. */
  readonly code: string;
  readonly severity: Exclude<Severity, 'info'>;
  readonly dimension: Dimension;
  /** First version that has it. */
  readonly since: string;
  /** Why it matters, one sentence; the page says the rest. */
  readonly why: string;
  readonly check: (context: LintContext) => readonly Site[];
}
