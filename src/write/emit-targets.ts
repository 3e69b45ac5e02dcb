/** What `--emit` takes, in the order in which it is written. */
export const EMIT_TARGETS = ['prisma', 'dbml'] as const;
export type EmitTarget = (typeof EMIT_TARGETS)[number];

/** Paths in the dossier. */
export const EMITTED_FILE: Readonly<Record<EmitTarget, string>> = { prisma: 'schema.prisma', dbml: 'schema.dbml' };
