/** Prisma and DBML files → schema. */
import type { Diagnostic, DialectId, SourceText } from '../../../model/index.js';
import { UsageError } from '../errors.js';
import type { SchemaSource } from './read-schema-source.js';

export async function readModelLanguage(
  kind: 'prisma' | 'dbml',
  _texts: readonly SourceText[],
  _diagnostics: readonly Diagnostic[],
  _dialect: DialectId | undefined,
): Promise<SchemaSource> {
  throw new UsageError(`${kind} files are not read yet`);
}
