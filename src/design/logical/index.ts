/** The logical relational view of a domain model. */
export type { LogicalColumn, LogicalForeignKey, LogicalSchema, LogicalTable } from './logical-schema.js';
export { toLogical } from './to-logical.js';
