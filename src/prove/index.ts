/** Proof: every claim that can be executed is executed on a real engine, every other one says why it was not. */
export type { ClaimTask, Outcome } from './claim-task.js';
export { listMutants, type Mutant, type MutantReport, runMutants } from './mutants.js';
export { collectClaims, FILL_ROWS, type ProveInput, proveDesign } from './prove-design.js';
export { type ProvableWork, type ProveOptions, proveOnEngines } from './prove-on-engines.js';
export {
  type ProveStepsInput,
  type ProveStepsOptions,
  proveSteps,
  proveStepsOnEngines,
  runStepMutants,
  type StepMutantReport,
} from './steps/index.js';
