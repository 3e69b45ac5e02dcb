/** SQL of one engine → schema, for tests of what exists. */
import { DIALECTS } from '../../dialects/index.js';
import type { DialectId, Schema } from '../../model/index.js';
import { splitStatements } from '../../sql/index.js';

export async function readSchema(sql: string, dialect: DialectId): Promise<Schema> {
  const { parser } = DIALECTS[dialect];
  await parser?.prepare();
  const builder = parser?.open();
  if (!builder) throw new Error(`${dialect} has no parser`);
  for (const { text, start, end, line } of splitStatements(sql))
    builder.apply({ text, span: { source: 'schema.sql', start, end, line, column: 1, endLine: line, endColumn: 1 } });
  return builder.finish().schema;
}
