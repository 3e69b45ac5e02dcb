/** Proof of additive steps: they apply, lock what they state, keep every row, reach the design and can be taken back. */
export { type ProveStepsInput, proveSteps } from './prove-steps.js';
export { type ProveStepsOptions, proveStepsOnEngines } from './prove-steps-on-engines.js';
export { runStepMutants, type StepMutant, type StepMutantReport, stepMutants } from './step-mutants.js';
