/**
 * Readers of existing schemas, as the subpath `schemawright/read/schemas`; loaded apart from those of briefs, because they
 * bring grammars with them. Prisma's validator asks for Node, so its reader is here and not in the core.
 */
export { type DbmlOptions, prepareDbml, readDbml } from './dbml/index.js';
export { type Lifted, lift, recogniseRoles } from './lift/index.js';
export { type PrismaOptions, preparePrisma, readPrisma } from './prisma/index.js';
export { guessDialect, readSql, readSqlChunks, type SqlReading, type SqlReadOptions } from './sql/index.js';
