/** Reads a script with the parser alone; for tests. */

import { splitStatements } from '../../../sql/index.js';
import { lineMap } from '../../../util/line-map.js';
import type { BuiltSchema } from '../../schema-parser.js';
import { postgresParser } from './index.js';

export async function readScript(sql: string): Promise<BuiltSchema> {
  await postgresParser.prepare();
  const builder = postgresParser.open();
  const places = lineMap(sql);
  for (const { text, start, end } of splitStatements(sql, postgresParser.quirks)) {
    const [from, to] = [places(start), places(end)];
    const span = { source: 'script.sql', start, end, line: from.line, column: from.column, endLine: to.line, endColumn: to.column };
    builder.apply({ text, span });
  }
  return builder.finish();
}
