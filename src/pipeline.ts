/**
 * The calls in order; the only file that knows every stage.
 *
 *   text ─ read ─▶ Reading ─ decide ─▶ Decisions ─ design ─▶ Design ─ lower ─▶ Lowered ─ lint ─▶ Scorecard
 *                                                                        └── prove ─▶ Proof[] ─ write ─▶ OutputFile[]
 */
import { design, designAsIs } from './design/index.js';
import { DIALECTS, type Sandbox } from './dialects/index.js';
import { lint, scorecard, tenantColumnOf } from './lint/index.js';
import type { Decisions, DomainModel, EngineTarget, OutputFile, Proof, RuleOutcome, Schema } from './model/index.js';
import { type DossierWork, type EngineWork, writeDossier } from './write/index.js';

/** Designs, lowers and scores a model for one engine. */
export function workFor(model: DomainModel, decisions: Decisions, target: EngineTarget): EngineWork {
  const dialect = DIALECTS[target.dialect];
  const capabilities = dialect.capabilities(target.version);
  const designed = design({ model, decisions, target, capabilities });
  const lowered = dialect.lower(designed.schema, target.version);
  const outcomes = lintSchema(designed.schema, target, model);
  return { target, design: designed, lowered, scorecard: scorecard(outcomes) };
}

/** Designs a model for every engine that was asked for. */
export function worksFor(model: DomainModel, decisions: Decisions): readonly EngineWork[] {
  return decisions.engines.map((target) => workFor(model, decisions, target));
}

/** A schema as it is, with the model lifted from it: nothing is designed, all of it is documented, scored and proven. */
export function workAsIs(schema: Schema, model: DomainModel, decisions: Decisions, target: EngineTarget): EngineWork {
  const capabilities = DIALECTS[target.dialect].capabilities(target.version);
  const designed = designAsIs({ model, decisions, target, capabilities }, schema);
  return { target, design: designed, lowered: { schema, notes: [] }, scorecard: scorecard(lintSchema(schema, target, model)) };
}

/** All rules over one schema. `model` enables the rules that compare the two. */
export function lintSchema(schema: Schema, target: EngineTarget, model?: DomainModel): readonly RuleOutcome[] {
  const capabilities = DIALECTS[target.dialect].capabilities(target.version);
  const tenantColumn = tenantColumnOf(schema);
  return lint({ schema, capabilities, ...(model ? { model } : {}), ...(tenantColumn === undefined ? {} : { tenantColumn }) });
}

export interface ProofOptions {
  readonly enabled: boolean;
  /** Connection strings of servers, by engine id. */
  readonly urls: Readonly<Record<string, string | undefined>>;
  readonly onProgress?: (engine: string, done: number, total: number, label: string) => void;
  /** A server that was named does not answer. */
  readonly onUnavailable?: (engine: string, message: string) => void;
  /** Sandboxes to use instead of opening engines: tests share them. */
  readonly sandboxes?: Readonly<Record<string, Sandbox>>;
}

/** Executes every claim. Loaded only when asked for: it brings engines with it. */
export async function proveWorks(works: readonly EngineWork[], model: DomainModel, options: ProofOptions): Promise<readonly Proof[]> {
  const { proveOnEngines } = await import('./prove/index.js');
  return proveOnEngines(works, { ...options, model });
}

/** The dossier's files, relative to its folder. */
export function filesOf(work: DossierWork): readonly OutputFile[] {
  return writeDossier(work);
}
