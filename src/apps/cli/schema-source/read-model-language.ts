/** Prisma and DBML files → schema. */
import type { Diagnostic, DialectId, SchemaReading, SourceText } from '../../../model/index.js';
import type { SchemaSource } from './read-schema-source.js';

export async function readModelLanguage(
  kind: 'prisma' | 'dbml',
  texts: readonly SourceText[],
  diagnostics: readonly Diagnostic[],
  dialect: DialectId | undefined,
): Promise<SchemaSource> {
  const reading = await READERS[kind](texts, dialect);
  return { reading, sources: texts, diagnostics: [...diagnostics, ...reading.diagnostics], basis: `as ${kind} says`, left: [] };
}

type ReadFiles = (texts: readonly SourceText[], dialect: DialectId | undefined) => Promise<SchemaReading>;

const READERS: Readonly<Record<'prisma' | 'dbml', ReadFiles>> = {
  prisma: async (texts) => {
    const { preparePrisma, readPrisma } = await import('../../../read/prisma/index.js');
    await preparePrisma();
    return readPrisma(texts);
  },
  dbml: async (texts, dialect) => {
    const { prepareDbml, readDbml } = await import('../../../read/dbml/index.js');
    await prepareDbml();
    return readDbml(texts, dialect ? { dialect } : {});
  },
};
