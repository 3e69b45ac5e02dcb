/** Runs additive plans on every engine that can be had; where one cannot, each of its claims says so. */
import { DIALECTS } from '../../dialects/index.js';
import type { Sandbox } from '../../dialects/queryable.js';
import { type AdditivePlan, NOT_CHECKED_REASONS, type NotCheckedReason, type Proof } from '../../model/index.js';
import { notChecked } from '../claim-task.js';
import { type Engine, enginesFor, openEngine } from '../prove-on-engines.js';
import { proveSteps, uncheckedSteps } from './prove-steps.js';

export interface ProveStepsOptions {
  readonly enabled: boolean;
  /** Connection strings of servers, by engine id. */
  readonly urls: Readonly<Record<string, string | undefined>>;
  /** Open databases to use instead of opening engines; they stay open. */
  readonly sandboxes?: Readonly<Record<string, Sandbox>>;
  readonly onUnavailable?: (engine: string, message: string) => void;
}

/** Proofs grouped by plan, then by engine, in the order of the registry. */
export async function proveStepsOnEngines(plans: readonly AdditivePlan[], options: ProveStepsOptions): Promise<readonly Proof[]> {
  const jobs = plans.flatMap((plan) => enginesFor(plan.dialect).map((engine) => ({ plan, engine })));
  const results = await Promise.all(jobs.map(({ plan, engine }) => proveOn(plan, engine, options)));
  return results.flat();
}

async function proveOn(plan: AdditivePlan, engine: Engine, options: ProveStepsOptions): Promise<readonly Proof[]> {
  const without = (reason: NotCheckedReason): readonly Proof[] =>
    uncheckedSteps(plan, engine.id, notChecked(reason, NOT_CHECKED_REASONS[reason]));
  if (!options.enabled) return without('not-requested');
  if (!engine.open) return without('no-server');
  const shared = options.sandboxes?.[engine.id];
  const sandbox = shared ?? (await openEngine(engine, options));
  if (!sandbox) return without('no-server');
  try {
    return await proveSteps({ plan, dialect: DIALECTS[plan.dialect], sandbox });
  } finally {
    if (!shared) await sandbox.close();
  }
}
