/** The public API, grouped by stage. What executes claims is a subpath of its own: `schemawright/prove`. */

// Deciding and designing
export { decide, QUESTIONS } from './design/decisions/index.js';
export { design, PASSES } from './design/index.js';
export { toLogical } from './design/logical/index.js';
export type { Capabilities, Dialect, Lowered, Statement } from './dialects/index.js';
// Engines' differences
export { DIALECTS } from './dialects/index.js';
// Judging
export { lint, RULES, rulePage, scorecard } from './lint/index.js';
// The nouns
export * from './model/index.js';
// All of it in order
export { filesOf, lintSchema, worksFor } from './pipeline.js';
// Extending a database in use
export { type PlanAdditionsOptions, planAdditions } from './plan/additive/index.js';
// Reading a brief
export { READERS, readBrief } from './read/index.js';
export type { Reader, Reading } from './read/reading.js';
export type { DossierWork, EngineWork, Writer } from './write/index.js';
export { WRITERS, writeDossier, writeModelFile } from './write/index.js';
// Writing
export { type StepFilesOptions, stepFiles } from './write/steps/index.js';
