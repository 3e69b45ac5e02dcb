/**
 * Executes claims on every engine that can be had, different engines at the same time. Where one cannot be had, each of
 * its claims says so.
 */
import type { Design } from '../design/design.js';
import type { Dialect, Lowered } from '../dialects/dialect.js';
import { ENGINES, type EngineSpec } from '../dialects/engines.js';
import { DIALECTS } from '../dialects/index.js';
import type { Sandbox } from '../dialects/queryable.js';
import {
  type AdditivePlan,
  type DialectId,
  type DomainModel,
  type EngineTarget,
  type ExistingWork,
  NOT_CHECKED_REASONS,
  type NotCheckedReason,
  type Proof,
} from '../model/index.js';
import { failed, notChecked, type Outcome, proven } from './claim-task.js';
import { collectClaims, proofOf, proveDesign } from './prove-design.js';
import { proveSteps, uncheckedSteps } from './steps/prove-steps.js';

export interface ProvableWork {
  readonly target: EngineTarget;
  readonly design: Design;
  readonly lowered: Lowered;
  /** Where it started from an existing schema: only what is added is claimed. */
  readonly existing?: ExistingWork;
  /** How a database with that schema gets there: every step is run. */
  readonly plan?: AdditivePlan;
}

export interface ProveOptions {
  readonly enabled: boolean;
  /** Connection strings of servers, by engine id. */
  readonly urls: Readonly<Record<string, string | undefined>>;
  readonly model?: DomainModel;
  readonly onProgress?: (engine: string, done: number, total: number, label: string) => void;
  /** Open databases to use instead of opening engines; they stay open. */
  readonly sandboxes?: Readonly<Record<string, Sandbox>>;
  readonly fillRows?: number;
  /** A server whose connection string was given did not answer; its claims are not checked. The message holds no secret. */
  readonly onUnavailable?: (engine: string, message: string) => void;
}

/** Proofs grouped by work, then by engine, in the order of the registry. */
export async function proveOnEngines(works: readonly ProvableWork[], options: ProveOptions): Promise<readonly Proof[]> {
  const jobs = works.flatMap((work) => enginesFor(work.target.dialect).map((engine) => ({ work, engine })));
  const results = await Promise.all(jobs.map(({ work, engine }) => proveOn(work, engine, options)));
  return results.flat();
}

/** An engine of the registry, or the name under which a dialect that nothing here runs appears in proofs. */
export type Engine = EngineSpec | { readonly id: string; readonly open?: undefined };

export function enginesFor(dialect: DialectId): readonly Engine[] {
  const engines = ENGINES.filter((engine) => engine.dialect === dialect);
  return engines.length > 0 ? engines : [{ id: dialect }];
}

async function proveOn(work: ProvableWork, engine: Engine, options: ProveOptions): Promise<readonly Proof[]> {
  if (!options.enabled) return unchecked(work, engine.id, options, 'not-requested');
  if (!engine.open) return [...(await parsedProofs(work, engine.id)), ...unchecked(work, engine.id, options, 'no-server')];
  const shared = options.sandboxes?.[engine.id];
  const sandbox = shared ?? (await openEngine(engine, options));
  if (!sandbox) return unchecked(work, engine.id, options, 'no-server');
  try {
    const dialect = DIALECTS[work.target.dialect];
    const proofs = await proveDesign({ ...work, ...rest(options, engine.id), dialect, sandbox });
    return work.plan ? [...proofs, ...(await proveSteps({ plan: work.plan, dialect, sandbox }))] : proofs;
  } finally {
    if (!shared) await sandbox.close();
  }
}

function rest(options: ProveOptions, engine: string) {
  const { onProgress } = options;
  return {
    ...(options.model ? { model: options.model } : {}),
    ...(options.fillRows === undefined ? {} : { fillRows: options.fillRows }),
    ...(onProgress ? { onProgress: (done: number, total: number, label: string) => onProgress(engine, done, total, label) } : {}),
  };
}

/** A server needs its connection string; one that does not answer counts as none. */
export async function openEngine(
  engine: EngineSpec,
  { urls, onUnavailable }: Pick<ProveOptions, 'urls' | 'onUnavailable'>,
): Promise<Sandbox | undefined> {
  const url = urls[engine.id] || undefined;
  if (!engine.embedded && url === undefined) return undefined;
  try {
    return await engine.open(url);
  } catch (error) {
    if (engine.embedded) throw error;
    onUnavailable?.(engine.id, error instanceof Error ? error.message : String(error));
    return undefined;
  }
}

function unchecked(work: ProvableWork, engine: string, options: ProveOptions, reason: NotCheckedReason): readonly Proof[] {
  const tasks = collectClaims(work, DIALECTS[work.target.dialect], options.model);
  const outcome = notChecked(reason, NOT_CHECKED_REASONS[reason]);
  const steps = work.plan ? uncheckedSteps(work.plan, engine, outcome) : [];
  return [...tasks.map((task) => proofOf(task, outcome, engine, work.target)), ...steps];
}

/** An engine that nothing here runs: its statements are at least read by its grammar. */
async function parsedProofs(work: ProvableWork, engine: string): Promise<readonly Proof[]> {
  const dialect: Dialect = DIALECTS[work.target.dialect];
  if (!dialect.checkGrammar) return [];
  const claim = {
    id: 'parses',
    kind: 'loads' as const,
    statement: "Every statement of the schema is well-formed in the engine's grammar.",
    restsOn: [],
  };
  const outcome = await parseAll(dialect, work);
  return [proofOf({ claim, stage: 'empty', run: () => Promise.resolve(outcome) }, outcome, engine, work.target)];
}

async function parseAll(dialect: Dialect, work: ProvableWork): Promise<Outcome> {
  const statements = dialect.render(work.lowered.schema, work.target.version);
  for (const [position, { sql }] of statements.entries()) {
    const problem = await dialect.checkGrammar?.(sql);
    if (problem !== undefined) return failed(`statement ${position + 1} is not understood: ${problem}`);
  }
  return proven(`${statements.length} statements parsed`);
}
