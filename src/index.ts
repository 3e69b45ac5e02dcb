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
// Reading an existing schema; Prisma’s reader needs Node and is in the subpath `schemawright/read/schemas`
export { type DbmlOptions, prepareDbml, readDbml } from './read/dbml/index.js';
// Reading a brief
export { READERS, readBrief } from './read/index.js';
export { type Lifted, lift, recogniseRoles } from './read/lift/index.js';
export type { Reader, Reading } from './read/reading.js';
export { guessDialect, readSql, readSqlChunks, type SqlReading, type SqlReadOptions } from './read/sql/index.js';
export type { DbmlText, DossierWork, EmitTarget, EngineWork, PrismaText, Writer } from './write/index.js';
// Writing
export { EMIT_TARGETS, WRITERS, WRITERS_ON_REQUEST, writeDbml, writeDossier, writeModelFile, writePrisma } from './write/index.js';
export { type StepFilesOptions, stepFiles } from './write/steps/index.js';
