import type { BeyondAdditive } from './addition.js';
import type { Schema } from './schema.js';
import type { Step } from './step.js';
import type { DialectId } from './types.js';

/** The way from a database in use to a design that has more: steps in order, and what no additive step makes. */
export interface AdditivePlan {
  readonly kind: 'additive-plan';
  readonly dialect: DialectId;
  readonly version: string;
  readonly before: Schema;
  /** What the database holds when every step has been run: the design, but for what is beyond and for what stands in. */
  readonly reached: Schema;
  /** What it holds when every way back has been run: `before`, but for what has none. */
  readonly returned: Schema;
  readonly steps: readonly Step[];
  readonly beyond: readonly BeyondAdditive[];
}
