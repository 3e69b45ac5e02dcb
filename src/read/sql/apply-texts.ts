/** Statement after statement into the dialect's builder, each with its place. */
import type { BuiltSchema, SchemaBuilder, SchemaParser } from '../../dialects/index.js';
import { splitStatements } from '../../sql/index.js';
import { lineMap } from '../../util/line-map.js';
import type { PreparedText } from './text/prepare-text.js';

export function applyTexts(parser: SchemaParser, texts: readonly PreparedText[]): BuiltSchema {
  const builder = parser.open();
  for (const text of texts) applyText(builder, parser, text);
  return builder.finish();
}

function applyText(builder: SchemaBuilder, { quirks }: SchemaParser, { source, text }: PreparedText): void {
  const places = lineMap(text);
  for (const statement of splitStatements(text, quirks)) {
    const { start, end } = statement;
    const [from, to] = [places(start), places(end)];
    const span = { source: source.id, start, end, line: from.line, column: from.column, endLine: to.line, endColumn: to.column };
    builder.apply({ text: statement.text, span });
  }
}
