/** Very large dumps: read as they come, in memory that does not grow with their data. */
import { DIALECTS } from '../../dialects/index.js';
import type { DialectId, SourceText } from '../../model/index.js';
import { applyTexts } from './apply-texts.js';
import type { SqlReading } from './index.js';

export async function readSqlChunks(
  source: Pick<SourceText, 'id' | 'path'>,
  chunks: AsyncIterable<string>,
  dialect: DialectId,
): Promise<SqlReading> {
  throw new Error('not yet');
}
