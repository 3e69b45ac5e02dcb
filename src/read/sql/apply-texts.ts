/** Statement after statement into the dialect's builder, each with its place. */
import type { BuiltSchema, SchemaBuilder, SchemaParser } from '../../dialects/index.js';
import { openSplitter, type SplitStatement } from '../../sql/index.js';
import type { PreparedText } from './text/prepare-text.js';

export function applyTexts(parser: SchemaParser, texts: readonly PreparedText[]): BuiltSchema {
  const builder = parser.open();
  for (const text of texts) {
    const push = openScript(builder, parser, text.source.id);
    push(text.text);
    push(undefined);
  }
  return builder.finish();
}

/** Of rows only the beginning of their statement is kept; an UPDATE, which parsers look at, fits into it. */
const KEEP_OF_DATA = 1 << 16;

/** Takes a script piece by piece; undefined ends it. */
export function openScript(builder: SchemaBuilder, { quirks }: SchemaParser, source: string): (piece: string | undefined) => void {
  const splitter = openSplitter(quirks, { keepOfData: KEEP_OF_DATA });
  const apply = (statements: readonly SplitStatement[]): void => {
    for (const { text, ...place } of statements) builder.apply({ text, span: { source, ...place } });
  };
  return (piece) => apply(piece === undefined ? splitter.end() : splitter.push(piece));
}
